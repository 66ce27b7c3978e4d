package dev.consilium.core.lifecycle;

import static dev.consilium.core.lifecycle.Shortfall.unless;

import dev.consilium.core.Actor;
import dev.consilium.core.PartyId;
import dev.consilium.core.Role;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What holds for every step besides its guards: order, cause, the person, the content. */
final class StepRules {

  private final CaseFile file;
  private final TransitionTable table;

  StepRules(CaseFile file, TransitionTable table) {
    this.file = file;
    this.table = table;
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
    var shortfalls = new ArrayList<>(person(by));
    var move = context.move();
    if (move instanceof CaseMove.SpecialistAssigned assigned) {
      shortfalls.addAll(
          window(assigned.access().end() != null && assigned.access().contains(context.at())));
    } else if (move instanceof CaseMove.AmendmentOpened amendment) {
      shortfalls.addAll(
          window(amendment.access().end() != null && amendment.access().contains(context.at())));
    } else if (context.to().reader() == RecordReader.SPECIALIST
        || context.to().reader() == RecordReader.SIGNER) {
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

  // A role is not enough: the record belongs to this specialist and this reviewer.
  private List<Shortfall> person(Actor by) {
    return switch (by.role()) {
      case SPECIALIST, PANEL_CHAIR -> mustBe(by.party(), file.lead(), "assigned specialist");
      case QUALITY_REVIEWER ->
        mustBe(by.party(), file.draft == null ? null : file.draft.reviewer(), "named reviewer");
      case REQUESTER, COORDINATOR, SYSTEM -> List.of();
    };
  }

  private List<Shortfall> mustBe(PartyId party, @Nullable PartyId wanted, String title) {
    return unless(
        party.equals(wanted),
        "party-assigned",
        party + " is not the " + title,
        "Let the " + title + " do it");
  }

  List<Shortfall> fact(CaseFact fact, Actor by) {
    if (fact instanceof CaseFact.CaseOpened) {
      return unless(
          file.program == null,
          "set-once",
          "the program is already " + file.program,
          "Open another case for another program");
    } else if (fact instanceof CaseFact.ConsentGranted granted) {
      return unless(
          !file.consents.containsKey(granted.consent()),
          "consent-id-unique",
          "consent " + granted.consent() + " is already recorded",
          "Give each consent its own id");
    } else if (fact instanceof CaseFact.ConsentWithdrawn withdrawn) {
      return unless(
          file.consents.containsKey(withdrawn.consent()),
          "consent-known",
          "no active consent " + withdrawn.consent(),
          "Give the id of a recorded consent");
    } else if (fact instanceof CaseFact.WaiverGranted waiver) {
      return unless(
          table.waivable().contains(waiver.guard()),
          "waivable",
          waiver.guard().label() + " cannot be waived",
          "Satisfy it");
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
      return unless(
          file.releases
              .get(file.releases.size() - 1)
              .recipients()
              .contains(acknowledged.recipient()),
          "recipient-known",
          acknowledged.recipient() + " received nothing",
          "Name a recipient of the release");
    }
    return new ArrayList<>(own(fact, by));
  }

  // Nobody declares, decides or reviews in another's name.
  private List<Shortfall> own(CaseFact fact, Actor by) {
    if (fact instanceof CaseFact.PositionSubmitted it) {
      var shortfalls = new ArrayList<>(member(it.member(), by));
      shortfalls.addAll(unless(
          file.positions.get(it.member()) != PanelPosition.RECUSED,
          "recusal-final",
          it.member() + " stepped back",
          "Convene a panel without " + it.member()));
      return shortfalls;
    } else if (fact instanceof CaseFact.DissentRecorded it) {
      return member(it.member(), by);
    } else if (fact instanceof CaseFact.QualityReviewCompleted it) {
      var shortfalls = new ArrayList<>(person(by));
      shortfalls.addAll(mustBe(it.reviewer(), by.party(), "acting reviewer"));
      return shortfalls;
    } else if (fact instanceof CaseFact.ConflictDeclared it && by.role() != Role.COORDINATOR) {
      return mustBe(it.party(), by.party(), "acting party");
    } else if (fact instanceof CaseFact.AiStatementAttested
        || fact instanceof CaseFact.AddendumIssued
        || fact instanceof CaseFact.AiContributionReviewed
        || fact instanceof CaseFact.OutcomePlanned) {
      return person(by);
    }
    return List.of();
  }

  private List<Shortfall> member(PartyId member, Actor by) {
    var shortfalls = new ArrayList<>(mustBe(member, by.party(), "acting member"));
    shortfalls.addAll(unless(
        file.panel != null && file.panel.members().contains(member),
        "party-assigned",
        member + " is no member of the panel",
        "Let a member do it"));
    return shortfalls;
  }
}
