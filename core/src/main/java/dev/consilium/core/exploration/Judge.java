package dev.consilium.core.exploration;

import dev.consilium.core.PartyId;
import dev.consilium.core.Role;
import dev.consilium.core.lifecycle.CaseEvent;
import dev.consilium.core.lifecycle.CaseFact;
import dev.consilium.core.lifecycle.CaseMove;
import dev.consilium.core.lifecycle.CaseState;
import dev.consilium.core.lifecycle.SecondOpinionCase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Follows a history event by event and names every invariant it breaks. */
final class Judge {

  // Where a case can still be cancelled, and so must be when the consent to the service ends.
  private static final Set<CaseState> BOUND = Set.of(
      CaseState.REQUESTED,
      CaseState.INTAKE,
      CaseState.AWAITING_RECORDS,
      CaseState.PREPARED,
      CaseState.MATCHING,
      CaseState.ASSIGNED,
      CaseState.IN_REVIEW,
      CaseState.AWAITING_CLARIFICATION,
      CaseState.DELIBERATION,
      CaseState.QUALITY_REVIEW,
      CaseState.AWAITING_ATTESTATION,
      CaseState.SIGNED);

  private Judge() {}

  /** Judges an event on the shadow before it and lets the shadow follow. */
  static List<String> follow(Shadow shadow, CaseEvent event, SecondOpinionCase after) {
    var header = event.header();
    var wrong = new ArrayList<String>();
    if (header.actor().role() == Role.SYSTEM && header.cause().isBlank()) {
      wrong.add("cause");
    }
    if (event.step() instanceof CaseMove move) {
      wrong.addAll(EntryJudge.judge(shadow, move, after.state(), header.actor(), header.at()));
      new ShadowEffects(shadow).apply(move, after.state(), header.at());
    } else if (event.step() instanceof CaseFact fact) {
      wrong.addAll(WordJudge.judge(shadow, fact, header.actor(), header.cause(), header.at()));
      var served = Vetting.served(shadow, header.at());
      new ShadowFacts(shadow).apply(fact);
      if (served && !Vetting.served(shadow, header.at()) && BOUND.contains(shadow.state)) {
        shadow.unserved = true;
      }
    }
    return wrong;
  }

  /** Judges where a command left the case: nothing released is rewritten, nobody unserved. */
  static List<String> arrived(Shadow shadow, SecondOpinionCase before, SecondOpinionCase after) {
    var wrong = new ArrayList<String>();
    if (shadow.unserved) {
      wrong.add("I1b");
    }
    var kept = before.releases().size();
    if (after.releases().size() < kept
        || !after.releases().subList(0, kept).equals(before.releases())) {
      wrong.add("I10");
    }
    for (var dissent : shadow.dissents) {
      if (after.dissents().stream().noneMatch(it -> it.member().equals(dissent))) {
        wrong.add("I7");
      }
    }
    return wrong;
  }

  /** Judges a configuration (I16): whoever may read has a running charge and all a reader needs. */
  static List<String> readers(Shadow shadow, SecondOpinionCase after, Instant at) {
    for (var party : Cast.READERS) {
      if (!readable(shadow, party, at) && after.accessRefusals(party, at).isEmpty()) {
        return List.of("I16");
      }
    }
    return List.of();
  }

  private static boolean readable(Shadow shadow, PartyId party, Instant at) {
    if (!Vetting.shown(shadow, party, at) || !Vetting.transferable(shadow, party, at)) {
      return false;
    }
    if (shadow.state == CaseState.QUALITY_REVIEW
        && shadow.draft != null
        && shadow.draft.reviewer().equals(party)) {
      return true;
    }
    var lead = party.equals(shadow.lead) && !shadow.recused.contains(party);
    return shadow.active(at)
        && (lead || (!shadow.members.isEmpty() && shadow.authors().contains(party)))
        && Vetting.independent(shadow, party)
        && (!lead || Vetting.licensed(shadow, party, at));
  }
}
