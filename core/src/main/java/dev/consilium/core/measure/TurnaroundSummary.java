package dev.consilium.core.measure;

import dev.consilium.core.sla.ClockPhase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * How long the stages of many cases took, and how often their clocks ran out.
 *
 * <p>A percentile is by nearest rank: the smallest value that at least so many percent of the values
 * do not exceed, so always a value that occurred. Small numbers are not suppressed here.
 *
 * @param stages by milestone, in the table's order
 * @param breaches by clock, in the table's order
 */
public record TurnaroundSummary(List<Stage> stages, List<Breaches> breaches) {

  // The copies keep a later change to the caller's lists away from the summary.
  public TurnaroundSummary {
    stages = List.copyOf(stages);
    breaches = List.copyOf(breaches);
  }

  /**
   * How long one stage took.
   *
   * @param stage the milestone that ended it
   * @param n cases in which both its ends were reached
   * @param elapsed percent to duration, day and night; empty when n is 0
   * @param working percent to duration in the business calendar; empty when n is 0
   */
  public record Stage(
      String stage, int n, Map<Integer, Duration> elapsed, Map<Integer, Duration> working) {}

  /**
   * How often one clock ran out.
   *
   * @param clock its id in the table
   * @param k rounds that ran out
   * @param n rounds that were done or ran out; those still open in time or abandoned in time are
   *     left out
   */
  public record Breaches(String clock, int k, int n) {}

  /**
   * Summarises many cases.
   *
   * @param cases one per case, read with the same table
   * @param table the table they were read with
   * @param percents which percentiles, each 1 to 100
   * @param at up to when open clocks are judged; not before any case's last event
   * @return the summary
   */
  public static TurnaroundSummary of(
      Collection<CaseClocks> cases, ClockTable table, List<Integer> percents, Instant at) {
    for (int percent : percents) {
      if (percent < 1 || percent > 100) {
        throw new IllegalArgumentException(
            "Turnaround summary: percentile " + percent + " [percentile-range]. Give 1 to 100.");
      }
    }
    var stages = new ArrayList<Stage>();
    for (var milestone : table.milestones().subList(1, table.milestones().size())) {
      var times = cases.stream()
          .flatMap(one -> one.stages().stream())
          .filter(time -> time.stage().equals(milestone))
          .toList();
      stages.add(new Stage(
          milestone,
          times.size(),
          percentiles(times, StageTime::elapsed, percents),
          percentiles(times, StageTime::working, percents)));
    }
    var breaches = table.clocks().stream().map(id -> breaches(cases, id, at)).toList();
    return new TurnaroundSummary(stages, breaches);
  }

  private static Breaches breaches(Collection<CaseClocks> cases, String id, Instant at) {
    int late = 0;
    int judged = 0;
    for (var one : cases) {
      for (var round : one.clocks()) {
        if (round.name().equals(id)) {
          boolean breached = round.clock().breached(at);
          boolean done = round.clock().phase(at) == ClockPhase.STOPPED && !round.abandoned();
          late += breached ? 1 : 0;
          judged += breached || done ? 1 : 0;
        }
      }
    }
    return new Breaches(id, late, judged);
  }

  private static Map<Integer, Duration> percentiles(
      List<StageTime> times, Function<StageTime, Duration> length, List<Integer> percents) {
    var sorted = times.stream().map(length).sorted().toList();
    var values = new TreeMap<Integer, Duration>();
    if (!sorted.isEmpty()) {
      for (int percent : percents) {
        values.put(percent, sorted.get((percent * sorted.size() + 99) / 100 - 1));
      }
    }
    return values;
  }
}
