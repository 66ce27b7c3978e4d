package dev.consilium.core.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.consilium.core.Actor;
import dev.consilium.core.Jurisdiction;
import dev.consilium.core.PartyId;
import dev.consilium.core.Period;
import dev.consilium.core.Role;
import dev.consilium.core.consent.ConsentKind;
import dev.consilium.core.program.CaseTerms;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** One test per guard: it fails when the guard is deleted. */
class GuardTest {

  private static final CaseMove ASSIGN = new CaseMove.SpecialistAssigned(Play.EXPERT, Play.ACCESS);

  private static Play ready() {
    return Play.matching(false).vetted(Play.EXPERT);
  }

  @Test
  void anEmptyDraftLacksConsentQuestionAndSubject() {
    var empty = SecondOpinionCase.draft(Play.ID);

    var decision =
        empty.decide(CaseCommand.of(Play.REQUESTER, new CaseMove.CaseSubmitted()), Play.NOON);

    assertThat(((Decision.Refused) decision).refusals())
        .extracting(it -> it.rule())
        .containsExactly("consent", "question", "subject");
  }

  @Test
  void consentHoldsOnlyInItsPeriod() {
    var play = Play.draft(false).later(Duration.ofDays(366));

    assertThat(play.refused(Play.REQUESTER, new CaseMove.CaseSubmitted()))
        .containsExactly("Case C-1: state DRAFT, no active consent for the service [consent]."
            + " Record the patient's consent to the service, then submit.");
  }

  @Test
  void aReasonIsACode() {
    assertThat(Play.intake(false).refused(Play.COORDINATOR, new CaseMove.CaseDeclined("Mrs. X")))
        .containsExactly("Case C-1: state INTAKE, the reason is no code [reason]."
            + " Give a code in lower-case-with-dashes, then decline.");
  }

  @Test
  void everyMoveWithAReasonWantsACode() {
    var moves = List.of(
        new CaseMove.CaseDeclined("?"),
        new CaseMove.AssignmentDeclined("?"),
        new CaseMove.SpecialistWithdrawn("?"),
        new CaseMove.ReturnedForRevision("?"),
        new CaseMove.SignatureVoided("?"),
        new CaseMove.AmendmentOpened("?", Play.ACCESS),
        new CaseMove.CaseFailed("?"),
        new CaseMove.CaseCancelled("?"),
        new CaseMove.MarkedInError("?"),
        new CaseMove.AssignmentRevoked("?"));

    assertThat(moves).allSatisfy(move -> assertThat(reason(move)).contains("?"));
    assertThat(reason(new CaseMove.CaseClosed())).isEmpty();
  }

  private static Optional<String> reason(CaseMove move) {
    return move instanceof CaseMove.Reasoned it ? Optional.of(it.reason()) : Optional.empty();
  }

  @Test
  void admissionAndEmergencyAreDecidedFirst() {
    var undecided = Play.intake(false);
    assertThat(undecided.rules(Play.COORDINATOR, new CaseMove.RecordsRequested()))
        .containsExactly("eligible");

    undecided.does(Play.COORDINATOR, new CaseFact.EligibilityDecided(true, true, "red-flag"));
    assertThat(undecided.refused(Play.COORDINATOR, new CaseMove.RecordsRequested()))
        .containsExactly("Case C-1: state INTAKE, an emergency is flagged [not-emergency]. Give"
            + " emergency advice and decline, or record that it is none, then request records.");
  }

  @Test
  void anEmergencyFoundWhileRecordsArriveIsNotQueued() {
    var play = Play.awaitingRecords(false)
        .does(
            Play.COORDINATOR,
            new CaseFact.DossierSealed(Play.DOSSIER),
            new CaseFact.EligibilityDecided(true, true, "red-flag"));

    assertThat(play.rules(Play.COORDINATOR, new CaseMove.CasePrepared()))
        .containsExactly("not-emergency");
  }

  @Test
  void anEmergencyFoundLateIsNotAssigned() {
    var play = Play.prepared(false)
        .does(
            Play.COORDINATOR,
            new CaseMove.MatchingStarted(),
            new CaseFact.EligibilityDecided(true, true, "red-flag"))
        .vetted(Play.EXPERT);

    assertThat(play.rules(Play.COORDINATOR, ASSIGN)).containsExactly("not-emergency");
    assertThat(play.rules(Play.COORDINATOR, new CaseMove.CaseFailed("emergency")))
        .containsExactly("advised");
    play.does(
        Play.COORDINATOR,
        new CoordinationFact.EmergencyAdviceGiven(Play.PATIENT),
        new CaseMove.CaseFailed("emergency"));
  }

