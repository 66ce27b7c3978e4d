package dev.consilium.core.lifecycle;

import static dev.consilium.core.lifecycle.Shortfall.unless;

import dev.consilium.core.Actor;
import dev.consilium.core.Role;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What holds for every step and every move besides its guards: order, cause, window, content. */
final class StepRules {

  private final CaseFile file;
  private final OwnWord people;

  StepRules(CaseFile file) {
    this.file = file;
    this.people = new OwnWord(file);
  }

  List<Shortfall> common(CaseCommand command, Instant at) {
    var shortfalls = new ArrayList<>(unless(
        file.at == null || !at.isBefore(file.at),
        "events-in-order",
        at + " is earlier than the latest event, " + file.at,
        "Read the case again and decide on what it says now"));
    shortfalls.addAll(unless(
        command.by().role() != Role.SYSTEM || !command.cause().isBlank(),
        "cause-recorded",
        "software gives no cause",
        "Say for whom and why it acts"));
    return shortfalls;
  }

  List<Shortfall> move(MoveContext context, Actor by) {
    var shortfalls = new ArrayList<>(people.person(by));
    var move = context.move();
    if (move instanceof CaseMove.SpecialistAssigned assigned) {
      shortfalls.addAll(
          window(assigned.access().end() != null && assigned.access().contains(context.at())));
    } else if (move instanceof CaseMove.AmendmentOpened amendment) {
      shortfalls.addAll(
          window(amendment.access().end() != null && amendment.access().contains(context.at())));
    } else if (context.to().reader() == Readership.SPECIALIST
        || context.to().reader() == Readership.PANEL
        || context.to().reader() == Readership.SIGNER) {
      var assignment = file.assignment();
      shortfalls.addAll(window(assignment != null && assignment.activeAt(context.at())));
    }
    shortfalls.addAll(content(move));
    return shortfalls;
  }

  private List<Shortfall> window(boolean open) {
    return unless(
        open,
        "access-window",
        "the specialist's access window is not open or has no end",
        "Give a window that is open now and ends, in a new assignment");
  }

  private List<Shortfall> content(CaseMove move) {
    if (move instanceof CaseMove.OpinionDrafted drafted) {
      return drafted(drafted);
    } else if (move instanceof CaseMove.OpinionSigned signed) {
      return unless(
          file.draft != null
              && signed.opinion().equals(file.draft.opinion())
              && signed.dossier().equals(file.dossier),
          "signature-covers",
          "the signature covers another opinion or dossier",
          "Sign the drafted opinion and the sealed dossier");
    } else if (move instanceof CaseMove.OpinionReleased released) {
      return unless(
          !released.recipients().isEmpty(),
          "recipients-present",
          "nobody receives the opinion",
          "Name at least one recipient");
    }
    return List.of();
  }

  private List<Shortfall> drafted(CaseMove.OpinionDrafted drafted) {
    var shortfalls = new ArrayList<>(unless(
        drafted.version() == file.version + 1,
        "version-next",
        "version " + drafted.version() + " follows version " + file.version,
        "Give version " + (file.version + 1)));
    var twice = drafted.answered().stream().anyMatch(drafted.refused()::contains);
    var known = file.questions.containsAll(drafted.answered())
        && file.questions.containsAll(drafted.refused());
    shortfalls.addAll(unless(
        known && !twice,
        "questions-known",
        "a question is unknown, or both answered and refused",
        "Answer or refuse each question of the case once"));
    return shortfalls;
  }
}
