package dev.consilium.matching.experiment;

import dev.consilium.core.ContentHash;
import dev.consilium.core.statistics.Interval;
import dev.consilium.matching.evaluation.Calibration;
import dev.consilium.matching.evaluation.Evaluation;
import dev.consilium.matching.evaluation.Exposure;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What one system showed.
 *
 * @param name as in runs and plots
 * @param configuration what it was
 * @param evaluation all figures, query by query
 * @param intervals of the mean of each measure, by name, BCa over queries; none for counts
 * @param exposure how its first places spread
 * @param calibration of its scores, turned into probabilities on the other half of the queries; empty
 *     when there is too little to learn from
 */
public record SystemResult(
    String name,
    ContentHash configuration,
    Evaluation evaluation,
    Map<String, Interval> intervals,
    Exposure exposure,
    Optional<Calibration> calibration) {

  // A copy in a fixed order: the files made of it must not depend on a hash table.
  public SystemResult {
    intervals = Collections.unmodifiableMap(new TreeMap<>(intervals));
  }
}
