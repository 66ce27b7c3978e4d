package dev.consilium.examples.workbench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/** What happened, step by step, as a person reads it; each step is told when it ends. */
final class Story {

  /** One step: its name, what happened, and how long it took. */
  record Step(String name, List<String> lines, long millis) {}

  private final Consumer<String> teller;
  private final LongSupplier nanos;
  private final List<Step> steps = new ArrayList<>();
  private long since;

  Story(Consumer<String> teller, LongSupplier nanos) {
    this.teller = teller;
    this.nanos = nanos;
    this.since = nanos.getAsLong();
  }

  void step(String name, String... lines) {
    step(name, List.of(lines));
  }

  void step(String name, List<String> lines) {
    var now = nanos.getAsLong();
    var clean = lines.stream().map(Story::oneLine).toList();
    var step = new Step(name, clean, (now - since) / 1_000_000);
    since = now;
    steps.add(step);
    teller.accept(String.format(Locale.ROOT, "%d. %-10s %6d ms", steps.size(), name, step.millis));
    clean.forEach(line -> teller.accept("     " + line));
  }

  // A record's own words could otherwise forge a line of ours.
  private static String oneLine(String text) {
    return text.codePoints()
        .map(it -> Character.isISOControl(it)
                || Character.getType(it) == Character.FORMAT
                || it == 0x2028
                || it == 0x2029
            ? ' '
            : it)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  List<Step> steps() {
    return List.copyOf(steps);
  }

  /** The story without times: equal for equal inputs. */
  String text() {
    var text = new StringBuilder();
    for (var i = 0; i < steps.size(); i++) {
      text.append(i + 1).append(". ").append(steps.get(i).name()).append('\n');
      steps.get(i).lines().forEach(line -> text.append("   ").append(line).append('\n'));
    }
    return text.toString();
  }
}
