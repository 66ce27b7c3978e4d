package dev.consilium.core.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.consilium.core.Actor;
import dev.consilium.core.Role;
import dev.consilium.core.consent.ConsentKind;
import dev.consilium.core.consent.Recipients;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** One test per guard about the opinion: it fails when the guard is deleted. */
class OpinionGuardTest {

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
        .containsExactly("Case C-1: state RELEASED, 1 recipient(s) did not acknowledge, 0"
            + " follow-up question(s) are open, the outcome is not planned [loop-closed]."
            + " Record every receipt, answer every question and plan the outcome, then close.");
    assertThat(play.rules(Play.COORDINATOR, new CaseFact.ReleaseAcknowledged(Play.THIRD)))
        .containsExactly("recipient-known");
    play.does(Play.COORDINATOR, new CaseFact.ReleaseAcknowledged(Play.PHYSICIAN));
    assertThat(play.rules(Play.COORDINATOR, new CaseMove.CaseClosed()))
        .containsExactly("loop-closed");
    play.does(Play.SPECIALIST, new CaseFact.OutcomePlanned(LocalDate.of(2026, 6, 1)));
    assertThat(play.rules(Play.COORDINATOR, new CaseMove.CaseClosed())).isEmpty();
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
}
