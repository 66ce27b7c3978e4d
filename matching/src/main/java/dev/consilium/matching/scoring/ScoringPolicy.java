package dev.consilium.matching.scoring;

import dev.consilium.core.specialist.Assertion.Verification;
import dev.consilium.core.specialist.Licence;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * How much each feature weighs and how evidence is valued; thousandths throughout.
 *
 * @param weights of the features, complete, 0 to 1,000, not all 0
 * @param confidence of each way of checking, complete, 0 to 1,000
 * @param licenceKinds value of each kind of licence, complete, 0 to 1,000
 * @param otherLanguage value of a shared language that is not the preferred one, 0 to 1,000
 * @param fullVolume cases from which more add nothing, 1 or more
 * @param licenceHalfDays days after which a licence's assertion counts half, 1 or more
 */
public record ScoringPolicy(
    Map<Feature, Integer> weights,
    Map<Verification, Integer> confidence,
    Map<Licence.Kind, Integer> licenceKinds,
    int otherLanguage,
    int fullVolume,
    int licenceHalfDays) {

  // A row that is missing would weigh nothing and tell nobody.
  public ScoringPolicy {
    weights = complete("weights", Feature.class, weights);
    confidence = complete("confidence", Verification.class, confidence);
    licenceKinds = complete("licenceKinds", Licence.Kind.class, licenceKinds);
    within("otherLanguage", otherLanguage, 0, 1000);
    within("fullVolume", fullVolume, 1, Integer.MAX_VALUE);
    within("licenceHalfDays", licenceHalfDays, 1, Integer.MAX_VALUE);
    if (weights.values().stream().allMatch(it -> it == 0)) {
      throw new IllegalArgumentException(
          "Scoring policy: every weight is 0 [weights-positive]." + " Give one feature a weight.");
    }
  }

  /**
   * Gives a feature's weight.
   *
   * @param feature which
   * @return thousandths
   */
  public int weight(Feature feature) {
    return weights.getOrDefault(feature, 0);
  }

  int confidence(Verification verification) {
    return confidence.getOrDefault(verification, 0);
  }

  int licenceKind(Licence.Kind kind) {
    return licenceKinds.getOrDefault(kind, 0);
  }

  private static <E extends Enum<E>> Map<E, Integer> complete(
      String table, Class<E> keys, Map<E, Integer> given) {
    var rows = new EnumMap<E, Integer>(keys);
    rows.putAll(given);
    if (rows.size() != keys.getEnumConstants().length) {
      throw new IllegalArgumentException("Scoring policy: " + table + " has " + rows.size()
          + " of " + keys.getEnumConstants().length
          + " rows [table-complete]. Give every row a value.");
    }
    rows.forEach((row, value) -> within(table + "." + row, value, 0, 1000));
    return Collections.unmodifiableMap(rows);
  }

  private static void within(String name, int value, int least, int most) {
    if (value < least || value > most) {
      throw new IllegalArgumentException("Scoring policy: " + name + " " + value
          + " [scoring-range]. Give " + least + " to " + most + ".");
    }
  }
}
