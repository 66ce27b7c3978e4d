package dev.consilium.core.sla;

import static org.assertj.core.api.Assertions.assertThat;

import dev.consilium.core.sla.Calendars.Sample;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

@Domain(Calendars.class)
@Domain(DomainContext.Global.class)
class ServiceClockProperties {

  private static final List<Integer> WARNINGS = List.of(50, 75, 90);

  @Provide
  Arbitrary<ClockTarget> targets() {
    return Arbitraries.oneOf(
        Arbitraries.integers().between(1, 12).map(ClockTarget.BusinessDays::new),
        Arbitraries.integers()
            .between(1, 6000)
            .map(minutes -> new ClockTarget.WorkingTime(Duration.ofMinutes(minutes))),
        Arbitraries.integers()
            .between(1, 200)
            .map(hours -> new ClockTarget.ElapsedTime(Duration.ofHours(hours))));
  }

  // Started, then held and resumed in turn; the steps are the minutes in between.
  private static List<ClockEvent> history(Instant start, List<Integer> minutes, boolean stopped) {
    var events = new ArrayList<ClockEvent>();
    events.add(new ClockEvent.Started(start));
    var at = start;
    boolean running = true;
    for (int step : minutes) {
      at = at.plusSeconds(60L * step);
      events.add(running ? new ClockEvent.Paused(at) : new ClockEvent.Resumed(at));
      running = !running;
    }
    if (stopped) {
      events.add(new ClockEvent.Stopped(at));
    }
    return events;
  }

  private static ServiceClock clock(Sample sample, ClockTarget target, List<ClockEvent> events) {
    return ServiceClock.of(
        new ClockTerms("turnaround-1", target, WARNINGS), sample.calendar(), events);
  }

  private static Instant end(List<ClockEvent> events) {
    return events.get(events.size() - 1).at();
  }

  @Property(tries = 400)
  void nothingChangesBeforeTheNextTransition(
      @ForAll Sample sample,
      @ForAll @From("targets") ClockTarget target,
      @ForAll @Size(max = 5) List<@IntRange(max = 6000) Integer> steps,
      @ForAll boolean stopped,
      @ForAll @IntRange(max = 9000) int later,
      @ForAll @IntRange(max = 1000) int permille) {
    var clock = clock(sample, target, history(sample.at(), steps, stopped));
    var now = end(clock.events()).plusSeconds(60L * later);
    var next = clock.nextTransition(now);
    var until = next.orElse(now.plus(Duration.ofDays(900)));
    var between = now.plus(
        Duration.between(now, until).minusNanos(1).multipliedBy(permille).dividedBy(1000));

    assertThat(until).isAfter(now);
    assertThat(between).isBefore(until);
    assertThat(clock.phase(between)).isEqualTo(clock.phase(now));
    assertThat(clock.breached(between)).isEqualTo(clock.breached(now));
    assertThat(clock.dueActions(between)).isEqualTo(clock.dueActions(now));
    next.ifPresent(
        instant -> assertThat(answers(clock, instant)).isNotEqualTo(answers(clock, now)));
  }

  private static List<Object> answers(ServiceClock clock, Instant at) {
    return List.of(clock.phase(at), clock.breached(at), clock.dueActions(at));
  }

  @Property(tries = 300)
  void whatIsDueStaysDueAndIsNamedTheSame(
      @ForAll Sample sample,
      @ForAll @From("targets") ClockTarget target,
      @ForAll @Size(max = 5) List<@IntRange(max = 6000) Integer> steps,
      @ForAll @IntRange(max = 30_000) int first,
      @ForAll @IntRange(max = 30_000) int second) {
    var clock = clock(sample, target, history(sample.at(), steps, false));
    var early = end(clock.events()).plusSeconds(60L * first);
    var late = early.plusSeconds(60L * second);

    assertThat(clock.dueActions(late)).containsAll(clock.dueActions(early));
    assertThat(clock(sample, target, clock.events()).dueActions(late))
        .isEqualTo(clock.dueActions(late));
    assertThat(clock.dueActions(late)).extracting(DueAction::id).doesNotHaveDuplicates();
  }

  @Property(tries = 300)
  void whatWasRecordedIsNotDueAgain(
      @ForAll Sample sample,
      @ForAll @From("targets") ClockTarget target,
      @ForAll @IntRange(max = 30_000) int minutes) {
    var start = new ClockEvent.Started(sample.at());
    var now = sample.at().plusSeconds(60L * minutes);
    var due = clock(sample, target, List.of(start)).dueActions(now);
    var forward = new ArrayList<ClockEvent>(List.of(start));
    var backward = new ArrayList<ClockEvent>(List.of(start));
    due.forEach(action -> forward.add(new ClockEvent.ActionRecorded(now, action.id())));
    due.forEach(action -> backward.add(1, new ClockEvent.ActionRecorded(now, action.id())));

    assertThat(clock(sample, target, forward).dueActions(now)).isEmpty();
    assertThat(clock(sample, target, backward).at(now))
        .isEqualTo(clock(sample, target, forward).at(now));
    for (int i = 0; i < due.size(); i++) {
      var rest = new ArrayList<>(due);
      var one = rest.remove(i);
      var events = List.<ClockEvent>of(start, new ClockEvent.ActionRecorded(now, one.id()));

      assertThat(clock(sample, target, events).dueActions(now)).isEqualTo(rest);
    }
  }

