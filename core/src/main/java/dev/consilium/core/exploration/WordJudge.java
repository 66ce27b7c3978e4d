package dev.consilium.core.exploration;

import dev.consilium.core.Actor;
import dev.consilium.core.PartyId;
import dev.consilium.core.Role;
import dev.consilium.core.lifecycle.CaseFact;
import dev.consilium.core.lifecycle.Guard;
import dev.consilium.core.lifecycle.PanelFact;
import dev.consilium.core.opinion.PanelReport.Stance;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What must hold when a fact is recorded, from the reference alone: nobody speaks for another,
 * nothing is rewritten, nothing is claimed of what is not there.
 */
final class WordJudge {

  // Reference, sections 5 and 9: what a named human may answer for.
  private static final Set<Guard> WAIVABLE =
      Set.of(Guard.LICENSED, Guard.INDEMNITY, Guard.COSIGNED);

  private final Shadow it;
  private final Actor by;
  private final List<String> wrong = new ArrayList<>();

  private WordJudge(Shadow before, Actor by) {
    this.it = before;
    this.by = by;
  }

  /** Judges a fact on the shadow before it; names what it violates. */
  static List<String> judge(Shadow before, CaseFact fact, Actor by, String cause, Instant at) {
    var judge = new WordJudge(before, by);
    judge.opening(fact);
    judge.people(fact);
    judge.panel(fact);
    judge.work(fact);
    judge.wrong.addAll(new AfterJudge(before, by, cause, at).judge(fact));
    return judge.wrong;
  }

  private void need(boolean holds, String clause) {
    if (!holds && !wrong.contains(clause)) {
      wrong.add(clause);
    }
  }

  private void opening(CaseFact step) {
    if (step instanceof CaseFact.CaseOpened) {
      need(!it.opened, "I10");
    } else if (step instanceof CaseFact.ConsentGranted fact) {
      need(!it.withdrawn.containsKey(fact.consent()), "I1");
      need(!it.consents.containsKey(fact.consent()), "I1");
    } else if (step instanceof CaseFact.ConsentWithdrawn fact) {
      need(it.consents.containsKey(fact.consent()), "known");
    } else if (step instanceof CaseFact.InitialOpinionFrozen fact) {
      need(it.everCharged.isEmpty() || fact.comparator().equals(it.comparator), "I12");
    }
  }

  private void people(CaseFact step) {
    if (step instanceof CaseFact.WaiverGranted fact) {
      need(WAIVABLE.contains(fact.guard()), "waiver");
      need(!by.party().equals(fact.party()), "waiver");
    } else if (step instanceof CaseFact.ConflictDeclared fact) {
      var party = fact.party();
      var self = by.party().equals(party);
      need(self || by.role() == Role.COORDINATOR, "own-word");
      if (!fact.conflicted()) {
        need(!it.recused.contains(party), "I3");
        need(
            self || (!it.conflicted.contains(party) && it.standing(party).conflict() == null),
            "I3");
      }
    }
  }

  private void panel(CaseFact step) {
    if (step instanceof CaseFact.PositionSubmitted fact) {
      member(fact.member());
      need(fact.position() == Stance.RECUSED || it.revealed.containsKey(fact.member()), "I7");
    } else if (step instanceof CaseFact.DissentRecorded fact) {
      own(fact.member());
    } else if (step instanceof PanelFact.PositionSealed fact) {
      member(fact.member());
      need(!it.sealed.containsKey(fact.member()), "I7");
    } else if (step instanceof PanelFact.PositionRevealed fact) {
      member(fact.member());
      need(!it.revealed.containsKey(fact.member()), "I7");
      need(
          it.members.stream()
              .allMatch(member ->
                  it.sealed.containsKey(member) || it.positions.get(member) == Stance.RECUSED),
          "I7");
      need(Seals.opens(it.sealed.getOrDefault(fact.member(), ""), fact), "I7");
    } else if (step instanceof PanelFact.OpinionCosigned fact) {
      member(fact.member());
      need(
          it.draft != null
              && fact.opinion().equals(it.draft.opinion())
              && fact.dossier().equals(it.dossier),
          "I4");
    }
  }

  private void member(PartyId member) {
    own(member);
    need(it.positions.get(member) != Stance.RECUSED, "I3");
  }

  private void own(PartyId member) {
    need(by.party().equals(member) && it.members.contains(member), "own-word");
  }

  private void work(CaseFact step) {
    if (step instanceof CaseFact.AiStatementAttested) {
      assigned();
    } else if (step instanceof CaseFact.AiContributionReviewed fact) {
      assigned();
      need(it.machines.containsKey(fact.contribution()), "known");
    } else if (step instanceof CaseFact.OutcomePlanned) {
      assigned();
    } else if (step instanceof CaseFact.QualityReviewCompleted fact) {
      need(
          fact.reviewer().equals(by.party())
              && it.draft != null
              && it.draft.reviewer().equals(by.party()),
          "own-word");
    } else if (step instanceof CaseFact.SignatureVerified fact) {
      need(
          it.seal != Shadow.Seal.NONE
              && it.seal != Shadow.Seal.BROKEN
              && it.signed != null
              && fact.opinion().equals(it.signed.opinion())
              && fact.dossier().equals(it.signed.dossier()),
          "I4");
    }
  }

  // A specialist speaks for the case only while being the one it was given to.
  private void assigned() {
    var expert = by.role() == Role.SPECIALIST || by.role() == Role.PANEL_CHAIR;
    need(!expert || by.party().equals(it.lead), "own-word");
  }
}
