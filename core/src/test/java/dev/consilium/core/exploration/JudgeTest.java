package dev.consilium.core.exploration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.consilium.core.Actor;
import dev.consilium.core.PartyId;
import dev.consilium.core.Period;
import dev.consilium.core.Role;
import dev.consilium.core.consent.ConsentKind;
import dev.consilium.core.consent.Recipients;
import dev.consilium.core.lifecycle.CaseFact;
import dev.consilium.core.lifecycle.CaseMove;
import dev.consilium.core.lifecycle.CaseStep;
import dev.consilium.core.lifecycle.CoordinationFact;
import dev.consilium.core.lifecycle.Guard;
import dev.consilium.core.opinion.PanelReport.Stance;
import dev.consilium.core.program.CaseTerms;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The judge can find every clause broken, and finds no other with it. */
class JudgeTest {

  private static final CaseTerms SOLO = Scenarios.SOLO;
  private static final CaseTerms PANEL = CaseTerms.open(true);
  private static final CaseMove DRAFTED = drafted(1, Set.of("q1"), Cast.REVIEWER);

  private static CaseMove drafted(int version, Set<String> answered, PartyId reviewer) {
    return new CaseMove.OpinionDrafted(version, Cast.OPINION, answered, Set.of(), reviewer);
  }

  private static History matching() {
    return History.after(Script.matching(SOLO).vetted(Cast.FIRST).bases());
  }

  private static History review() {
    return History.after(Script.review(SOLO));
  }

  private static History attestation() {
    return History.after(Script.attestation(SOLO))
        .does(Cast.SPECIALIST, new CaseFact.AiStatementAttested(false));
  }

  private static History signed() {
    return History.after(Script.signed(SOLO)).does(Cast.COORDINATOR, Parts.VERIFIED);
  }

  private static CaseMove assigned() {
    return new CaseMove.SpecialistAssigned(Cast.FIRST, Cast.YEAR);
  }

  private static CaseMove released(PartyId... recipients) {
    return new CaseMove.OpinionReleased(Set.of(recipients), "portal");
  }

  private static History withdrawn(History history, String consent) {
    return history.does(Cast.REQUESTER, new CaseFact.ConsentWithdrawn(consent));
  }

  @Test
  void findsNothingWrongWithACaseThatGoesWell() {
    var history = matching();

    assertThat(history.judged(Cast.COORDINATOR, assigned())).isEmpty();
    assertThat(history.judged(Cast.SPECIALIST, new CaseMove.ReviewStarted())).isEmpty();
    assertThat(history.judged(Cast.SPECIALIST, DRAFTED)).isEmpty();
    assertThat(signed().judged(Cast.COORDINATOR, released(Cast.PHYSICIAN, Cast.PATIENT)))
        .isEmpty();
  }

  @Test
  void findsAReaderWithoutConsent() {
    assertThat(withdrawn(matching(), "records").judged(Cast.COORDINATOR, assigned()))
        .containsExactly("I1");
    assertThat(withdrawn(review(), "records").judged(Cast.SPECIALIST, DRAFTED))
        .containsExactly("I1");
    assertThat(withdrawn(signed(), "release").judged(Cast.COORDINATOR, released(Cast.PHYSICIAN)))
        .containsExactly("I1");
  }

  @Test
  void findsAWithdrawnConsentThatComesBack() {
    var history = withdrawn(review(), "records");

    assertThat(history.judged(
            Cast.REQUESTER,
            new CaseFact.ConsentGranted(
                "records", ConsentKind.RECORDS_DISCLOSURE, Recipients.anyone(), Cast.YEAR)))
        .containsExactly("I1");
  }

  @Test
  void findsWorkWithoutConsentToTheService() {
    var draft = withdrawn(History.after(Script.draft(SOLO)), "service");

    assertThat(draft.judged(Cast.REQUESTER, new CaseMove.CaseSubmitted())).containsExactly("I1b");
    assertThat(review().judged(Cast.REQUESTER, new CaseFact.ConsentWithdrawn("service")))
        .containsExactly("I1b");
  }

