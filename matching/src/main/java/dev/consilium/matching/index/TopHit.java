package dev.consilium.matching.index;

import java.util.Comparator;

/**
 * One of the best.
 *
 * @param id the specialist's
 * @param position in which the specialist was added to the index that was searched, from 0
 * @param score billionths, 1 or more
 * @param tieKey lower comes first of equal scores
 */
public record TopHit(String id, int position, long score, long tieKey) {

  /** Best first. */
  static final Comparator<TopHit> BEST_FIRST = Comparator.comparingLong(TopHit::score)
      .reversed()
      .thenComparingLong(TopHit::tieKey)
      .thenComparing(TopHit::id);
}
