package dev.consilium.core.exploration;

import dev.consilium.core.PartyId;
import dev.consilium.core.lifecycle.CaseMove;
import dev.consilium.core.program.CaseTerms;
import dev.consilium.core.program.Delivery;
import dev.consilium.core.program.TreatingPhysicianMode;
import java.util.Optional;

/** What a program's terms and a move's own words ask for. Source: reference, sections 1.2 and 2. */
final class Moves {

  private Moves() {}

  static boolean joins(CaseTerms terms) {
    return terms.treatingPhysician() == TreatingPhysicianMode.REQUIRED;
  }

  // Nobody is given a case that he or she declined, or that another should have.
  static boolean chosen(Shadow it, PartyId specialist) {
    for (var invitation : it.invitations.values()) {
      if (invitation.specialist().equals(specialist)
          && Boolean.FALSE.equals(it.answers.get(invitation.invitation()))) {
        return false;
      }
    }
    return switch (it.terms.selection()) {
      case COORDINATOR -> true;
      case AUTOMATIC -> it.matched;
      case COMMITTEE, SHORTLIST, INSURER_LIST, NAMED -> specialist.equals(it.selected);
    };
  }

  static boolean delivered(Shadow it) {
    return it.terms.delivery().contains(Delivery.WRITTEN)
        || it.terms.delivery().stream().anyMatch(it.conversations::contains);
  }

  static boolean code(String reason) {
    if (reason.isEmpty() || reason.startsWith("-") || reason.endsWith("-")) {
      return false;
    }
    return !reason.contains("--")
        && reason
            .chars()
            .allMatch(c -> c == '-' || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'));
  }

  static Optional<String> reason(CaseMove move) {
    return move instanceof CaseMove.Reasoned it ? Optional.of(it.reason()) : Optional.empty();
  }

  // The same move with a reason that is no code; empty for a move without one.
  static Optional<CaseMove> unreasoned(CaseMove move, String reason) {
    if (move instanceof CaseMove.CaseDeclined) {
      return Optional.of(new CaseMove.CaseDeclined(reason));
    } else if (move instanceof CaseMove.AssignmentDeclined) {
      return Optional.of(new CaseMove.AssignmentDeclined(reason));
    } else if (move instanceof CaseMove.SpecialistWithdrawn) {
      return Optional.of(new CaseMove.SpecialistWithdrawn(reason));
    } else if (move instanceof CaseMove.ReturnedForRevision) {
      return Optional.of(new CaseMove.ReturnedForRevision(reason));
    } else if (move instanceof CaseMove.SignatureVoided) {
      return Optional.of(new CaseMove.SignatureVoided(reason));
    } else if (move instanceof CaseMove.AmendmentOpened it) {
      return Optional.of(new CaseMove.AmendmentOpened(reason, it.access()));
    } else if (move instanceof CaseMove.CaseFailed) {
      return Optional.of(new CaseMove.CaseFailed(reason));
    } else if (move instanceof CaseMove.CaseCancelled) {
      return Optional.of(new CaseMove.CaseCancelled(reason));
    } else if (move instanceof CaseMove.MarkedInError) {
      return Optional.of(new CaseMove.MarkedInError(reason));
    } else if (move instanceof CaseMove.AssignmentRevoked) {
      return Optional.of(new CaseMove.AssignmentRevoked(reason));
    }
    return Optional.empty();
  }
}
