package dev.consilium.core.lifecycle;

import static dev.consilium.core.lifecycle.Shortfall.unless;

import dev.consilium.core.Role;
import dev.consilium.core.program.SelectionMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** What holds for a fact of coordination besides its place in the table. */
final class CoordinationFactChecks {

  private final CaseFile file;
  private final CoordinationBook book;

  CoordinationFactChecks(CaseFile file) {
    this.file = file;
    this.book = file.coordination;
  }

  List<Shortfall> check(CaseCommand.Note command, CoordinationFact fact, Instant at) {
    if (fact instanceof CoordinationFact.EmergencyAdviceGiven) {
      return unless(
          file.emergency,
          "emergency-flagged",
          "no emergency is flagged",
          "Flag the emergency first");
    } else if (fact instanceof CoordinationFact.RecordRequestSent it) {
      return unless(
          !book.requests.containsKey(it.request()),
          "request-id-unique",
          "request " + it.request() + " is already recorded",
          "Give each request its own id");
    } else if (fact instanceof CoordinationFact.RecordRequestClosed it) {
      return unless(
          book.requests.getOrDefault(it.request(), false),
          "request-open",
          "no open request " + it.request(),
          "Give the id of an open request");
    } else if (fact instanceof CoordinationFact.InvitationSent it) {
      return invitation(it, at);
    } else if (fact instanceof CoordinationFact.InvitationAnswered it) {
      return answer(command, it, at);
    } else if (fact instanceof CoordinationFact.ShortlistOffered it) {
      return offer(it);
    } else if (fact instanceof CoordinationFact.SpecialistSelected it) {
      return selection(command, it);
    } else if (fact instanceof CoordinationFact.SlaBreached it) {
      return breach(it, at);
    }
    return List.of();
  }

  private List<Shortfall> invitation(CoordinationFact.InvitationSent sent, Instant at) {
    var shortfalls = new ArrayList<>(unless(
        !book.invitations.containsKey(sent.invitation()),
        "invitation-id-unique",
        "invitation " + sent.invitation() + " is already recorded",
        "Give each invitation its own id"));
    shortfalls.addAll(unless(
        sent.until().isAfter(at),
        "invitation-open",
        "the invitation ends before it is sent",
        "Give a later end"));
    return shortfalls;
  }

  private List<Shortfall> answer(
      CaseCommand.Note command, CoordinationFact.InvitationAnswered answer, Instant at) {
    var sent = book.invitations.get(answer.invitation());
    if (sent == null || book.answers.containsKey(answer.invitation())) {
      return unless(
          false,
          "invitation-known",
          "no open invitation " + answer.invitation(),
          "Give the id of an open invitation");
    }
    var shortfalls = new ArrayList<>(unless(
        !at.isAfter(sent.until()) || !answer.accepted(),
        "invitation-open",
        "the invitation ended at " + sent.until(),
        "Send a new invitation"));
    var by = command.by();
    shortfalls.addAll(unless(
        by.party().equals(sent.specialist())
            || (by.role() == Role.COORDINATOR && !command.cause().isBlank()),
        "answer-own",
        "nothing says how " + sent.specialist() + " answered",
        "Let " + sent.specialist() + " answer, or give the answer's source as the cause"));
    return shortfalls;
  }

  private List<Shortfall> offer(CoordinationFact.ShortlistOffered offered) {
    var distinct = new HashSet<>(offered.specialists()).size();
    return unless(
        distinct == offered.specialists().size() && distinct >= Math.max(1, file.terms.shortlist()),
        "shortlist-size",
        distinct + " specialist(s) are offered",
        "Offer " + Math.max(1, file.terms.shortlist()) + " or more, each once");
  }

  private List<Shortfall> selection(
      CaseCommand.Note command, CoordinationFact.SpecialistSelected selected) {
    var mode = file.terms.selection();
    var role = command.by().role();
    var shortfalls = new ArrayList<>(unless(
        chooses(mode, role),
        "selector",
        "a " + role + " does not choose by " + mode,
        "Let whoever chooses by the program's terms choose"));
    shortfalls.addAll(unless(
        mode != SelectionMode.COMMITTEE || !command.cause().isBlank(),
        "committee-decision",
        "nothing names the committee's decision",
        "Give the decision's id as the cause"));
    shortfalls.addAll(unless(
        (mode != SelectionMode.SHORTLIST && mode != SelectionMode.INSURER_LIST)
            || book.offered.contains(selected.specialist()),
        "specialist-offered",
        selected.specialist() + " was not offered",
        "Choose one of the " + book.offered.size() + " offered"));
    return shortfalls;
  }

  private static boolean chooses(SelectionMode mode, Role role) {
    return switch (mode) {
      case SHORTLIST, NAMED -> role == Role.REQUESTER;
      case INSURER_LIST -> role == Role.REQUESTER || role == Role.COORDINATOR;
      case AUTOMATIC, COORDINATOR, COMMITTEE -> role == Role.COORDINATOR;
    };
  }

  private List<Shortfall> breach(CoordinationFact.SlaBreached breach, Instant at) {
    var shortfalls = new ArrayList<>(unless(
        !book.breaches.contains(breach.clock()),
        "set-once",
        "the breach of clock " + breach.clock() + " is already recorded",
        "Record each breach once"));
    shortfalls.addAll(unless(
        !breach.due().isAfter(at), "breach-passed", "it is not yet due", "Wait until it is due"));
    return shortfalls;
  }
}
