package dev.consilium.core.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.consilium.core.Actor;
import dev.consilium.core.Jurisdiction;
import dev.consilium.core.PartyId;
import dev.consilium.core.Period;
import dev.consilium.core.Role;
import dev.consilium.core.consent.ConsentKind;
import dev.consilium.core.consent.Recipients;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
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

    assertThat(moves).allSatisfy(move -> assertThat(Reasons.of(move)).contains("?"));
    assertThat(Reasons.of(new CaseMove.CaseClosed())).isEmpty();
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
            new CaseFact.EligibilityDecided(true, true, "red-flag"),
            new CaseMove.MatchingStarted())
        .vetted(Play.EXPERT);

    assertThat(play.rules(Play.COORDINATOR, ASSIGN)).containsExactly("not-emergency");
    play.does(Play.COORDINATOR, new CaseMove.CaseFailed("emergency"));
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
  void onlyTheAssignedSpecialistAndTheNamedReviewerAct() {
    var stranger = new Actor(Play.SECOND, Role.SPECIALIST);
    assertThat(Play.assigned(false).refused(stranger, new CaseMove.ReviewStarted()))
        .containsExactly("Case C-1: state ASSIGNED, s-2 is not the assigned specialist"
            + " [party-assigned]. Let the assigned specialist do it, then start review.");
    assertThat(Play.qualityReview()
            .rules(
                new Actor(Play.THIRD, Role.QUALITY_REVIEWER),
                new CaseFact.QualityReviewCompleted(Play.THIRD, true)))
        .containsExactly("party-assigned");
    assertThat(Play.qualityReview()
            .rules(Play.QUALITY, new CaseFact.QualityReviewCompleted(Play.THIRD, true)))
        .containsExactly("party-assigned");
  }

  @Test
  void anOpinionAnswersEveryQuestionOnceAndCountsUp() {
    var play = Play.inReview(false).does(Play.REQUESTER, new CaseFact.QuestionAsked("q2"));

    assertThat(play.refused(Play.SPECIALIST, Play.drafted(1)))
        .containsExactly("Case C-1: state IN_REVIEW, no answer to question q2 [answers]."
            + " Answer each, or refuse it with a reason, then draft.");
    assertThat(play.rules(
            Play.SPECIALIST,
            new CaseMove.OpinionDrafted(
                3, Play.OPINION, Set.of("q1", "q3"), Set.of("q2"), Play.REVIEWER)))
        .containsExactly("version-next", "questions-known");
    assertThat(play.rules(
            Play.SPECIALIST,
            new CaseMove.OpinionDrafted(
                1, Play.OPINION, Set.of("q1"), Set.of("q1", "q2"), Play.REVIEWER)))
        .containsExactly("questions-known");
    assertThat(play.rules(
            Play.SPECIALIST,
            new CaseMove.OpinionDrafted(
                1, Play.OPINION, Set.of("q1"), Set.of("q2", "q9"), Play.REVIEWER)))
        .containsExactly("questions-known");
    play.does(
        Play.SPECIALIST,
        new CaseMove.OpinionDrafted(1, Play.OPINION, Set.of("q1"), Set.of("q2"), Play.REVIEWER));
  }

  @Test
  void theReviewerNeedsConsentAndTransferBasisToo() {
    var play = Play.inReview(false)
        .does(
            Play.REQUESTER,
            new CaseFact.ConsentWithdrawn("records"),
            new CaseFact.ConsentGranted(
                "expert-only",
                ConsentKind.RECORDS_DISCLOSURE,
                Recipients.only(Play.EXPERT),
                Play.YEAR))
        .does(Play.COORDINATOR, new CaseFact.TransferBasisLost(Play.REVIEWER));

    assertThat(play.rules(Play.SPECIALIST, Play.drafted(1))).containsExactly("consent", "transfer");
  }

  @Test
  void aFailedQualityReviewDoesNotPass() {
    var play = Play.qualityReview()
        .does(Play.QUALITY, new CaseFact.QualityReviewCompleted(Play.REVIEWER, false));

    assertThat(play.rules(Play.QUALITY, new CaseMove.QualityReviewPassed())).containsExactly("qa");
    play.does(Play.QUALITY, new CaseMove.ReturnedForRevision("incomplete"));
    assertThat(play.now.state()).isEqualTo(CaseState.IN_REVIEW);
  }

  @Test
  void theAuthorCannotReviewTheirOwnOpinion() {
    var own = new CaseMove.OpinionDrafted(1, Play.OPINION, Set.of("q1"), Set.of(), Play.EXPERT);
    var self = new Actor(Play.EXPERT, Role.QUALITY_REVIEWER);
    var play = Play.inReview(false)
        .does(Play.SPECIALIST, own)
        .does(self, new CaseFact.QualityReviewCompleted(Play.EXPERT, true));

    assertThat(play.rules(self, new CaseMove.QualityReviewPassed()))
        .containsExactly("independent-qa");
  }

  @Test
  void machinesAreDisclosedReviewedAndAttested() {
    var play = Play.awaitingAttestation();
    assertThat(play.refused(Play.SPECIALIST, Play.signing()))
        .containsExactly("Case C-1: state AWAITING_ATTESTATION, whether AI was used is not"
            + " attested [ai-disclosed]. Let the author attest it, then sign.");

    play.does(Play.SPECIALIST, new CaseFact.AiStatementAttested(true));
    assertThat(play.refused(Play.SPECIALIST, Play.signing()))
        .containsExactly("Case C-1: state AWAITING_ATTESTATION, the attested AI use is not the"
            + " recorded one [ai-disclosed]. Let the author attest it, then sign.");

    play.does(Play.SYSTEM, new CaseFact.AiContributionRecorded("ai-1", Play.hash("ai")));
    assertThat(play.rules(Play.SPECIALIST, Play.signing())).containsExactly("ai-disclosed", "qa");
    assertThat(play.refused(Play.SPECIALIST, Play.signing()).get(0))
        .contains("1 AI contribution(s) are not reviewed by a human");
    play.does(
        Play.SPECIALIST,
        new CaseFact.AiContributionReviewed("ai-1", "edited"),
        new CaseFact.AiStatementAttested(true));
    assertThat(play.rules(Play.SPECIALIST, Play.signing())).containsExactly("qa");
    assertThat(play.rules(Play.SPECIALIST, new CaseFact.AiContributionReviewed("ai-2", "edited")))
        .containsExactly("contribution-known");
  }

  @Test
  void theSignatureCoversTheDraftAndTheDossier() {
    var play =
        Play.awaitingAttestation().does(Play.SPECIALIST, new CaseFact.AiStatementAttested(false));

    assertThat(play.rules(
            Play.SPECIALIST,
            new CaseMove.OpinionSigned(Play.hash("other"), Play.DOSSIER, Play.hash("c"))))
        .containsExactly("signature-covers");
    assertThat(play.rules(
            Play.SPECIALIST,
            new CaseMove.OpinionSigned(Play.OPINION, Play.hash("other"), Play.hash("c"))))
        .containsExactly("signature-covers");
  }

  @Test
  void anUnverifiedBrokenOrStaleSignatureReleasesNothing() {
    var play = Play.signed();
    assertThat(play.rules(Play.COORDINATOR, Play.releasing())).containsExactly("sig-valid");
    assertThat(play.rules(
            Play.COORDINATOR, new CaseFact.SignatureVerified(Play.hash("x"), Play.DOSSIER)))
        .containsExactly("signature-covers");
    assertThat(play.rules(
            Play.COORDINATOR, new CaseFact.SignatureVerified(Play.OPINION, Play.hash("x"))))
        .containsExactly("signature-covers");

    play.does(
        Play.COORDINATOR,
        new CaseFact.SignatureVerified(Play.OPINION, Play.DOSSIER),
        new CaseFact.SignatureBroken(Play.OPINION));
    assertThat(play.rules(Play.COORDINATOR, Play.releasing())).containsExactly("sig-valid");
    assertThat(play.rules(
            Play.COORDINATOR, new CaseFact.SignatureVerified(Play.OPINION, Play.DOSSIER)))
        .containsExactly("signature-covers");
  }

  @Test
  void aMachineAfterSigningClearsReviewAndSignature() {
    var play = Play.signed()
        .does(
            Play.COORDINATOR,
            new CaseFact.SignatureVerified(Play.OPINION, Play.DOSSIER),
            new CaseFact.AiContributionRecorded("late", Play.hash("late")));

    assertThat(play.rules(Play.COORDINATOR, Play.releasing()))
        .containsExactly("sig-valid", "ai-disclosed", "qa");
  }

  @Test
  void aSignatureWithoutALicenceIsVoid() {
    var signed = Play.signed();
    var header = signed.events().get(signed.events().size() - 1).header();
    var file = new CaseFile(Play.ID);
    file.state = CaseState.SIGNED;
    file.signature = new Signature(Play.OPINION, Play.DOSSIER, false, true, false);
    var context = new MoveContext(
        file, Play.releasing(), CaseState.RELEASED, header.at(), TransitionTable.standard());

    assertThat(new GuardChecks(context).check(Guard.LICENSED_AT_SIGN))
        .extracting(Shortfall::found)
        .containsExactly("the signer was not licensed when signing");
  }

  @Test
  void aReleaseNeedsConsentTransferBasisAndSomeone() {
    var play = Play.signed()
        .does(
            Play.COORDINATOR,
            new CaseFact.SignatureVerified(Play.OPINION, Play.DOSSIER),
            new CaseFact.TransferBasisLost(Play.PHYSICIAN))
        .does(Play.REQUESTER, new CaseFact.ConsentWithdrawn("release"));

    assertThat(play.refused(Play.COORDINATOR, Play.releasing()))
        .containsExactly(
            "Case C-1: state SIGNED, no active consent for release to d-1 [consent]. Record the"
                + " patient's consent to give the opinion to d-1, then release.",
            "Case C-1: state SIGNED, no legal basis for a transfer to d-1 [transfer]."
                + " Record the transfer basis for d-1, then release.");
    assertThat(play.rules(Play.COORDINATOR, new CaseMove.OpinionReleased(Set.of(), "portal")))
        .containsExactly("recipients-present");
    play.does(Play.COORDINATOR, new CaseMove.OpinionReleased(Set.of(Play.PATIENT), "portal"));
  }

  @Test
  void theLoopClosesWhenAllAcknowledgedAndTheOutcomeIsPlanned() {
    var play =
        Play.released().does(Play.COORDINATOR, new CaseFact.ReleaseAcknowledged(Play.PATIENT));

    assertThat(play.refused(Play.COORDINATOR, new CaseMove.CaseClosed()))
        .containsExactly("Case C-1: state RELEASED, 1 recipient(s) did not acknowledge, the"
            + " outcome is not planned [loop-closed]."
            + " Record every receipt and plan the outcome, then close.");
    assertThat(play.rules(Play.COORDINATOR, new CaseFact.ReleaseAcknowledged(Play.THIRD)))
        .containsExactly("recipient-known");
    play.does(Play.COORDINATOR, new CaseFact.ReleaseAcknowledged(Play.PHYSICIAN));
    assertThat(play.rules(Play.COORDINATOR, new CaseMove.CaseClosed()))
        .containsExactly("loop-closed");
    play.does(Play.SPECIALIST, new CaseFact.OutcomePlanned(LocalDate.of(2026, 6, 1)));
    assertThat(play.rules(Play.COORDINATOR, new CaseMove.CaseClosed())).isEmpty();
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

    assertThat(play.rules(Play.REQUESTER, new CaseFact.CaseOpened("other", false)))
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
