package dev.consilium.core.quality;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a metric may take a mean of, or sort by, by name. */
final class CaseValues {

  /** The code under which a case falls in a distribution, or is weighted; empty when none. */
  static final Map<String, Function<CaseOutcome, List<String>>> CODES = codes();

  /** A number that a case has; empty when none. */
  static final Map<String, Function<CaseOutcome, Optional<Double>>> NUMBERS = numbers();

  private CaseValues() {}

  private static Map<String, Function<CaseOutcome, List<String>>> codes() {
    var table = new LinkedHashMap<String, Function<CaseOutcome, List<String>>>();
    table.put("diagnosis", it -> change(it, AssessedChange::diagnosis));
    table.put("treatment", it -> change(it, AssessedChange::treatment));
    table.put("impact", it -> change(it, AssessedChange::impact));
    for (var point : FollowThrough.Point.values()) {
      table.put(
          "reason-" + point.days(),
          it -> it.at(point).map(FollowThrough::reason).filter(code -> !code.isEmpty()).stream()
              .toList());
    }
    table.put("close-out", it -> code(it.experience().closeOut()));
    table.put("recommend-class", it -> recommend(it.experience().recommend()));
    table.put(
        "first-decline-reason",
        it -> it.course().declineReasons().stream().limit(1).toList());
    return Collections.unmodifiableMap(table);
  }

  private static List<String> change(CaseOutcome it, Function<AssessedChange, Enum<?>> axis) {
    var change = it.change();
    return change == null ? List.of() : code(axis.apply(change));
  }

  private static List<String> code(@Nullable Enum<?> value) {
    return value == null ? List.of() : List.of(CaseTests.name(value));
  }

  // 0 to 6 detractor, 7 and 8 passive, 9 and 10 promoter. Source: Reichheld 2003.
  private static List<String> recommend(@Nullable Integer answer) {
    if (answer == null) {
      return List.of();
    }
    return List.of(answer <= 6 ? "detractor" : answer <= 8 ? "passive" : "promoter");
  }

  private static Map<String, Function<CaseOutcome, Optional<Double>>> numbers() {
    var table = new LinkedHashMap<String, Function<CaseOutcome, Optional<Double>>>();
    table.put("satisfaction", it -> number(it.experience().satisfaction()));
    table.put("recommend", it -> number(it.experience().recommend()));
    table.put("decisional-conflict", it -> number(it.experience().decisionalConflict()));
    table.put("assignments", it -> number(it.course().assignments()));
    table.put(
        "records-obtained-share",
        it -> it.course().recordsRequested() == 0
            ? Optional.empty()
            : Optional.of((double) it.course().recordsObtained() / it.course().recordsRequested()));
    return Collections.unmodifiableMap(table);
  }

  private static Optional<Double> number(@Nullable Integer value) {
    return Optional.ofNullable(value).map(Integer::doubleValue);
  }
}
