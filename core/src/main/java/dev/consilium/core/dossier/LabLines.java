package dev.consilium.core.dossier;

import dev.consilium.core.dossier.CaseSummary.Line;
import dev.consilium.core.record.CodeableText;
import dev.consilium.core.record.Observation;
import dev.consilium.core.record.Observation.ReferenceRange;
import dev.consilium.core.record.ObservationValue;
import dev.consilium.core.record.PartialDate;
import dev.consilium.core.record.Quantity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes one line per analyte: its last result, or all when words or times disagree. */
final class LabLines {

  private static final String LOINC = "http://loinc.org";

  private record Ranked(boolean flagged, String name, Line line) {}

  private LabLines() {}

  static List<Line> flaggedFirst(List<Observation> latestFirst) {
    return series(latestFirst).values().stream()
        .map(LabLines::ranked)
        .sorted(Comparator.comparing(Ranked::flagged)
            .reversed()
            .thenComparing(Ranked::name)
            .thenComparing(it -> it.line().cites().get(0)))
        .map(Ranked::line)
        .toList();
  }

  static List<Line> latestFirst(List<Observation> latestFirst) {
    return series(latestFirst).values().stream().map(it -> ranked(it).line()).toList();
  }

  private static Map<String, List<Observation>> series(List<Observation> latestFirst) {
    var analytes = new LinkedHashMap<String, List<Observation>>();
    for (var it : latestFirst) {
      analytes.computeIfAbsent(key(it.code()), any -> new ArrayList<>()).add(it);
    }
    return analytes;
  }

  private static String key(CodeableText code) {
    return code.coding(LOINC).map(it -> LOINC + it.code()).orElseGet(() -> ConceptSets.words(code));
  }

  private static Ranked ranked(List<Observation> series) {
    var last = series.get(0);
    var name = SummarySource.label(last);
    // A word is no measurement: "negative" must not hide an earlier "positive".
    var words = series.stream().anyMatch(it -> it.value() instanceof ObservationValue.Coded);
    var shown = words ? series : tied(series);
    var text = shown.stream()
        .map(it -> SummarySource.dated(result(it), it.when()))
        .distinct()
        .collect(Collectors.joining("; "));
    var count = series.size() > shown.size() ? ", last of " + series.size() : "";
    var ids = shown.stream().map(Observation::id).toList();
    var flagged = shown.stream().anyMatch(it -> !flag(it).isEmpty());
    return new Ranked(flagged, name, new Line(name + ": " + text + count, ids));
  }

  // Whichever of several results is the last, if their dates do not tell: all are shown.
  private static List<Observation> tied(List<Observation> series) {
    var last = series.get(0).when();
    return series.stream()
        .filter(it -> last == null || isPerhapsLast(it.when(), last))
        .toList();
  }

  private static boolean isPerhapsLast(@Nullable PartialDate when, PartialDate last) {
    return when != null && !when.isSurelyBefore(last);
  }

  private static String result(Observation it) {
    var range = it.ranges().size() == 1 ? range(it.ranges().get(0)) : "";
    return value(it) + flag(it) + range + (it.preliminary() ? ", preliminary" : "");
  }

  private static String value(Observation it) {
    var value = it.value();
    var parts = Stream.concat(
        value == null ? Stream.<String>empty() : Stream.of(value.label()),
        it.components().stream().flatMap(part -> {
          var own = part.value();
          return own == null ? Stream.empty() : Stream.of(part.code().label() + " " + own.label());
        }));
    var text = parts.collect(Collectors.joining(", "));
    return text.isEmpty() ? "no value of its own" : text;
  }

  private static String range(ReferenceRange range) {
    var text = range.text();
    if (text != null) {
      return ", range " + text;
    }
    var low = range.low();
    var high = range.high();
    if (low == null && high == null) {
      return "";
    }
    return ", range " + (low == null ? "up to" : low.label())
        + (high == null ? " and above" : (low == null ? " " : " to ") + high.label());
  }

  // The laboratory's own flag comes first; without one the result is compared with its range.
  private static String flag(Observation it) {
    if (!it.interpretations().isEmpty()) {
      var labels =
          it.interpretations().stream().map(CodeableText::label).collect(Collectors.joining(", "));
      var normal = it.interpretations().stream()
          .allMatch(i -> ConceptSets.standard().contains("flag-normal", i));
      return normal ? "" : ", flag " + labels;
    }
    if (it.ranges().size() != 1 || !(it.value() instanceof ObservationValue.Measured measured)) {
      return "";
    }
    var range = it.ranges().get(0);
    if (isBeyond(measured.quantity(), range.high(), 1)) {
      return ", above range";
    }
    return isBeyond(measured.quantity(), range.low(), -1) ? ", below range" : "";
  }

  private static boolean isBeyond(Quantity value, @Nullable Quantity bound, int direction) {
    return bound != null
        && value.comparator() == Quantity.Comparator.EXACT
        && Objects.equals(value.code(), bound.code())
        && Objects.equals(value.unit(), bound.unit())
        && Integer.signum(value.value().compareTo(bound.value())) == direction;
  }
}
