package dev.consilium.matching.similarity;

import dev.consilium.matching.evidence.EvidenceIndex;
import dev.consilium.matching.evidence.PracticeProfiles;
import dev.consilium.matching.evidence.TermQuery;

/**
 * How much likelier a finding is with this practice's cases than with anyone's.
 *
 * <p>A term adds ln(1 + share / (noise × background + floor)): share of the practice's cases with
 * the term or a kind of it, background the mean share over practices. This is the query likelihood
 * of a mixture with the background (Jelinek–Mercer; Zhai and Lafferty 2004), scaled so that a
 * practice whose every case has every term gets 1. Immutable and safe to share.
 */
public final class ClosureLikelihood implements AdditiveScorer {

  // What nobody has must not be worth infinitely much.
  private static final double FLOOR = 1e-4;

  private final TermPostings postings;
  private final double[] background;

  /**
   * Makes a scorer.
   *
   * @param index the cases
   * @param profiles of the same index, widened
   * @param noise weight of the background, above 0
   */
  public ClosureLikelihood(EvidenceIndex index, PracticeProfiles profiles, double noise) {
    this.postings = TermPostings.profiles(profiles, index.ontology().size());
    this.background = new double[index.ontology().size()];
    for (int at = 0; at < profiles.from(profiles.size()); at++) {
      background[profiles.term(at)] += profiles.own(at) / index.size();
    }
    for (int term = 0; term < background.length; term++) {
      background[term] = noise * background[term] + FLOOR;
    }
  }

  @Override
  public String id() {
    return "closure-likelihood";
  }

  @Override
  public double[] part(TermQuery query, int at) {
    double most = 0;
    for (int i = 0; i < query.size(); i++) {
      most += StrictMath.log(1 + 1 / background[query.term(i)]);
    }
    var part = new double[postings.documents()];
    int term = query.term(at);
    for (int i = postings.from(term); i < postings.until(term); i++) {
      part[postings.document(i)] = StrictMath.log(1 + postings.weight(i) / background[term]) / most;
    }
    return part;
  }

  @Override
  public int matched(TermQuery query, int at, int who) {
    return query.term(at);
  }
}
