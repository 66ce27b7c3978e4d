package dev.consilium.core.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.consilium.core.consent.ConsentKind;
import dev.consilium.core.consent.Recipients;
import dev.consilium.core.opinion.Urgency;
import dev.consilium.core.rules.RuleKind;
import dev.consilium.core.rules.Verdict;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Urgency, emergencies, requests for records, invitations, rule decisions, breaches. */
class CoordinationTest {

  private static final CaseMove.SpecialistAssigned ASSIGN =
      new CaseMove.SpecialistAssigned(Play.EXPERT, Play.ACCESS);

  @Test
  void priorityIsRoutineUntilSomeoneDecides() {
    var play = Play.intake(false);
    assertThat(play.now.priority()).isEqualTo(Urgency.Level.ROUTINE);

    play.does(Play.COORDINATOR, new CoordinationFact.PriorityDecided(Urgency.Level.URGENT));

    assertThat(play.now.priority()).isEqualTo(Urgency.Level.URGENT);
  }

  @Test
  void anEmergencyIsNeverQueuedAndNeverTurnedAwayWithoutAdvice() {
    var play = Play.intake(false)
        .does(
            Play.COORDINATOR,
            new CaseFact.EligibilityDecided(true, false, "admitted"),
            new CoordinationFact.EmergencyFlagged("cord-compression"));
    assertThat(play.now.emergency()).isTrue();

    assertThat(play.rules(Play.COORDINATOR, new CaseMove.RecordsRequested()))
        .containsExactly("not-emergency");
    assertThat(play.refused(Play.COORDINATOR, new CaseMove.CaseDeclined("emergency")))
        .containsExactly("Case C-1: state INTAKE, an emergency is flagged and no emergency advice"
            + " is recorded [advised]. Tell the patient where to go now, record it, then decline.");
    play.does(
        Play.COORDINATOR,
        new CoordinationFact.EmergencyAdviceGiven(Play.PATIENT),
        new CaseMove.CaseDeclined("emergency"));
    assertThat(play.now.state()).isEqualTo(CaseState.DECLINED);
  }

  @Test
  void aPreparedCaseWithAnEmergencyIsNotMatchedButEndsWithAdvice() {
    var play = Play.prepared(false)
        .does(Play.REQUESTER, new CoordinationFact.EmergencyFlagged("cord-compression"));

    assertThat(play.rules(Play.COORDINATOR, new CaseMove.MatchingStarted()))
        .containsExactly("not-emergency");
    assertThat(play.rules(Play.COORDINATOR, new CaseMove.CaseFailed("emergency")))
        .containsExactly("advised");
    play.does(
        Play.COORDINATOR,
        new CoordinationFact.EmergencyAdviceGiven(Play.PATIENT),
        new CaseMove.CaseFailed("emergency"));
    assertThat(play.now.state()).isEqualTo(CaseState.UNABLE_TO_COMPLETE);
  }

  @Test
  void aSecondEmergencyNeedsAdviceAgainAndAFalseOneIsTakenBack() {
    var play = Play.intake(false)
        .does(
            Play.COORDINATOR,
            new CoordinationFact.EmergencyFlagged("a"),
            new CoordinationFact.EmergencyAdviceGiven(Play.PATIENT),
            new CoordinationFact.EmergencyFlagged("b"));

    assertThat(play.rules(Play.COORDINATOR, new CaseMove.CaseDeclined("emergency")))
        .containsExactly("advised");
    play.does(Play.COORDINATOR, new CaseFact.EligibilityDecided(true, false, "no-emergency"));
    assertThat(play.rules(Play.COORDINATOR, new CaseMove.RecordsRequested())).isEmpty();
    assertThat(
            play.rules(Play.COORDINATOR, new CoordinationFact.EmergencyAdviceGiven(Play.PATIENT)))
        .containsExactly("emergency-flagged");
  }

