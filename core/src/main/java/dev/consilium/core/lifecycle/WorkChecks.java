package dev.consilium.core.lifecycle;

import static dev.consilium.core.lifecycle.Shortfall.unless;

import dev.consilium.core.PartyId;
import java.util.HashSet;
import java.util.List;
import java.util.TreeSet;

/** The guards about the opinion: panel, answers, quality review, machines, signature, loop. */
final class WorkChecks {

  private final MoveContext context;
  private final CaseFile file;

  WorkChecks(MoveContext context) {
    this.context = context;
    this.file = context.file();
  }

  List<Shortfall> panel() {
    var convened = context.move() instanceof CaseMove.PanelConvened it ? it : file.panel;
    var sound = convened != null
        && convened.members().size() >= 2
        && new HashSet<>(convened.members()).size() == convened.members().size()
        && convened.quorum() >= 2
        && convened.quorum() <= convened.members().size()
        && file.lead() != null
        && convened.members().contains(file.lead());
    return unless(
        file.panelCase && sound,
        Guard.PANEL,
        file.panelCase ? "the panel is not sound" : "the program wants one specialist",
        file.panelCase
            ? "Name at least two members, the assigned specialist among them, and a quorum"
            : "Let the specialist draft alone");
  }

  List<Shortfall> positions() {
    if (!file.panelCase) {
      return List.of();
    }
    var members = file.panel == null ? List.<PartyId>of() : file.panel.members();
    var quorum = file.panel == null ? 1 : file.panel.quorum();
    var open =
        members.stream().filter(member -> !file.positions.containsKey(member)).count();
    var counted = file.positions.values().stream()
        .filter(it -> it != PanelPosition.RECUSED && it != PanelPosition.ABSTAIN)
        .count();
    if (file.positions.get(file.lead()) == PanelPosition.RECUSED) {
      return unless(
          false, Guard.POSITIONS, "the chair stepped back", "Revoke the assignment instead");
    }
    return unless(
        open == 0 && counted >= quorum,
        Guard.POSITIONS,
        open + " of " + members.size() + " positions are missing, " + counted
            + " count towards the quorum of " + quorum,
        "Submit every member's position; without a quorum, revoke the assignment instead");
  }

  List<Shortfall> dissent() {
    var missing = file.positions.entrySet().stream()
        .filter(it -> it.getValue() == PanelPosition.DISSENT)
        .filter(it -> !file.dissents.contains(it.getKey()))
        .count();
    return unless(
        missing == 0,
        Guard.DISSENT,
        missing + " dissent(s) are not recorded",
        "Record each dissent in the member's own words");
  }

  List<Shortfall> solo() {
    return unless(
        !file.panelCase, Guard.SOLO, "the program wants a panel", "Convene the panel first");
  }

  List<Shortfall> answers() {
    var draft = context.move() instanceof CaseMove.OpinionDrafted it ? it : file.draft;
    var open = new TreeSet<>(file.questions);
    if (draft != null) {
      open.removeAll(draft.answered());
      open.removeAll(draft.refused());
    }
    return unless(
        open.isEmpty(),
        Guard.ANSWERS,
        "no answer to question " + String.join(", ", open),
        "Answer each, or refuse it with a reason");
  }

  List<Shortfall> qa() {
    return unless(
        file.qaPassed,
        Guard.QA,
        "no passed quality review of this version",
        "Complete the quality review");
  }

  List<Shortfall> independentQa() {
    var draft = file.draft;
    return unless(
        draft != null
            && !draft.reviewer().equals(file.lead())
            && (file.panel == null || !file.panel.members().contains(draft.reviewer())),
        Guard.INDEPENDENT_QA,
        "the reviewer is an author or a panel member",
        "Return the opinion and name another reviewer");
  }

  List<Shortfall> aiDisclosed() {
    var open = file.aiReviewed.values().stream().filter(reviewed -> !reviewed).count();
    var attested = file.aiAttested;
    if (open > 0) {
      return unless(
          false,
          Guard.AI_DISCLOSED,
          open + " AI contribution(s) are not reviewed by a human",
          "Review each");
    }
    return unless(
        attested != null && attested == !file.aiReviewed.isEmpty(),
        Guard.AI_DISCLOSED,
        attested == null
            ? "whether AI was used is not attested"
            : "the attested AI use is not the recorded one",
        "Let the author attest it");
  }

  List<Shortfall> signatureValid() {
    var signature = file.signature;
    var draft = file.draft;
    return unless(
        signature != null
            && signature.verified()
            && !signature.stale()
            && draft != null
            && signature.opinion().equals(draft.opinion())
            && signature.dossier().equals(file.dossier),
        Guard.SIG_VALID,
        "no valid signature over this opinion and dossier",
        "Verify the signature; when it is broken, void it and sign again");
  }

  List<Shortfall> licensedAtSign() {
    return unless(
        file.signature != null && file.signature.licensed(),
        Guard.LICENSED_AT_SIGN,
        "the signer was not licensed when signing",
        "Void the signature and sign again with a licence");
  }

  List<Shortfall> loopClosed() {
    var open = file.releases.isEmpty()
        ? 0
        : file.releases.get(file.releases.size() - 1).recipients().stream()
            .filter(recipient -> !file.acknowledged.contains(recipient))
            .count();
    return unless(
        open == 0 && file.outcomeDue != null,
        Guard.LOOP_CLOSED,
        open + " recipient(s) did not acknowledge, the outcome is "
            + (file.outcomeDue == null ? "not planned" : "planned"),
        "Record every receipt and plan the outcome");
  }
}
