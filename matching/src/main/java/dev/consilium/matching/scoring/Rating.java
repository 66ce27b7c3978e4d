package dev.consilium.matching.scoring;

import java.util.List;

/**
 * A candidate's score and the measures it was made of.
 *
 * @param candidate who
 * @param measures one for each feature, in the order of features
 * @param score the weighted sum
 * @param confidence thousandths; features that are not evaluable count as 0
 */
public record Rating(Candidate candidate, List<Measure> measures, Score score, int confidence) {

  // The copy keeps a later change to the caller's list away from the rating.
  public Rating {
    measures = List.copyOf(measures);
  }

  @Override
  public String toString() {
    return "Rating[" + candidate.specialist().id() + " " + score + "]";
  }
}