  @Test
  void findsASpecialistWithoutALicenceThatCounts() {
    for (var lapse : List.<CaseFact>of(
        new CaseFact.LicenceLapsed(Cast.FIRST),
        new CaseFact.LicenceVerified(Cast.FIRST, Cast.ELSEWHERE, Cast.START, Cast.YEAR_END),
        new CaseFact.LicenceVerified(Cast.FIRST, Cast.HOME, Cast.LATER, Cast.YEAR_END))) {
      assertThat(matching().does(Cast.COORDINATOR, lapse).judged(Cast.COORDINATOR, assigned()))
          .as(lapse.toString())
          .containsExactly("I2");
    }
    assertThat(matching().later(Cast.LATEST).judged(Cast.COORDINATOR, assigned()))
        .containsExactly("I2");
  }

  @Test
  void findsASignatureMadeWithoutALicence() {
    var history = attestation()
        .does(Cast.COORDINATOR, new CaseFact.LicenceLapsed(Cast.FIRST))
        .does(Cast.SPECIALIST, Parts.SIGNING)
        .does(Cast.COORDINATOR, Parts.VERIFIED, Parts.licence(Cast.FIRST));

    assertThat(history.judged(Cast.COORDINATOR, released(Cast.PHYSICIAN))).containsExactly("I2");
  }

  @Test
  void findsAnAuthorWithAConflict() {
    for (var conflict : List.<CaseFact>of(
        new CaseFact.ConflictDeclared(Cast.FIRST, true),
        new CaseFact.TreatingPartyRecorded(Cast.FIRST))) {
      assertThat(review()
              .does(Cast.COORDINATOR, conflict)
              .does(Cast.SPECIALIST, new CaseMove.ClarificationRequested())
              .judged(Cast.COORDINATOR, new CaseMove.ClarificationReceived()))
          .as(conflict.toString())
          .containsExactly("I3");
    }
    assertThat(review()
            .does(Cast.SPECIALIST, new CaseFact.ConflictDeclared(Cast.FIRST, true))
            .judged(Cast.COORDINATOR, new CaseFact.ConflictDeclared(Cast.FIRST, false)))
        .containsExactly("I3");
  }

  @Test
  void findsAReleaseWithoutASignatureOverWhatIsReleased() {
    assertThat(
            History.after(Script.signed(SOLO)).judged(Cast.COORDINATOR, released(Cast.PHYSICIAN)))
        .containsExactly("I4");
    assertThat(signed()
            .does(Cast.COORDINATOR, new CaseFact.SignatureBroken(Cast.OPINION))
            .judged(Cast.COORDINATOR, released(Cast.PHYSICIAN)))
        .containsExactly("I4");
    assertThat(attestation()
            .judged(
                Cast.SPECIALIST,
                new CaseMove.OpinionSigned(Cast.OTHER, Cast.DOSSIER, Cast.hash("c"))))
        .containsExactly("I4");
  }

  @Test
  void findsMachinesThatNobodyAnsweredFor() {
    assertThat(History.after(Script.attestation(SOLO)).judged(Cast.SPECIALIST, Parts.SIGNING))
        .containsExactly("I5");
    assertThat(review()
            .does(Cast.COORDINATOR, new CaseFact.AiContributionRecorded("ai-1", Cast.hash("ai")))
            .does(Cast.SPECIALIST, DRAFTED, new CaseFact.AiStatementAttested(true))
            .does(
                Cast.QUALITY,
                new CaseFact.QualityReviewCompleted(Cast.REVIEWER, true),
                new CaseMove.QualityReviewPassed())
            .judged(Cast.SPECIALIST, Parts.SIGNING))
        .containsExactly("I5");
  }

  @Test
  void findsAnOpinionThatPassedNoReviewByAnother() {
    assertThat(review()
            .does(Cast.SPECIALIST, DRAFTED)
            .judged(Cast.QUALITY, new CaseMove.QualityReviewPassed()))
        .containsExactly("I6");
    var author = new Actor(Cast.FIRST, Role.QUALITY_REVIEWER);
    assertThat(review()
            .does(Cast.SPECIALIST, drafted(1, Set.of("q1"), Cast.FIRST))
            .does(author, new CaseFact.QualityReviewCompleted(Cast.FIRST, true))
            .judged(author, new CaseMove.QualityReviewPassed()))
        .containsExactly("I6");
  }

