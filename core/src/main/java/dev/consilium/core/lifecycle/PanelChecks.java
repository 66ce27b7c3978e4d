package dev.consilium.core.lifecycle;

import static dev.consilium.core.lifecycle.Shortfall.unless;

import dev.consilium.core.PartyId;
import dev.consilium.core.opinion.PanelReport.Stance;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The guards about a panel: who sits, what each member holds, what that decides, who signs. */
final class PanelChecks {

  private final MoveContext context;
  private final CaseFile file;

  PanelChecks(MoveContext context) {
    this.context = context;
    this.file = context.file();
  }

  List<Shortfall> panel() {
    var convened = context.move() instanceof CaseMove.PanelConvened it ? it : file.panel;
    var terms = file.terms;
    var sound = convened != null
        && convened.members().size() >= Math.max(2, terms.panelMembers())
        && new HashSet<>(convened.members()).size() == convened.members().size()
        && convened.quorum() >= Math.max(2, terms.quorum())
        && convened.quorum() <= convened.members().size()
        && file.lead() != null
        && convened.members().contains(file.lead());
    return unless(
        terms.panel() && sound,
        Guard.PANEL,
        terms.panel() ? "the panel is not sound" : "the program wants one specialist",
        terms.panel()
            ? "Name at least " + terms.panelMembers() + " members, the assigned specialist among"
                + " them, and a quorum of " + terms.quorum() + " or more"
            : "Let the specialist draft alone");
  }

  List<Shortfall> solo() {
    return unless(
        !file.terms.panel(), Guard.SOLO, "the program wants a panel", "Convene the panel first");
  }

  List<Shortfall> positions() {
    if (!file.terms.panel()) {
      return List.of();
    }
    if (file.positions.get(file.lead()) == Stance.RECUSED) {
      return unless(
          false, Guard.POSITIONS, "the chair stepped back", "Revoke the assignment instead");
    }
    var members = file.panel == null ? List.<PartyId>of() : file.panel.members();
    var quorum = file.panel == null ? 1 : file.panel.quorum();
    var open =
        members.stream().filter(member -> !file.positions.containsKey(member)).count();
    var counted = holding(Stance.AGREE, Stance.AGREE_WITH_RESERVATION, Stance.DISSENT);
    return unless(
        open == 0 && counted >= quorum,
        Guard.POSITIONS,
        open + " of " + members.size() + " positions are missing, " + counted
            + " count towards the quorum of " + quorum,
        "Seal and reveal every member's position; without a quorum, revoke the assignment"
            + " instead");
  }

  List<Shortfall> dissent() {
    var missing = file.positions.entrySet().stream()
        .filter(it -> it.getValue() == Stance.DISSENT)
        .filter(it -> !file.dissents.containsKey(it.getKey()))
        .count();
    return unless(
        missing == 0,
        Guard.DISSENT,
        missing + " dissent(s) are not recorded",
        "Record each dissent in the member's own words");
  }

  // The rule decides whether there is an opinion of the panel; it never changes a position.
  List<Shortfall> decision() {
    if (!file.terms.panel()) {
      return List.of();
    }
    var agree = holding(Stance.AGREE, Stance.AGREE_WITH_RESERVATION);
    var dissent = holding(Stance.DISSENT);
    var decided = switch (file.terms.decision()) {
      case UNANIMITY -> dissent == 0;
      case MAJORITY -> agree > dissent;
      case CHAIR_DECIDES, REPORT_ALL -> true;
    };
    return unless(
        decided,
        Guard.DECISION,
        agree + " agree and " + dissent + " dissent, which decides nothing by "
            + file.terms.decision(),
        "Deliberate until members change their own positions, or revoke the assignment");
  }

  List<Shortfall> cosigned() {
    var missing = new TreeSet<String>();
    for (var author : authors()) {
      if (!file.seals.cosigned.contains(author) && !file.standing.waived(author, Guard.COSIGNED)) {
        missing.add(author.value());
      }
    }
    return unless(
        missing.isEmpty(),
        Guard.COSIGNED,
        "no signature of " + String.join(", ", missing),
        "Let each member sign, or let a coordinator answer by name for one who cannot be reached");
  }

  private Set<PartyId> authors() {
    var others = new HashSet<>(file.authors());
    others.remove(file.lead());
    return others;
  }

  private long holding(Stance... wanted) {
    return file.positions.values().stream()
        .filter(Arrays.asList(wanted)::contains)
        .count();
  }
}
