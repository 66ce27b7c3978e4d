package dev.consilium.core.measure;

import dev.consilium.core.lifecycle.CaseEvent;
import dev.consilium.core.lifecycle.CoordinationFact;
import dev.consilium.core.sla.BusinessCalendar;
import dev.consilium.core.sla.ClockEvent;
import dev.consilium.core.sla.ClockTarget;
import dev.consilium.core.sla.ClockTerms;
import dev.consilium.core.sla.ServiceClock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Turns the events of a case into the rounds of one clock. */
final class ClockFold {

  private enum Doing {
    RUNNING,
    PAUSED,
    ENDED,
    ABANDONED
  }

  private static final class Round {
    private final ClockTarget target;
    private final List<ClockEvent> events = new ArrayList<>();
    private Doing doing = Doing.RUNNING;

    Round(ClockTarget target, Instant at) {
      this.target = target;
      events.add(new ClockEvent.Started(at));
    }

    boolean open() {
      return doing == Doing.RUNNING || doing == Doing.PAUSED;
    }

    void add(ClockEvent event, Doing now) {
      events.add(event);
      doing = now;
    }
  }

  private final ClockTable.Row row;
  private final ClockTargets targets;
  private final List<Round> rounds = new ArrayList<>();

  ClockFold(ClockTable.Row row, ClockTargets targets) {
    this.row = row;
    this.targets = targets;
  }

  private String id(int round) {
    return row.id() + "-" + round;
  }

  void apply(CaseEvent event, boolean urgent) {
    var step = event.step();
    var at = event.header().at();
    if (step instanceof CoordinationFact.PriorityDecided) {
      urgency(at, urgent);
    } else if (step instanceof CoordinationFact.SlaBreached breach) {
      recorded(at, breach.clock());
    }
    var round = rounds.isEmpty() ? null : rounds.get(rounds.size() - 1);
    if (round == null || !round.open()) {
      if (ClockTable.any(row.start(), step)) {
        targets.of(row.id(), urgent).ifPresent(target -> rounds.add(new Round(target, at)));
      }
    } else if (ClockTable.any(row.stop(), step)) {
      round.add(new ClockEvent.Stopped(at), Doing.ENDED);
    } else if (ClockTable.any(row.abandon(), step)) {
      round.add(new ClockEvent.Stopped(at), Doing.ABANDONED);
    } else if (round.doing == Doing.RUNNING && ClockTable.any(row.pause(), step)) {
      round.add(new ClockEvent.Paused(at), Doing.PAUSED);
    } else if (round.doing == Doing.PAUSED && ClockTable.any(row.resume(), step)) {
      round.add(new ClockEvent.Resumed(at), Doing.RUNNING);
    }
  }

  // The target is reckoned from the start, so that a patient who became urgent has waited since.
  private void urgency(Instant at, boolean urgent) {
    var round = rounds.isEmpty() ? null : rounds.get(rounds.size() - 1);
    if (round != null && round.open()) {
      targets
          .of(row.id(), urgent)
          .ifPresent(target -> round.add(new ClockEvent.Retargeted(at, target), round.doing));
    }
  }

  private void recorded(Instant at, String clock) {
    for (int i = 0; i < rounds.size(); i++) {
      if (id(i + 1).equals(clock)) {
        var round = rounds.get(i);
        round.add(new ClockEvent.ActionRecorded(at, clock + "-breach"), round.doing);
      }
    }
  }

  List<CaseClock> clocks(BusinessCalendar calendar) {
    var clocks = new ArrayList<CaseClock>();
    for (var round : rounds) {
      int number = clocks.size() + 1;
      var terms = new ClockTerms(id(number), round.target, targets.warnings());
      clocks.add(new CaseClock(
          row.id(),
          number,
          ServiceClock.of(terms, calendar, round.events),
          round.doing == Doing.ABANDONED));
    }
    return clocks;
  }
}
