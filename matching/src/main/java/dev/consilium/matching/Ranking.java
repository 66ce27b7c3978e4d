package dev.consilium.matching;

import dev.consilium.core.CaseId;
import dev.consilium.core.ContentHash;
import dev.consilium.matching.scoring.Rating;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Keeps the best of many ratings: by score, then confidence, then a salted hash of case and
 * specialist. Not by id: the first in a directory would be asked first for ever.
 */
final class Ranking {

  private final Comparator<Rating> bestFirst;
  private final PriorityQueue<Rating> worstFirst;
  private final int most;

  Ranking(CaseId caseId, String salt, int most) {
    this.most = most;
    this.bestFirst = Comparator.comparing(Rating::score)
        .thenComparing(Rating::confidence)
        .reversed()
        .thenComparing(it -> tieBreak(caseId, salt, it).hex());
    this.worstFirst = new PriorityQueue<>(bestFirst.reversed());
  }

  void offer(Rating rating) {
    worstFirst.add(rating);
    if (worstFirst.size() > most) {
      worstFirst.poll();
    }
  }

  List<Rating> best() {
    var best = new ArrayList<>(worstFirst);
    best.sort(bestFirst);
    return best;
  }

  private static ContentHash tieBreak(CaseId caseId, String salt, Rating rating) {
    var id = rating.candidate().specialist().id();
    return ContentHash.of((salt + "\n" + caseId + "\n" + id).getBytes(StandardCharsets.UTF_8));
  }
}
