package dev.consilium.core.exploration;

import dev.consilium.core.PartyId;
import dev.consilium.core.Period;
import dev.consilium.core.lifecycle.CaseMove;
import dev.consilium.core.lifecycle.CaseState;
import dev.consilium.core.lifecycle.Guard;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a move does to the shadow. Source: lifecycle reference, section 1.2, effects. */
final class ShadowEffects {

  private static final Set<CaseState> REVIEWED =
      Set.of(CaseState.QUALITY_REVIEW, CaseState.AWAITING_ATTESTATION, CaseState.SIGNED);

  private final Shadow it;

  ShadowEffects(Shadow it) {
    this.it = it;
  }

  void apply(CaseMove move, CaseState to, Instant at) {
    var from = it.state;
    it.state = to;
    if (move instanceof CaseMove.SpecialistAssigned assigned) {
      charge(assigned.specialist(), assigned.access());
    } else if (move instanceof CaseMove.PanelConvened convened) {
      it.members = convened.members();
      it.quorum = convened.quorum();
      convened.members().forEach(party -> it.everCharged = Sets.with(it.everCharged, party));
    } else if (move instanceof CaseMove.OpinionDrafted drafted) {
      it.draft = drafted;
      it.version = drafted.version();
      it.qa = false;
    } else if (move instanceof CaseMove.OpinionSigned signed) {
      it.signed = signed;
      it.seal = Shadow.Seal.SIGNED;
      it.lawful = it.authors().stream().allMatch(author -> Vetting.lawful(it, author, at));
    } else if (move instanceof CaseMove.OpinionReleased released) {
      release(released, at);
    }
    if (to.absorbing()) {
      it.unserved = false;
    }
    arrive(move, from, to);
  }

  private void release(CaseMove.OpinionReleased released, Instant at) {
    it.release = released;
    it.firstRelease = it.firstRelease == null ? at : it.firstRelease;
    it.lastRelease = at;
    it.acknowledged = Set.of();
    it.planned = false;
    it.conversations = Set.of();
  }

  private void arrive(CaseMove move, CaseState from, CaseState to) {
    if (to == CaseState.MATCHING && from != CaseState.PREPARED) {
      it.charged = false;
      newVersion();
      it.standings = Map.of();
      it.matched = false;
      it.offered = List.of();
      it.selected = null;
    } else if (to.absorbing() || to == CaseState.CLOSED) {
      it.charged = false;
    } else if (to == CaseState.IN_REVIEW && REVIEWED.contains(from)) {
      newVersion();
    }
    if (move instanceof CaseMove.AmendmentOpened amendment) {
      newVersion();
      var lead = it.lead;
      if (lead != null) {
        charge(lead, amendment.access());
      }
    }
  }

  private void charge(PartyId specialist, Period access) {
    it.lead = specialist;
    it.access = access;
    it.charged = true;
    it.everCharged = Sets.with(it.everCharged, specialist);
  }

  // Positions, review, signature and the statement about machines belong to one version.
  private void newVersion() {
    it.members = List.of();
    it.quorum = 0;
    it.sealed = Map.of();
    it.revealed = Map.of();
    it.positions = Map.of();
    it.dissents = Set.of();
    it.cosigned = Set.of();
    it.draft = null;
    it.qa = false;
    it.seal = Shadow.Seal.NONE;
    it.signed = null;
    it.lawful = false;
    it.attested = null;
    for (var entry : it.standings.entrySet()) {
      it.standings =
          Sets.with(it.standings, entry.getKey(), entry.getValue().unwaive(Guard.COSIGNED));
    }
  }
}
