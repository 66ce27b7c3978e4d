package dev.consilium.core.task;

import dev.consilium.core.PartyId;
import dev.consilium.core.Period;
import dev.consilium.core.lifecycle.CaseEvent;
import dev.consilium.core.lifecycle.CaseFact;
import dev.consilium.core.lifecycle.CaseMove;
import dev.consilium.core.lifecycle.CoordinationFact;
import dev.consilium.core.lifecycle.PanelFact;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Gives the values of an event that the table names; ids, hashes, codes and instants as text. */
final class StepValues {

  private final Map<String, List<String>> values = new TreeMap<>();

  private StepValues() {}

  static Map<String, List<String>> of(CaseEvent event) {
    var values = new StepValues();
    var step = event.step();
    if (step instanceof CaseMove move) {
      values.move(move, event.header().actor().party());
    } else if (step instanceof CoordinationFact fact) {
      values.coordination(fact);
    } else if (step instanceof PanelFact fact) {
      values.panel(fact);
    } else {
      values.fact((CaseFact) step);
    }
    return values.values;
  }

  private StepValues put(String name, Object value) {
    values.put(name, List.of(value.toString()));
    return this;
  }

  private void access(PartyId specialist, Period access) {
    put("specialist", specialist).put("lead", specialist);
    if (access.end() != null) {
      put("accessEnd", access.end());
    }
  }

  private void move(CaseMove move, PartyId actor) {
    if (move instanceof CaseMove.SpecialistAssigned it) {
      access(it.specialist(), it.access());
    } else if (move instanceof CaseMove.AmendmentOpened it) {
      access(actor, it.access());
      put("reason", it.reason()).put("amendment", it.reason());
    } else if (move instanceof CaseMove.PanelConvened it) {
      values.put("member", it.members().stream().map(PartyId::value).toList());
    } else if (move instanceof CaseMove.OpinionDrafted it) {
      put("opinion", it.opinion()).put("reviewer", it.reviewer());
    } else if (move instanceof CaseMove.OpinionSigned it) {
      put("opinion", it.opinion());
    } else {
      reason(move);
    }
  }

  private void reason(CaseMove move) {
    if (move instanceof CaseMove.CaseDeclined it) {
      put("reason", it.reason());
    } else if (move instanceof CaseMove.AssignmentDeclined it) {
      put("reason", it.reason());
    } else if (move instanceof CaseMove.SpecialistWithdrawn it) {
      put("reason", it.reason());
    } else if (move instanceof CaseMove.ReturnedForRevision it) {
      put("reason", it.reason());
    } else if (move instanceof CaseMove.SignatureVoided it) {
      put("reason", it.reason());
    } else if (move instanceof CaseMove.CaseFailed it) {
      put("reason", it.reason());
    } else if (move instanceof CaseMove.CaseCancelled it) {
      put("reason", it.reason());
    } else if (move instanceof CaseMove.MarkedInError it) {
      put("reason", it.reason());
    } else if (move instanceof CaseMove.AssignmentRevoked it) {
      put("reason", it.reason());
    }
  }

  private void coordination(CoordinationFact fact) {
    if (fact instanceof CoordinationFact.RecordRequestSent it) {
      put("request", it.request()).put("holder", it.holder());
    } else if (fact instanceof CoordinationFact.RecordRequestClosed it) {
      put("request", it.request()).put("outcome", it.outcome()).put("reason", it.reason());
    } else if (fact instanceof CoordinationFact.InvitationSent it) {
      put("invitation", it.invitation())
          .put("specialist", it.specialist())
          .put("until", it.until());
    } else if (fact instanceof CoordinationFact.InvitationAnswered it) {
      put("invitation", it.invitation()).put("accepted", it.accepted()).put("reason", it.reason());
    }
  }

  private void panel(PanelFact fact) {
    if (fact instanceof PanelFact.PositionSealed it) {
      put("member", it.member());
    } else if (fact instanceof PanelFact.PositionRevealed it) {
      put("member", it.member()).put("position", it.position());
    } else if (fact instanceof PanelFact.OpinionCosigned it) {
      put("member", it.member()).put("opinion", it.opinion());
    }
  }

  private void fact(CaseFact fact) {
    if (fact instanceof CaseFact.RecordReceived it) {
      put("record", it.content());
    } else if (fact instanceof CaseFact.DossierSealed it) {
      put("dossier", it.dossier());
    } else if (fact instanceof CaseFact.PositionSubmitted it) {
      put("member", it.member()).put("position", it.position());
    } else if (fact instanceof CaseFact.DissentRecorded it) {
      put("member", it.member()).put("dissent", it.statement());
    } else if (fact instanceof CaseFact.WaiverGranted it) {
      put("member", it.party()).put("guard", it.guard());
    } else if (fact instanceof CaseFact.QualityReviewCompleted it) {
      put("passed", it.passed());
    } else if (fact instanceof CaseFact.FollowUpQuestionAsked it) {
      put("question", it.question());
    } else if (fact instanceof CaseFact.AddendumIssued it) {
      put("question", it.question()).put("addendum", it.addendum());
    }
  }
}
