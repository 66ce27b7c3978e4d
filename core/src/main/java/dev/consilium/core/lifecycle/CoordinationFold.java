package dev.consilium.core.lifecycle;

import dev.consilium.core.opinion.PanelReport.Stance;

/** What facts of coordination, panel and outcome do to a case file. */
final class CoordinationFold {

  private final CaseFile file;

  CoordinationFold(CaseFile file) {
    this.file = file;
  }

  void coordination(CoordinationFact fact) {
    var book = file.coordination;
    if (fact instanceof CoordinationFact.PriorityDecided it) {
      book.priority = it.priority();
    } else if (fact instanceof CoordinationFact.EmergencyFlagged) {
      file.emergency = true;
      book.advised = false;
    } else if (fact instanceof CoordinationFact.EmergencyAdviceGiven) {
      book.advised = true;
    } else if (fact instanceof CoordinationFact.RecordRequestSent it) {
      book.requests.put(it.request(), true);
    } else if (fact instanceof CoordinationFact.RecordRequestClosed it) {
      book.requests.put(it.request(), false);
    } else if (fact instanceof CoordinationFact.InvitationSent it) {
      book.invitations.put(it.invitation(), it);
    } else if (fact instanceof CoordinationFact.InvitationAnswered it) {
      book.answers.put(it.invitation(), it.accepted());
    } else if (fact instanceof CoordinationFact.ShortlistOffered it) {
      book.offered = it.specialists();
    } else if (fact instanceof CoordinationFact.SpecialistSelected it) {
      book.selected = it.specialist();
    } else if (fact instanceof CoordinationFact.RuleDecisionRecorded it) {
      file.standing.verdict(it);
    } else if (fact instanceof CoordinationFact.SlaBreached it) {
      book.breaches.add(it.clock());
    }
  }

  void panel(PanelFact fact) {
    if (fact instanceof PanelFact.PositionSealed it) {
      file.seals.commitments.put(it.member(), it.commitment());
    } else if (fact instanceof PanelFact.PositionRevealed it) {
      file.seals.revealed.put(it.member(), it.position());
      file.positions.put(it.member(), it.position());
      if (it.position() == Stance.RECUSED) {
        file.standing.recuse(it.member());
      }
    } else if (fact instanceof PanelFact.OpinionCosigned it) {
      file.seals.cosigned.add(it.member());
    }
  }

  void outcome(OutcomeFact fact) {
    if (fact instanceof OutcomeFact.ConversationHeld it) {
      file.outcome.conversations.add(it.mode());
    } else if (fact instanceof OutcomeFact.FollowThroughRecorded it) {
      file.outcome.followThrough.add(it.followThrough().point());
    }
  }
}
