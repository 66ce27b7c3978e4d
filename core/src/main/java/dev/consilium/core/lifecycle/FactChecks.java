package dev.consilium.core.lifecycle;

import static dev.consilium.core.lifecycle.Shortfall.unless;

import dev.consilium.core.Actor;
import dev.consilium.core.PartyId;
import dev.consilium.core.Role;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What holds for a fact besides its place in the table: known ids, set once, whose word it is. */
final class FactChecks {

  private final CaseFile file;
  private final TransitionTable table;
  private final OwnWord people;

  FactChecks(CaseFile file, TransitionTable table) {
    this.file = file;
    this.table = table;
    this.people = new OwnWord(file);
  }

  List<Shortfall> check(CaseCommand.Note command, Instant at) {
    var shortfalls = new ArrayList<>(special(command, at));
    shortfalls.addAll(people.own(command.step(), command.by()));
    return shortfalls;
  }

  private List<Shortfall> special(CaseCommand.Note command, Instant at) {
    var fact = command.step();
    if (fact instanceof CoordinationFact it) {
      return new CoordinationFactChecks(file).check(command, it, at);
    } else if (fact instanceof PanelFact it) {
      return new PanelFactChecks(file).check(it);
    } else if (fact instanceof OutcomeFact it) {
      return new OutcomeFactChecks(file).check(it, command.by(), at);
    } else if (fact instanceof CaseFact.PositionSubmitted it) {
      return new PanelFactChecks(file).change(it);
    } else if (fact instanceof CaseFact.FollowUpQuestionAsked it) {
      return new OutcomeFactChecks(file).question(it.question(), at);
    } else if (fact instanceof CaseFact.AddendumIssued it) {
      return new OutcomeFactChecks(file).addendum(it.question());
    }
    return first(command);
  }

  private List<Shortfall> first(CaseCommand.Note command) {
    var fact = command.step();
    if (fact instanceof CaseFact.CaseOpened) {
      return unless(
          file.program == null,
          "set-once",
          "the program is already " + file.program,
          "Open another case for another program");
    } else if (fact instanceof CaseFact.InitialOpinionFrozen frozen) {
      return unless(
          file.assignments.isEmpty() || frozen.comparator().equals(file.comparator),
          "comparator-final",
          "the case was shown to a specialist with another comparator",
          "Keep the opinion that was frozen before the first disclosure");
    } else if (fact instanceof CaseFact.ConsentGranted granted) {
      return consent(granted.consent());
    } else if (fact instanceof CaseFact.ConsentWithdrawn withdrawn) {
      return unless(
          file.consents.containsKey(withdrawn.consent()),
          "consent-known",
          "no active consent " + withdrawn.consent(),
          "Give the id of a recorded consent");
    } else if (fact instanceof CaseFact.WaiverGranted waiver) {
      return waiver(waiver, command.by());
    } else if (fact instanceof CaseFact.AiContributionReviewed reviewed) {
      return unless(
          file.aiReviewed.containsKey(reviewed.contribution()),
          "contribution-known",
          "no AI contribution " + reviewed.contribution(),
          "Give the id of a recorded contribution");
    } else if (fact instanceof CaseFact.SignatureVerified verified) {
      return unless(
          file.signature != null
              && !file.signature.stale()
              && file.signature.opinion().equals(verified.opinion())
              && file.signature.dossier().equals(verified.dossier()),
          "signature-covers",
          "the verified content is not the signed one, or the signature is stale",
          "Verify the current signature over the signed content");
    } else if (fact instanceof CaseFact.ReleaseAcknowledged acknowledged) {
      return receipt(acknowledged.recipient(), command);
    }
    return List.of();
  }

  private List<Shortfall> consent(String id) {
    var shortfalls = new ArrayList<>(unless(
        !file.consents.containsKey(id),
        "consent-id-unique",
        "consent " + id + " is already recorded",
        "Give each consent its own id"));
    shortfalls.addAll(unless(
        !file.withdrawn.contains(id),
        "consent-id-new",
        "consent " + id + " was withdrawn",
        "Give the new consent its own id"));
    return shortfalls;
  }

  private List<Shortfall> waiver(CaseFact.WaiverGranted waiver, Actor by) {
    var shortfalls = new ArrayList<>(unless(
        table.waivable().contains(waiver.guard()),
        "waivable",
        waiver.guard().label() + " cannot be waived",
        "Satisfy it"));
    shortfalls.addAll(unless(
        !by.party().equals(waiver.party()),
        "waiver-independent",
        by.party() + " would waive for themselves",
        "Let another coordinator answer for it"));
    return shortfalls;
  }

  private List<Shortfall> receipt(PartyId recipient, CaseCommand.Note command) {
    var by = command.by();
    var shortfalls = new ArrayList<>(unless(
        file.releases.get(file.releases.size() - 1).recipients().contains(recipient),
        "recipient-known",
        recipient + " received nothing",
        "Name a recipient of the release"));
    shortfalls.addAll(unless(
        by.party().equals(recipient)
            || (by.role() != Role.REQUESTER && !command.cause().isBlank()),
        "receipt-own",
        "nothing says how " + recipient + " confirmed the receipt",
        "Let " + recipient
            + " confirm it, or let the coordinator give the receipt's source as the cause"));
    return shortfalls;
  }
}
