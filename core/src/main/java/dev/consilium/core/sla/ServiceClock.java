package dev.consilium.core.sla;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A clock that runs, pauses and stops: a pure fold of its events over a calendar.
 *
 * <p>It answers for any instant from its last event on; the answer for an earlier one is that of
 * the events until then. It is breached from its due instant on, so that what is due at 17:00 must
 * end before 17:00:00. Once run out, pauses no longer move the due instant. Immutable, safe to
 * share between threads. Source: quality reference, section 7, clocks.
 */
public final class ServiceClock {

  private record Stretch(Instant from, Instant to) {}

  private final ClockTerms terms;
  private final BusinessCalendar calendar;
  private final List<ClockEvent> events;
  private final List<Stretch> stretches = new ArrayList<>();
  private final List<String> recorded = new ArrayList<>();
  private ClockTarget target;
  private @Nullable Instant started;
  private @Nullable Instant since;
  private @Nullable Instant stopped;
  private @Nullable Duration budget;

  private ServiceClock(ClockTerms terms, BusinessCalendar calendar, List<ClockEvent> events) {
    this.terms = terms;
    this.calendar = calendar;
    this.events = List.copyOf(events);
    this.target = terms.target();
  }

  /**
   * Reads a clock from its history.
   *
   * @param terms what it measures
   * @param calendar in which working time is reckoned
   * @param events in order of time, from the beginning
   * @return the clock after the last of them
   * @throws IllegalArgumentException if an event cannot follow those before it; the message says
   *     which
   */
  public static ServiceClock of(
      ClockTerms terms, BusinessCalendar calendar, List<ClockEvent> events) {
    var clock = new ServiceClock(terms, calendar, events);
    var last = Instant.MIN;
    for (var event : clock.events) {
      boolean early = event.at().isBefore(last);
      if (early || !clock.apply(event)) {
        throw new IllegalArgumentException("Clock " + terms.id() + ": "
            + event.getClass().getSimpleName() + " at " + event.at()
            + " cannot follow the events before it [clock-history]."
            + " Give events in order: started, paused and resumed in turn, stopped once.");
      }
      last = event.at();
    }
    var start = clock.started;
    clock.budget = start == null ? null : clock.target.budget(start, calendar);
    return clock;
  }

  private boolean apply(ClockEvent event) {
    var at = event.at();
    if (event instanceof ClockEvent.Started) {
      boolean legal = started == null;
      started = at;
      since = at;
      return legal;
    } else if (event instanceof ClockEvent.Paused) {
      return hold(at);
    } else if (event instanceof ClockEvent.Resumed) {
      boolean legal = paused();
      since = at;
      return legal;
    } else if (event instanceof ClockEvent.Stopped) {
      boolean legal = started != null && stopped == null;
      hold(at);
      stopped = at;
      return legal;
    } else if (event instanceof ClockEvent.Retargeted retargeted) {
      target = retargeted.target();
      return stopped == null;
    } else if (event instanceof ClockEvent.ActionRecorded action) {
      recorded.add(action.action());
      return true;
    }
    throw new IllegalStateException("Every kind of clock event is handled above.");
  }

  private boolean hold(Instant at) {
    if (since == null) {
      return false;
    }
    stretches.add(new Stretch(since, at));
    since = null;
    return true;
  }

  private boolean paused() {
    return started != null && stopped == null && since == null;
  }

  /** {@return what it measures, with the target that holds now} */
  public ClockTerms terms() {
    return terms.with(target);
  }

  /** {@return its history} */
  public List<ClockEvent> events() {
    return events;
  }

  /** {@return the instant at which it began, if it did} */
  public Optional<Instant> started() {
    return Optional.ofNullable(started);
  }

  /** {@return the instant at which it ended, if it did} */
  public Optional<Instant> stopped() {
    return Optional.ofNullable(stopped);
  }

  /**
   * Tells what it is doing.
   *
   * @param at not before the last event
   * @return running, closed, paused and so on
   */
  public ClockPhase phase(Instant at) {
    known(at);
    if (started == null) {
      return ClockPhase.NOT_STARTED;
    } else if (stopped != null) {
      return ClockPhase.STOPPED;
    } else if (since == null) {
      return ClockPhase.PAUSED;
    }
    return target.working() && !calendar.isOpen(at) ? ClockPhase.CLOSED : ClockPhase.RUNNING;
  }

