package dev.consilium.core.lifecycle;

import static dev.consilium.core.lifecycle.Shortfall.unless;

import dev.consilium.core.Actor;
import dev.consilium.core.PartyId;
import dev.consilium.core.Role;
import dev.consilium.core.opinion.PanelReport.Stance;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whose step it is: nobody acts, declares or reviews in another's name. */
final class OwnWord {

  private final CaseFile file;

  OwnWord(CaseFile file) {
    this.file = file;
  }

  // A role is not enough: the record belongs to this specialist and this reviewer.
  List<Shortfall> person(Actor by) {
    return switch (by.role()) {
      case SPECIALIST, PANEL_CHAIR -> mustBe(by.party(), file.lead(), "assigned specialist");
      case QUALITY_REVIEWER ->
        mustBe(by.party(), file.draft == null ? null : file.draft.reviewer(), "named reviewer");
      case REQUESTER, COORDINATOR, SYSTEM -> List.of();
    };
  }

  private List<Shortfall> mustBe(PartyId party, @Nullable PartyId wanted, String title) {
    return unless(
        party.equals(wanted),
        "party-assigned",
        party + " is not the " + title,
        "Let the " + title + " do it");
  }

  // Nobody declares, decides or reviews in another's name.
  List<Shortfall> own(CaseFact fact, Actor by) {
    if (fact instanceof CaseFact.PositionSubmitted it) {
      var shortfalls = new ArrayList<>(member(it.member(), by));
      shortfalls.addAll(unless(
          file.positions.get(it.member()) != Stance.RECUSED,
          "recusal-final",
          it.member() + " stepped back",
          "Convene a panel without " + it.member()));
      return shortfalls;
    } else if (fact instanceof CaseFact.DissentRecorded it) {
      return member(it.member(), by);
    } else if (fact instanceof PanelFact it) {
      return member(member(it), by);
    } else if (fact instanceof CaseFact.QualityReviewCompleted it) {
      var shortfalls = new ArrayList<>(person(by));
      shortfalls.addAll(mustBe(it.reviewer(), by.party(), "acting reviewer"));
      return shortfalls;
    } else if (fact instanceof CaseFact.ConflictDeclared it) {
      return conflict(it, by);
    } else if (fact instanceof CaseFact.AiStatementAttested
        || fact instanceof CaseFact.AddendumIssued
        || fact instanceof CaseFact.AiContributionReviewed
        || fact instanceof CaseFact.OutcomePlanned) {
      return person(by);
    }
    return List.of();
  }

  private static PartyId member(PanelFact fact) {
    if (fact instanceof PanelFact.PositionSealed it) {
      return it.member();
    } else if (fact instanceof PanelFact.PositionRevealed it) {
      return it.member();
    }
    return ((PanelFact.OpinionCosigned) fact).member();
  }

  private List<Shortfall> member(PartyId member, Actor by) {
    var shortfalls = new ArrayList<>(mustBe(member, by.party(), "acting member"));
    shortfalls.addAll(unless(
        file.panel != null && file.panel.members().contains(member),
        "party-assigned",
        member + " is no member of the panel",
        "Let a member do it"));
    return shortfalls;
  }

  // The coordinator may pass on a first declaration and any conflict, but never clears one.
  private List<Shortfall> conflict(CaseFact.ConflictDeclared declared, Actor by) {
    var party = declared.party();
    var shortfalls = new ArrayList<Shortfall>();
    if (by.role() != Role.COORDINATOR) {
      shortfalls.addAll(mustBe(party, by.party(), "acting party"));
    } else if (!declared.conflicted() && !by.party().equals(party)) {
      shortfalls.addAll(unless(
          !file.standing.spoken(party),
          "conflict-own",
          party + " has already declared, or a conflict is recorded",
          "Let " + party + " declare it"));
    }
    shortfalls.addAll(unless(
        declared.conflicted() || !file.standing.recused(party),
        "recusal-final",
        party + " stepped back",
        "Choose someone else"));
    return shortfalls;
  }
}
