package dev.consilium.core.measure;

import static dev.consilium.core.measure.Histories.MONDAY;
import static dev.consilium.core.measure.Histories.OFFICE;
import static dev.consilium.core.measure.Histories.TABLE;
import static dev.consilium.core.measure.Histories.THREE_DAYS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.consilium.core.lifecycle.CaseEvent;
import dev.consilium.core.lifecycle.CaseFact;
import dev.consilium.core.lifecycle.CaseMove;
import dev.consilium.core.lifecycle.CaseStep;
import dev.consilium.core.lifecycle.CoordinationFact;
import dev.consilium.core.lifecycle.Play;
import dev.consilium.core.opinion.Urgency;
import dev.consilium.core.sla.ClockPhase;
import dev.consilium.core.sla.ClockTarget;
import dev.consilium.core.sla.DueAction;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CaseClocksTest {

  private static final Instant THURSDAY_CLOSE = Instant.parse("2026-03-05T17:00:00Z");

  private static CaseClock turnaround(CaseClocks clocks) {
    return clocks.clock("turnaround").orElseThrow();
  }

  private static Instant hours(int hours) {
    return MONDAY.plus(Duration.ofHours(hours));
  }

  @Test
  void theTurnaroundStartsWhenTheRecordsAreComplete() {
    var requested = Histories.of("C-1").at(0, new CaseMove.CaseSubmitted());

    assertThat(requested.clocks().clocks()).isEmpty();
    assertThat(requested.clocks().nextTransition(hours(50))).isEmpty();

    var complete = requested.at(2, new CaseMove.CasePrepared()).clocks();

    assertThat(turnaround(complete).clock().started()).contains(hours(2));
    assertThat(turnaround(complete).clock().due()).contains(THURSDAY_CLOSE);
    assertThat(turnaround(complete).clock().terms().id()).isEqualTo("turnaround-1");
    assertThat(complete.nextTransition(hours(3))).contains(hours(8));
  }

  @Test
  void theTurnaroundPausesWhileAnAnswerIsAwaited() {
    var paused = Histories.of("C-1")
        .at(0, new CaseMove.CasePrepared())
        .at(24, new CaseMove.ClarificationRequested());

    assertThat(turnaround(paused.clocks()).clock().phase(hours(30))).isEqualTo(ClockPhase.PAUSED);

    var resumed = paused.at(50, new CaseMove.ClarificationReceived()).clocks();

    // From Tuesday 9:00 to Wednesday 11:00 are ten working hours.
    assertThat(turnaround(resumed).clock().due())
        .contains(OFFICE.add(THURSDAY_CLOSE, Duration.ofHours(10)));
  }

  @Test
  void anAssignmentRevokedWhileAnAnswerIsAwaitedLetsTheTurnaroundGoOn() {
    var clocks = Histories.of("C-1")
        .at(0, new CaseMove.CasePrepared())
        .at(1, new CaseMove.ClarificationRequested())
        .at(2, new CaseMove.AssignmentRevoked("conflict"))
        .clocks();

    assertThat(turnaround(clocks).clock().phase(hours(3))).isEqualTo(ClockPhase.RUNNING);
  }

  @Test
  void anAssignmentRevokedWhileTheTurnaroundRunsChangesNothing() {
    var clocks = Histories.of("C-1")
        .at(0, new CaseMove.CasePrepared())
        .at(2, new CaseMove.AssignmentRevoked("conflict"))
        .clocks();

    assertThat(turnaround(clocks).clock().events()).hasSize(1);
  }

  @Test
  void theReleaseStopsTheTurnaround() {
    var clocks = Histories.straight("C-1").clocks();

    assertThat(turnaround(clocks).clock().stopped()).contains(hours(30));
    assertThat(turnaround(clocks).abandoned()).isFalse();
    assertThat(clocks.breached(hours(900))).isEmpty();
    assertThat(clocks.dueActions(hours(900))).isEmpty();
    assertThat(clocks.nextTransition(hours(900))).isEmpty();
  }

  @Test
  void aCancelledCaseAbandonsItsTurnaround() {
    var clocks = Histories.of("C-1")
        .at(0, new CaseMove.CasePrepared())
        .at(1, new CaseMove.CaseCancelled("changed-mind"))
        .clocks();

    assertThat(turnaround(clocks).abandoned()).isTrue();
    assertThat(turnaround(clocks).clock().stopped()).contains(hours(1));
  }

  @Test
  void aLateCaseIsBreachedAndWarnedBefore() {
    var clocks = Histories.of("C-1").at(2, new CaseMove.CasePrepared()).clocks();

    assertThat(clocks.dueActions(THURSDAY_CLOSE.minusNanos(1)))
        .extracting(DueAction::id)
        .containsExactly("turnaround-1-warning-75");
    assertThat(clocks.dueActions(THURSDAY_CLOSE))
        .extracting(DueAction::id)
        .containsExactly("turnaround-1-warning-75", "turnaround-1-breach");
    assertThat(clocks.breached(THURSDAY_CLOSE))
        .extracting(clock -> clock.clock().terms().id())
        .containsExactly("turnaround-1");
  }

  @Test
  void eachDraftHasItsOwnRoundOfQualityReview() {
    var targets = new ClockTargets(
        Map.of("quality-review", new ClockTarget.WorkingTime(Duration.ofHours(2))),
        Map.of(),
        List.of());
    var history = Histories.of("C-1")
        .at(0, Histories.drafted())
        .at(3, new CaseMove.ReturnedForRevision("unclear"))
        .at(4, Histories.drafted())
        .at(5, new CaseMove.QualityReviewPassed());
    var clocks = CaseClocks.of(history.events(), TABLE, targets, OFFICE);

    assertThat(clocks.clocks())
        .extracting(clock -> clock.clock().terms().id())
        .containsExactly("quality-review-1", "quality-review-2");
    assertThat(clocks.clocks()).extracting(CaseClock::round).containsExactly(1, 2);
    assertThat(clocks.breached(hours(5))).containsExactly(clocks.clocks().get(0));
    assertThat(clocks.clock("quality-review")).contains(clocks.clocks().get(1));
    assertThat(clocks.clock("turnaround")).isEmpty();
  }

  @Test
  void splitsTheTurnaroundIntoItsStages() {
    var stages = Histories.straight("C-1").clocks().stages();

    assertThat(stages)
        .extracting(StageTime::stage)
        .containsExactlyElementsOf(TABLE.milestones().subList(1, 8));
    assertThat(stages)
        .extracting(StageTime::elapsed)
        .extracting(Duration::toHours)
        .containsExactly(1L, 1L, 2L, 20L, 3L, 1L, 2L);
    assertThat(stages)
        .extracting(StageTime::working)
        .extracting(Duration::toHours)
        .containsExactly(1L, 1L, 2L, 4L, 3L, 1L, 2L);
    assertThat(stages.get(0).from()).isEqualTo(MONDAY);
    assertThat(stages.get(6).to()).isEqualTo(hours(30));
  }

  @Test
  void workDoneAgainCountsToItsStage() {
    var stages = Histories.of("C-1")
        .at(0, new CaseMove.CasePrepared())
        .at(1, Histories.assigned())
        .at(2, new CaseMove.SpecialistWithdrawn("ill"))
        .at(3, Histories.assigned())
        .at(4, Histories.drafted())
        .at(5, new CaseMove.QualityReviewPassed())
        .at(6, new CaseMove.ReturnedForRevision("signer"))
        .at(7, Histories.drafted())
        .clocks()
        .stages();

    assertThat(stages).extracting(StageTime::stage).containsExactly("assigned", "drafted");
    assertThat(stages)
        .extracting(StageTime::elapsed)
        .containsExactly(Duration.ofHours(3), Duration.ofHours(4));
  }

  @Test
  void aConsentGivenBeforeTheRequestTakesNoTime() {
    var stages = Histories.of("C-1")
        .at(0, Histories.consent())
        .at(1, new CaseMove.CaseSubmitted())
        .at(3, Histories.consent(), new CaseMove.CasePrepared())
        .clocks()
        .stages();

    assertThat(stages)
        .extracting(StageTime::elapsed)
        .containsExactly(Duration.ZERO, Duration.ofHours(2));
  }

  @Test
  void aStageWithAnUnknownEndIsNotMeasured() {
    var stages = Histories.of("C-1")
        .at(0, new CaseMove.CaseSubmitted())
        .at(1, new CaseMove.CasePrepared())
        .at(2, Histories.assigned())
        .clocks()
        .stages();

    assertThat(stages).extracting(StageTime::stage).containsExactly("assigned");
  }

  @Test
  void whatFollowsTheFirstReleaseChangesNoStage() {
    var before = Histories.straight("C-1").clocks().stages();

    var after = Histories.straight("C-1")
        .at(100, new CaseMove.AmendmentOpened("new-result", Histories.ACCESS))
        .at(120, Histories.drafted())
        .clocks();

    assertThat(after.stages()).isEqualTo(before);
  }

  @Test
  void anAmendmentAndAFollowUpQuestionHaveClocksOfTheirOwn() {
    var target = new ClockTarget.BusinessDays(2);
    var targets =
        new ClockTargets(Map.of("amendment", target, "follow-up", target), Map.of(), List.of());
    var history = Histories.straight("C-1")
        .at(48, new CaseMove.AmendmentOpened("new-result", Histories.ACCESS))
        .at(49, new CaseFact.FollowUpQuestionAsked("q2"))
        .at(50, Histories.released());
    var clocks = CaseClocks.of(history.events(), TABLE, targets, OFFICE);

    assertThat(clocks.clocks())
        .extracting(CaseClock::name)
        .containsExactly("follow-up", "amendment");
    assertThat(clocks.clock("amendment").orElseThrow().clock().stopped()).contains(hours(50));
    assertThat(clocks.clock("follow-up").orElseThrow().clock().due())
        .contains(Instant.parse("2026-03-06T17:00:00Z"));
  }

  @Test
  void anUrgentCaseHasItsHoursFromRecordsComplete() {
    var complete = Histories.of("C-1").at(0, new CaseMove.CasePrepared());
    var urgent = complete.at(3, new CoordinationFact.PriorityDecided(Urgency.Level.URGENT));

    assertThat(turnaround(urgent.clocks()).clock().due()).contains(hours(12));

    var routine = urgent.at(4, new CoordinationFact.PriorityDecided(Urgency.Level.ROUTINE));

    assertThat(turnaround(routine.clocks()).clock().due()).contains(THURSDAY_CLOSE);
  }

  @Test
  void aCaseThatWasUrgentFromTheStartHasHours() {
    var clocks = Histories.of("C-1")
        .at(0, new CoordinationFact.PriorityDecided(Urgency.Level.STAT))
        .at(1, new CaseMove.CasePrepared())
        .clocks();

    assertThat(turnaround(clocks).clock().due()).contains(hours(13));
  }

  @Test
  void aBreachInTheHistoryIsNotRaisedAgain() {
    var history = Histories.of("C-1").at(2, new CaseMove.CasePrepared());
    var facts = history.clocks().breachFacts(THURSDAY_CLOSE);

    assertThat(history.clocks().breachFacts(THURSDAY_CLOSE.minusNanos(1))).isEmpty();
    assertThat(facts)
        .containsExactly(new CoordinationFact.SlaBreached("turnaround-1", THURSDAY_CLOSE));

    var recorded = history.at(THURSDAY_CLOSE, facts.toArray(CaseStep[]::new)).clocks();

    assertThat(recorded.breachFacts(THURSDAY_CLOSE)).isEmpty();
    assertThat(recorded.breached(THURSDAY_CLOSE)).hasSize(1);
  }

  @Test
  void theLifecycleTakesABreachOnce() {
    var due = Play.NOON;
    var play = Play.inReview(false);
    var fact = new CoordinationFact.SlaBreached("turnaround-1", due);

    assertThat(CaseClocks.of(play.events(), TABLE, THREE_DAYS, OFFICE).clock("turnaround"))
        .isPresent();
    play.does(Play.SYSTEM, fact);
    var clocks = CaseClocks.of(play.events(), TABLE, THREE_DAYS, OFFICE);

    assertThat(clocks.breachFacts(due.plus(Duration.ofDays(30)))).isEmpty();
    assertThat(clocks.breached(due.plus(Duration.ofDays(30)))).hasSize(1);
  }

  @Test
  void aPlayedCaseReachesEveryMilestoneAndStopsItsTurnaround() {
    var clocks = CaseClocks.of(Play.closed().events(), TABLE, THREE_DAYS, OFFICE);

    assertThat(clocks.stages())
        .extracting(StageTime::stage)
        .containsExactlyElementsOf(TABLE.milestones().subList(1, 8));
    assertThat(turnaround(clocks).clock().stopped()).isPresent();
    assertThat(turnaround(clocks).abandoned()).isFalse();
  }

  @Test
  void refusesAHistoryOfSeveralCasesOrOutOfOrder() {
    var events = Histories.straight("C-1").events();
    var mixed = new ArrayList<>(events.subList(0, 1));
    mixed.add(Histories.straight("C-2").events().get(1));
    var reversed = new ArrayList<CaseEvent>(
        Histories.of("C-1").at(5, new CaseMove.CaseSubmitted()).events());
    reversed.add(events.get(1));

    for (var broken : List.of(events.subList(1, 3), mixed, reversed)) {
      assertThatThrownBy(() -> CaseClocks.of(broken, TABLE, THREE_DAYS, OFFICE))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("[history-order]");
    }
  }

  @Test
  void saysNothingAboutTheTimeBeforeTheLastEvent() {
    var clocks = Histories.straight("C-1").clocks();

    assertThatThrownBy(() -> clocks.dueActions(hours(29)))
        .hasMessage("Case clocks: asked about 2026-03-03T14:00:00Z, before the last event"
            + " [clock-instant]. Read the clocks from the events until then.");
    assertThatThrownBy(() -> clocks.breached(hours(29))).hasMessageContaining("[clock-instant]");
    assertThatThrownBy(() -> clocks.nextTransition(hours(29)))
        .hasMessageContaining("[clock-instant]");
  }
}
