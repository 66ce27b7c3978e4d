package dev.consilium.core.specialist;

import dev.consilium.core.PartyId;
import dev.consilium.core.statistics.BetaDistribution;
import dev.consilium.core.statistics.BetaPrior;
import dev.consilium.core.statistics.Interval;
import dev.consilium.core.statistics.IntervalMethod;
import dev.consilium.core.statistics.Proportion;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** From counts and priors to track records. */
final class Learning {

  private final Map<String, List<TrackRecords.Tally>> byStratum;
  private final Map<String, BetaPrior> priors;
  private final Map<String, Double> mix = new TreeMap<>();
  private final double level;

  Learning(
      Map<String, List<TrackRecords.Tally>> byStratum,
      Map<String, BetaPrior> priors,
      double level) {
    this.byStratum = byStratum;
    this.priors = priors;
    this.level = level;
    double all = byStratum.values().stream().mapToDouble(Learning::cases).sum();
    byStratum.forEach((stratum, tallies) -> mix.put(stratum, cases(tallies) / all));
  }

  private static double cases(List<TrackRecords.Tally> tallies) {
    return tallies.stream().mapToLong(it -> it.seen().n()).sum();
  }

  Map<PartyId, TrackRecord> records() {
    var own = new TreeMap<PartyId, Map<String, Proportion>>(Comparator.comparing(PartyId::value));
    byStratum.forEach((stratum, tallies) -> tallies.forEach(it ->
        own.computeIfAbsent(it.specialist(), party -> new TreeMap<>()).put(stratum, it.seen())));
    var records = new TreeMap<PartyId, TrackRecord>(Comparator.comparing(PartyId::value));
    own.forEach((party, seen) -> records.put(party, record(party, seen)));
    return records;
  }

  private TrackRecord record(PartyId party, Map<String, Proportion> seen) {
    double mean = 0;
    double variance = 0;
    long k = 0;
    long n = 0;
    for (var stratum : priors.entrySet()) {
      var counted = seen.get(stratum.getKey());
      var posterior = counted == null
          ? stratum.getValue().distribution()
          : stratum.getValue().after(counted);
      double weight = mix.getOrDefault(stratum.getKey(), 0.0);
      mean += weight * posterior.mean();
      variance += weight * weight * posterior.variance();
      k += counted == null ? 0 : counted.k();
      n += counted == null ? 0 : counted.n();
    }
    // Within one stratum this gives back its posterior exactly.
    double size = mean * (1 - mean) / variance - 1;
    var matched = new BetaDistribution(mean * size, (1 - mean) * size);
    double tail = (1 - level) / 2;
    return new TrackRecord(
        party,
        new Proportion(k, n),
        seen,
        mean,
        new Interval(
            matched.quantile(tail), matched.quantile(1 - tail), level, IntervalMethod.CREDIBLE));
  }
}