  @Test
  void findsAPanelWithoutPositionsQuorumOrRecordedDissent() {
    assertThat(panel().judged(Cast.CHAIR, DRAFTED)).containsExactly("I7");
    assertThat(panel(Stance.AGREE, Stance.ABSTAIN).judged(Cast.CHAIR, DRAFTED))
        .containsExactly("I7");
    assertThat(panel(Stance.AGREE, Stance.DISSENT).judged(Cast.CHAIR, DRAFTED))
        .containsExactly("I7");
    assertThat(panel(Stance.AGREE, Stance.DISSENT)
            .does(
                Cast.member(Cast.SECOND),
                new CaseFact.DissentRecorded(Cast.SECOND, Cast.hash("dissent")))
            .judged(Cast.CHAIR, DRAFTED))
        .isEmpty();
    assertThat(panel(Stance.RECUSED, Stance.AGREE).judged(Cast.CHAIR, DRAFTED)).contains("I7");
  }

  @Test
  void findsAPositionShownBeforeAllAreSealedOrAnotherThanTheSealedOne() {
    var second = Cast.member(Cast.SECOND);
    assertThat(panel()
            .does(Cast.SPECIALIST, Seals.sealed(Cast.FIRST, Stance.AGREE, 1))
            .judged(Cast.SPECIALIST, Seals.revealed(Cast.FIRST, Stance.AGREE)))
        .containsExactly("I7");
    assertThat(panel()
            .does(Cast.SPECIALIST, Seals.sealed(Cast.FIRST, Stance.AGREE, 1))
            .does(second, Seals.sealed(Cast.SECOND, Stance.DISSENT, 1))
            .judged(second, Seals.revealed(Cast.SECOND, Stance.AGREE)))
        .containsExactly("I7");
    assertThat(panel().judged(second, new CaseFact.PositionSubmitted(Cast.SECOND, Stance.AGREE)))
        .containsExactly("I7");
  }

  @Test
  void findsAnUnsoundPanel() {
    assertThat(History.after(Script.review(PANEL, Cast.SECOND))
            .judged(Cast.CHAIR, new CaseMove.PanelConvened(List.of(Cast.FIRST, Cast.SECOND), 1)))
        .containsExactly("I7");
    assertThat(History.after(Script.review(SOLO, Cast.SECOND))
            .judged(Cast.CHAIR, new CaseMove.PanelConvened(List.of(Cast.FIRST, Cast.SECOND), 2)))
        .containsExactly("I7");
  }

  private static History panel(Stance... stances) {
    var members = List.of(Cast.FIRST, Cast.SECOND);
    var history = History.after(Script.review(PANEL, Cast.SECOND))
        .does(Cast.CHAIR, new CaseMove.PanelConvened(members, 2));
    for (int i = 0; i < stances.length; i++) {
      history.does(Cast.member(members.get(i)), Seals.sealed(members.get(i), stances[i], 1));
    }
    for (int i = 0; i < stances.length; i++) {
      history.does(Cast.member(members.get(i)), Seals.revealed(members.get(i), stances[i]));
    }
    return history;
  }

  @Test
  void findsMissingIndemnityAndTransferBasis() {
    assertThat(matching()
            .does(Cast.COORDINATOR, new CaseFact.IndemnityLapsed(Cast.FIRST))
            .judged(Cast.COORDINATOR, assigned()))
        .containsExactly("I8");
    assertThat(matching()
            .does(Cast.COORDINATOR, new CaseFact.TransferBasisLost(Cast.FIRST))
            .judged(Cast.COORDINATOR, assigned()))
        .containsExactly("I9");
    assertThat(review()
            .does(Cast.COORDINATOR, new CaseFact.TransferBasisLost(Cast.REVIEWER))
            .judged(Cast.SPECIALIST, DRAFTED))
        .containsExactly("I9");
    assertThat(matching()
            .does(
                Cast.COORDINATOR,
                new CaseFact.TransferBasisRecorded(Cast.FIRST, "explicit-consent"))
            .judged(Cast.COORDINATOR, assigned()))
        .containsExactly("I9");
  }

  @Test
  void findsAReleasedCaseMarkedInErrorAndAVersionCountedWrong() {
    assertThat(signed()
            .does(Cast.COORDINATOR, released(Cast.PHYSICIAN))
            .does(Cast.SPECIALIST, new CaseMove.AmendmentOpened("new-finding", Cast.YEAR))
            .judged(Cast.COORDINATOR, new CaseMove.MarkedInError("duplicate")))
        .containsExactly("I10");
    assertThat(review().judged(Cast.SPECIALIST, drafted(2, Set.of("q1"), Cast.REVIEWER)))
        .containsExactly("I10");
  }

