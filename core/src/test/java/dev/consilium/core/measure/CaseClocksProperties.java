package dev.consilium.core.measure;

import static dev.consilium.core.measure.Histories.MONDAY;
import static dev.consilium.core.measure.Histories.OFFICE;
import static dev.consilium.core.measure.Histories.TABLE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.consilium.core.lifecycle.CaseEvent;
import dev.consilium.core.lifecycle.CaseFact;
import dev.consilium.core.lifecycle.CaseMove;
import dev.consilium.core.lifecycle.CaseStep;
import dev.consilium.core.lifecycle.CoordinationFact;
import dev.consilium.core.opinion.Urgency;
import dev.consilium.core.sla.ClockTarget;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class CaseClocksProperties {

  private static final ClockTargets TARGETS = new ClockTargets(
      targets(new ClockTarget.WorkingTime(Duration.ofHours(9))),
      targets(new ClockTarget.ElapsedTime(Duration.ofHours(5))),
      List.of(50, 80));

  private static Map<String, ClockTarget> targets(ClockTarget target) {
    var targets = new HashMap<String, ClockTarget>();
    TABLE.clocks().forEach(id -> targets.put(id, target));
    return targets;
  }

  // Any order of events, the impossible ones included: the clocks must bear them all.
  @Provide
  Arbitrary<List<CaseEvent>> histories() {
    var steps = Arbitraries.of(List.<CaseStep>of(
        new CaseMove.CaseSubmitted(),
        Histories.consent(),
        new CaseMove.RecordsRequested(),
        new CaseMove.CasePrepared(),
        Histories.assigned(),
        new CaseMove.AssignmentDeclined("busy"),
        new CaseMove.SpecialistWithdrawn("ill"),
        new CaseMove.AssignmentRevoked("conflict"),
        new CaseMove.ClarificationRequested(),
        new CaseMove.ClarificationReceived(),
        Histories.drafted(),
        new CaseMove.ReturnedForRevision("unclear"),
        new CaseMove.QualityReviewPassed(),
        Histories.signed(),
        new CaseMove.SignatureVoided("typing-error"),
        Histories.released(),
        new CaseFact.FollowUpQuestionAsked("q2"),
        new CaseFact.AddendumIssued("q2", Histories.hash("addendum")),
        new CaseMove.AmendmentOpened("new-result", Histories.ACCESS),
        new CoordinationFact.PriorityDecided(Urgency.Level.URGENT),
        new CoordinationFact.PriorityDecided(Urgency.Level.ROUTINE),
        new CaseMove.CaseCancelled("changed-mind")));
    return Combinators.combine(steps, Arbitraries.integers().between(0, 600))
        .as(Map::entry)
        .list()
        .ofMaxSize(25)
        .map(entries -> {
          var history = Histories.of("C-1");
          var at = MONDAY;
          for (var entry : entries) {
            at = at.plusSeconds(60L * entry.getValue());
            history.at(at, entry.getKey());
          }
          return history.events();
        });
  }

  private static CaseClocks read(List<CaseEvent> events) {
    return CaseClocks.of(events, TABLE, TARGETS, OFFICE);
  }

  private static List<Object> answers(CaseClocks clocks, Instant at) {
    var answers = new ArrayList<Object>();
    for (var one : clocks.clocks()) {
      answers.add(one.name() + "-" + one.round());
      answers.add(one.abandoned());
      answers.add(one.clock().events());
      answers.add(one.clock().at(at));
    }
    answers.add(clocks.dueActions(at));
    answers.add(clocks.nextTransition(at));
    answers.add(clocks.stages());
    return answers;
  }

  private static Instant end(List<CaseEvent> events) {
    return events.isEmpty() ? MONDAY : events.get(events.size() - 1).header().at();
  }

  @Property(tries = 200)
  void theSameEventsGiveTheSameClocksWheneverTheyAreRead(
      @ForAll @From("histories") List<CaseEvent> events, @ForAll @IntRange(max = 9000) int later) {
    var at = end(events).plusSeconds(60L * later);
    var first = answers(read(events), at);

    read(events).dueActions(at.plus(Duration.ofDays(400)));

    assertThat(answers(read(new ArrayList<>(events)), at)).isEqualTo(first);
  }

  @Property(tries = 200)
  void thePrefixGivesTheClocksAsTheyWere(
      @ForAll @From("histories") List<CaseEvent> events, @ForAll @IntRange(max = 25) int cut) {
    var prefix = events.subList(0, Math.min(cut, events.size()));
    var then = read(prefix);
    var now = read(events);

    for (int i = 0; i < then.clocks().size(); i++) {
      var early = then.clocks().get(i);
      var late = now.clocks().stream()
          .filter(one -> one.name().equals(early.name()) && one.round() == early.round())
          .findFirst()
          .orElseThrow();
      int known = early.clock().events().size();

      assertThat(late.clock().events().subList(0, known))
          .isEqualTo(early.clock().events());
      late.clock().events().stream()
          .skip(known)
          .forEach(event -> assertThat(event.at()).isAfterOrEqualTo(end(prefix)));
      boolean same = late.clock().terms().equals(early.clock().terms());
      if (same && early.clock().breached(end(prefix))) {
        assertThat(late.clock().due()).isEqualTo(early.clock().due());
      }
    }
  }

  @Property(tries = 200)
  void aRecordedBreachIsNotRaisedAgainAndChangesNothingElse(
      @ForAll @From("histories") List<CaseEvent> events, @ForAll @IntRange(max = 9000) int later) {
    var at = end(events).plusSeconds(60L * later);
    var facts = read(events).breachFacts(at);
    var recorded =
        Histories.of("C-1").and(events).at(at, facts.toArray(CaseStep[]::new)).events();

    assertThat(read(recorded).breachFacts(at)).isEmpty();
    assertThat(read(recorded).breached(at))
        .extracting(one -> one.clock().terms().id())
        .isEqualTo(read(events).breached(at).stream()
            .map(one -> one.clock().terms().id())
            .toList());
    assertThat(facts).extracting(CoordinationFact.SlaBreached::clock).doesNotHaveDuplicates();
  }

  @Property(tries = 200)
  void everyRoundButTheLastOfAClockHasEnded(@ForAll @From("histories") List<CaseEvent> events) {
    var clocks = read(events);

    for (var one : clocks.clocks()) {
      boolean latest = clocks.clock(one.name()).orElseThrow().equals(one);
      assertThat(latest || one.clock().stopped().isPresent()).isTrue();
    }
  }

  @Property(tries = 200)
  void stagesFollowEachOtherAndAddUpToTheWhole(@ForAll @From("histories") List<CaseEvent> events) {
    var stages = read(events).stages();

    for (int i = 0; i < stages.size(); i++) {
      var stage = stages.get(i);
      assertThat(stage.to()).isAfterOrEqualTo(stage.from());
      assertThat(stage.elapsed()).isEqualTo(Duration.between(stage.from(), stage.to()));
      assertThat(stage.working()).isEqualTo(OFFICE.between(stage.from(), stage.to()));
      if (i > 0) {
        assertThat(stage.from()).isAfterOrEqualTo(stages.get(i - 1).to());
      }
    }
  }

  @Property(tries = 200)
  void nothingChangesBeforeTheNextTransition(
      @ForAll @From("histories") List<CaseEvent> events, @ForAll @IntRange(max = 9000) int later) {
    var clocks = read(events);
    var now = end(events).plusSeconds(60L * later);
    var until =
        clocks.nextTransition(now).orElse(now.plus(Duration.ofDays(300))).minusNanos(1);

    assertThat(clocks.dueActions(until)).isEqualTo(clocks.dueActions(now));
    assertThat(clocks.breached(until)).isEqualTo(clocks.breached(now));
  }
}
