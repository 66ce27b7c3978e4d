package dev.consilium.core.lifecycle;

import dev.consilium.core.PartyId;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;

/** One move that someone wants to make, on the case as it stands before it. */
record MoveContext(CaseFile file, CaseMove move, CaseState to, Instant at, TransitionTable table) {

  // Who would receive the record by this move.
  Set<PartyId> readers() {
    return switch (to.reader()) {
      case NOBODY, COORDINATOR -> Set.of();
      case SPECIALIST, PANEL, SIGNER -> charged();
      case REVIEWER ->
        move instanceof CaseMove.OpinionDrafted drafted ? Set.of(drafted.reviewer()) : Set.of();
      case RECIPIENTS ->
        move instanceof CaseMove.OpinionReleased released
            ? sorted(released.recipients())
            : Set.of();
    };
  }

  // Whose licence, interests and indemnity count for this move.
  Set<PartyId> charged() {
    if (move instanceof CaseMove.SpecialistAssigned assigned) {
      return Set.of(assigned.specialist());
    }
    if (move instanceof CaseMove.PanelConvened convened) {
      return sorted(Set.copyOf(convened.members()));
    }
    var lead = file.lead();
    if (to == CaseState.IN_REVIEW && lead != null) {
      return Set.of(lead);
    }
    return sorted(file.authors());
  }

  // A fixed order, so that equal cases give equal refusals.
  private static Set<PartyId> sorted(Set<PartyId> parties) {
    var sorted = new TreeSet<PartyId>((a, b) -> a.value().compareTo(b.value()));
    sorted.addAll(parties);
    return sorted;
  }
}
