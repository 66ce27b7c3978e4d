package dev.consilium.core.lifecycle;

import dev.consilium.core.Jurisdiction;
import dev.consilium.core.PartyId;
import dev.consilium.core.consent.ConsentKind;
import dev.consilium.core.consent.Recipients;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** One step of every kind. */
final class Samples {

  private Samples() {}

  static List<CaseStep> all() {
    return List.of(
        new CaseMove.CaseSubmitted(),
        new CaseMove.CaseReceived(),
        new CaseMove.CaseDeclined("code-1"),
        new CaseMove.RecordsRequested(),
        new CaseMove.CasePrepared(),
        new CaseMove.MatchingStarted(),
        new CaseMove.SpecialistAssigned(new PartyId("x-1"), Play.ACCESS),
        new CaseMove.ReviewStarted(),
        new CaseMove.AssignmentDeclined("code-1"),
        new CaseMove.SpecialistWithdrawn("code-1"),
        new CaseMove.ClarificationRequested(),
        new CaseMove.ClarificationReceived(),
        new CaseMove.PanelConvened(List.of(new PartyId("x-2"), new PartyId("x-1")), 2),
        new CaseMove.OpinionDrafted(
            2, Play.hash("x"), Set.of("q2", "q1"), Set.of("q2", "q1"), new PartyId("x-1")),
        new CaseMove.ReturnedForRevision("code-1"),
        new CaseMove.QualityReviewPassed(),
        new CaseMove.OpinionSigned(Play.hash("x"), Play.hash("x"), Play.hash("x")),
        new CaseMove.OpinionReleased(Set.of(new PartyId("x-2"), new PartyId("x-1")), "code-1"),
        new CaseMove.SignatureVoided("code-1"),
        new CaseMove.AmendmentOpened("code-1", Play.ACCESS),
        new CaseMove.CaseClosed(),
        new CaseMove.CaseFailed("code-1"),
        new CaseMove.CaseCancelled("code-1"),
        new CaseMove.MarkedInError("code-1"),
        new CaseMove.AssignmentRevoked("code-1"),
        new CaseFact.CaseOpened("code-1", true),
        new CaseFact.SubjectRecorded(new PartyId("x-1"), new Jurisdiction("DE")),
        new CaseFact.TreatingPartyRecorded(new PartyId("x-1")),
        new CaseFact.QuestionAsked("code-1"),
        new CaseFact.ConsentGranted(
            "code-1",
            ConsentKind.RESEARCH,
            Recipients.only(new PartyId("x-2"), new PartyId("x-1")),
            Play.ACCESS),
        new CaseFact.ConsentWithdrawn("code-1"),
        new CaseFact.EligibilityDecided(true, true, "code-1"),
        new CaseFact.InitialOpinionFrozen(Play.hash("x")),
        new CaseFact.RecordReceived("code-1", Play.hash("x")),
        new CaseFact.DossierSealed(Play.hash("x")),
        new CaseFact.LicenceVerified(
            new PartyId("x-1"), new Jurisdiction("DE"), Play.NOON, Play.NOON),
        new CaseFact.LicenceLapsed(new PartyId("x-1")),
        new CaseFact.ConflictDeclared(new PartyId("x-1"), true),
        new CaseFact.IndemnityVerified(new PartyId("x-1"), Play.ACCESS),
        new CaseFact.IndemnityLapsed(new PartyId("x-1")),
        new CaseFact.TransferBasisRecorded(new PartyId("x-1"), "code-1"),
        new CaseFact.TransferBasisLost(new PartyId("x-1")),
        new CaseFact.WaiverGranted(Guard.LICENSED, new PartyId("x-1"), "code-1"),
        new CaseFact.MatchRunRecorded("code-1", Play.hash("x"), Play.hash("x")),
        new CaseFact.AiContributionRecorded("code-1", Play.hash("x")),
        new CaseFact.AiContributionReviewed("code-1", "code-1"),
        new CaseFact.AiStatementAttested(true),
        new CaseFact.PositionSubmitted(new PartyId("x-1"), PanelPosition.AGREE),
        new CaseFact.DissentRecorded(new PartyId("x-1"), Play.hash("x")),
        new CaseFact.QualityReviewCompleted(new PartyId("x-1"), true),
        new CaseFact.SignatureVerified(Play.hash("x"), Play.hash("x")),
        new CaseFact.SignatureBroken(Play.hash("x")),
        new CaseFact.DisclosureRecorded("code-1", new PartyId("x-1"), Play.hash("x")),
        new CaseFact.ReleaseAcknowledged(new PartyId("x-1")),
        new CaseFact.OutcomePlanned(LocalDate.of(2026, 6, 1)),
        new CaseFact.FollowUpQuestionAsked("code-1"),
        new CaseFact.AddendumIssued(Play.hash("x")),
        new CaseFact.OutcomeRecorded(Play.hash("x")));
  }
}
