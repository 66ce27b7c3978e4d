package dev.consilium.matching.profile;

import dev.consilium.core.CaseId;
import dev.consilium.core.ContentHash;
import dev.consilium.core.Jurisdiction;
import dev.consilium.core.record.HealthRecord;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a case for finding its specialist. Immutable and safe to share between threads.
 * What is not known stays unknown: eligibility answers REVIEW, never a guess.
 */
public final class CaseProfile {

  private final CaseId caseId;
  private final LocalDate day;
  private final Consultation consultation;
  private final List<CaseCode> codes;
  private final @Nullable Jurisdiction residence;
  private final List<String> languages;
  private final Parties parties;

  CaseProfile(CaseProfileBuilder from) {
    caseId = from.caseId;
    day = from.day;
    consultation = from.consultation;
    residence = from.residence;
    languages = List.copyOf(new LinkedHashSet<>(from.languages));
    parties = from.parties.build();
    var collector = new CodeCollector(from.focus);
    if (from.record != null) {
      collector.add(from.record);
    }
    from.codes.forEach(collector::add);
    codes = List.copyOf(collector.codes());
  }

  /**
   * Begins a profile that knows nothing of the patient yet.
   *
   * @param caseId the case
   * @param day on which licences and capacities are looked at
   * @param consultation how and to whom the opinion is given
   * @return a builder
   */
  public static CaseProfileBuilder of(CaseId caseId, LocalDate day, Consultation consultation) {
    return new CaseProfileBuilder(caseId, day, consultation, null);
  }

  /**
   * Begins a profile from a record: codes, residence and languages.
   *
   * <p>Codes come from conditions, their histology and stages, cancer stages, genes of variants not
   * called benign, and procedures, each with the facts that carry it.
   *
   * @param record the patient's facts
   * @param caseId the case
   * @param day on which licences and capacities are looked at
   * @param consultation how and to whom the opinion is given
   * @return a builder
   */
  public static CaseProfileBuilder of(
      HealthRecord record, CaseId caseId, LocalDate day, Consultation consultation) {
    return new CaseProfileBuilder(caseId, day, consultation, record);
  }

  /**
   * Tells which case it is.
   *
   * @return the case
   */
  public CaseId caseId() {
    return caseId;
  }

  /**
   * Tells the day in question.
   *
   * @return the day on which licences and capacities are looked at
   */
  public LocalDate day() {
    return day;
  }

  /**
   * Tells how and to whom the opinion is given.
   *
   * @return mode and counterpart
   */
  public Consultation consultation() {
    return consultation;
  }

  /**
   * Gives the codes.
   *
   * @return canonical and distinct, in the order of system and code
   */
  public List<CaseCode> codes() {
    return codes;
  }

  /**
   * Tells where the patient lives.
   *
   * @return country or subdivision, when known
   */
  public Optional<Jurisdiction> residence() {
    return Optional.ofNullable(residence);
  }

  /**
   * Gives the languages in which the opinion may be given.
   *
   * @return BCP 47 tags, preferred first; empty when unknown
   */
  public List<String> languages() {
    return languages;
  }

  /**
   * Tells who treats the patient and whom the host or the patient excludes.
   *
   * @return with all ids under which each is known
   */
  public Parties parties() {
    return parties;
  }

  /**
   * Names the profile by what it says.
   *
   * @return equal for equal profiles on every machine
   */
  public ContentHash hash() {
    var text = new StringBuilder("consilium-case-profile 1\n")
        .append(caseId)
        .append('\n')
        .append(day)
        .append('\n')
        .append(consultation.mode())
        .append(' ')
        .append(consultation.counterpart())
        .append('\n')
        .append(residence == null ? "" : residence)
        .append('\n')
        .append(languages)
        .append('\n');
    for (var it : codes) {
      text.append(it.code()).append('\t').append(it.kind()).append('\t').append(it.weight());
      text.append('\t').append(it.facts()).append('\n');
    }
    return ContentHash.of(text.append(parties.text()).toString().getBytes(StandardCharsets.UTF_8));
  }

  // What is known of a case is a patient's: a log gets the case and a count.
  @Override
  public String toString() {
    return "CaseProfile[" + caseId + ", " + codes.size() + " codes]";
  }
}
