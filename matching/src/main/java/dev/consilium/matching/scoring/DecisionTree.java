package dev.consilium.matching.scoring;

import java.util.ArrayList;
import java.util.List;

/** One tree; children stand after their parent, so that every walk ends. Immutable when built. */
final class DecisionTree {

  private static final double NOUGHT = 1e-35;

  /** What a split does with a value that is not known. */
  enum Missing {
    /** It goes where training sent it. */
    DEFAULT,
    /** It counts as 0. */
    AS_NOUGHT,
    /** It goes where training sent it, and so does a 0. */
    NOUGHT_TOO
  }

  /**
   * A split, or a leaf when its children are -1.
   *
   * @param feature which value is looked at
   * @param threshold what it is compared with; a leaf's value
   * @param strict true: left when below; false: left when not above
   * @param single true: compared in single precision
   */
  record Node(
      int feature,
      double threshold,
      boolean strict,
      boolean single,
      boolean missingLeft,
      Missing missing,
      int left,
      int right) {

    static Node leaf(double value) {
      return new Node(0, value, false, false, false, Missing.DEFAULT, -1, -1);
    }

    boolean isLeaf() {
      return left < 0;
    }

    boolean goesLeft(double value) {
      double it = single ? (float) value : value;
      if (Double.isNaN(it)) {
        if (missing != Missing.AS_NOUGHT) {
          return missingLeft;
        }
        it = 0;
      }
      if (missing == Missing.NOUGHT_TOO && Math.abs(it) <= NOUGHT) {
        return missingLeft;
      }
      return strict ? it < threshold : it <= threshold;
    }
  }

  private final List<Node> nodes;

  private DecisionTree(List<Node> nodes) {
    this.nodes = nodes;
  }

  /** Takes nodes that a reader has checked: a child's number is larger than its parent's. */
  static DecisionTree of(List<Node> nodes) {
    return new DecisionTree(new ArrayList<>(nodes));
  }

  double leaf(double[] values) {
    var node = nodes.get(0);
    while (!node.isLeaf()) {
      node = nodes.get(node.goesLeft(values[node.feature()]) ? node.left() : node.right());
    }
    return node.threshold();
  }
}
