package dev.consilium.matching.similarity;

import dev.consilium.matching.evidence.EvidenceIndex;
import dev.consilium.matching.evidence.PracticeProfiles;
import dev.consilium.matching.evidence.TermQuery;

/**
 * TF-IDF in which a term also matches its near ones, by Lin's similarity to a power.
 *
 * <p>A query term adds its share of the question's rarity, times the best of similarity^power ×
 * weight over the practice's terms. The best and not the sum: near terms that say the same thing
 * twice must not count twice. Source: soft cosine, Sidorov 2014; Lin 1998. Immutable.
 */
public final class SoftCosine implements AdditiveScorer {

  /** Below this a similarity is no match: most pairs of terms are skipped. */
  private static final double LEAST = 0.02;

  private final SimilarityRows rows;
  private final Rarity rarity;
  private final TermPostings postings;
  private final int power;

  /**
   * Makes a scorer.
   *
   * @param index the cases
   * @param rows of the same index
   * @param profiles of the same index, exact terms
   * @param damping power to which shares are raised
   * @param power to which similarities are raised, 1 or more; 4 is usual
   */
  public SoftCosine(
      EvidenceIndex index,
      SimilarityRows rows,
      PracticeProfiles profiles,
      double damping,
      int power) {
    this.rows = rows;
    this.rarity = Rarity.of(index, profiles);
    this.postings = TermPostings.profiles(
        profiles, rarity.unitWeights(profiles, damping), index.ontology().size());
    this.power = power;
  }

  @Override
  public String id() {
    return "soft-cosine";
  }

  @Override
  public double[] part(TermQuery query, int at) {
    double all = 0;
    for (int i = 0; i < query.size(); i++) {
      all += rarity.of(query.term(i));
    }
    double weight = all > 0 ? rarity.of(query.term(at)) / all : 0;
    var part = new double[postings.documents()];
    var row = rows.row(query.term(at), TermSimilarity.LIN);
    for (int slot = 0; slot < row.length; slot++) {
      double near = raised(row[slot]);
      if (near >= LEAST) {
        int term = rows.term(slot);
        for (int i = postings.from(term); i < postings.until(term); i++) {
          int who = postings.document(i);
          part[who] = Math.max(part[who], weight * near * postings.weight(i));
        }
      }
    }
    return part;
  }

  @Override
  public int matched(TermQuery query, int at, int who) {
    int best = query.term(at);
    double most = 0;
    var row = rows.row(best, TermSimilarity.LIN);
    for (int slot = 0; slot < row.length; slot++) {
      double near = raised(row[slot]);
      double value = near >= LEAST ? near * postings.weightOf(rows.term(slot), who) : 0;
      if (value > most) {
        most = value;
        best = rows.term(slot);
      }
    }
    return best;
  }

  private double raised(double value) {
    double raised = 1;
    for (int i = 0; i < power; i++) {
      raised *= value;
    }
    return raised;
  }
}
