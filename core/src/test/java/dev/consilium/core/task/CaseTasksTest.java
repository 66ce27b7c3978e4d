package dev.consilium.core.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.consilium.core.CaseId;
import dev.consilium.core.Jurisdiction;
import dev.consilium.core.Period;
import dev.consilium.core.lifecycle.CaseEvent;
import dev.consilium.core.lifecycle.CaseFact;
import dev.consilium.core.lifecycle.CaseMove;
import dev.consilium.core.lifecycle.CoordinationFact;
import dev.consilium.core.lifecycle.PanelStory;
import dev.consilium.core.lifecycle.Play;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CaseTasksTest {

  private static CaseTasks of(Play play) {
    return CaseTasks.of(Play.ID, play.events());
  }

  private static String way(CaseTask task) {
    return task.history().stream()
        .map(moment -> moment.status().code()
            + (moment.businessStatus().isEmpty() ? "" : "/" + moment.businessStatus())
            + (moment.statusReason().isEmpty() ? "" : "(" + moment.statusReason() + ")"))
        .collect(Collectors.joining(" "));
  }

  private static String coordination(CaseTasks tasks) {
    return way(tasks.coordination().orElseThrow());
  }

  private static CaseTask only(CaseTasks tasks, TaskKind kind) {
    assertThat(tasks.of(kind)).hasSize(1);
    return tasks.of(kind).get(0);
  }

  private static String request(CaseTasks tasks) {
    return tasks.request().stream()
        .map(moment -> moment.status().code())
        .collect(Collectors.joining(" "));
  }

  private static String report(CaseTasks tasks) {
    return tasks.report().stream()
        .map(moment -> moment.status().code())
        .collect(Collectors.joining(" "));
  }

  private static String documents(CaseTasks tasks) {
    return tasks.documents().stream()
        .map(document -> document.id() + " "
            + document.history().stream()
                .map(moment -> moment.status().code())
                .collect(Collectors.joining("+"))
            + document
                .relatesTo()
                .map(it -> " " + document.relation() + " " + it)
                .orElse(""))
        .collect(Collectors.joining(", "));
  }

  // A new search starts without the old vetting.
  private static Play vetted(Play play) {
    return play.does(
        Play.COORDINATOR,
        new CaseFact.LicenceVerified(
            Play.EXPERT, new Jurisdiction("US-AZ"), Play.NOON, Play.YEAR_END),
        new CaseFact.ConflictDeclared(Play.EXPERT, false),
        new CaseFact.IndemnityVerified(Play.EXPERT, Play.YEAR),
        new CaseFact.TransferBasisRecorded(Play.EXPERT, "same-country"));
  }

  @Test
  void anEmptyCaseHasNoTask() {
    var none = CaseTasks.none(Play.ID);

    assertThat(none.tasks()).isEmpty();
    assertThat(none.coordination()).isEmpty();
    assertThat(none.request()).isEmpty();
    assertThat(none.report()).isEmpty();
    assertThat(none.id()).isEqualTo(Play.ID);
    assertThat(none).hasToString("CaseTasks[C-1 0 tasks, 0 open]");
  }

  @Test
  void aCaseThatRunsToItsEndMovesForwardOnly() {
    var tasks = of(Play.closed());

    assertThat(coordination(tasks))
        .isEqualTo("draft requested received/eligibility received/awaiting-information"
            + " accepted/case-prepared in-progress/specialist-selection in-progress/assigned"
            + " in-progress/in-review in-progress/preliminary-outcome"
            + " in-progress/awaiting-attestation in-progress/signed completed/opinion-released");
    assertThat(tasks.coordination().orElseThrow().outputs())
        .containsExactly(new TaskItem("opinion", Play.OPINION.hex()));
    assertThat(tasks.open()).isEmpty();
    assertThat(request(tasks)).isEqualTo("draft active completed");
    assertThat(report(tasks)).isEqualTo("preliminary final");
    assertThat(documents(tasks)).isEqualTo("document-1 preliminary+final");
    assertThat(tasks.documents().get(0).content()).isEqualTo(Play.OPINION.hex());
  }

  @Test
  void anAssignmentIsATaskWithTheAccessWindow() {
    var assignment = only(of(Play.inReview(false)), TaskKind.ASSIGNMENT);

    assertThat(way(assignment))
        .isEqualTo("requested requested/assigned accepted in-progress/in-review");
    assertThat(assignment.id()).isEqualTo("assignment-1");
    assertThat(assignment.owner()).contains(Play.EXPERT);
    assertThat(assignment.requester()).isEqualTo(Play.COORDINATOR.party());
    assertThat(assignment.until()).contains(Play.ACCESS.end());
    assertThat(assignment.partOf()).contains("coordination-1");
    assertThat(assignment.code()).isEqualTo(TaskCode.FULFILL);
    assertThat(assignment.intent()).isEqualTo(TaskIntent.ORDER);
    assertThat(assignment.focus()).isEqualTo("request");
    assertThat(assignment.inputs()).containsExactly(new TaskItem("dossier", Play.DOSSIER.hex()));
    assertThat(assignment.authoredOn()).isEqualTo(Play.NOON);
    assertThat(assignment.businessStatus()).isEqualTo("in-review");
    assertThat(assignment).hasToString("CaseTask[assignment-1 in-progress]");
  }

  @Test
  void aRevokedAssignmentFailsAndTheCoordinationTaskStaysWhereItIs() {
    var tasks = of(Play.inReview(false)
        .does(Play.COORDINATOR, new CaseMove.AssignmentRevoked("late-conflict")));

    assertThat(way(only(tasks, TaskKind.ASSIGNMENT))).endsWith("failed(late-conflict)");
    assertThat(coordination(tasks))
        .endsWith("in-progress/in-review in-progress/specialist-selection");
  }

  @Test
  void aSpecialistWhoDeclinesRejectsTheAssignment() {
    var play = Play.inReview(false)
        .does(Play.COORDINATOR, new CaseMove.AssignmentRevoked("late-conflict"));
    var tasks = of(vetted(play)
        .does(Play.COORDINATOR, new CaseMove.SpecialistAssigned(Play.EXPERT, Play.ACCESS))
        .does(Play.SPECIALIST, new CaseMove.AssignmentDeclined("no-time")));

    assertThat(tasks.of(TaskKind.ASSIGNMENT)).hasSize(2);
    assertThat(way(tasks.of(TaskKind.ASSIGNMENT).get(1))).endsWith("rejected(no-time)");
  }

  @Test
  void cancelledBeforeWorkTheTaskIsCancelledAndNothingIsAborted() {
    var tasks = of(Play.draft(false)
        .does(Play.REQUESTER, new CaseMove.CaseSubmitted())
        .does(Play.REQUESTER, new CaseMove.CaseCancelled("changed-mind")));

    assertThat(coordination(tasks)).isEqualTo("draft requested cancelled(withdrawn-by-patient)");
    assertThat(tasks.of(TaskKind.CANCELLATION)).isEmpty();
    assertThat(request(tasks)).isEqualTo("draft active revoked");
  }

  @Test
  void cancelledAfterWorkAnAbortTaskGoesBeforeTheFailure() {
    var play = Play.inReview(false)
        .does(Play.SPECIALIST, new CaseMove.ClarificationRequested())
        .does(Play.REQUESTER, new CaseMove.CaseCancelled("changed-mind"));
    var tasks = of(play);

    assertThat(coordination(tasks))
        .endsWith("on-hold/awaiting-information(awaiting-information)"
            + " in-progress failed(withdrawn-by-patient)");
    var abort = only(tasks, TaskKind.CANCELLATION);
    assertThat(way(abort)).isEqualTo("requested accepted in-progress completed");
    assertThat(abort.code()).isEqualTo(TaskCode.ABORT);
    assertThat(abort.focus()).isEqualTo("coordination-1");
    assertThat(abort.requester()).isEqualTo(Play.PATIENT);
    assertThat(abort.owner()).isEmpty();
    assertThat(abort.inputs()).containsExactly(new TaskItem("reason", "changed-mind"));
    var last = play.events().get(play.events().size() - 1);
    assertThat(abort.outputs())
        .containsExactly(new TaskItem("event", last.hash().hex()));
    assertThat(way(only(tasks, TaskKind.ASSIGNMENT)))
        .endsWith("on-hold/awaiting-information(awaiting-information)"
            + " in-progress failed(withdrawn-by-patient)");
    assertThat(tasks.open()).isEmpty();
  }

  @Test
  void anAmendmentTouchesChildrenOnly() {
    var play = Play.closed();
    var before = of(play);
    play.does(
        Play.SPECIALIST,
        new CaseMove.AmendmentOpened("correction", new Period(Play.NOON, Play.YEAR_END)));
    var open = of(play);
    play.does(
            Play.SPECIALIST,
            new CaseMove.OpinionDrafted(2, Play.OPINION, Set.of("q1"), Set.of(), Play.REVIEWER))
        .does(
            Play.QUALITY,
            new CaseFact.QualityReviewCompleted(Play.REVIEWER, true),
            new CaseMove.QualityReviewPassed())
        .does(
            Play.SPECIALIST,
            new CaseFact.AiStatementAttested(false),
            new CaseMove.OpinionSigned(Play.OPINION, Play.DOSSIER, Play.hash("certificate")))
        .does(
            Play.COORDINATOR,
            new CaseFact.SignatureVerified(Play.OPINION, Play.DOSSIER),
            new CaseMove.OpinionReleased(Set.of(Play.PATIENT), "portal"));
    var after = of(play);

    assertThat(coordination(open)).isEqualTo(coordination(before));
    assertThat(coordination(after)).isEqualTo(coordination(before));
    assertThat(request(after)).isEqualTo("draft active completed");
    var amendment = only(open, TaskKind.AMENDMENT);
    assertThat(amendment.code()).isEqualTo(TaskCode.CHANGE);
    assertThat(amendment.status()).isEqualTo(TaskStatus.IN_PROGRESS);
    assertThat(amendment.focus()).isEqualTo("report");
    assertThat(amendment.until()).contains(Play.YEAR_END);
    assertThat(way(only(after, TaskKind.AMENDMENT))).endsWith("completed/opinion-released");
    assertThat(report(open)).isEqualTo("preliminary final");
    assertThat(report(after)).isEqualTo("preliminary final corrected");
    assertThat(documents(after))
        .isEqualTo("document-1 preliminary+final,"
            + " document-2 preliminary+amended replaces document-1");
  }

  @Test
  void cancellingAnAmendmentAbortsTheAmendmentAndKeepsTheRelease() {
    var tasks = of(Play.closed()
        .does(
            Play.SPECIALIST,
            new CaseMove.AmendmentOpened("new-finding", new Period(Play.NOON, Play.YEAR_END)))
        .does(Play.REQUESTER, new CaseMove.CaseCancelled("changed-mind")));

    assertThat(coordination(tasks)).endsWith("completed/opinion-released");
    assertThat(way(only(tasks, TaskKind.AMENDMENT))).endsWith("failed(withdrawn-by-patient)");
    assertThat(only(tasks, TaskKind.CANCELLATION).focus()).isEqualTo("amendment-1");
    assertThat(report(tasks)).isEqualTo("preliminary final");
    assertThat(request(tasks)).endsWith("completed");
  }

  @Test
  void aQuestionAfterTheReleaseIsATaskUntilItsAddendum() {
    var play = Play.closed().does(Play.REQUESTER, new CaseFact.FollowUpQuestionAsked("f1"));
    var asked = only(of(play), TaskKind.FOLLOW_UP_QUESTION);
    play.does(Play.SPECIALIST, new CaseFact.AddendumIssued("f1", Play.hash("addendum")));
    var tasks = of(play);

    assertThat(asked.status()).isEqualTo(TaskStatus.REQUESTED);
    assertThat(asked.owner()).contains(Play.EXPERT);
    var answered = only(tasks, TaskKind.FOLLOW_UP_QUESTION);
    assertThat(answered.outputs())
        .containsExactly(new TaskItem("addendum", Play.hash("addendum").hex()));
    assertThat(report(tasks)).isEqualTo("preliminary final appended");
    assertThat(documents(tasks))
        .isEqualTo("document-1 preliminary+final, document-2 final appends document-1");
  }

  @Test
  void theStoryOfAPanelIsToldInItsTasks() {
    var tasks = of(PanelStory.play());

    assertThat(tasks.of(TaskKind.RECORD_REQUEST).stream().map(CaseTasksTest::way))
        .containsExactly(
            "requested accepted in-progress completed", "requested rejected(not-held)");
    assertThat(tasks.of(TaskKind.RECORD_REQUEST).get(0).outputs())
        .containsExactly(new TaskItem("record", Play.hash("r1").hex()));
    assertThat(tasks.of(TaskKind.INVITATION).stream().map(CaseTasksTest::way))
        .containsExactly(
            "requested accepted in-progress completed/selected", "requested rejected(no-time)");
    assertThat(tasks.of(TaskKind.INVITATION).get(0).intent()).isEqualTo(TaskIntent.PROPOSAL);
    var members = tasks.of(TaskKind.PANEL_MEMBERSHIP);
    assertThat(members.stream().map(task -> task.owner().orElseThrow()))
        .containsExactly(Play.EXPERT, Play.SECOND, Play.THIRD);
    assertThat(members.stream().map(CaseTask::status)).containsOnly(TaskStatus.COMPLETED);
    assertThat(members.get(2).outputs())
        .as("a dissent is never lost")
        .contains(
            new TaskItem("position", "DISSENT"),
            new TaskItem("dissent", Play.hash("my reasons").hex()));
    assertThat(members.get(1).outputs())
        .startsWith(
            new TaskItem("position", "AGREE"), new TaskItem("position", "AGREE_WITH_RESERVATION"));
    assertThat(way(only(tasks, TaskKind.QUALITY_REVIEW)))
        .isEqualTo("requested accepted in-progress/passed completed/passed");
    assertThat(only(tasks, TaskKind.QUALITY_REVIEW).code()).isEqualTo(TaskCode.APPROVE);
    assertThat(tasks.open()).isEmpty();
  }

  @Test
  void whoWasNotSelectedIsToldSo() {
    var until = Instant.parse("2026-03-05T12:00:00Z");
    var play = Play.inReview(false)
        .does(
            Play.COORDINATOR,
            new CaseMove.AssignmentRevoked("late-conflict"),
            new CoordinationFact.InvitationSent("i-1", Play.EXPERT, until),
            new CoordinationFact.InvitationSent("i-2", Play.SECOND, until));
    assertThat(of(play).of(TaskKind.INVITATION))
        .allSatisfy(task -> assertThat(task.until()).contains(until));
    vetted(play.does(Play.SPECIALIST, new CoordinationFact.InvitationAnswered("i-1", true, "")))
        .does(Play.COORDINATOR, new CaseMove.SpecialistAssigned(Play.EXPERT, Play.ACCESS));

    assertThat(of(play).of(TaskKind.INVITATION).stream().map(CaseTasksTest::way))
        .containsExactly(
            "requested accepted in-progress completed/selected",
            "requested cancelled/request-claimed(not-selected)");
  }

  @Test
  void aReturnedDraftEndsItsReviewAndAsksForAnother() {
    var tasks = of(Play.inReview(false)
        .does(
            Play.SPECIALIST,
            new CaseMove.OpinionDrafted(1, Play.OPINION, Set.of("q1"), Set.of(), Play.REVIEWER))
        .does(Play.QUALITY, new CaseMove.ReturnedForRevision("incomplete")));

    assertThat(way(only(tasks, TaskKind.QUALITY_REVIEW)))
        .endsWith("completed/returned-for-revision(incomplete)");
    assertThat(only(tasks, TaskKind.ASSIGNMENT).businessStatus()).isEqualTo("in-revision");
  }

  @Test
  void aRefusalWithoutAReasonSaysThatNoneWasStated() {
    var tasks = of(Play.inReview(false)
        .does(
            Play.COORDINATOR,
            new CoordinationFact.RecordRequestSent("rr-1", Play.PHYSICIAN),
            new CoordinationFact.RecordRequestClosed(
                "rr-1", CoordinationFact.RecordRequestClosed.Outcome.FULFILLED, ""),
            new CoordinationFact.RecordRequestSent("rr-2", Play.PHYSICIAN),
            new CoordinationFact.RecordRequestClosed(
                "rr-2", CoordinationFact.RecordRequestClosed.Outcome.REFUSED, "")));

    assertThat(tasks.of(TaskKind.RECORD_REQUEST).get(0).outputs())
        .as("nothing arrived, so the closing event is all there is")
        .extracting(TaskItem::type)
        .containsExactly("event");
    assertThat(way(tasks.of(TaskKind.RECORD_REQUEST).get(1)))
        .isEqualTo("requested rejected(not-stated)");
  }

  @Test
  void aCaseMarkedInErrorTakesItsTasksAlong() {
    var tasks = of(Play.inReview(false)
        .does(
            Play.SPECIALIST,
            new CaseMove.OpinionDrafted(1, Play.OPINION, Set.of("q1"), Set.of(), Play.REVIEWER))
        .does(Play.COORDINATOR, new CaseMove.MarkedInError("duplicate")));

    assertThat(coordination(tasks)).endsWith("entered-in-error(duplicate)");
    assertThat(only(tasks, TaskKind.ASSIGNMENT).status()).isEqualTo(TaskStatus.ENTERED_IN_ERROR);
    assertThat(report(tasks)).isEqualTo("preliminary entered-in-error");
    assertThat(documents(tasks)).isEqualTo("document-1 preliminary+entered-in-error");
    assertThat(request(tasks)).isEqualTo("draft active entered-in-error");
  }

  @Test
  void refusesEventsThatAreNoHistory() {
    var events = Play.closed().events();

    assertThatThrownBy(() -> CaseTasks.of(new CaseId("C-2"), events))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("[event-sequence]");
    assertThatThrownBy(() -> CaseTasks.of(Play.ID, events.subList(1, 3)))
        .hasMessage("Case C-1: event 2 is not its event 1 [event-sequence]."
            + " Give the events of one verified history, in order.");
    var received = events.stream()
        .filter(event -> event.step() instanceof CaseMove.CaseReceived)
        .findFirst()
        .orElseThrow();
    var header = events.get(0).header();
    assertThatThrownBy(() ->
            CaseTasks.of(Play.ID, List.of(new CaseEvent.Moved(header, (CaseMove) received.step()))))
        .hasMessageContaining("moves along no edge from DRAFT [transition-legal]");
  }
}
