package dev.consilium.matching.similarity;

import dev.consilium.matching.evidence.EvidenceIndex;
import dev.consilium.matching.evidence.PracticeProfiles;
import dev.consilium.matching.evidence.TermQuery;

/** TF-IDF cosine after both sides are widened by every broader term. Immutable. */
public final class ClosureCosine implements PracticeScorer {

  private final EvidenceIndex index;
  private final Rarity rarity;
  private final TermPostings postings;

  /**
   * Makes a scorer.
   *
   * @param index the cases
   * @param profiles of the same index, widened
   * @param power to which shares are raised: 1 as they are, .5 to damp
   */
  public ClosureCosine(EvidenceIndex index, PracticeProfiles profiles, double power) {
    this.index = index;
    this.rarity = Rarity.of(index, profiles);
    this.postings = TermPostings.profiles(
        profiles, rarity.unitWeights(profiles, power), index.ontology().size());
  }

  @Override
  public String id() {
    return "closure-cosine";
  }

  @Override
  public double[] scores(TermQuery query) {
    var asked = GraphInformation.closure(index, query);
    var sums = new double[index.size()];
    double square = 0;
    for (int term = asked.nextSetBit(0); term >= 0; term = asked.nextSetBit(term + 1)) {
      square += rarity.of(term) * rarity.of(term);
      for (int at = postings.from(term); at < postings.until(term); at++) {
        sums[postings.document(at)] += rarity.of(term) * postings.weight(at);
      }
    }
    for (int who = 0; who < sums.length && square > 0; who++) {
      sums[who] /= Math.sqrt(square);
    }
    return sums;
  }
}
