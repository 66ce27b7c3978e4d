package dev.consilium.core.exploration;

import dev.consilium.core.PartyId;
import dev.consilium.core.lifecycle.CaseFact;
import dev.consilium.core.lifecycle.CoordinationFact;
import dev.consilium.core.lifecycle.OutcomeFact;
import dev.consilium.core.lifecycle.PanelFact;
import dev.consilium.core.opinion.PanelReport.Stance;
import java.util.function.UnaryOperator;

/** What a fact does to the shadow. Source: lifecycle reference, sections 1.2 and 1.5. */
final class ShadowFacts {

  private final Shadow it;

  ShadowFacts(Shadow it) {
    this.it = it;
  }

  void apply(CaseFact step) {
    if (!intake(step) && !people(step) && !coordination(step) && !panel(step)) {
      work(step);
    }
  }

  private boolean intake(CaseFact step) {
    if (step instanceof CaseFact.CaseOpened fact) {
      it.opened = true;
      it.terms = fact.terms();
    } else if (step instanceof CaseFact.SubjectRecorded fact) {
      it.subject = fact.subject();
      it.jurisdiction = fact.jurisdiction();
    } else if (step instanceof CaseFact.TreatingPartyRecorded fact) {
      it.treating = Sets.with(it.treating, fact.party());
    } else if (step instanceof CaseFact.QuestionAsked fact) {
      it.questions = Sets.with(it.questions, fact.question());
    } else if (step instanceof CaseFact.ConsentGranted fact) {
      if (!it.withdrawn.containsKey(fact.consent())) {
        it.consents = Sets.with(it.consents, fact.consent(), fact);
      }
    } else if (step instanceof CaseFact.ConsentWithdrawn fact) {
      var grant = it.consents.get(fact.consent());
      if (grant != null) {
        it.withdrawn = Sets.with(it.withdrawn, fact.consent(), grant.kind());
      }
      it.consents = Sets.without(it.consents, fact.consent());
    } else if (step instanceof CaseFact.EligibilityDecided fact) {
      it.eligible = fact.eligible();
      it.emergency = fact.emergency();
      it.advised = false;
    } else if (step instanceof CaseFact.InitialOpinionFrozen fact) {
      it.comparator = fact.comparator();
    } else if (step instanceof CaseFact.RecordReceived) {
      it.current = false;
    } else if (step instanceof CaseFact.DossierSealed fact) {
      it.dossier = fact.dossier();
      it.current = true;
    } else {
      return false;
    }
    return true;
  }

  private boolean people(CaseFact step) {
    if (step instanceof CaseFact.LicenceVerified fact) {
      change(fact.party(), now -> now.licence(fact));
    } else if (step instanceof CaseFact.LicenceLapsed fact) {
      change(fact.party(), now -> now.licence(null));
    } else if (step instanceof CaseFact.IndemnityVerified fact) {
      change(fact.party(), now -> now.indemnity(fact.covers()));
    } else if (step instanceof CaseFact.IndemnityLapsed fact) {
      change(fact.party(), now -> now.indemnity(null));
    } else if (step instanceof CaseFact.TransferBasisRecorded fact) {
      change(fact.party(), now -> now.basis(fact.basis()));
    } else if (step instanceof CaseFact.TransferBasisLost fact) {
      change(fact.party(), now -> now.basis(null));
    } else if (step instanceof CaseFact.WaiverGranted fact) {
      change(fact.party(), now -> now.waive(fact.guard()));
    } else if (step instanceof CaseFact.ConflictDeclared fact) {
      change(fact.party(), now -> now.conflict(fact.conflicted()));
      it.conflicted = fact.conflicted()
          ? Sets.with(it.conflicted, fact.party())
          : Sets.without(it.conflicted, fact.party());
    } else if (step instanceof CoordinationFact.RuleDecisionRecorded fact) {
      change(fact.party(), now -> now.verdict(fact.question(), fact.verdict()));
    } else {
      return false;
    }
    return true;
  }

  private void change(PartyId party, UnaryOperator<Standing> how) {
    it.standings = Sets.with(it.standings, party, how.apply(it.standing(party)));
  }

