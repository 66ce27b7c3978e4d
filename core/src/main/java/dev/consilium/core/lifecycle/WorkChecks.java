package dev.consilium.core.lifecycle;

import static dev.consilium.core.lifecycle.Shortfall.unless;

import java.util.List;
import java.util.TreeSet;

/** The guards about the opinion: answers, quality review, machines, signature, loop. */
final class WorkChecks {

  private final MoveContext context;
  private final CaseFile file;

  WorkChecks(MoveContext context) {
    this.context = context;
    this.file = context.file();
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
        open == 0 && file.outcome.open() == 0 && file.outcomeDue != null,
        Guard.LOOP_CLOSED,
        open + " recipient(s) did not acknowledge, " + file.outcome.open()
            + " follow-up question(s) are open, the outcome is "
            + (file.outcomeDue == null ? "not planned" : "planned"),
        "Record every receipt, answer every question and plan the outcome");
  }
}
