package dev.consilium.core.exploration;

import dev.consilium.core.ContentHash;
import dev.consilium.core.Jurisdiction;
import dev.consilium.core.PartyId;
import dev.consilium.core.Period;
import dev.consilium.core.consent.ConsentKind;
import dev.consilium.core.lifecycle.CaseFact;
import dev.consilium.core.lifecycle.CaseMove;
import dev.consilium.core.lifecycle.CaseState;
import dev.consilium.core.lifecycle.CoordinationFact;
import dev.consilium.core.opinion.PanelReport.Stance;
import dev.consilium.core.program.CaseTerms;
import dev.consilium.core.program.Delivery;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A second opinion of what a case is, written from the reference alone. Its collections are
 * unmodifiable and shared between copies.
 */
final class Shadow {

  /** What became of a signature. */
  enum Seal {
    NONE,
    SIGNED,
    VERIFIED,
    BROKEN
  }

  CaseState state = CaseState.DRAFT;
  CaseTerms terms = CaseTerms.open(false);
  boolean opened;
  boolean unserved;

  @Nullable
  PartyId subject;

  @Nullable
  Jurisdiction jurisdiction;

  Set<PartyId> treating = Set.of();
  Set<String> questions = Set.of();
  Map<String, CaseFact.ConsentGranted> consents = Map.of();
  Map<String, ConsentKind> withdrawn = Map.of();
  boolean eligible;
  boolean emergency;
  boolean advised;

  @Nullable
  ContentHash comparator;

  @Nullable
  ContentHash dossier;

  boolean current;

  Map<PartyId, Standing> standings = Map.of();
  Set<PartyId> conflicted = Set.of();
  Set<PartyId> recused = Set.of();

  boolean matched;
  List<PartyId> offered = List.of();

  @Nullable
  PartyId selected;

  Map<String, CoordinationFact.InvitationSent> invitations = Map.of();
  Map<String, Boolean> answers = Map.of();
  Map<String, Boolean> requests = Map.of();
  Set<String> breaches = Set.of();

  @Nullable
  PartyId lead;

  @Nullable
  Period access;

  boolean charged;
  Set<PartyId> everCharged = Set.of();

  List<PartyId> members = List.of();
  int quorum;
  Map<PartyId, String> sealed = Map.of();
  Map<PartyId, Stance> revealed = Map.of();
  Map<PartyId, Stance> positions = Map.of();
  Set<PartyId> dissents = Set.of();
  Set<PartyId> cosigned = Set.of();

  int version;
  CaseMove.@Nullable OpinionDrafted draft;
  boolean qa;
  Seal seal = Seal.NONE;
  CaseMove.@Nullable OpinionSigned signed;
  boolean lawful;
  Map<String, Boolean> machines = Map.of();

  @Nullable
  Boolean attested;

  CaseMove.@Nullable OpinionReleased release;

  @Nullable
  Instant firstRelease;

  @Nullable
  Instant lastRelease;

  Set<PartyId> acknowledged = Set.of();
  boolean planned;
  Set<Delivery> conversations = Set.of();
  Map<String, Boolean> followUps = Map.of();
  Set<Object> followThrough = Set.of();

  Shadow copy() {
    var copy = new Shadow();
    copy.state = state;
    copy.terms = terms;
    copy.opened = opened;
    copy.unserved = unserved;
    copy.subject = subject;
    copy.jurisdiction = jurisdiction;
    copy.treating = treating;
    copy.questions = questions;
    copy.consents = consents;
    copy.withdrawn = withdrawn;
    copy.eligible = eligible;
    copy.emergency = emergency;
    copy.advised = advised;
    copy.comparator = comparator;
    copy.dossier = dossier;
    copy.current = current;
    copy.standings = standings;
    copy.conflicted = conflicted;
    copy.recused = recused;
    copy.matched = matched;
    copy.offered = offered;
    copy.selected = selected;
    copy.invitations = invitations;
    copy.answers = answers;
    copy.requests = requests;
    copy.breaches = breaches;
    copy.lead = lead;
    copy.access = access;
    copy.charged = charged;
    copy.everCharged = everCharged;
    copyWork(copy);
    return copy;
  }

  private void copyWork(Shadow copy) {
    copy.members = members;
    copy.quorum = quorum;
    copy.sealed = sealed;
    copy.revealed = revealed;
    copy.positions = positions;
    copy.dissents = dissents;
    copy.cosigned = cosigned;
    copy.version = version;
    copy.draft = draft;
    copy.qa = qa;
    copy.seal = seal;
    copy.signed = signed;
    copy.lawful = lawful;
    copy.machines = machines;
    copy.attested = attested;
    copy.release = release;
    copy.firstRelease = firstRelease;
    copy.lastRelease = lastRelease;
    copy.acknowledged = acknowledged;
    copy.planned = planned;
    copy.conversations = conversations;
    copy.followUps = followUps;
    copy.followThrough = followThrough;
  }

  Standing standing(PartyId party) {
    return standings.getOrDefault(party, Standing.UNKNOWN);
  }

  // Whose opinion it is: the panel without those who stepped back, or the one specialist.
  Set<PartyId> authors() {
    if (members.isEmpty()) {
      return lead == null ? Set.of() : Set.of(lead);
    }
    var authors = Set.copyOf(members);
    for (var member : members) {
      if (positions.get(member) == Stance.RECUSED) {
        authors = Sets.without(authors, member);
      }
    }
    return authors;
  }

  boolean active(Instant at) {
    return charged && access != null && access.contains(at);
  }

  boolean consented(ConsentKind kind, @Nullable PartyId reader, Instant at) {
    for (var grant : consents.values()) {
      if (grant.kind() == kind
          && grant.period().contains(at)
          && (reader == null || grant.recipients().include(reader))) {
        return true;
      }
    }
    return false;
  }
}
