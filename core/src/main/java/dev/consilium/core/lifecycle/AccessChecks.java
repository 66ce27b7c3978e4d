package dev.consilium.core.lifecycle;

import dev.consilium.core.PartyId;
import dev.consilium.core.Refusal;
import dev.consilium.core.opinion.PanelReport.Stance;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Whether a party may read the record now; a state alone says nothing about it. */
final class AccessChecks {

  private final CaseFile file;
  private final TransitionTable table;

  AccessChecks(CaseFile file, TransitionTable table) {
    this.file = file;
    this.table = table;
  }

  List<Refusal> refusals(PartyId party, Instant at) {
    var recused = file.positions.get(party) == Stance.RECUSED;
    var lead = party.equals(file.lead()) && !recused && running(at);
    var member = file.panel != null && file.authors().contains(party) && running(at);
    var reviewer = file.draft != null
        && file.draft.reviewer().equals(party)
        && file.state == CaseState.QUALITY_REVIEW;
    if (!lead && !member && !reviewer) {
      return List.of(refusal(new Shortfall(
          "assignment-active",
          "no running assignment or review of " + party,
          "Assign the case to " + party)));
    }
    var people = new PeopleChecks(file, at, table);
    var shortfalls = new ArrayList<>(people.consent(Set.of(party), CaseState.IN_REVIEW));
    shortfalls.addAll(people.transfer(Set.of(party)));
    if (lead || member) {
      shortfalls.addAll(people.coi(Set.of(party)));
    }
    if (lead) {
      shortfalls.addAll(people.licensed(Set.of(party)));
    }
    return shortfalls.stream().map(this::refusal).toList();
  }

  private boolean running(Instant at) {
    var assignment = file.assignment();
    return assignment != null && assignment.activeAt(at);
  }

  private Refusal refusal(Shortfall it) {
    return Deciding.refusal(file.id, file.state, it.found(), it.rule(), it.remedy() + ".");
  }
}
