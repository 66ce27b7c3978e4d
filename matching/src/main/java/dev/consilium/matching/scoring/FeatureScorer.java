package dev.consilium.matching.scoring;

/** Values one feature of a candidate and explains what it added. */
interface FeatureScorer {

  Feature feature();

  Measure measure(Candidate candidate);

  /** Explains a contribution to the score; the parts, if any, add up to it exactly. */
  Explanation explain(Candidate candidate, Measure measure, long contribution);
}
