package dev.consilium.core.opinion;

import dev.consilium.core.ContentHash;
import dev.consilium.core.Finding;
import dev.consilium.core.PartyId;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * A dissent as it was recorded: who, and the hash of the member's own words.
 *
 * <p>Invariant I7: a dissent is its own fact, printed verbatim, never rewritten by the majority.
 *
 * @param member who dissents
 * @param statement by {@link #statement}
 */
public record Dissent(PartyId member, ContentHash statement) {

  /**
   * Names a member's words by their exact UTF-8 bytes; nothing is trimmed or normalised.
   *
   * @param words as the member wrote them; may be empty
   * @return their hash, the same when the dissent is recorded and when it is printed
   * @throws IllegalArgumentException if no document can carry a character of it
   */
  public static ContentHash statement(String words) {
    Text.wellFormed("Dissent", "statement", words);
    return ContentHash.of(words.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Compares the dissents that were recorded with those that the opinion prints.
   *
   * @param opinion what is to be released
   * @param recorded every dissent recorded for this version, in any order
   * @return a finding for each one missing or altered, then for each printed one nobody recorded;
   *     empty when they match; of whoever agrees by now, the sealed dissent counts as printed
   */
  public static List<Finding> findings(Opinion opinion, List<Dissent> recorded) {
    var findings = new ArrayList<Finding>();
    var printed = opinion.panel().map(Dissent::printed).orElse(List.of());
    var sealed = opinion.panel().map(Dissent::sealed).orElse(List.of());
    for (var dissent : new LinkedHashSet<>(recorded)) {
      if (printed.contains(dissent) || sealed.contains(dissent)) {
        continue;
      }
      if (printed.stream().anyMatch(it -> it.member().equals(dissent.member()))) {
        findings.add(must(
            "dissent-verbatim",
            "the dissent of " + dissent.member() + " is not the one recorded",
            "Print the member's words to the byte."));
      } else {
        findings.add(must(
            "dissent-printed",
            "the dissent of " + dissent.member() + " is missing",
            "Print it with the member's own words."));
      }
    }
    var known = recorded.stream().map(Dissent::member).toList();
    for (var dissent : printed) {
      if (!known.contains(dissent.member())) {
        findings.add(must(
            "dissent-recorded",
            "the dissent of " + dissent.member() + " was never recorded",
            "Let the member record it, or correct whose position it is."));
      }
    }
    return List.copyOf(findings);
  }

  private static List<Dissent> printed(PanelReport panel) {
    return panel.positions().stream()
        .filter(it -> it.stance() == PanelReport.Stance.DISSENT)
        .map(it -> new Dissent(it.member(), statement(it.rationale())))
        .toList();
  }

  // Whoever was convinced later is printed with the dissent that was sealed.
  private static List<Dissent> sealed(PanelReport panel) {
    var sealed = new ArrayList<Dissent>();
    for (var position : panel.positions()) {
      var first = position.sealed();
      if (first != null && first.stance() == PanelReport.Stance.DISSENT && position.changed()) {
        sealed.add(new Dissent(position.member(), statement(first.rationale())));
      }
    }
    return sealed;
  }

  private static Finding must(String rule, String found, String remedy) {
    return new Finding(Finding.Severity.MUST, rule, "opinion.panel", found, remedy, List.of());
  }
}
