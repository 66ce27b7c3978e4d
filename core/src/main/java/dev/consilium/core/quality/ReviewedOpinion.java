package dev.consilium.core.quality;

import dev.consilium.core.CaseId;
import dev.consilium.core.ContentHash;
import dev.consilium.core.PartyId;
import dev.consilium.core.Refusal;
import dev.consilium.core.opinion.Author;
import dev.consilium.core.opinion.Opinion;
import dev.consilium.core.opinion.PanelReport;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * An opinion that someone else judges after its release.
 *
 * @param caseId the case
 * @param opinion hash of the released content
 * @param involved authors and panel members, recused ones included; at least one
 */
public record ReviewedOpinion(CaseId caseId, ContentHash opinion, Set<PartyId> involved) {

  // With nobody named, nobody could be kept from judging their own work.
  public ReviewedOpinion {
    involved = Set.copyOf(involved);
    if (involved.isEmpty()) {
      throw new IllegalArgumentException(
          "Case " + caseId + ": an opinion without an author [author-present]. Name its authors.");
    }
  }

  /**
   * Takes what is needed from an opinion.
   *
   * @param opinion as released
   * @return its hash and the people behind it
   */
  public static ReviewedOpinion of(Opinion opinion) {
    var involved = new HashSet<PartyId>();
    opinion.authors().stream().map(Author::id).forEach(involved::add);
    opinion
        .panel()
        .ifPresent(panel ->
            panel.positions().stream().map(PanelReport.Position::member).forEach(involved::add));
    return new ReviewedOpinion(opinion.header().caseId(), opinion.hash(), involved);
  }

  /** Refuses who wrote the opinion or sat on its panel. */
  Optional<Refusal> refusal(String act, PartyId party) {
    return involved.contains(party)
        ? Optional.of(refusal(
            act,
            party + " is an author or panel member",
            "outsider",
            "Let someone judge who neither wrote the opinion nor sat on its panel."))
        : Optional.empty();
  }

  Refusal refusal(String act, String found, String rule, String remedy) {
    return new Refusal(act + " of case " + caseId, found, rule, remedy);
  }
}