  @Test
  void findsAQuestionWithoutAnAnswer() {
    assertThat(review().judged(Cast.SPECIALIST, drafted(1, Set.of(), Cast.REVIEWER)))
        .containsExactly("I11");
    assertThat(review().judged(Cast.SPECIALIST, drafted(1, Set.of("q1", "q9"), Cast.REVIEWER)))
        .containsExactly("I11");
  }

  @Test
  void findsAComparatorThatIsMissingOrChangedAfterTheFirstDisclosure() {
    assertThat(review()
            .does(Cast.COORDINATOR, new CaseMove.AssignmentRevoked("late-conflict"))
            .judged(Cast.COORDINATOR, new CaseFact.InitialOpinionFrozen(Cast.OTHER)))
        .containsExactly("I12");
    assertThat(review()
            .does(Cast.COORDINATOR, new CaseMove.AssignmentRevoked("late-conflict"))
            .judged(Cast.COORDINATOR, new CaseFact.InitialOpinionFrozen(Cast.FIRST_OPINION)))
        .isEmpty();
  }

  @Test
  void findsAnEmergencyThatIsQueuedOrSentAwayWithoutAdvice() {
    var flag = new CoordinationFact.EmergencyFlagged("red-flag");
    assertThat(matching().does(Cast.COORDINATOR, flag).judged(Cast.COORDINATOR, assigned()))
        .containsExactly("I15");
    assertThat(matching()
            .does(Cast.COORDINATOR, flag)
            .judged(Cast.COORDINATOR, new CaseMove.CaseFailed("emergency")))
        .containsExactly("I15");
    assertThat(matching()
            .does(Cast.COORDINATOR, flag, new CoordinationFact.EmergencyAdviceGiven(Cast.PATIENT))
            .judged(Cast.COORDINATOR, new CaseMove.CaseFailed("emergency")))
        .isEmpty();
  }

  @Test
  void findsAccessThatOutlivesItsWindow() {
    assertThat(matching()
            .judged(
                Cast.COORDINATOR,
                new CaseMove.SpecialistAssigned(Cast.FIRST, Period.from(Cast.START))))
        .containsExactly("I16");
    var closed = matching()
        .does(Cast.COORDINATOR, new CaseMove.SpecialistAssigned(Cast.FIRST, Cast.MONTH))
        .later(Cast.LATER);
    assertThat(closed.judged(Cast.SPECIALIST, new CaseMove.ReviewStarted())).containsExactly("I16");
  }

  @Test
  void findsAReaderWhomTheShadowDoesNotKnow() {
    var history = review();

    assertThat(Judge.readers(history.shadow(), history.now(), Cast.START)).isEmpty();
    history.shadow().charged = false;
    assertThat(Judge.readers(history.shadow(), history.now(), Cast.START)).containsExactly("I16");
  }

  @Test
  void findsWordsInAnothersName() {
    var stranger = new Actor(Cast.STRANGER, Role.SPECIALIST);
    for (var step : List.<CaseStep>of(
        new CaseMove.ClarificationRequested(), new CaseFact.AiStatementAttested(false))) {
      assertThat(review().judged(stranger, step)).as(step.event()).containsExactly("own-word");
    }
    assertThat(signed()
            .does(Cast.COORDINATOR, released(Cast.PHYSICIAN))
            .judged(Cast.REQUESTER, new CaseFact.ReleaseAcknowledged(Cast.PHYSICIAN)))
        .containsExactly("own-word");
  }

  @Test
  void findsWhatNoInvariantStates() {
    assertThat(review().judged(Cast.COORDINATOR, new CaseMove.AssignmentRevoked("No code!")))
        .containsExactly("reason");
    assertThat(review().judged(Cast.SOFTWARE, new CaseMove.AssignmentRevoked("late")))
        .containsExactly("cause");
    assertThat(signed().judged(Cast.COORDINATOR, released())).containsExactly("recipients");
    assertThat(signed()
            .does(Cast.COORDINATOR, released(Cast.PHYSICIAN))
            .judged(Cast.COORDINATOR, new CaseMove.CaseClosed()))
        .containsExactly("loop-closed");
    assertThat(review()
            .judged(
                Cast.COORDINATOR, new CaseFact.WaiverGranted(Guard.COI, Cast.FIRST, "only-one")))
        .containsExactly("waiver");
  }
}
