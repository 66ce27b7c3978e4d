package dev.consilium.core.specialist;

import dev.consilium.core.PartyId;
import dev.consilium.core.statistics.Interval;
import dev.consilium.core.statistics.Proportion;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What was counted for one specialist and what it says.
 *
 * @param specialist who
 * @param seen how many of how many, all strata together, as counted
 * @param strata the same by case mix
 * @param rate the shrunken rate, standardised to everyone's case mix, 0 to 1
 * @param interval the credible interval of that rate
 */
public record TrackRecord(
    PartyId specialist,
    Proportion seen,
    Map<String, Proportion> strata,
    double rate,
    Interval interval) {

  // The copy keeps a later change to the caller's map away.
  public TrackRecord {
    strata = Collections.unmodifiableMap(new TreeMap<>(strata));
  }
}
