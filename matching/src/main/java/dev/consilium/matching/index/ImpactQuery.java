package dev.consilium.matching.index;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Weighted codes as a question to one index. Immutable and safe to share between threads. */
public final class ImpactQuery {

  private final IndexColumns columns;
  private final Asked asked;

  ImpactQuery(IndexColumns columns, Map<String, Integer> thousandths) {
    var sorted = new TreeMap<>(thousandths);
    sorted.forEach((term, weight) -> {
      if (weight < 1) {
        throw new IllegalArgumentException("Code question: weight " + weight
            + " [weight-positive]. Give 1 thousandth or more, or leave the code out.");
      }
    });
    this.columns = columns;
    this.asked = Asked.of(columns, sorted);
  }

  /**
   * Finds the best, exactly.
   *
   * @param admitted who may be found, of the same index
   * @param most how many, 1 or more
   * @param ties who comes first of equal scores
   * @return best first; only those who share a code
   */
  public List<TopHit> best(Admitted admitted, int most, TieBreak ties) {
    if (admitted.size() != columns.size()) {
      throw new IllegalArgumentException("Code question: a set over " + admitted.size()
          + " specialists, an index of " + columns.size()
          + " [same-index]. Take the set from the index that is asked.");
    }
    if (most < 1) {
      throw new IllegalArgumentException(
          "Code question: the best " + most + " [most-positive]. Ask for 1 or more.");
    }
    int kept = Math.max(1, Math.min(most, columns.size()));
    var best = new BestHits(columns, ties, kept);
    if (BlockScan.ROW * admitted.count() < asked.postings()) {
      RowScan.search(columns, asked, admitted, best);
    } else {
      BlockScan.search(columns, asked, admitted, best, new BestHits(columns, ties, kept));
    }
    return best.hits();
  }

  /** Scores everyone admitted one by one: what {@link #best} must equal. */
  List<TopHit> bestByRows(Admitted admitted, int most, TieBreak ties) {
    var best = new BestHits(columns, ties, most);
    RowScan.search(columns, asked, admitted, best);
    return best.hits();
  }

  /** Scores by the lists of codes, however few are admitted. */
  List<TopHit> bestByBlocks(Admitted admitted, int most, TieBreak ties) {
    var best = new BestHits(columns, ties, most);
    BlockScan.search(columns, asked, admitted, best, new BestHits(columns, ties, most));
    return best.hits();
  }

  /**
   * Explains one specialist's score.
   *
   * @param id the specialist's
   * @return what each shared code adds, in the order of codes; empty when nothing is shared
   */
  public List<CodeShare> explain(String id) {
    int place = columns.ids().find(id);
    return place < 0 ? List.of() : asked.shares(place);
  }

  /**
   * Tells how many of the codes somebody in the index has.
   *
   * @return 0 or more
   */
  public int known() {
    return asked.size();
  }

  @Override
  public String toString() {
    return "ImpactQuery[" + asked.size() + " codes known]";
  }
}