  @Test
  void theComparatorStaysAsItWasAtTheFirstDisclosure() {
    var play = Play.assigned(false)
        .does(Play.COORDINATOR, new CaseMove.AssignmentRevoked("late-conflict"));

    assertThat(
            play.refused(Play.COORDINATOR, new CaseFact.InitialOpinionFrozen(Play.hash("another"))))
        .containsExactly("Case C-1: state MATCHING, the case was shown to a specialist with another"
            + " comparator [comparator-final]. Keep the opinion that was frozen before the first"
            + " disclosure.");
    play.does(Play.COORDINATOR, new CaseFact.InitialOpinionFrozen(Play.hash("initial")));
    Play.matching(false)
        .does(Play.COORDINATOR, new CaseFact.InitialOpinionFrozen(Play.hash("another")));
  }

  @Test
  void whatTurnsOutNotToBeAdmissibleGoesNoFurther() {
    var no = new CaseFact.EligibilityDecided(false, false, "wrong-diagnosis");
    var awaiting = Play.awaitingRecords(false)
        .does(Play.COORDINATOR, new CaseFact.DossierSealed(Play.DOSSIER), no);
    var prepared = Play.prepared(false).does(Play.COORDINATOR, no);
    var matching = Play.matching(false).vetted(Play.EXPERT).does(Play.COORDINATOR, no);

    assertThat(awaiting.rules(Play.COORDINATOR, new CaseMove.CasePrepared()))
        .containsExactly("eligible");
    assertThat(prepared.rules(Play.COORDINATOR, new CaseMove.MatchingStarted()))
        .containsExactly("eligible");
    assertThat(matching.rules(Play.COORDINATOR, ASSIGN)).containsExactly("eligible");
    prepared.does(Play.COORDINATOR, new CaseMove.CaseFailed("not-eligible"));
  }

  @Test
  void theDossierIsSealedAfterTheLastRecord() {
    var play = Play.awaitingRecords(false)
        .does(Play.COORDINATOR, new CaseFact.DossierSealed(Play.DOSSIER));
    play.does(Play.REQUESTER, new CaseFact.RecordReceived("late", Play.hash("late")));

    assertThat(play.rules(Play.COORDINATOR, new CaseMove.CasePrepared()))
        .containsExactly("summary");
  }

  @Test
  void theComparatorIsFrozenBeforeTheFirstDisclosure() {
    var play = Play.awaitingRecords(false)
        .does(
            Play.COORDINATOR,
            new CaseFact.DossierSealed(Play.DOSSIER),
            new CaseMove.CasePrepared(),
            new CaseMove.MatchingStarted())
        .vetted(Play.EXPERT);

    assertThat(play.refused(Play.COORDINATOR, ASSIGN))
        .containsExactly("Case C-1: state MATCHING, the initial opinion is not frozen"
            + " [comparator-frozen]. Freeze the initial opinion, then assign.");
  }

  @Test
  void aLicenceLapsesExpiresGrowsStaleAndHoldsElsewhereOnly() {
    var lapsed = ready().does(Play.COORDINATOR, new CaseFact.LicenceLapsed(Play.EXPERT));
    assertThat(lapsed.rules(Play.COORDINATOR, ASSIGN)).containsExactly("licensed");

    var elsewhere = ready()
        .does(
            Play.COORDINATOR,
            new CaseFact.LicenceVerified(
                Play.EXPERT, new Jurisdiction("US-CA"), Play.NOON, Play.YEAR_END));
    assertThat(elsewhere.rules(Play.COORDINATOR, ASSIGN)).containsExactly("licensed");

    var long1 = new Period(Play.NOON, Play.NOON.plus(Duration.ofDays(400)));
    var stale = ready().later(Duration.ofDays(120));
    var assign = new CaseMove.SpecialistAssigned(Play.EXPERT, long1);
    assertThat(stale.rules(Play.COORDINATOR, assign)).isEmpty();
    stale.later(Duration.ofSeconds(1));
    assertThat(stale.rules(Play.COORDINATOR, assign)).containsExactly("licensed");

    var expired = ready()
        .does(
            Play.COORDINATOR,
            new CaseFact.LicenceVerified(
                Play.EXPERT, new Jurisdiction("US"), Play.NOON, Play.NOON.plusSeconds(1)));
    assertThat(expired.rules(Play.COORDINATOR, ASSIGN)).isEmpty();
    expired.later(Duration.ofSeconds(2));
    assertThat(expired.rules(Play.COORDINATOR, ASSIGN)).containsExactly("licensed");
  }

  @Test
  void aVerificationFromTheFutureDoesNotCount() {
    var play = ready()
        .does(
            Play.COORDINATOR,
            new CaseFact.LicenceVerified(
                Play.EXPERT, new Jurisdiction("US"), Play.NOON.plusSeconds(1), Play.YEAR_END));

    assertThat(play.rules(Play.COORDINATOR, ASSIGN)).containsExactly("licensed");
  }

