package dev.consilium.matching.outcome;

import dev.consilium.core.statistics.BetaPrior;
import dev.consilium.core.statistics.Interval;
import dev.consilium.core.statistics.IntervalMethod;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/**
 * Rates shrunk to the mean of their volume group by empirical Bayes (beta-binomial).
 *
 * <p>Each group's prior is learnt from its tallies by maximum likelihood, so that one with three cases
 * and no death does not stand above one with a thousand and few. Pure; holds no state.
 */
public final class SuccessRates {

  private SuccessRates() {}

  /**
   * Shrinks.
   *
   * @param tallies at most one for each party; all of one period and one risk model
   * @param groups who is alike in volume
   * @param level of the credible intervals, above 0, below 1
   * @return one rate for each tally, lowest first, equal ones by id
   * @throws IllegalArgumentException if a party stands twice, or periods or risk models differ: such
   *     rates cannot be compared
   */
  public static List<SuccessRate> of(
      List<OutcomeTally> tallies, VolumeGroups groups, double level) {
    check(tallies);
    var byGroup = new TreeMap<Integer, List<OutcomeTally>>();
    tallies.stream()
        .sorted(Comparator.comparing(it -> it.who().value()))
        .forEach(it -> byGroup
            .computeIfAbsent(groups.of(it.events().n()), group -> new ArrayList<>())
            .add(it));
    var rates = new ArrayList<SuccessRate>();
    byGroup.forEach((group, alike) -> {
      var prior =
          BetaPrior.byMaximumLikelihood(alike.stream().map(OutcomeTally::events).toList());
      alike.forEach(it -> rates.add(rate(it, groups.name(group), prior, level)));
    });
    rates.sort(Comparator.comparingDouble(SuccessRate::rate)
        .thenComparing(it -> it.tally().who().value()));
    return List.copyOf(rates);
  }

  private static SuccessRate rate(OutcomeTally tally, String group, BetaPrior prior, double level) {
    var posterior = prior.after(tally.events());
    double tail = (1 - level) / 2;
    return new SuccessRate(
        tally,
        group,
        prior,
        posterior.mean(),
        new Interval(
            posterior.quantile(tail),
            posterior.quantile(1 - tail),
            level,
            IntervalMethod.CREDIBLE));
  }

  private static void check(List<OutcomeTally> tallies) {
    if (tallies.stream().map(OutcomeTally::who).distinct().count() < tallies.size()) {
      throw new IllegalArgumentException(
          "Success rates: a party stands twice [tally-once]." + " Add its counts up first.");
    }
    if (tallies.stream()
            .map(it -> List.of(it.from(), it.to(), it.riskModel()))
            .distinct()
            .count()
        > 1) {
      throw new IllegalArgumentException("Success rates: different periods or risk models"
          + " [tallies-alike]. Compare those of one period and one risk model.");
    }
  }
}
