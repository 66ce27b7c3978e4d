package dev.consilium.core.quality;

import dev.consilium.core.MalformedRecordException;
import dev.consilium.core.json.LocatedObject;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which share of released opinions is reviewed again: data with version, source and date.
 *
 * @param id names the plan
 * @param version its version
 * @param source where its values come from
 * @param date day of this version
 * @param floor how many opinions of each specialist at least, 0 or more
 * @param rate share of opinions without a risk, 0 to 1
 * @param strata share of opinions with a risk, by its code, 0 to 1
 */
public record SamplingPlan(
    String id,
    String version,
    String source,
    LocalDate date,
    int floor,
    double rate,
    Map<String, Double> strata) {

  private static final String KIND = "consilium.sampling-plan";

  // A share above one would read as a promise that nobody can keep.
  public SamplingPlan {
    strata = Collections.unmodifiableMap(new LinkedHashMap<>(strata));
    var shares = new LinkedHashMap<>(strata);
    shares.put("rate", rate);
    shares.forEach((name, share) -> {
      if (!(share >= 0 && share <= 1)) {
        throw new IllegalArgumentException("Sampling plan " + id + ": " + name + " is " + share
            + " [share-range]. Give a number from 0 to 1.");
      }
    });
    if (floor < 0) {
      throw new IllegalArgumentException(
          "Sampling plan " + id + ": floor " + floor + " [floor-range]. Give 0 or more.");
    }
  }

  /**
   * Gives the plan that ships with this library.
   *
   * @return the standard plan
   */
  public static SamplingPlan standard() {
    return read(LocatedObject.resource(SamplingPlan.class, "sampling-plan.json"));
  }

  /**
   * Reads a host's own plan.
   *
   * @param json a plan of schema 1
   * @return the plan
   * @throws dev.consilium.core.MalformedRecordException if it is none; the message says where
   */
  public static SamplingPlan read(byte[] json) {
    return LocatedObject.table(
        json,
        KIND,
        MalformedRecordException::new,
        root -> new SamplingPlan(
            root.text("id"),
            root.text("version"),
            root.text("source"),
            root.value("date", LocalDate::parse),
            root.whole("floor"),
            root.number("rate"),
            strata(
                root.objects("strata", it -> Map.entry(it.text("stratum"), it.number("rate"))))));
  }

  private static Map<String, Double> strata(List<Map.Entry<String, Double>> entries) {
    var strata = new LinkedHashMap<String, Double>();
    for (var entry : entries) {
      if (strata.put(entry.getKey(), entry.getValue()) != null) {
        throw new IllegalArgumentException(
            "Sampling plan: a stratum occurs twice" + " [stratum-once]. Keep one of the two.");
      }
    }
    return strata;
  }

  /** The highest share that applies; a risk the plan does not know changes nothing. */
  double share(Set<String> risks) {
    double share = rate;
    for (var risk : risks) {
      share = Math.max(share, strata.getOrDefault(risk, 0.0));
    }
    return share;
  }
}