  @Test
  void aNamedHumanWaivesWhatTheTableAllowsForOneParty() {
    var play = ready()
        .does(
            Play.COORDINATOR,
            new CaseFact.LicenceLapsed(Play.EXPERT),
            new CaseFact.IndemnityLapsed(Play.EXPERT),
            new CaseFact.WaiverGranted(Guard.LICENSED, Play.EXPERT, "rules-silent"),
            new CaseFact.WaiverGranted(Guard.INDEMNITY, Play.SECOND, "rules-silent"));
    assertThat(play.rules(Play.COORDINATOR, ASSIGN)).containsExactly("indemnity");

    play.does(
        Play.COORDINATOR, new CaseFact.WaiverGranted(Guard.INDEMNITY, Play.EXPERT, "host-attests"));
    assertThat(play.rules(Play.COORDINATOR, ASSIGN)).isEmpty();
    assertThat(play.refused(
            Play.COORDINATOR, new CaseFact.WaiverGranted(Guard.COI, Play.EXPERT, "no-matter")))
        .containsExactly("Case C-1: state MATCHING, coi cannot be waived [waivable]. Satisfy it.");
  }

  @Test
  void whoTreatsThePatientOrHasAConflictCannotAdvise() {
    var conflicted =
        ready().does(Play.COORDINATOR, new CaseFact.ConflictDeclared(Play.EXPERT, true));
    var treating = ready().does(Play.COORDINATOR, new CaseFact.TreatingPartyRecorded(Play.EXPERT));

    assertThat(conflicted.rules(Play.COORDINATOR, ASSIGN)).containsExactly("coi");
    assertThat(treating.rules(Play.COORDINATOR, ASSIGN)).containsExactly("coi");
  }

  @Test
  void anUndeclaredInterestBlocksToo() {
    var play = Play.matching(false)
        .does(
            Play.COORDINATOR,
            Play.licence(Play.EXPERT),
            new CaseFact.IndemnityVerified(Play.EXPERT, Play.YEAR),
            new CaseFact.TransferBasisRecorded(Play.EXPERT, "adequacy"));

    assertThat(play.refused(Play.COORDINATOR, ASSIGN))
        .containsExactly("Case C-1: state MATCHING, s-1 declared no interests [coi]."
            + " Record the declaration of s-1, then assign.");
  }

  @Test
  void indemnityAndTransferBasisCanBeLost() {
    var play = ready()
        .does(
            Play.COORDINATOR,
            new CaseFact.IndemnityVerified(
                Play.EXPERT, new Period(Play.NOON, Play.NOON.plusSeconds(1))),
            new CaseFact.TransferBasisLost(Play.EXPERT))
        .later(Duration.ofSeconds(2));

    assertThat(play.rules(Play.COORDINATOR, ASSIGN)).containsExactly("indemnity", "transfer");
  }

  @Test
  void anAccessWindowEndsAndIsOpenNow() {
    assertThat(ready()
            .rules(
                Play.COORDINATOR,
                new CaseMove.SpecialistAssigned(Play.EXPERT, Period.from(Play.NOON))))
        .containsExactly("access-window");
    assertThat(Play.assigned(false)
            .later(Duration.ofDays(31))
            .rules(Play.SPECIALIST, new CaseMove.ReviewStarted()))
        .containsExactly("access-window");
    assertThat(Play.closed()
            .rules(
                Play.SPECIALIST,
                new CaseMove.AmendmentOpened("typo", new Period(null, Play.NOON.minusSeconds(1)))))
        .containsExactly("access-window");
  }

  @Test
  void softwareGivesItsCauseAndTimeDoesNotRunBackward() {
    var play = Play.requested(false);
    var receive = new CaseMove.CaseReceived();

    assertThat(((Decision.Refused)
                play.now.decide(CaseCommand.of(Play.SYSTEM, receive), Play.NOON.minusSeconds(1)))
            .refusals())
        .extracting(it -> it.message())
        .containsExactly(
            "Case C-1: state REQUESTED, 2026-03-02T11:59:59Z is earlier than the latest event,"
                + " 2026-03-02T12:00:00Z [events-in-order]."
                + " Read the case again and decide on what it says now, then receive.",
            "Case C-1: state REQUESTED, software gives no cause [cause-recorded]."
                + " Say for whom and why it acts, then receive.",
            "Case C-1: state REQUESTED, no active consent for the service [consent]."
                + " Record the patient's consent to the service, then receive.");
    play.does(Play.SYSTEM, receive);
  }

  @Test
  void factsAreCheckedToo() {
    var play = Play.draft(false);

    assertThat(play.rules(Play.REQUESTER, new CaseFact.CaseOpened("other", CaseTerms.open(false))))
        .containsExactly("set-once");
    assertThat(play.rules(Play.REQUESTER, Play.consent("service", ConsentKind.SERVICE)))
        .containsExactly("consent-id-unique");
    assertThat(play.rules(Play.REQUESTER, new CaseFact.ConsentWithdrawn("none")))
        .containsExactly("consent-known");
    assertThat(Play.inReview(false)
            .rules(Play.SPECIALIST, new CaseFact.ConflictDeclared(Play.SECOND, false)))
        .containsExactly("party-assigned");
    assertThat(Play.inReview(false)
            .rules(
                new Actor(new PartyId("s-9"), Role.SPECIALIST),
                new CaseFact.AiStatementAttested(false)))
        .containsExactly("party-assigned");
  }
}
