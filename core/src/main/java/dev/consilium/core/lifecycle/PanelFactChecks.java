package dev.consilium.core.lifecycle;

import static dev.consilium.core.lifecycle.Shortfall.unless;

import dev.consilium.core.PartyId;
import dev.consilium.core.opinion.PanelReport.Stance;
import dev.consilium.core.opinion.PositionCommitment;
import java.util.ArrayList;
import java.util.List;

/** What holds for a panel's fact: sealed before shown, shown once, changed only afterwards. */
final class PanelFactChecks {

  private final CaseFile file;

  PanelFactChecks(CaseFile file) {
    this.file = file;
  }

  List<Shortfall> check(PanelFact fact) {
    if (fact instanceof PanelFact.PositionSealed it) {
      return sealing(it.member());
    } else if (fact instanceof PanelFact.PositionRevealed it) {
      return reveal(it);
    }
    var cosigned = (PanelFact.OpinionCosigned) fact;
    var shortfalls = new ArrayList<>(unless(
        file.draft != null
            && cosigned.opinion().equals(file.draft.opinion())
            && cosigned.dossier().equals(file.dossier),
        "signature-covers",
        "the signature covers another opinion or dossier",
        "Sign the drafted opinion and the sealed dossier"));
    shortfalls.addAll(present(cosigned.member()));
    return shortfalls;
  }

  private List<Shortfall> sealing(PartyId member) {
    var shortfalls = new ArrayList<>(unless(
        !file.seals.commitments.containsKey(member),
        "seal-once",
        member + " has already sealed a position",
        "Reveal it; a change of mind comes after the reveal"));
    shortfalls.addAll(present(member));
    return shortfalls;
  }

  private List<Shortfall> reveal(PanelFact.PositionRevealed revealed) {
    var member = revealed.member();
    var open = unsealed();
    var shortfalls = new ArrayList<>(unless(
        open == 0,
        "all-sealed",
        open + " member(s) have not sealed a position",
        "Wait until every member has sealed one or stepped back"));
    shortfalls.addAll(unless(
        !file.seals.revealed.containsKey(member),
        "reveal-once",
        member + " has already revealed the sealed position",
        "Submit a changed position instead"));
    shortfalls.addAll(unless(
        opens(revealed),
        "seal-opens",
        "what is shown is not what " + member + " sealed",
        "Reveal exactly the sealed position, rationale and nonce"));
    shortfalls.addAll(present(member));
    return shortfalls;
  }

  // Every position is about the version that the panel is about to draft; a nonce of another form
  // opens nothing.
  private boolean opens(PanelFact.PositionRevealed revealed) {
    try {
      var commitment = PositionCommitment.of(
          file.id,
          file.version + 1,
          revealed.member(),
          revealed.position(),
          revealed.rationale(),
          revealed.nonce());
      return commitment.equals(file.seals.commitments.get(revealed.member()));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  // A change of mind after hearing the others is honest only once everyone is bound to a first one.
  List<Shortfall> change(CaseFact.PositionSubmitted submitted) {
    return unless(
        submitted.position() == Stance.RECUSED
            || file.seals.revealed.containsKey(submitted.member()),
        "position-sealed-first",
        submitted.member() + " has not revealed a sealed position",
        "Seal a position first, and reveal it with the others");
  }

  private List<Shortfall> present(PartyId member) {
    return unless(
        file.positions.get(member) != Stance.RECUSED,
        "recusal-final",
        member + " stepped back",
        "Convene a panel without " + member);
  }

  private long unsealed() {
    return file.panel == null
        ? 0
        : file.panel.members().stream()
            .filter(member -> file.positions.get(member) != Stance.RECUSED)
            .filter(member -> !file.seals.commitments.containsKey(member))
            .count();
  }
}