  @Test
  void anOpinionOnAnEmergencyIsNotReleasedBeforeAdvice() {
    var play = Play.inReview(false)
        .does(Play.SPECIALIST, new CoordinationFact.EmergencyFlagged("cord-compression"))
        .does(Play.SPECIALIST, Play.drafted(1))
        .does(
            Play.QUALITY,
            new CaseFact.QualityReviewCompleted(Play.REVIEWER, true),
            new CaseMove.QualityReviewPassed())
        .does(Play.SPECIALIST, new CaseFact.AiStatementAttested(false), Play.signing())
        .does(Play.COORDINATOR, new CaseFact.SignatureVerified(Play.OPINION, Play.DOSSIER));

    assertThat(play.rules(Play.COORDINATOR, Play.releasing())).containsExactly("advised");
    play.does(Play.COORDINATOR, new CoordinationFact.EmergencyAdviceGiven(Play.PATIENT))
        .does(Play.COORDINATOR, Play.releasing());
  }

  @Test
  void aRequestForARecordIsClosedOnce() {
    var sent = new CoordinationFact.RecordRequestSent("rr-1", Play.PHYSICIAN);
    var closed = new CoordinationFact.RecordRequestClosed(
        "rr-1", CoordinationFact.RecordRequestClosed.Outcome.FULFILLED, "");
    var play = Play.intake(false);

    assertThat(play.rules(Play.COORDINATOR, closed)).containsExactly("request-open");
    play.does(Play.COORDINATOR, sent);
    assertThat(play.rules(Play.COORDINATOR, sent)).containsExactly("request-id-unique");
    play.does(Play.COORDINATOR, closed);
    assertThat(play.rules(Play.COORDINATOR, closed)).containsExactly("request-open");
    assertThat(play.rules(Play.COORDINATOR, sent)).containsExactly("request-id-unique");
  }

  private static CoordinationFact.InvitationSent invitation(String id) {
    return new CoordinationFact.InvitationSent(id, Play.EXPERT, Play.NOON.plus(Duration.ofDays(2)));
  }

  @Test
  void whoDeclinedAnInvitationIsNotAssigned() {
    var play = Play.matching(false)
        .vetted(Play.EXPERT)
        .does(Play.COORDINATOR, invitation("i-1"))
        .does(Play.SPECIALIST, new CoordinationFact.InvitationAnswered("i-1", false, "no-time"));

    assertThat(play.refused(Play.COORDINATOR, ASSIGN))
        .containsExactly("Case C-1: state MATCHING, s-1 declined the invitation [selection]."
            + " Choose someone else, then assign.");
  }

  @Test
  void whoAcceptedAnInvitationIs() {
    Play.matching(false)
        .vetted(Play.EXPERT)
        .does(Play.COORDINATOR, invitation("i-1"))
        .does(Play.SPECIALIST, new CoordinationFact.InvitationAnswered("i-1", true, ""))
        .does(Play.COORDINATOR, ASSIGN);
  }

  @Test
  void anInvitationIsAnsweredOnceInTimeAndByWhoWasAsked() {
    var play = Play.matching(false).does(Play.COORDINATOR, invitation("i-1"));
    var yes = new CoordinationFact.InvitationAnswered("i-1", true, "");

    assertThat(play.rules(Play.COORDINATOR, invitation("i-1")))
        .containsExactly("invitation-id-unique");
    assertThat(
            play.rules(Play.SPECIALIST, new CoordinationFact.InvitationAnswered("i-2", true, "")))
        .containsExactly("invitation-known");
    assertThat(play.rules(Play.by(Play.SECOND), yes)).containsExactly("answer-own");
    assertThat(play.rules(Play.COORDINATOR, yes)).containsExactly("answer-own");
    var passedOn = play.now.decide(new CaseCommand.Note(Play.COORDINATOR, "call-4", yes), play.at);
    assertThat(passedOn).isInstanceOf(Decision.Accepted.class);
    play.later(Duration.ofDays(2)).later(Duration.ofSeconds(1));
    assertThat(play.rules(Play.SPECIALIST, yes)).containsExactly("invitation-open");
    play.does(Play.SPECIALIST, new CoordinationFact.InvitationAnswered("i-1", false, "late"));
    assertThat(play.rules(Play.SPECIALIST, yes)).containsExactly("invitation-known");
  }

