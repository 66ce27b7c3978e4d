package dev.consilium.core.program;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The presets and their sources as a page for people; {@code docs/programs.md} is this text. */
public final class ProgramPage {

  private ProgramPage() {}

  /**
   * Writes the page.
   *
   * @return Markdown, the same for the same library
   */
  public static String markdown() {
    var facts = ProgramFacts.shipped();
    return "# Programs\n\nMade from the presets and from the facts of their sources; do not edit."
        + " " + facts.source() + ", " + facts.date() + ".\n\n"
        + "A preset is a `ServiceProgram` as data: `ServiceProgram.preset(\"tumour-board\")`."
        + " The first table names them all. Each section lists what the process states, the"
        + " setting that expresses it (a JSON pointer into the preset) and its value; then the"
        + " settings that the process does not state and that we assumed.\n\n"
        + "| preset | process | chooses | opinions | due in | delivery | follow-up |\n"
        + "|---|---|---|---|---|---|---|\n"
        + facts.processes().stream().map(ProgramPage::line).collect(Collectors.joining())
        + facts.processes().stream().map(ProgramPage::section).collect(Collectors.joining())
        + "\n## What cannot be expressed\n\n" + gaps(facts)
        + "\n## Processes without a preset\n\n| process | why |\n|---|---|\n"
        + facts.withoutPreset().stream()
            .map(it -> row(it.process(), it.reason()))
            .collect(Collectors.joining());
  }

  private static String line(ProgramFacts.Published process) {
    var program = ServiceProgram.preset(process.preset());
    var turnaround = program.turnaround();
    var days = turnaround.least() > 0
        ? turnaround.least() + " to " + turnaround.most()
        : String.valueOf(turnaround.most());
    return row(
        "[" + program.id() + "](#" + program.id() + ")",
        process.process(),
        program.selection().mode(),
        program.panel().kind() == PanelRules.Kind.NONE
            ? "1"
            : program.panel().kind() + ", " + program.panel().least() + " at least",
        days + " " + turnaround.unit(),
        AdmissionText.list(program.delivery().modes()),
        program.followUp().questions() + " in " + program.followUp().days() + " days");
  }

  private static String section(ProgramFacts.Published process) {
    var program = ServiceProgram.preset(process.preset());
    var text = new StringBuilder("\n## " + program.id() + "\n\n" + program.name() + ". Source: "
        + program.source() + ", " + program.sourceDate()
        + ".\n\n| stated | setting | value |\n|---|---|---|\n");
    for (var fact : process.facts()) {
      for (var place : fact.at()) {
        text.append(row(fact.fact(), "`" + place.pointer() + "`", "`" + place.is() + "`"));
      }
    }
    return text.append("\nAssumed: ")
        .append(
            program.assumed().stream().map(it -> "`" + it + "`").collect(Collectors.joining(", ")))
        .append(".\n")
        .toString();
  }

  private static String gaps(ProgramFacts facts) {
    var gaps = facts.processes().stream()
        .flatMap(it -> it.notExpressed().stream().map(gap -> "- " + it.process() + ": " + gap))
        .collect(Collectors.joining("\n"));
    return gaps.isEmpty() ? "Nothing: every stated fact has a setting.\n" : gaps + "\n";
  }

  private static String row(Object... cells) {
    return Stream.of(cells).map(Object::toString).collect(Collectors.joining(" | ", "| ", " |\n"));
  }
}