  /**
   * Measures the time that counted.
   *
   * @param at not before the last event
   * @return working or elapsed time, as the target says; pauses left out
   */
  public Duration elapsed(Instant at) {
    known(at);
    var sum = since == null ? Duration.ZERO : measure(since, at);
    for (var stretch : stretches) {
      sum = sum.plus(measure(stretch.from(), stretch.to()));
    }
    return sum;
  }

  /**
   * Measures the time left.
   *
   * @param at not before the last event
   * @return zero when the target has run out; empty before the start
   */
  public Optional<Duration> remaining(Instant at) {
    var left = Optional.ofNullable(budget).map(whole -> whole.minus(elapsed(at)));
    return left.map(time -> time.isNegative() ? Duration.ZERO : time);
  }

  /**
   * Tells when the target runs out, or when it ran out.
   *
   * @return empty before the start, and while it is undetermined: paused or stopped in time
   */
  public Optional<Instant> due() {
    return Optional.ofNullable(budget).flatMap(this::reached);
  }

  /**
   * Tells whether the target has run out.
   *
   * @param at not before the last event
   * @return true from the due instant on
   */
  public boolean breached(Instant at) {
    known(at);
    return due().filter(due -> !due.isAfter(at)).isPresent();
  }

  /**
   * Gives all answers for an instant.
   *
   * @param at not before the last event
   * @return the reading
   */
  public ClockReading at(Instant at) {
    return new ClockReading(
        phase(at),
        elapsed(at),
        remaining(at).orElse(Duration.ZERO),
        due().orElse(null),
        breached(at));
  }

  /**
   * Gives what is to be done and was not recorded.
   *
   * <p>A later instant gives at least the same. A stopped clock warns no more, yet its breach is due
   * until recorded.
   *
   * @param at not before the last event
   * @return in order of time
   */
  public List<DueAction> dueActions(Instant at) {
    known(at);
    return actions()
        .filter(action -> !action.since().isAfter(at))
        .filter(action -> stopped == null || action.kind() == DueAction.Kind.BREACH)
        .filter(action -> !recorded.contains(action.id()))
        .toList();
  }

  /**
   * Finds the next instant at which an answer can change by itself.
   *
   * <p>Until then phase, breach and due actions stay as they are. It is when the service opens or
   * closes, a warning or the due instant.
   *
   * @param at not before the last event
   * @return later than {@code at}; empty when only an event can change something
   */
  public Optional<Instant> nextTransition(Instant at) {
    known(at);
    if (since == null) {
      return Optional.empty();
    }
    var door = target.working() ? calendar.nextChange(at) : Optional.<Instant>empty();
    return Stream.concat(door.stream(), actions().map(DueAction::since))
        .filter(instant -> instant.isAfter(at))
        .min(Instant::compareTo);
  }

  // Warnings and the breach, done or not, as far as they are determined.
  private Stream<DueAction> actions() {
    var whole = budget;
    if (whole == null) {
      return Stream.empty();
    }
    var warnings = terms.warnings().stream()
        .flatMap(percent -> reached(whole.multipliedBy(percent).dividedBy(100)).stream()
            .map(since -> DueAction.warning(terms.id(), percent, since)));
    var breach = reached(whole).stream().map(since -> DueAction.breach(terms.id(), since));
    return Stream.concat(warnings, breach);
  }

  // When so much time had counted, or will have if nothing happens.
  private Optional<Instant> reached(Duration amount) {
    var left = amount;
    for (var stretch : stretches) {
      var at = plus(stretch.from(), left);
      if (!at.isAfter(stretch.to())) {
        return Optional.of(at);
      }
      left = left.minus(measure(stretch.from(), stretch.to()));
    }
    return since == null ? Optional.empty() : Optional.of(plus(since, left));
  }

  private Duration measure(Instant from, Instant to) {
    return target.working() ? calendar.between(from, to) : Duration.between(from, to);
  }

  private Instant plus(Instant from, Duration time) {
    return target.working() ? calendar.add(from, time) : from.plus(time);
  }

  // What the clock said earlier is the business of the events until then.
  private void known(Instant at) {
    if (!events.isEmpty() && at.isBefore(events.get(events.size() - 1).at())) {
      throw new IllegalArgumentException("Clock " + terms.id() + ": asked about " + at
          + ", before its last event [clock-instant]. Read the clock from the events until then.");
    }
  }
}
