package dev.consilium.core.lifecycle;

import dev.consilium.core.opinion.PanelReport.Stance;

/** What a fact does to a case file. */
final class FactFold {

  private final CaseFile file;

  FactFold(CaseFile file) {
    this.file = file;
  }

  void apply(CaseFact fact) {
    var fold = new CoordinationFold(file);
    if (fact instanceof CoordinationFact it) {
      fold.coordination(it);
    } else if (fact instanceof PanelFact it) {
      fold.panel(it);
    } else if (fact instanceof OutcomeFact it) {
      fold.outcome(it);
    } else if (!intake(fact) && !people(fact)) {
      work(fact);
    }
  }

  private boolean intake(CaseFact fact) {
    if (fact instanceof CaseFact.CaseOpened it) {
      file.program = it.program();
      file.terms = it.terms();
    } else if (fact instanceof CaseFact.SubjectRecorded it) {
      file.subject = it.subject();
      file.jurisdiction = it.jurisdiction();
    } else if (fact instanceof CaseFact.TreatingPartyRecorded it) {
      file.treating.add(it.party());
    } else if (fact instanceof CaseFact.QuestionAsked it) {
      file.questions.add(it.question());
    } else if (fact instanceof CaseFact.ConsentGranted it) {
      // A withdrawal outlives every later copy of its grant, as in the consent evaluator.
      if (!file.withdrawn.contains(it.consent())) {
        file.consents.put(it.consent(), it);
      }
    } else if (fact instanceof CaseFact.ConsentWithdrawn it) {
      file.consents.remove(it.consent());
      file.withdrawn.add(it.consent());
    } else if (fact instanceof CaseFact.EligibilityDecided it) {
      file.eligible = it.eligible();
      file.emergency = it.emergency();
      file.coordination.advised = false;
    } else if (fact instanceof CaseFact.InitialOpinionFrozen it) {
      file.comparator = it.comparator();
    } else if (fact instanceof CaseFact.RecordReceived) {
      file.dossierCurrent = false;
    } else if (fact instanceof CaseFact.DossierSealed it) {
      file.dossier = it.dossier();
      file.dossierCurrent = true;
    } else {
      return false;
    }
    return true;
  }

  private boolean people(CaseFact fact) {
    var standing = file.standing;
    if (fact instanceof CaseFact.LicenceVerified it) {
      standing.licence(it);
    } else if (fact instanceof CaseFact.LicenceLapsed it) {
      standing.licenceLapsed(it.party());
    } else if (fact instanceof CaseFact.ConflictDeclared it) {
      standing.conflict(it.party(), it.conflicted());
    } else if (fact instanceof CaseFact.IndemnityVerified it) {
      standing.indemnity(it.party(), it.covers());
    } else if (fact instanceof CaseFact.IndemnityLapsed it) {
      standing.indemnityLapsed(it.party());
    } else if (fact instanceof CaseFact.TransferBasisRecorded it) {
      standing.transfer(it.party(), it.basis());
    } else if (fact instanceof CaseFact.TransferBasisLost it) {
      standing.transferLost(it.party());
    } else if (fact instanceof CaseFact.WaiverGranted it) {
      standing.waive(it.party(), it.guard());
    } else {
      return false;
    }
    return true;
  }

  private void work(CaseFact fact) {
    if (fact instanceof CaseFact.AiContributionRecorded it) {
      file.aiReviewed.put(it.contribution(), false);
      file.aiAttested = null;
      stale();
    } else if (fact instanceof CaseFact.AiContributionReviewed it) {
      file.aiReviewed.put(it.contribution(), true);
    } else if (fact instanceof CaseFact.AiStatementAttested it) {
      file.aiAttested = it.used();
    } else if (fact instanceof CaseFact.PositionSubmitted it) {
      file.positions.put(it.member(), it.position());
      if (it.position() == Stance.RECUSED) {
        file.standing.recuse(it.member());
      }
    } else if (fact instanceof CaseFact.DissentRecorded it) {
      file.dissents.put(it.member(), it.statement());
    } else if (fact instanceof CaseFact.QualityReviewCompleted it) {
      file.qaPassed = it.passed();
    } else if (fact instanceof CaseFact.SignatureVerified && file.signature != null) {
      file.signature = file.signature.asVerified();
    } else if (fact instanceof CaseFact.SignatureBroken && file.signature != null) {
      file.signature = file.signature.asStale();
    } else if (fact instanceof CaseFact.ReleaseAcknowledged it) {
      file.acknowledged.add(it.recipient());
    } else if (fact instanceof CaseFact.OutcomePlanned it) {
      file.outcomeDue = it.due();
    } else if (fact instanceof CaseFact.MatchRunRecorded) {
      file.coordination.matched = true;
    } else if (fact instanceof CaseFact.FollowUpQuestionAsked it) {
      file.outcome.followUps.put(it.question(), false);
    } else if (fact instanceof CaseFact.AddendumIssued it && !it.question().isEmpty()) {
      file.outcome.followUps.put(it.question(), true);
    }
  }

  // What a machine adds after drafting was neither reviewed nor signed.
  private void stale() {
    file.qaPassed = false;
    if (file.signature != null) {
      file.signature = file.signature.asStale();
    }
  }
}
