package dev.consilium.matching.similarity;

import dev.consilium.matching.evidence.EvidenceIndex;
import dev.consilium.matching.evidence.Pooling;
import dev.consilium.matching.evidence.PracticeProfiles;
import dev.consilium.matching.evidence.TermQuery;
import java.util.BitSet;

/**
 * Information content of shared ancestors over that of all ancestors (simGIC, Pesquita 2007), over
 * cases or over profiles in which a term counts by its share. Immutable and safe to share.
 */
public final class GraphInformation implements PracticeScorer {

  private final EvidenceIndex index;
  private final Aggregation aggregation;
  private final TermPostings postings;
  private final double[] totals;

  /**
   * Makes a scorer.
   *
   * @param index the cases
   * @param aggregation over a practice's cases
   */
  public GraphInformation(EvidenceIndex index, Aggregation aggregation) {
    this.index = index;
    this.aggregation = aggregation;
    this.postings = aggregation.kind() == Aggregation.Kind.PROFILE
        ? TermPostings.profiles(
            PracticeProfiles.closure(index, Pooling.NONE), index.ontology().size())
        : TermPostings.caseClosures(index);
    this.totals = new double[postings.documents()];
    for (int term = 0; term < index.ontology().size(); term++) {
      for (int at = postings.from(term); at < postings.until(term); at++) {
        totals[postings.document(at)] += index.content().of(term) * postings.weight(at);
      }
    }
  }

  @Override
  public String id() {
    return "graph-information";
  }

  @Override
  public double[] scores(TermQuery query) {
    var asked = closure(index, query);
    double own = 0;
    var shared = new double[totals.length];
    for (int term = asked.nextSetBit(0); term >= 0; term = asked.nextSetBit(term + 1)) {
      double content = index.content().of(term);
      own += content;
      for (int at = postings.from(term); at < postings.until(term); at++) {
        shared[postings.document(at)] += content * postings.weight(at);
      }
    }
    for (int document = 0; document < shared.length; document++) {
      double union = own + totals[document] - shared[document];
      shared[document] = union > 0 ? shared[document] / union : 0;
    }
    return aggregation.kind() == Aggregation.Kind.PROFILE ? shared : aggregation.of(index, shared);
  }

  static BitSet closure(EvidenceIndex index, TermQuery query) {
    var all = new BitSet(index.ontology().size());
    for (int at = 0; at < query.size(); at++) {
      for (int ancestor : index.ontology().ancestors(query.term(at))) {
        all.set(ancestor);
      }
    }
    return all;
  }
}
