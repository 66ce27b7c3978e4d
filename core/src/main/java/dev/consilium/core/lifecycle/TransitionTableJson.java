package dev.consilium.core.lifecycle;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.consilium.core.Role;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Reads the table: kind {@code consilium.transition-table}, schema 1. */
final class TransitionTableJson {

  private TransitionTableJson() {}

  static TransitionTable standard() {
    try (var in = TransitionTableJson.class.getResourceAsStream("transitions-1.json")) {
      if (in == null) {
        throw new IllegalStateException("Resource transitions-1.json is missing"
            + " [resource-present]. Use the complete core artifact.");
      }
      return read(new EventObject(new JsonMapper().readTree(in), "Transition table"));
    } catch (IOException e) {
      throw new IllegalStateException("Resource transitions-1.json cannot be read"
          + " [resource-readable]. Use an intact core artifact.");
    }
  }

  static TransitionTable read(EventObject root) {
    if (!root.text("kind").equals("consilium.transition-table") || root.number("schema") != 1) {
      throw EventObject.malformed(
          "Transition table",
          "is not kind consilium.transition-table, schema 1",
          "table-kind",
          "Give a table of this schema.");
    }
    var commands = new LinkedHashMap<String, String>();
    var names = root.object("commands");
    for (var event : MoveForms.ALL) {
      var name = event.type().getSimpleName();
      commands.put(name, names.text(name));
    }
    names.finish();
    var table = new TransitionTable(
        root.text("version"),
        root.text("date"),
        root.text("source"),
        root.texts("notes"),
        root.number("licenceFreshDays"),
        Set.copyOf(root.values("waivable", TransitionTableJson::guard)),
        commands,
        root.objects("transitions").stream().map(row -> transition(row)).toList(),
        root.objects("facts").stream().map(row -> fact(row)).toList());
    root.finish();
    return table;
  }

  private static Transition transition(EventObject row) {
    var transition = new Transition(
        row.number("number"),
        row.value("from", CaseState::valueOf),
        row.value("to", CaseState::valueOf),
        row.value("event", known(MoveForms.ALL)),
        row.values("roles", Role::valueOf),
        row.values("guards", TransitionTableJson::guard));
    row.finish();
    return transition;
  }

  private static FactRule fact(EventObject row) {
    var rule = new FactRule(
        row.value("event", known(FactForms.ALL)),
        row.values("roles", Role::valueOf),
        row.values("states", CaseState::valueOf));
    row.finish();
    return rule;
  }

  private static Function<String, String> known(List<StepForm<?>> forms) {
    return name -> forms.stream()
        .map(form -> form.type().getSimpleName())
        .filter(name::equals)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("Unknown event."));
  }

  private static Guard guard(String label) {
    return Arrays.stream(Guard.values())
        .filter(guard -> guard.label().equals(label))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("Unknown guard."));
  }
}
