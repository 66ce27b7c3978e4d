package dev.consilium.core.rules;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What is known: a fact that is absent is unknown, one without values is known to be none. */
final class Facts {

  private final Map<Fact, Set<String>> values = new EnumMap<>(Fact.class);
  private final Map<Fact.Family, List<Facts>> parts = new EnumMap<>(Fact.Family.class);

  Facts() {}

  Facts(Facts from) {
    values.putAll(from.values);
    parts.putAll(from.parts);
  }

  Facts put(Fact fact, List<String> given) {
    for (var value : given) {
      if (!fact.accepts(value)) {
        throw new IllegalArgumentException("Fact " + fact.label() + ": a value is not one of its "
            + fact.form() + "s [fact-value]. "
            + switch (fact.form()) {
              case WORD -> "Give one of " + String.join(", ", fact.words()) + ".";
              case PLACE -> "Give an ISO 3166 code, such as DE or US-AZ.";
              case DAY -> "Give a day, such as 2026-01-05.";
            });
      }
    }
    values.put(fact, Collections.unmodifiableSet(new TreeSet<>(given)));
    return this;
  }

  Facts put(Fact.Family family, List<Facts> each) {
    parts.put(family, List.copyOf(each));
    return this;
  }

  @Nullable
  Set<String> get(Fact fact) {
    return values.get(fact);
  }

  @Nullable
  List<Facts> parts(Fact.Family family) {
    return parts.get(family);
  }
}
