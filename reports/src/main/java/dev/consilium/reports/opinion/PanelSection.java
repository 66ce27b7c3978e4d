package dev.consilium.reports.opinion;

import dev.consilium.core.opinion.Opinion;
import dev.consilium.core.opinion.PanelReport;
import dev.consilium.core.opinion.PanelReport.Position;
import dev.consilium.reports.document.Callout;
import dev.consilium.reports.document.Definitions;
import dev.consilium.reports.document.Phrase;
import dev.consilium.reports.document.Table;
import java.util.ArrayList;
import java.util.List;

/** Who sat on the panel, what each held before and after, and what follows: section 16. */
final class PanelSection {

  private final Script script;
  private final FixedWords words;
  private final Opinion opinion;

  PanelSection(Script script, Opinion opinion) {
    this.script = script;
    this.words = script.words;
    this.opinion = opinion;
  }

  void write() {
    script.section("section.panel");
    opinion.panel().ifPresentOrElse(this::panel, () -> script.say("panel.none"));
  }

  private void panel(PanelReport panel) {
    facts(panel);
    if (sealed()) {
      script.say("panel.sealed.note");
    }
    if (!panel.positions().isEmpty()) {
      script.table(
          "panel.caption",
          columns(),
          panel.positions().stream().map(position -> member(panel, position)).toList());
    }
    for (var position : panel.positions()) {
      if (position.stance() == PanelReport.Stance.DISSENT) {
        script.add(new Callout(
            Callout.Tone.NOTE,
            words.of("panel.dissent", position.name()),
            Script.paragraphs(position.rationale())));
      }
    }
    before(panel);
  }

  private void facts(PanelReport panel) {
    var facts = new ArrayList<Definitions.Entry>();
    if (sealed()) {
      var decision = panel.decision();
      int counted = decision.inFavour() + decision.against();
      facts.add(script.fact("panel.rule", words.of(panel.rule())));
      facts.add(
          script.fact("panel.quorum", words.of("panel.quorum.value", panel.quorum(), counted)));
      facts.add(script.fact(
          "panel.decision",
          words.of(
              "panel.decision.value",
              words.of(decision.reason()),
              decision.inFavour(),
              decision.against())));
    }
    facts.add(script.fact("panel.consensus", words.of(panel.consensus())));
    script.add(new Definitions(facts));
  }

  private List<Table.Column> columns() {
    var columns = new ArrayList<Table.Column>();
    columns.add(script.column("panel.member", 2.6));
    if (sealed()) {
      columns.add(script.column("panel.sealed", 2));
    }
    columns.add(script.column(sealed() ? "panel.final" : "panel.position", 2));
    columns.add(script.column("panel.rationale", 4.2));
    return columns;
  }

  private List<Phrase> member(PanelReport panel, Position position) {
    var cells = new ArrayList<Phrase>();
    boolean chairs = position.member().equals(panel.chair());
    var name = chairs ? words.of("panel.chair", position.name()) : position.name();
    cells.add(Phrase.of(
        position.role().isEmpty() ? name : words.of("panel.role", name, position.role())));
    if (sealed()) {
      var before = position.sealed();
      cells.add(
          Phrase.of(before == null ? words.of("panel.sealed.none") : words.of(before.stance())));
    }
    cells.add(Phrase.of(
        position.changed()
            ? words.of("panel.changed", words.of(position.stance()))
            : words.of(position.stance())));
    boolean dissents = position.stance() == PanelReport.Stance.DISSENT;
    cells.add(Phrase.of(dissents ? words.of("panel.below") : position.rationale()));
    return cells;
  }

  // What a member held first stays readable after the member took another position.
  private void before(PanelReport panel) {
    for (var position : panel.positions()) {
      var before = position.sealed();
      if (before != null
          && !before.rationale().isBlank()
          && !before.rationale().equals(position.rationale())) {
        script.add(new Callout(
            Callout.Tone.NOTE,
            words.of("panel.before", position.name(), words.of(before.stance())),
            Script.paragraphs(before.rationale())));
      }
    }
  }

  private boolean sealed() {
    return opinion.schema() > 1;
  }
}
