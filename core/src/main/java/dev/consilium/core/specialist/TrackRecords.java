package dev.consilium.core.specialist;

import dev.consilium.core.PartyId;
import dev.consilium.core.Refusal;
import dev.consilium.core.statistics.BetaPrior;
import dev.consilium.core.statistics.Proportion;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Track records of specialists who do alike work, shrunken towards what is usual for their cases.
 *
 * <p>Each case-mix stratum has a beta prior of its own, learnt from everyone's counts in it
 * (empirical Bayes). A specialist's rate is the mean of the posteriors, weighted by everyone's case
 * mix together (direct standardisation), so that who takes hard cases is not punished for them. The
 * interval is the middle of a beta distribution with the same mean and variance. Immutable and safe
 * to share between threads.
 */
public final class TrackRecords {

  private final Map<PartyId, TrackRecord> records;
  private final Map<String, BetaPrior> priors;

  private TrackRecords(Map<PartyId, TrackRecord> records, Map<String, BetaPrior> priors) {
    this.records = records;
    this.priors = priors;
  }

  /**
   * What was counted for one specialist in one stratum.
   *
   * @param specialist who
   * @param stratum the case mix, as a code; never blank
   * @param seen how many of how many
   */
  public record Tally(PartyId specialist, String stratum, Proportion seen) {

    // A blank stratum cannot be told from a forgotten one.
    public Tally {
      if (stratum.isBlank()) {
        throw new IllegalArgumentException("Tally of " + specialist
            + ": its stratum is blank [stratum-named]. Give a code, the same for all without one.");
      }
    }
  }

  /** How the priors are found. */
  public enum Fit {
    /** By mean and variance of the rates. */
    MOMENTS,
    /** By maximum marginal likelihood. */
    MARGINAL_LIKELIHOOD
  }

  /**
   * Learns the priors and the records.
   *
   * @param tallies at most one for each specialist and stratum; the order does not matter
   * @param fit how the priors are found
   * @param level of the credible intervals: above 0, below 1
   * @return one record for each specialist
   * @throws IllegalArgumentException if a specialist has two tallies in one stratum
   */
  public static TrackRecords of(List<Tally> tallies, Fit fit, double level) {
    var seen = new HashSet<String>();
    var byStratum = new TreeMap<String, List<Tally>>();
    for (var tally : sorted(tallies)) {
      if (!seen.add(tally.specialist() + "\u0000" + tally.stratum())) {
        throw new IllegalArgumentException("Track records: " + tally.specialist()
            + " has two tallies in one stratum [tally-once]. Add them up first.");
      }
      byStratum.computeIfAbsent(tally.stratum(), it -> new ArrayList<>()).add(tally);
    }
    var priors = new TreeMap<String, BetaPrior>();
    byStratum.forEach((stratum, all) -> {
      var counts = all.stream().map(Tally::seen).toList();
      priors.put(
          stratum,
          fit == Fit.MOMENTS
              ? BetaPrior.byMoments(counts)
              : BetaPrior.byMarginalLikelihood(counts));
    });
    return new TrackRecords(new Learning(byStratum, priors, level).records(), priors);
  }

  private static List<Tally> sorted(List<Tally> tallies) {
    return tallies.stream()
        .sorted(Comparator.<Tally, String>comparing(it -> it.specialist().value())
            .thenComparing(Tally::stratum))
        .toList();
  }

  /**
   * Gives all records.
   *
   * @return by specialist id; no order of merit
   */
  public List<TrackRecord> all() {
    return List.copyOf(records.values());
  }

  /**
   * Finds one record.
   *
   * @param specialist who
   * @return the record; empty when nothing was counted
   */
  public Optional<TrackRecord> of(PartyId specialist) {
    return Optional.ofNullable(records.get(specialist));
  }

  /**
   * Gives what was learnt of each stratum.
   *
   * @return by stratum
   */
  public Map<String, BetaPrior> priors() {
    return Map.copyOf(priors);
  }

  /**
   * Tells a rank, best first, when there is enough to say one.
   *
   * @param specialist who
   * @param least how many cases everyone in the ranking needs, at least 1
   * @return the rank among those with enough cases, or why there is none
   */
  public Ranking rank(PartyId specialist, long least) {
    if (least < 1) {
      throw new IllegalArgumentException(
          "Track records: a minimum of " + least + " [minimum-range]. Give 1 or more.");
    }
    var record = records.get(specialist);
    long cases = record == null ? 0 : record.seen().n();
    if (record == null || cases < least) {
      return new Ranking.Refused(new Refusal(
          "Track record of " + specialist,
          cases + " cases of " + least,
          "rank-minimum",
          "Show the rate with its interval; a rank needs more cases."));
    }
    var others = records.values().stream().filter(it -> it.seen().n() >= least).toList();
    long better = others.stream().filter(it -> it.rate() > record.rate()).count();
    // Whoever's interval meets this one may as well stand on either side of it.
    long surelyBetter = others.stream()
        .filter(it -> it.interval().lower() > record.interval().upper())
        .count();
    long surelyWorse = others.stream()
        .filter(it -> it.interval().upper() < record.interval().lower())
        .count();
    return new Ranking.Ranked(
        better + 1, surelyBetter + 1, others.size() - surelyWorse, others.size());
  }
}
