package dev.consilium.matching.eligibility;

import java.util.BitSet;

/**
 * What the rules say of a whole directory, by position in it.
 *
 * @param size how many specialists
 * @param eligible who may give the opinion
 * @param review of whom a person has to look
 */
public record Verdicts(int size, BitSet eligible, BitSet review) {

  // A BitSet can be changed by whoever holds it.
  public Verdicts {
    eligible = (BitSet) eligible.clone();
    review = (BitSet) review.clone();
  }

  @Override
  public BitSet eligible() {
    return (BitSet) eligible.clone();
  }

  @Override
  public BitSet review() {
    return (BitSet) review.clone();
  }

  /**
   * Tells who may not give the opinion.
   *
   * @return everyone who is neither eligible nor under review
   */
  public BitSet ineligible() {
    var rest = new BitSet(size);
    rest.set(0, size);
    rest.andNot(eligible);
    rest.andNot(review);
    return rest;
  }

  /**
   * Tells the conclusion for one specialist.
   *
   * @param position in the directory, from 0
   * @return the conclusion of all rules
   */
  public Eligibility of(int position) {
    if (eligible.get(position)) {
      return Eligibility.ELIGIBLE;
    }
    return review.get(position) ? Eligibility.REVIEW : Eligibility.INELIGIBLE;
  }

  @Override
  public String toString() {
    return "Verdicts[" + eligible.cardinality() + " eligible, " + review.cardinality() + " review, "
        + size + " all]";
  }
}
