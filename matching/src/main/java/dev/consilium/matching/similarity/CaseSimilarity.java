package dev.consilium.matching.similarity;

import dev.consilium.matching.evidence.EvidenceIndex;
import dev.consilium.matching.evidence.Pooling;
import dev.consilium.matching.evidence.PracticeProfiles;
import dev.consilium.matching.evidence.TermQuery;
import java.util.Locale;

/** Best matches by Resnik, Lin or Jiang and Conrath over cases or profiles. Immutable. */
public final class CaseSimilarity implements PracticeScorer {

  private final EvidenceIndex index;
  private final SimilarityRows rows;
  private final WeightedTerms documents;
  private final TermSimilarity similarity;
  private final BestMatch direction;
  private final Aggregation aggregation;

  /**
   * Makes a scorer.
   *
   * @param index the cases
   * @param rows of the same index
   * @param similarity of two terms
   * @param direction both ways or one
   * @param aggregation over a practice's cases
   */
  public CaseSimilarity(
      EvidenceIndex index,
      SimilarityRows rows,
      TermSimilarity similarity,
      BestMatch direction,
      Aggregation aggregation) {
    this.index = index;
    this.rows = rows;
    this.similarity = similarity;
    this.direction = direction;
    this.aggregation = aggregation;
    this.documents = aggregation.kind() == Aggregation.Kind.PROFILE
        ? WeightedTerms.profiles(PracticeProfiles.exact(index, Pooling.NONE), rows)
        : WeightedTerms.cases(index, rows);
  }

  @Override
  public String id() {
    return (similarity + "-" + direction + "-" + aggregation.kind())
        .toLowerCase(Locale.ROOT)
        .replace('_', '-');
  }

  @Override
  public double[] scores(TermQuery query) {
    var values = documentScores(query);
    return aggregation.kind() == Aggregation.Kind.PROFILE ? values : aggregation.of(index, values);
  }

  /**
   * Scores single documents.
   *
   * @param query the question
   * @return for each case, or each practice's profile
   */
  public double[] documentScores(TermQuery query) {
    return direction.scores(rows, documents, query, similarity);
  }
}
