package dev.consilium.core.triage;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * What one assessment is to be made with, besides the record.
 *
 * @param checklist one of {@link Completeness#checklists}
 * @param imports what reading the sources told
 * @param waivers checklist items that a named human does without
 * @param now the present instant, for what is future, current or recent
 * @param zone where dates without a zone are taken to be
 */
public record TriageQuestion(
    String checklist, ImportFacts imports, List<Waiver> waivers, Instant now, ZoneId zone) {

  // The copy keeps a later change to the caller's list away from the question.
  public TriageQuestion {
    waivers = List.copyOf(waivers);
  }

  /**
   * Asks without import facts and waivers.
   *
   * @param checklist one of {@link Completeness#checklists}
   * @param now the present instant
   * @param zone where dates without a zone are taken to be
   * @return the question
   */
  public static TriageQuestion of(String checklist, Instant now, ZoneId zone) {
    return new TriageQuestion(checklist, ImportFacts.none(), List.of(), now, zone);
  }

  /**
   * Adds what reading the sources told.
   *
   * @param facts import facts
   * @return a question with these import facts instead
   */
  public TriageQuestion imported(ImportFacts facts) {
    return new TriageQuestion(checklist, facts, waivers, now, zone);
  }

  /**
   * Adds waivers.
   *
   * @param all checklist items that a named human does without
   * @return a question with these waivers instead
   */
  public TriageQuestion waiving(List<Waiver> all) {
    return new TriageQuestion(checklist, imports, all, now, zone);
  }
}
