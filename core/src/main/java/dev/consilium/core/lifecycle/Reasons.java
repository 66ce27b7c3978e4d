package dev.consilium.core.lifecycle;

import java.util.Optional;

/** Finds the reason in the moves that have one. */
final class Reasons {

  private Reasons() {}

  static Optional<String> of(CaseMove move) {
    if (move instanceof CaseMove.CaseDeclined it) {
      return Optional.of(it.reason());
    } else if (move instanceof CaseMove.AssignmentDeclined it) {
      return Optional.of(it.reason());
    } else if (move instanceof CaseMove.SpecialistWithdrawn it) {
      return Optional.of(it.reason());
    } else if (move instanceof CaseMove.ReturnedForRevision it) {
      return Optional.of(it.reason());
    } else if (move instanceof CaseMove.SignatureVoided it) {
      return Optional.of(it.reason());
    } else if (move instanceof CaseMove.AmendmentOpened it) {
      return Optional.of(it.reason());
    } else if (move instanceof CaseMove.CaseFailed it) {
      return Optional.of(it.reason());
    } else if (move instanceof CaseMove.CaseCancelled it) {
      return Optional.of(it.reason());
    } else if (move instanceof CaseMove.MarkedInError it) {
      return Optional.of(it.reason());
    } else if (move instanceof CaseMove.AssignmentRevoked it) {
      return Optional.of(it.reason());
    }
    return Optional.empty();
  }
}
