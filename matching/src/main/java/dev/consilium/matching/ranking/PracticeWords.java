package dev.consilium.matching.ranking;

import dev.consilium.core.Coding;
import dev.consilium.matching.evidence.EvidenceIndex;
import dev.consilium.matching.evidence.PracticeProfiles;
import dev.consilium.matching.evidence.TermQuery;
import dev.consilium.matching.scoring.Explanation;
import dev.consilium.matching.similarity.AdditiveScorer;
import java.util.List;

/** Says in words, with codes, where a practice's score comes from. */
final class PracticeWords {

  private final EvidenceIndex index;
  private final PracticeProfiles exact;
  private final PracticeProfiles closure;

  PracticeWords(EvidenceIndex index, PracticeProfiles exact, PracticeProfiles closure) {
    this.index = index;
    this.exact = exact;
    this.closure = closure;
  }

  Explanation part(
      TermQuery query, Contribution from, AdditiveScorer scorer, long billionths, int who) {
    if (from.term() == Contribution.WHOLE) {
      return node("all-findings", billionths, "The practice as a whole", List.of(), List.of());
    }
    int asked = query.term(from.term());
    int matched = scorer.matched(query, from.term(), who);
    var said = new StringBuilder(name(asked));
    if (matched != asked) {
      said.append(", nearest ").append(name(matched));
    }
    int at = exact.find(who, matched);
    if (at >= 0) {
      said.append(shares(who, exact.own(at), exact.share(at)));
    } else {
      int wide = closure.find(who, matched);
      said.append(", as a kind of it").append(shares(who, closure.own(wide), closure.share(wide)));
    }
    return node(
        index.ontology().id(asked), billionths, said.toString(), List.of(coding(asked)), List.of());
  }

  Explanation scorer(String name, List<Explanation> parts) {
    long sum = parts.stream().mapToLong(Explanation::billionths).sum();
    var said = name.equals("family")
        ? "A case of the same family of diseases"
        : parts.size() + " findings add to it";
    return node(name, sum, said, List.of(), parts);
  }

  Explanation score(List<Explanation> parts, CodingQuality quality, TermQuery query) {
    long sum = parts.stream().mapToLong(Explanation::billionths).sum();
    var said = "Weighted sum; " + quality.known() + " of " + quality.terms()
        + " findings are in the index as coded, coding quality " + quality.thousandths()
        + " of 1000"
        + (query.unknown().isEmpty()
            ? ""
            : "; unknown to the ontology and not counted: " + query.unknown().size());
    return node("score", sum, said, List.of(), parts);
  }

  private String shares(int who, double own, double pooled) {
    int cases = index.practice(who).cases().size();
    return ": " + Math.round(own * cases) + " of " + cases + " own cases, "
        + Math.round(1000 * pooled) / 10.0 + " % with colleagues' cases of the same"
        + " disease, gene or family";
  }

  private String name(int term) {
    return index.ontology().label(term) + " (" + index.ontology().id(term) + ")";
  }

  private Coding coding(int term) {
    var ontology = index.ontology();
    return new Coding(ontology.name(), ontology.id(term), ontology.label(term));
  }

  private static Explanation node(
      String label, long billionths, String words, List<Coding> codes, List<Explanation> parts) {
    return new Explanation(label, billionths, words, codes, List.of(), List.of(), parts);
  }
}