  @Test
  void anInvitationEndsAfterItIsSent() {
    assertThat(Play.matching(false)
            .rules(
                Play.COORDINATOR,
                new CoordinationFact.InvitationSent("i-1", Play.EXPERT, Play.NOON)))
        .containsExactly("invitation-open");
  }

  @ParameterizedTest
  @CsvSource({
    "LICENSURE, licensed",
    "CREDENTIAL_FRESHNESS, licensed",
    "INDEMNITY, indemnity",
    "INDEPENDENCE, coi",
    "TRANSFER, transfer",
    "RESIDENCY, transfer"
  })
  void whatTheRulesDoNotPermitStopsTheAssignment(RuleKind question, String guard) {
    for (var verdict : new Verdict[] {Verdict.DENY, Verdict.INDETERMINATE}) {
      var play = Play.matching(false)
          .vetted(Play.EXPERT)
          .does(
              Play.COORDINATOR,
              new CoordinationFact.RuleDecisionRecorded(Play.EXPERT, question, verdict, "p 1"));

      assertThat(play.rules(Play.COORDINATOR, ASSIGN)).containsExactly(guard);
      play.does(
          Play.COORDINATOR,
          new CoordinationFact.RuleDecisionRecorded(Play.EXPERT, question, Verdict.PERMIT, "p 2"),
          ASSIGN);
    }
  }

  @ParameterizedTest
  @CsvSource({"INDETERMINATE, true", "DENY, false"})
  void aNamedHumanAnswersForWhatIsOpenButNotForADenial(Verdict verdict, boolean waivable) {
    var play = Play.matching(false)
        .vetted(Play.EXPERT)
        .does(
            Play.COORDINATOR,
            new CoordinationFact.RuleDecisionRecorded(
                Play.EXPERT, RuleKind.LICENSURE, verdict, "p 1"),
            new CaseFact.WaiverGranted(Guard.LICENSED, Play.EXPERT, "silent-law"));

    assertThat(play.rules(Play.COORDINATOR, ASSIGN).isEmpty()).isEqualTo(waivable);
  }

  @Test
  void aTransferThatRestsOnConsentNeedsThatConsent() {
    var play = Play.matching(false)
        .vetted(Play.EXPERT)
        .does(
            Play.COORDINATOR, new CaseFact.TransferBasisRecorded(Play.EXPERT, "explicit-consent"));

    assertThat(play.refused(Play.COORDINATOR, ASSIGN))
        .containsExactly("Case C-1: state MATCHING, the transfer to s-1 rests on a consent that"
            + " is not in force [transfer]. Record the patient's consent to the transfer to s-1,"
            + " then assign.");
    play.does(
        Play.REQUESTER,
        new CaseFact.ConsentGranted(
            "abroad-2", ConsentKind.CROSS_BORDER, Recipients.only(Play.SECOND), Play.YEAR));
    assertThat(play.rules(Play.COORDINATOR, ASSIGN)).containsExactly("transfer");
    play.does(
            Play.REQUESTER,
            new CaseFact.ConsentGranted(
                "abroad-1", ConsentKind.CROSS_BORDER, Recipients.only(Play.EXPERT), Play.YEAR))
        .does(Play.COORDINATOR, ASSIGN);
  }

  @Test
  void aBreachIsRecordedOnceAndNotBeforeItIsDue() {
    var breach = new CoordinationFact.SlaBreached("turnaround", Play.NOON);
    var play = Play.inReview(false);

    assertThat(play.rules(
            Play.SYSTEM, new CoordinationFact.SlaBreached("turnaround", Play.NOON.plusSeconds(1))))
        .containsExactly("breach-passed");
    play.does(Play.SYSTEM, breach);
    assertThat(play.rules(Play.SYSTEM, breach)).containsExactly("set-once");
    play.does(Play.SYSTEM, new CoordinationFact.SlaBreached("signing", Play.NOON));
  }
}