  @Property(tries = 400)
  void aPauseOfNoLengthChangesNothing(
      @ForAll Sample sample,
      @ForAll @From("targets") ClockTarget target,
      @ForAll @Size(max = 4) List<@IntRange(max = 6000) Integer> steps,
      @ForAll @IntRange(max = 9000) int pause,
      @ForAll @IntRange(max = 20_000) int later) {
    var even = steps.subList(0, steps.size() / 2 * 2);
    var events = history(sample.at(), even, false);
    var at = end(events).plusSeconds(60L * pause);
    var held = new ArrayList<>(events);
    held.add(new ClockEvent.Paused(at));
    held.add(new ClockEvent.Resumed(at));
    var now = at.plusSeconds(60L * later);

    var plain = clock(sample, target, events);
    var touched = clock(sample, target, held);

    assertThat(touched.at(now)).isEqualTo(plain.at(now));
    assertThat(touched.dueActions(now)).isEqualTo(plain.dueActions(now));
    assertThat(touched.nextTransition(now)).isEqualTo(plain.nextTransition(now));
  }

  @Property(tries = 300)
  void elapsedAndRemainingMakeTheTargetUntilItIsDue(
      @ForAll Sample sample,
      @ForAll @From("targets") ClockTarget target,
      @ForAll @Size(max = 4) List<@IntRange(max = 6000) Integer> steps,
      @ForAll @IntRange(max = 9000) int later) {
    var clock = clock(sample, target, history(sample.at(), steps, false));
    var now = end(clock.events()).plusSeconds(60L * later);
    var budget = target.budget(sample.at(), sample.calendar());
    var remaining = clock.remaining(now).orElseThrow();

    if (clock.breached(now)) {
      assertThat(remaining).isZero();
      assertThat(clock.elapsed(now)).isGreaterThanOrEqualTo(budget);
    } else {
      assertThat(remaining.plus(clock.elapsed(now))).isEqualTo(budget);
      assertThat(remaining).isPositive();
    }
  }

  @Property(tries = 300)
  void aPauseMovesTheDueInstantByWhatItTook(
      @ForAll Sample sample,
      @ForAll @IntRange(min = 1, max = 3000) int target,
      @ForAll @IntRange(max = 3000) int run,
      @ForAll @IntRange(max = 9000) int pause) {
    var terms = new ClockTarget.WorkingTime(Duration.ofMinutes(target));
    var events = history(sample.at(), List.of(run, pause), false);
    var plain = clock(sample, terms, events.subList(0, 1)).due().orElseThrow();

    var due = clock(sample, terms, events).due().orElseThrow();

    if (plain.isAfter(events.get(1).at())) {
      var paused = sample.calendar().between(events.get(1).at(), end(events));
      assertThat(sample.calendar().between(plain, due)).isEqualTo(paused);
      assertThat(clock(sample, terms, events.subList(0, 2)).due()).isEmpty();
    } else {
      assertThat(due).isEqualTo(plain);
    }
  }

  @Property(tries = 300)
  void whatALaterPauseDoesChangesNoEarlierAnswer(
      @ForAll Sample sample,
      @ForAll @From("targets") ClockTarget target,
      @ForAll @Size(min = 1, max = 6) List<@IntRange(max = 6000) Integer> steps,
      @ForAll @IntRange(max = 6) int cut) {
    var events = history(sample.at(), steps, true);
    var prefix = events.subList(0, 1 + Math.min(cut, steps.size() - 1));
    var then = clock(sample, target, prefix);
    var now = end(prefix);

    if (then.breached(now)) {
      assertThat(clock(sample, target, events).due()).isEqualTo(then.due());
    }
    assertThat(clock(sample, target, events).elapsed(end(events)))
        .isGreaterThanOrEqualTo(then.elapsed(now));
  }

  @Property(tries = 300)
  void aPausedClockStandsStill(
      @ForAll Sample sample,
      @ForAll @From("targets") ClockTarget target,
      @ForAll @IntRange(max = 6000) int run,
      @ForAll @IntRange(max = 60_000) int later) {
    var clock = clock(sample, target, history(sample.at(), List.of(run), false));
    var paused = end(clock.events());

    assertThat(clock.at(paused.plusSeconds(60L * later))).isEqualTo(clock.at(paused));
    assertThat(clock.dueActions(paused.plusSeconds(60L * later)))
        .isEqualTo(clock.dueActions(paused));
  }

  @Property(tries = 200)
  void anUnpausedTargetInBusinessDaysIsDueAtThatClosing(
      @ForAll Sample sample, @ForAll @IntRange(min = 1, max = 40) int days) {
    var target = ClockTarget.turnaround(days, 0, true);

    assertThat(clock(sample, target, history(sample.at(), List.of(), false)).due())
        .contains(sample.calendar().addBusinessDays(sample.at(), days));
  }
}
