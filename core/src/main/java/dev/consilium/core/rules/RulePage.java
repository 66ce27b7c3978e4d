package dev.consilium.core.rules;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A pack as a page for people. */
final class RulePage {

  private RulePage() {}

  static String of(RulePack pack) {
    return """
        # The rules of %s

        Version %s of %s; made from the pack, do not edit. %s %s

        A prohibition overrides. Where no sourced rule decides, or a fact is missing, the answer is \
        INDETERMINATE, and only a named coordinator may waive that. A rule outside its effective \
        interval does not decide. Where its source gives no day, the day as of which it was read \
        stands instead.

        ## What a rule may look at

        %s
        ## Rules

        %s""".formatted(
            pack.id(),
            pack.version(),
            pack.date(),
            pack.notice(),
            pack.source(),
            vocabulary(),
            rules(pack));
  }

  private static String vocabulary() {
    return table(
        List.of("family", "about", "facts"),
        Stream.of(FactFamily.values())
            .map(family -> List.of(
                family.label(),
                family.meaning(),
                family == FactFamily.TIME
                    ? "the day of the question"
                    : Stream.of(Fact.values())
                        .filter(fact -> fact.family() == family)
                        .map(Fact::label)
                        .collect(Collectors.joining(", "))))
            .toList());
  }

  private static String rules(RulePack pack) {
    return table(
        List.of(
            "rule", "jurisdiction", "about", "says", "unless", "duties", "citation", "effective"),
        pack.entries().stream()
            .map(rule -> List.of(
                rule.id(),
                words(rule.jurisdictions()),
                words(rule.kinds().stream().sorted().toList()),
                rule.verdict().name(),
                words(rule.unless()),
                words(rule.duties().stream().map(Duty::code).toList()),
                rule.citation(),
                rule.effective().toString()))
            .toList());
  }

  private static String words(Collection<?> values) {
    return values.isEmpty()
        ? "–"
        : values.stream().map(Object::toString).collect(Collectors.joining(", "));
  }

  /** Draws a table; a bar inside a cell is escaped. */
  static String table(List<String> head, List<List<String>> rows) {
    var table = new StringBuilder(line(head)).append("|---".repeat(head.size())).append("|\n");
    rows.forEach(row -> table.append(line(row)));
    return table.toString();
  }

  private static String line(List<String> cells) {
    return cells.stream()
            .map(cell -> cell.replace("|", "\\|").replace("*", "\\*"))
            .collect(Collectors.joining(" | ", "| ", " |"))
        + "\n";
  }
}
