package dev.consilium.core.rules;

import java.time.LocalDate;
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
  private final Map<Fact, List<LocalDate>> days = new EnumMap<>(Fact.class);
  private final Map<FactFamily, List<Facts>> parts = new EnumMap<>(FactFamily.class);

  Facts() {}

  Facts(Facts from) {
    values.putAll(from.values);
    days.putAll(from.days);
    parts.putAll(from.parts);
  }

  // Of two destinations one could permit what the other forbids.
  Facts put(Fact fact, List<String> given) {
    if (given.size() > 1 && !fact.isMany()) {
      throw new IllegalArgumentException("Fact " + fact.label() + ": " + given.size()
          + " values [fact-single]. Give one; ask once for each of several.");
    }
    if (!given.stream().allMatch(fact::accepts)) {
      throw new IllegalArgumentException("Fact " + fact.label()
          + ": a value that it cannot have [fact-value]. "
          + switch (fact.form()) {
            case WORD -> "Give one of " + String.join(", ", fact.words()) + ".";
            case PLACE -> "Give an ISO 3166 code, such as DE or US-AZ.";
            case DAY -> "Give a day, such as 2026-01-05.";
          });
    }
    values.put(fact, Collections.unmodifiableSet(new TreeSet<>(given)));
    if (fact.form() == Fact.Form.DAY) {
      days.put(fact, given.stream().map(LocalDate::parse).toList());
    }
    return this;
  }

  Facts put(FactFamily family, List<Facts> each) {
    parts.put(family, List.copyOf(each));
    return this;
  }

  @Nullable
  Set<String> get(Fact fact) {
    return values.get(fact);
  }

  // Read once when given, not once for each rule that looks.
  @Nullable
  List<LocalDate> days(Fact fact) {
    return days.get(fact);
  }

  @Nullable
  List<Facts> parts(FactFamily family) {
    return parts.get(family);
  }
}
