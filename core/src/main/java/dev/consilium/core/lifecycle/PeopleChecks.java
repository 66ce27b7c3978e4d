package dev.consilium.core.lifecycle;

import static dev.consilium.core.lifecycle.Shortfall.unless;

import dev.consilium.core.PartyId;
import dev.consilium.core.consent.ConsentKind;
import dev.consilium.core.rules.RuleKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Consent, licence, interests, indemnity and transfer, at one instant, for the parties named. */
final class PeopleChecks {

  // GDPR article 49(1)(a): the one basis that the patient can take back.
  private static final String EXPLICIT_CONSENT = "explicit-consent";

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
      shortfalls.addAll(
          rules(party, Guard.LICENSED, RuleKind.LICENSURE, RuleKind.CREDENTIAL_FRESHNESS));
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
      shortfalls.addAll(rules(party, Guard.COI, RuleKind.INDEPENDENCE));
    }
    return shortfalls;
  }

  private List<Shortfall> rules(PartyId party, Guard guard, RuleKind... questions) {
    return file.standing
        .refused(party, guard, questions)
        .map(question -> List.of(new Shortfall(
            guard.label(),
            "the rules do not permit " + party + " (" + question + ")",
            "Record a decision that permits it, or choose someone else")))
        .orElseGet(List::of);
  }

  List<Shortfall> indemnity(Set<PartyId> parties) {
    var shortfalls = new ArrayList<Shortfall>();
    for (var party : parties) {
      shortfalls.addAll(unless(
          file.standing.indemnified(party, at),
          Guard.INDEMNITY,
          "no indemnity of " + party + " in force",
          "Verify the indemnity of " + party));
      shortfalls.addAll(rules(party, Guard.INDEMNITY, RuleKind.INDEMNITY));
    }
    return shortfalls;
  }

  // Handing patients their own opinion is no transfer to a third party.
  List<Shortfall> transfer(Set<PartyId> readers) {
    var shortfalls = new ArrayList<Shortfall>();
    for (var reader : readers) {
      if (reader.equals(file.subject)) {
        continue;
      }
      var basis = file.standing.transferBasis(reader);
      shortfalls.addAll(unless(
          basis.isPresent(),
          Guard.TRANSFER,
          "no legal basis for a transfer to " + reader,
          "Record the transfer basis for " + reader));
      shortfalls.addAll(unless(
          !basis.orElse("").equals(EXPLICIT_CONSENT)
              || file.consents(ConsentKind.CROSS_BORDER, reader, at),
          Guard.TRANSFER,
          "the transfer to " + reader + " rests on a consent that is not in force",
          "Record the patient's consent to the transfer to " + reader));
      shortfalls.addAll(rules(reader, Guard.TRANSFER, RuleKind.TRANSFER, RuleKind.RESIDENCY));
    }
    return shortfalls;
  }
}
