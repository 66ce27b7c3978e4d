package dev.consilium.matching.eligibility;

import java.util.BitSet;

/** Counts rule after rule who is out and of whom a person has to look. */
final class Tally {

  private final int size;
  private final BitSet ineligible;
  private final BitSet review;

  Tally(int size) {
    this.size = size;
    ineligible = new BitSet(size);
    review = new BitSet(size);
  }

  /** Takes what one rule concludes of some. */
  void add(BitSet who, Eligibility conclusion) {
    if (conclusion == Eligibility.INELIGIBLE) {
      ineligible.or(who);
    } else if (conclusion == Eligibility.REVIEW) {
      review.or(who);
    }
  }

  BitSet everyone() {
    var all = new BitSet(size);
    all.set(0, size);
    return all;
  }

  Verdicts verdicts() {
    var eligible = everyone();
    eligible.andNot(ineligible);
    eligible.andNot(review);
    review.andNot(ineligible);
    return new Verdicts(size, eligible, review);
  }
}
