package dev.consilium.matching.index;

import java.util.ArrayList;
import java.util.List;

/** Keeps the best of many, ordered by score, then tie key, then id. For one search, one thread. */
final class BestHits {

  private final IndexColumns columns;
  private final TieBreak ties;
  private final int[] places;
  private final long[] scores;
  private final long[] keys;
  private int size;

  BestHits(IndexColumns columns, TieBreak ties, int most) {
    this.columns = columns;
    this.ties = ties;
    places = new int[most];
    scores = new long[most];
    keys = new long[most];
  }

  /** Gives the score below which nobody can enter any more. */
  long least() {
    return size == scores.length ? scores[size - 1] : 1;
  }

  /** Takes someone whose score is exact; once each. */
  void offer(int place, long score) {
    if (score < least()) {
      return;
    }
    long key = ties.key(columns, place);
    int at = size;
    while (at > 0 && isBefore(place, score, key, at - 1)) {
      at--;
    }
    if (at == scores.length) {
      return;
    }
    size = Math.min(size + 1, scores.length);
    int moved = size - 1 - at;
    System.arraycopy(places, at, places, at + 1, moved);
    System.arraycopy(scores, at, scores, at + 1, moved);
    System.arraycopy(keys, at, keys, at + 1, moved);
    places[at] = place;
    scores[at] = score;
    keys[at] = key;
  }

  private boolean isBefore(int place, long score, long key, int at) {
    if (score != scores[at]) {
      return score > scores[at];
    }
    if (key != keys[at]) {
      return key < keys[at];
    }
    return columns.ids().get(place).compareTo(columns.ids().get(places[at])) < 0;
  }

  List<TopHit> hits() {
    var hits = new ArrayList<TopHit>(size);
    for (int at = 0; at < size; at++) {
      int place = places[at];
      hits.add(
          new TopHit(columns.ids().get(place), columns.given().get(place), scores[at], keys[at]));
    }
    return hits;
  }
}
