package dev.consilium.core.exploration;

import dev.consilium.core.Actor;
import dev.consilium.core.PartyId;
import dev.consilium.core.Role;
import dev.consilium.core.lifecycle.CaseFact;
import dev.consilium.core.lifecycle.CoordinationFact;
import dev.consilium.core.lifecycle.OutcomeFact;
import dev.consilium.core.opinion.TreatmentCategory;
import dev.consilium.core.program.Delivery;
import dev.consilium.core.program.SelectionMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** The facts around the opinion: who is asked and chosen, what is received, what came of it. */
final class AfterJudge {

  private final Shadow it;
  private final Actor by;
  private final String cause;
  private final Instant at;
  private final List<String> wrong = new ArrayList<>();

  AfterJudge(Shadow before, Actor by, String cause, Instant at) {
    this.it = before;
    this.by = by;
    this.cause = cause;
    this.at = at;
  }

  List<String> judge(CaseFact fact) {
    if (fact instanceof CoordinationFact) {
      asked(fact);
      chosen(fact);
    } else {
      followUp(fact);
      outcome(fact);
    }
    return wrong;
  }

  private void need(boolean holds, String clause) {
    if (!holds && !wrong.contains(clause)) {
      wrong.add(clause);
    }
  }

  private void asked(CaseFact step) {
    if (step instanceof CoordinationFact.EmergencyAdviceGiven) {
      need(it.emergency, "known");
    } else if (step instanceof CoordinationFact.RecordRequestSent fact) {
      need(!it.requests.containsKey(fact.request()), "once");
    } else if (step instanceof CoordinationFact.RecordRequestClosed fact) {
      need(Boolean.TRUE.equals(it.requests.get(fact.request())), "known");
    } else if (step instanceof CoordinationFact.InvitationSent fact) {
      need(!it.invitations.containsKey(fact.invitation()), "once");
      need(fact.until().isAfter(at), "window");
    } else if (step instanceof CoordinationFact.InvitationAnswered fact) {
      var sent = it.invitations.get(fact.invitation());
      need(sent != null && !it.answers.containsKey(fact.invitation()), "known");
      if (sent != null) {
        need(!fact.accepted() || !at.isAfter(sent.until()), "window");
        need(
            by.party().equals(sent.specialist())
                || (by.role() == Role.COORDINATOR && !cause.isBlank()),
            "own-word");
      }
    } else if (step instanceof CoordinationFact.SlaBreached fact) {
      need(!it.breaches.contains(fact.clock()), "once");
      need(!fact.due().isAfter(at), "I14");
    }
  }

  private void chosen(CaseFact step) {
    if (step instanceof CoordinationFact.ShortlistOffered fact) {
      var distinct = new HashSet<>(fact.specialists()).size();
      need(
          distinct == fact.specialists().size()
              && distinct >= 1
              && distinct >= it.terms.shortlist(),
          "selection");
    } else if (step instanceof CoordinationFact.SpecialistSelected fact) {
      var mode = it.terms.selection();
      need(chooses(mode, by.role()), "selection");
      need(mode != SelectionMode.COMMITTEE || !cause.isBlank(), "selection");
      need(
          (mode != SelectionMode.SHORTLIST && mode != SelectionMode.INSURER_LIST)
              || it.offered.contains(fact.specialist()),
          "selection");
    }
  }

  private static boolean chooses(SelectionMode mode, Role role) {
    return switch (mode) {
      case SHORTLIST, NAMED -> role == Role.REQUESTER;
      case INSURER_LIST -> role == Role.REQUESTER || role == Role.COORDINATOR;
      case AUTOMATIC, COORDINATOR, COMMITTEE -> role == Role.COORDINATOR;
    };
  }

  private void followUp(CaseFact step) {
    if (step instanceof CaseFact.ReleaseAcknowledged fact) {
      var release = it.release;
      need(release != null && release.recipients().contains(fact.recipient()), "known");
      need(receipt(fact.recipient()), "own-word");
    } else if (step instanceof CaseFact.FollowUpQuestionAsked fact) {
      need(!it.followUps.containsKey(fact.question()), "once");
      need(it.followUps.size() < it.terms.followUpQuestions(), "follow-up");
      need(
          it.lastRelease != null
              && Duration.between(it.lastRelease, at)
                      .compareTo(Duration.ofDays(it.terms.followUpDays()))
                  <= 0,
          "follow-up");
    } else if (step instanceof CaseFact.AddendumIssued fact) {
      need(Boolean.FALSE.equals(it.followUps.get(fact.question())), "known");
      need(by.party().equals(it.lead), "own-word");
    }
  }

  // Whoever did not receive it says how the receipt was confirmed; another requester cannot.
  private boolean receipt(PartyId recipient) {
    return by.party().equals(recipient) || (by.role() != Role.REQUESTER && !cause.isBlank());
  }

  private void outcome(CaseFact step) {
    if (step instanceof OutcomeFact.ConversationHeld fact) {
      need(fact.mode() != Delivery.WRITTEN, "delivered");
    } else if (step instanceof OutcomeFact.ChangeAssessed fact) {
      need(by.party().equals(fact.assessor()), "own-word");
      need(!it.everCharged.contains(fact.assessor()), "I13");
      need(it.comparator != null, "I12");
      need((fact.treatment() == TreatmentCategory.CHANGED) == !fact.kinds().isEmpty(), "category");
    } else if (step instanceof OutcomeFact.FollowThroughRecorded fact) {
      var point = fact.followThrough().point();
      need(
          it.firstRelease != null && Duration.between(it.firstRelease, at).toDays() >= point.days(),
          "window");
      need(!it.followThrough.contains(point), "once");
    }
  }
}
