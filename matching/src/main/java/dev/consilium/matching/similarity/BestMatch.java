package dev.consilium.matching.similarity;

import dev.consilium.matching.evidence.TermQuery;
import java.util.Arrays;

/** Which way best matches are averaged. */
public enum BestMatch {
  /** Half from the question to the document and half back (best-match average). */
  BOTH,
  /** From the question to the document alone, as Phenomizer does (Köhler 2009). */
  ONE_SIDED;

  /**
   * Scores documents.
   *
   * <p>The values of all query terms for one slot stand side by side, so that a document's term is
   * one short run of memory.
   */
  double[] scores(
      SimilarityRows rows, WeightedTerms documents, TermQuery query, TermSimilarity similarity) {
    int m = query.size();
    var table = new double[rows.size() * m];
    var best = new double[rows.size()];
    for (int q = 0; q < m; q++) {
      var row = rows.row(query.term(q), similarity);
      for (int slot = 0; slot < row.length; slot++) {
        table[slot * m + q] = row[slot];
        best[slot] = Math.max(best[slot], row[slot]);
      }
    }
    var scores = new double[documents.size()];
    var forward = new double[m];
    for (int document = 0; document < scores.length; document++) {
      Arrays.fill(forward, 0);
      double back = 0;
      double weight = 0;
      for (int at = documents.from(document); at < documents.until(document); at++) {
        int slot = documents.slot(at);
        back += documents.weight(at) * best[slot];
        weight += documents.weight(at);
        if (best[slot] > 0) {
          int from = slot * m;
          for (int q = 0; q < m; q++) {
            forward[q] = Math.max(forward[q], table[from + q]);
          }
        }
      }
      if (m > 0 && weight > 0) {
        double there = sum(forward) / m;
        scores[document] = this == BOTH ? (there + back / weight) / 2 : there;
      }
    }
    return scores;
  }

  private static double sum(double[] values) {
    double sum = 0;
    for (double it : values) {
      sum += it;
    }
    return sum;
  }
}
