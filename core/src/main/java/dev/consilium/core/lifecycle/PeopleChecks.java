package dev.consilium.core.lifecycle;

import static dev.consilium.core.lifecycle.Shortfall.unless;

import dev.consilium.core.PartyId;
import dev.consilium.core.consent.ConsentKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Consent, licence, interests, indemnity and transfer, at one instant, for the parties named. */
final class PeopleChecks {

  private final CaseFile file;
  private final Instant at;
  private final TransitionTable table;

  PeopleChecks(CaseFile file, Instant at, TransitionTable table) {
    this.file = file;
    this.at = at;
    this.table = table;
  }

  List<Shortfall> consent(Set<PartyId> readers, CaseState to) {
    var shortfalls = new ArrayList<>(unless(
        file.consents(ConsentKind.SERVICE, null, at),
        Guard.CONSENT,
        "no active consent for the service",
        "Record the patient's consent to the service"));
    for (var reader : readers) {
      shortfalls.addAll(to == CaseState.RELEASED ? release(reader) : disclosure(reader));
    }
    return shortfalls;
  }

  // The patient's own copy needs no consent beyond the service.
  private List<Shortfall> release(PartyId reader) {
    return unless(
        reader.equals(file.subject) || file.consents(ConsentKind.RELEASE_TO_PHYSICIAN, reader, at),
        Guard.CONSENT,
        "no active consent for release to " + reader,
        "Record the patient's consent to give the opinion to " + reader);
  }

  private List<Shortfall> disclosure(PartyId reader) {
    return unless(
        file.consents(ConsentKind.RECORDS_DISCLOSURE, reader, at),
        Guard.CONSENT,
        "no active consent for records disclosure to " + reader,
        "Record the patient's consent to show the records to " + reader);
  }

  List<Shortfall> licensed(Set<PartyId> parties) {
    var shortfalls = new ArrayList<Shortfall>();
    for (var party : parties) {
      shortfalls.addAll(unless(
          file.standing.licensed(party, file.jurisdiction, at, table.licenceFreshDays()),
          Guard.LICENSED,
          "no fresh licence of " + party + " for the patient's jurisdiction",
          "Verify a licence of " + party + " at its source"));
    }
    return shortfalls;
  }

  List<Shortfall> coi(Set<PartyId> parties) {
    var shortfalls = new ArrayList<Shortfall>();
    for (var party : parties) {
      shortfalls.addAll(unless(
          file.standing.declared(party),
          Guard.COI,
          party + " declared no interests",
          "Record the declaration of " + party));
      shortfalls.addAll(unless(
          !file.standing.conflicted(party) && !file.treating.contains(party),
          Guard.COI,
          party + " has a conflict of interest or treats the patient",
          "Choose someone else"));
    }
    return shortfalls;
  }

  List<Shortfall> indemnity(Set<PartyId> parties) {
    var shortfalls = new ArrayList<Shortfall>();
    for (var party : parties) {
      shortfalls.addAll(unless(
          file.standing.indemnified(party, at),
          Guard.INDEMNITY,
          "no indemnity of " + party + " in force",
          "Verify the indemnity of " + party));
    }
    return shortfalls;
  }

  // Handing patients their own opinion is no transfer to a third party.
  List<Shortfall> transfer(Set<PartyId> readers) {
    var shortfalls = new ArrayList<Shortfall>();
    for (var reader : readers) {
      shortfalls.addAll(unless(
          reader.equals(file.subject) || file.standing.transferable(reader),
          Guard.TRANSFER,
          "no legal basis for a transfer to " + reader,
          "Record the transfer basis for " + reader));
    }
    return shortfalls;
  }
}
