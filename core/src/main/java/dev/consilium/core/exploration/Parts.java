package dev.consilium.core.exploration;

import dev.consilium.core.ContentHash;
import dev.consilium.core.PartyId;
import dev.consilium.core.consent.ConsentKind;
import dev.consilium.core.consent.Recipients;
import dev.consilium.core.lifecycle.CaseFact;
import dev.consilium.core.lifecycle.CaseMove;
import dev.consilium.core.lifecycle.CaseStep;
import dev.consilium.core.lifecycle.PanelFact;
import dev.consilium.core.opinion.PanelReport.Stance;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Pieces of menus that many scenarios share. */
final class Parts {

  static final CaseStep[] BASES = {
    new CaseFact.TransferBasisRecorded(Cast.REVIEWER, "adequacy"),
    new CaseFact.TransferBasisRecorded(Cast.PHYSICIAN, "adequacy")
  };

  static final CaseMove.OpinionSigned SIGNING =
      new CaseMove.OpinionSigned(Cast.OPINION, Cast.DOSSIER, Cast.hash("certificate"));

  static final CaseFact.SignatureVerified VERIFIED =
      new CaseFact.SignatureVerified(Cast.OPINION, Cast.DOSSIER);

  private Parts() {}

  static CaseStep[] vetting(PartyId party) {
    return new CaseStep[] {
      licence(party),
      new CaseFact.ConflictDeclared(party, false),
      new CaseFact.IndemnityVerified(party, Cast.YEAR),
      new CaseFact.TransferBasisRecorded(party, "adequacy")
    };
  }

  static CaseFact licence(PartyId party) {
    return new CaseFact.LicenceVerified(party, Cast.HOME, Cast.START, Cast.YEAR_END);
  }

  /** How a case ends before its time, from everywhere. */
  static Menu endings() {
    return new Menu()
        .offer(Cast.REQUESTER, new CaseMove.CaseCancelled("changed-mind"))
        .offer(
            Cast.COORDINATOR,
            new CaseMove.MarkedInError("duplicate"),
            new CaseMove.AssignmentRevoked("late-conflict"),
            new CaseMove.CaseFailed("nobody-found"))
        .offer(Cast.SPECIALIST, new CaseMove.CaseFailed("cannot-answer"));
  }

  /** From a search to an opinion under way, and back to the search. */
  static Menu search() {
    return endings()
        .together(Cast.COORDINATOR, vetting(Cast.FIRST))
        .together(Cast.COORDINATOR, BASES)
        .offer(
            Cast.COORDINATOR,
            new CaseMove.SpecialistAssigned(Cast.FIRST, Cast.YEAR),
            new CaseMove.ClarificationReceived())
        .offer(
            Cast.SPECIALIST,
            new CaseMove.ReviewStarted(),
            new CaseMove.AssignmentDeclined("no-time"),
            new CaseMove.SpecialistWithdrawn("no-time"),
            new CaseMove.ClarificationRequested());
  }

  /** From an opinion under way to its end. */
  static Menu path() {
    return search()
        .draft(Cast.SPECIALIST, Cast.REVIEWER, Set.of("q1"), Set.of())
        .offer(
            Cast.QUALITY,
            new CaseFact.QualityReviewCompleted(Cast.REVIEWER, true),
            new CaseMove.QualityReviewPassed(),
            new CaseMove.ReturnedForRevision("incomplete"))
        .offer(
            Cast.SPECIALIST,
            new CaseMove.ReturnedForRevision("typo"),
            new CaseFact.AiStatementAttested(false),
            SIGNING,
            new CaseMove.SignatureVoided("typo"),
            new CaseMove.AmendmentOpened("new-finding", Cast.YEAR))
        .offer(
            Cast.COORDINATOR,
            VERIFIED,
            new CaseMove.OpinionReleased(Set.of(Cast.PHYSICIAN), "portal"),
            new CaseFact.OutcomePlanned(LocalDate.of(2026, 6, 1)),
            new CaseMove.CaseClosed())
        .caused(Cast.COORDINATOR, "letter", new CaseFact.ReleaseAcknowledged(Cast.PHYSICIAN));
  }

  static Menu anyone(Menu menu, ConsentKind... kinds) {
    for (var kind : kinds) {
      menu.consent(kind, Recipients.anyone(), Cast.YEAR);
    }
    return menu;
  }

  /** Sealing, showing, changing and signing by one member. */
  static Menu member(Menu menu, PartyId member, Stance... stances) {
    var by = Cast.member(member);
    for (var stance : stances) {
      menu.when(
          by,
          "PositionSealed",
          shadow -> List.of(Seals.sealed(member, stance, shadow.version + 1)));
    }
    return menu.when(by, "PositionRevealed", shadow -> shown(shadow, member))
        .offer(
            by,
            new CaseFact.DissentRecorded(member, Cast.hash("dissent")),
            cosigning(member, Cast.OPINION));
  }

  static PanelFact.OpinionCosigned cosigning(PartyId member, ContentHash opinion) {
    return new PanelFact.OpinionCosigned(member, opinion, Cast.DOSSIER, Cast.hash("certificate"));
  }

  private static List<CaseStep> shown(Shadow shadow, PartyId member) {
    var sealed = shadow.sealed.get(member);
    return List.of(Seals.revealed(member, sealed == null ? Stance.AGREE : Stance.valueOf(sealed)));
  }
}
