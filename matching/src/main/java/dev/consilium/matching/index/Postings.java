package dev.consilium.matching.index;

import dev.consilium.matching.index.CodeIndex.Posting;
import java.util.Arrays;
import java.util.List;

/** Who has one term, in ascending order, with weight and number of cases. */
final class Postings {

  static final Postings NONE = of(List.of());

  private final int[] who;
  private final double[] weights;
  private final int[] cases;

  private Postings(int[] who, double[] weights, int[] cases) {
    this.who = who;
    this.weights = weights;
    this.cases = cases;
  }

  static Postings of(List<Posting> list) {
    return new Postings(
        list.stream().mapToInt(Posting::who).toArray(),
        list.stream().mapToDouble(Posting::weight).toArray(),
        list.stream().mapToInt(Posting::cases).toArray());
  }

  int size() {
    return who.length;
  }

  int who(int at) {
    return who[at];
  }

  double weight(int at) {
    return weights[at];
  }

  int cases(int at) {
    return cases[at];
  }

  /** Finds a specialist; negative when the specialist does not have the term. */
  int find(int specialist) {
    return Arrays.binarySearch(who, specialist);
  }
}
