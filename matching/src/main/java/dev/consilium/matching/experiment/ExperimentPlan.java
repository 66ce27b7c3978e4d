package dev.consilium.matching.experiment;

import dev.consilium.core.ContentHash;
import dev.consilium.matching.evaluation.EvaluationOptions;
import dev.consilium.matching.evaluation.Measures;
import dev.consilium.matching.evaluation.RankingMeasure;
import dev.consilium.matching.evaluation.Resampling;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What an experiment asks, apart from systems and queries. Immutable.
 *
 * @param name for people
 * @param measures names as in {@link Measures#parse}, the first is the one that decides
 * @param baseline the name of the system that the others are held against
 * @param depth how deep rankings go, 1 or more
 * @param level of all intervals, above 0, below 1
 * @param resampling rounds and seed of intervals and randomisation tests
 * @param data hashes of what queries, judgements and evidence were read from, by name
 * @param knowledge hashes of ontologies and tables, by name and version
 */
public record ExperimentPlan(
    String name,
    List<String> measures,
    String baseline,
    int depth,
    double level,
    Resampling resampling,
    SortedMap<String, ContentHash> data,
    SortedMap<String, ContentHash> knowledge) {

  /** The grade from which a document is relevant where a measure does not say otherwise. */
  static final EvaluationOptions OPTIONS = EvaluationOptions.STANDARD;

  // Copies, so that a plan says tomorrow what it said when it was hashed.
  public ExperimentPlan {
    measures = List.copyOf(measures);
    data = new TreeMap<>(data);
    knowledge = new TreeMap<>(knowledge);
    if (name.isBlank() || measures.isEmpty() || depth < 1 || !(level > 0 && level < 1)) {
      throw new IllegalArgumentException("Experiment: blank name, no measure, depth " + depth
          + " or level " + level + " [plan-complete]."
          + " Name it and a measure; give a depth from 1 and a level between 0 and 1.");
    }
  }

  /**
   * Finds the measures.
   *
   * @return in the order of their names; the first decides
   */
  public List<RankingMeasure> rankingMeasures() {
    return measures.stream().flatMap(it -> Measures.parse(it).stream()).toList();
  }

  @Override
  public SortedMap<String, ContentHash> data() {
    return new TreeMap<>(data);
  }

  @Override
  public SortedMap<String, ContentHash> knowledge() {
    return new TreeMap<>(knowledge);
  }
}
