package dev.consilium.core.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.consilium.core.CaseId;
import dev.consilium.core.consent.ConsentKind;
import dev.consilium.core.consent.Recipients;
import dev.consilium.core.opinion.PanelReport.Stance;
import dev.consilium.core.program.CaseTerms;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SecondOpinionCaseTest {

  @Test
  void oneSpecialistTakesACaseFromDraftToClosed() {
    var play = Play.closed();

    assertThat(play.now.state()).isEqualTo(CaseState.CLOSED);
    assertThat(play.now.releases()).extracting(Release::version).containsExactly(1);
    assertThat(play.now.assignments().get(0).end()).isEqualTo(Play.NOON);
  }

  @ParameterizedTest
  @EnumSource(CaseState.class)
  void everyStateIsReachedAndReplaysToItself(CaseState state) {
    var play = Play.in(state);

    var again = SecondOpinionCase.replay(Play.ID, play.events());

    assertThat(again.state()).isEqualTo(state);
    assertThat(again.sequence()).isEqualTo(play.now.sequence());
    assertThat(again.lastHash()).isEqualTo(play.now.lastHash());
    assertThat(again).hasToString("SecondOpinionCase[C-1 " + state + " #" + again.sequence() + "]");
  }

  @Test
  void namesEveryFailedGuardAndWhatWouldSatisfyIt() {
    var play = Play.matching(false)
        .does(Play.REQUESTER, new CaseFact.ConsentWithdrawn("records"))
        .does(Play.COORDINATOR, new CaseFact.ConflictDeclared(Play.EXPERT, true));

    assertThat(play.refused(
            Play.COORDINATOR, new CaseMove.SpecialistAssigned(Play.EXPERT, Play.ACCESS)))
        .containsExactly(
            "Case C-1: state MATCHING, no active consent for records disclosure to s-1 [consent]."
                + " Record the patient's consent to show the records to s-1, then assign.",
            "Case C-1: state MATCHING, no fresh licence of s-1 for the patient's jurisdiction"
                + " [licensed]. Verify a licence of s-1 at its source, then assign.",
            "Case C-1: state MATCHING, s-1 has a conflict of interest or treats the patient"
                + " [coi]. Choose someone else, then assign.",
            "Case C-1: state MATCHING, no indemnity of s-1 in force [indemnity]."
                + " Verify the indemnity of s-1, then assign.",
            "Case C-1: state MATCHING, no legal basis for a transfer to s-1 [transfer]."
                + " Record the transfer basis for s-1, then assign.");
  }

  @Test
  void anUnlistedMoveNamesTheLegalOnes() {
    assertThat(Play.requested(false).refused(Play.COORDINATOR, new CaseMove.CaseClosed()))
        .containsExactly("Case C-1: state REQUESTED, cannot close [transition-legal]. Legal here:"
            + " receive (COORDINATOR or SYSTEM), cancel (REQUESTER or SYSTEM),"
            + " mark in error (COORDINATOR).");
    assertThat(Play.in(CaseState.CANCELLED).refused(Play.REQUESTER, new CaseMove.CaseSubmitted()))
        .containsExactly("Case C-1: state CANCELLED, cannot submit [transition-legal]."
            + " No move leaves this state; open a new case.");
  }

  @Test
  void aConsentForSomeoneElseDoesNotCount() {
    var play = Play.matching(false)
        .vetted(Play.EXPERT)
        .does(
            Play.REQUESTER,
            new CaseFact.ConsentWithdrawn("records"),
            new CaseFact.ConsentGranted(
                "other", ConsentKind.RECORDS_DISCLOSURE, Recipients.only(Play.SECOND), Play.YEAR));
    var assignment = new CaseMove.SpecialistAssigned(Play.EXPERT, Play.ACCESS);

    assertThat(play.rules(Play.COORDINATOR, assignment)).containsExactly("consent");
    play.does(Play.REQUESTER, Play.consent("again", ConsentKind.RECORDS_DISCLOSURE))
        .does(Play.COORDINATOR, assignment);
  }

  @Test
  void withdrawingTheServiceConsentCancelsTheCase() {
    var play = Play.inReview(false).does(Play.REQUESTER, new CaseFact.ConsentWithdrawn("service"));

    assertThat(play.now.state()).isEqualTo(CaseState.CANCELLED);
    assertThat(play.events().get(play.events().size() - 1).header().cause())
        .isEqualTo("service-consent-withdrawn");
  }

  @Test
  void withdrawingTheServiceConsentOfADraftOrAReleasedCaseCancelsNothing() {
    assertThat(Play.draft(false)
            .does(Play.REQUESTER, new CaseFact.ConsentWithdrawn("service"))
            .now
            .state())
        .isEqualTo(CaseState.DRAFT);
    assertThat(Play.released()
            .does(Play.REQUESTER, new CaseFact.ConsentWithdrawn("service"))
            .now
            .state())
        .isEqualTo(CaseState.RELEASED);
  }

  @Test
  void accessEndsWithTheAssignmentWithTheWindowAndWithTheConsent() {
    var play = Play.inReview(false);
    assertThat(play.now.accessRefusals(Play.EXPERT, Play.NOON)).isEmpty();

    assertThat(play.now.accessRefusals(Play.EXPERT, Play.NOON.plus(Duration.ofDays(31))))
        .extracting(it -> it.rule())
        .containsExactly("assignment-active");
    play.does(Play.REQUESTER, new CaseFact.ConsentWithdrawn("records"));
    assertThat(play.now.accessRefusals(Play.EXPERT, Play.NOON))
        .extracting(it -> it.rule())
        .containsExactly("consent");
    play.does(Play.COORDINATOR, new CaseMove.AssignmentRevoked("consent-withdrawn"));
    assertThat(play.now.accessRefusals(Play.EXPERT, Play.NOON))
        .extracting(it -> it.message())
        .containsExactly("Case C-1: state MATCHING, no running assignment or review of s-1"
            + " [assignment-active]. Assign the case to s-1.");
  }

  @Test
  void consentToTheReleaseIsNoConsentToReadTheRecord() {
    var play = Play.released().does(Play.REQUESTER, new CaseFact.ConsentWithdrawn("records"));

    assertThat(play.now.accessRefusals(Play.EXPERT, Play.NOON))
        .extracting(it -> it.rule())
        .containsExactly("consent");
  }

  @Test
  void aReviewerReadsOnlyWhileReviewingAndAMemberOnlyWhileTakingPart() {
    assertThat(Play.qualityReview().now.accessRefusals(Play.REVIEWER, Play.NOON))
        .isEmpty();
    assertThat(Play.signed().now.accessRefusals(Play.REVIEWER, Play.NOON)).isNotEmpty();
    var panel = Play.deliberation();
    assertThat(panel.now.accessRefusals(Play.SECOND, Play.NOON)).isEmpty();
    panel.does(
        new dev.consilium.core.Actor(Play.SECOND, dev.consilium.core.Role.SPECIALIST),
        new CaseFact.PositionSubmitted(Play.SECOND, Stance.RECUSED));
    assertThat(panel.now.accessRefusals(Play.SECOND, Play.NOON)).isNotEmpty();
  }

  @Test
  void anAmendmentStartsANewVersionAndKeepsTheReleasedOne() {
    var play = Play.closed()
        .does(Play.SPECIALIST, new CaseMove.AmendmentOpened("new-finding", Play.ACCESS));

    assertThat(play.now.assignments()).hasSize(2);
    assertThat(play.rules(Play.COORDINATOR, new CaseMove.MarkedInError("duplicate")))
        .containsExactly("no-release");
    play.does(Play.SPECIALIST, Play.drafted(2));
    assertThat(play.now.version()).isEqualTo(2);
    assertThat(play.now.releases()).hasSize(1);
  }

  @Test
  void aReplayNoticesWhatWasCutMovedOrChanged() {
    var events = Play.closed().events();
    var cut = new ArrayList<>(events);
    cut.remove(3);
    var first = events.get(0);
    var changed = new ArrayList<>(events);
    changed.set(
        0,
        CaseEventJson.event(
            first.header(), new CaseFact.CaseOpened("another-program", CaseTerms.open(false))));

    assertThatThrownBy(() -> SecondOpinionCase.replay(Play.ID, cut))
        .isInstanceOf(BrokenHistoryException.class)
        .hasMessage("Case C-1: event 5 follows event 3 [event-sequence]."
            + " Restore the history from a copy.");
    assertThatThrownBy(() -> SecondOpinionCase.replay(Play.ID, changed))
        .hasMessage("Case C-1: event 2 does not carry the hash of the event before it"
            + " [event-chain]. Restore the history from a copy.");
    assertThatThrownBy(() -> SecondOpinionCase.replay(new CaseId("C-2"), events))
        .hasMessage("Case C-2: an event is of another case [event-case]."
            + " Restore the history from a copy.");
  }

  @Test
  void anEventOffTheTableOrOutOfTimeBreaksTheHistory() {
    var draft = Play.draft(false).now;
    var header = new EventHeader(
        Play.ID, draft.sequence() + 1, Play.NOON, Play.REQUESTER, "", draft.lastHash());
    var early = new EventHeader(
        Play.ID,
        draft.sequence() + 1,
        Play.NOON.minusSeconds(1),
        Play.REQUESTER,
        "",
        draft.lastHash());

    assertThatThrownBy(() -> draft.evolve(new CaseEvent.Moved(header, new CaseMove.CaseClosed())))
        .hasMessageContaining("[transition-legal]");
    assertThatThrownBy(() -> draft.evolve(new CaseEvent.Moved(early, new CaseMove.CaseSubmitted())))
        .hasMessageContaining("[event-time]");
    assertThat(draft
            .evolve(new CaseEvent.Moved(header, new CaseMove.CaseSubmitted()))
            .state())
        .isEqualTo(CaseState.REQUESTED);
  }

  @Test
  void tellsWhatItKnows() {
    var released = Play.released().now;

    assertThat(released.id()).isEqualTo(Play.ID);
    assertThat(released.program()).contains("written-oncology-solo");
    assertThat(released.subject()).contains(Play.PATIENT);
    assertThat(released.jurisdiction()).hasToString("Optional[US-AZ]");
    assertThat(released.questions()).isEqualTo(List.of("q1"));
    assertThat(released.dossier()).contains(Play.DOSSIER);
    assertThat(released.draft()).contains(Play.drafted(1));
    assertThat(released.authors()).isEqualTo(Set.of(Play.EXPERT));
    assertThat(released.legal(dev.consilium.core.Role.COORDINATOR))
        .extracting(Transition::number)
        .containsExactly(25);
  }
}
