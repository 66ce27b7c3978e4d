package dev.consilium.matching.similarity;

import dev.consilium.matching.evidence.EvidenceIndex;
import dev.consilium.matching.evidence.PracticeProfiles;
import dev.consilium.matching.evidence.TermQuery;

/** TF-IDF cosine of the question's terms with a practice's profile. Immutable. */
public final class ExactCosine implements AdditiveScorer {

  private final Rarity rarity;
  private final TermPostings postings;

  /**
   * Makes a scorer.
   *
   * @param index the cases
   * @param profiles of the same index, exact terms
   * @param power to which shares are raised: 1 as they are, .5 to damp
   */
  public ExactCosine(EvidenceIndex index, PracticeProfiles profiles, double power) {
    this.rarity = Rarity.of(index, profiles);
    this.postings = TermPostings.profiles(
        profiles, rarity.unitWeights(profiles, power), index.ontology().size());
  }

  @Override
  public String id() {
    return "exact-cosine";
  }

  @Override
  public double[] part(TermQuery query, int at) {
    double square = 0;
    for (int i = 0; i < query.size(); i++) {
      square += rarity.of(query.term(i)) * rarity.of(query.term(i));
    }
    var part = new double[postings.documents()];
    int term = query.term(at);
    for (int i = postings.from(term); i < postings.until(term) && square > 0; i++) {
      part[postings.document(i)] = rarity.of(term) * postings.weight(i) / Math.sqrt(square);
    }
    return part;
  }

  @Override
  public int matched(TermQuery query, int at, int who) {
    return query.term(at);
  }
}
