package dev.consilium.matching.experiment;

import dev.consilium.core.ContentHash;
import dev.consilium.matching.evaluation.RankedDocument;
import java.util.List;

/**
 * A port: something that ranks documents for a query.
 *
 * @param <Q> what a query is to it
 */
public interface Ranker<Q> {

  /** {@return its name in runs, tables and plots: one word, different from the others'} */
  String name();

  /**
   * Names all that decides what it ranks: method, parameters and what it was built from.
   *
   * @return equal for rankers that rank alike, different after any change
   */
  ContentHash configuration();

  /**
   * Ranks. Called once for each query, by one thread; the same query must give the same ranking.
   *
   * @param id the query's id
   * @param query what is asked
   * @param depth how many documents are looked at; more are cut off
   * @return in any order; equal scores are ties and are evaluated as such
   */
  List<RankedDocument> rank(String id, Q query, int depth);
}
