package dev.consilium.matching.index;

/**
 * What one shared code adds to a score.
 *
 * @param term as it was added to the index
 * @param cases the specialist's count
 * @param score billionths; all shares of a hit add up to its score exactly
 */
public record CodeShare(String term, int cases, long score) {

  // A term is a patient's code.
  @Override
  public String toString() {
    return "CodeShare";
  }
}