  private boolean coordination(CaseFact step) {
    if (step instanceof CoordinationFact.EmergencyFlagged) {
      it.emergency = true;
      it.advised = false;
    } else if (step instanceof CoordinationFact.EmergencyAdviceGiven) {
      it.advised = true;
    } else if (step instanceof CoordinationFact.RecordRequestSent fact) {
      it.requests = Sets.with(it.requests, fact.request(), true);
    } else if (step instanceof CoordinationFact.RecordRequestClosed fact) {
      it.requests = Sets.with(it.requests, fact.request(), false);
    } else if (step instanceof CoordinationFact.InvitationSent fact) {
      it.invitations = Sets.with(it.invitations, fact.invitation(), fact);
    } else if (step instanceof CoordinationFact.InvitationAnswered fact) {
      it.answers = Sets.with(it.answers, fact.invitation(), fact.accepted());
    } else if (step instanceof CoordinationFact.ShortlistOffered fact) {
      it.offered = fact.specialists();
    } else if (step instanceof CoordinationFact.SpecialistSelected fact) {
      it.selected = fact.specialist();
    } else if (step instanceof CoordinationFact.SlaBreached fact) {
      it.breaches = Sets.with(it.breaches, fact.clock());
    } else if (step instanceof CaseFact.MatchRunRecorded) {
      it.matched = true;
    } else {
      return false;
    }
    return true;
  }

  private boolean panel(CaseFact step) {
    if (step instanceof PanelFact.PositionSealed fact) {
      it.sealed = Sets.with(it.sealed, fact.member(), Seals.name(it.version + 1, fact));
    } else if (step instanceof PanelFact.PositionRevealed fact) {
      it.revealed = Sets.with(it.revealed, fact.member(), fact.position());
      take(fact.member(), fact.position());
    } else if (step instanceof CaseFact.PositionSubmitted fact) {
      take(fact.member(), fact.position());
    } else if (step instanceof PanelFact.OpinionCosigned fact) {
      it.cosigned = Sets.with(it.cosigned, fact.member());
    } else if (step instanceof CaseFact.DissentRecorded fact) {
      it.dissents = Sets.with(it.dissents, fact.member());
    } else {
      return false;
    }
    return true;
  }

  // Whoever steps back has a conflict for the rest of the case.
  private void take(PartyId member, Stance stance) {
    it.positions = Sets.with(it.positions, member, stance);
    if (stance == Stance.RECUSED) {
      it.recused = Sets.with(it.recused, member);
      it.conflicted = Sets.with(it.conflicted, member);
      change(member, now -> now.conflict(true));
    }
  }

  private void work(CaseFact step) {
    if (step instanceof CaseFact.AiContributionRecorded fact) {
      it.machines = Sets.with(it.machines, fact.contribution(), false);
      it.attested = null;
      it.qa = false;
      it.seal = it.seal == Shadow.Seal.NONE ? it.seal : Shadow.Seal.BROKEN;
    } else if (step instanceof CaseFact.AiContributionReviewed fact) {
      it.machines = Sets.with(it.machines, fact.contribution(), true);
    } else if (step instanceof CaseFact.AiStatementAttested fact) {
      it.attested = fact.used();
    } else if (step instanceof CaseFact.QualityReviewCompleted fact) {
      it.qa = fact.passed();
    } else if (step instanceof CaseFact.SignatureVerified && it.seal != Shadow.Seal.NONE) {
      it.seal = it.seal == Shadow.Seal.BROKEN ? it.seal : Shadow.Seal.VERIFIED;
    } else if (step instanceof CaseFact.SignatureBroken && it.seal != Shadow.Seal.NONE) {
      it.seal = Shadow.Seal.BROKEN;
    } else if (step instanceof CaseFact.ReleaseAcknowledged fact) {
      it.acknowledged = Sets.with(it.acknowledged, fact.recipient());
    } else if (step instanceof CaseFact.OutcomePlanned) {
      it.planned = true;
    } else if (step instanceof CaseFact.FollowUpQuestionAsked fact) {
      it.followUps = Sets.with(it.followUps, fact.question(), false);
    } else if (step instanceof CaseFact.AddendumIssued fact) {
      it.followUps = Sets.with(it.followUps, fact.question(), true);
    } else if (step instanceof OutcomeFact.ConversationHeld fact) {
      it.conversations = Sets.with(it.conversations, fact.mode());
    } else if (step instanceof OutcomeFact.FollowThroughRecorded fact) {
      it.followThrough = Sets.with(it.followThrough, fact.followThrough().point());
    }
  }
}
