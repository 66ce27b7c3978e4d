package dev.consilium.core.dossier;

import static java.util.Map.entry;

import dev.consilium.core.dossier.CaseSummary.Line;
import dev.consilium.core.dossier.CaseSummary.Section;
import dev.consilium.core.record.Observation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Puts every observation under exactly one heading; the first set that it belongs to decides. */
final class ObservationSections {

  private static final int FEW = 10;

  private static final List<Map.Entry<String, Section>> BY_SET = List.of(
      entry("performance-status", Section.OBSERVATIONS),
      entry("staging", Section.STAGE),
      entry("receptor-er", Section.MARKERS),
      entry("receptor-pr", Section.MARKERS),
      entry("receptor-her2", Section.MARKERS),
      entry("tissue-marker", Section.MARKERS),
      entry("tumour-marker", Section.MARKERS),
      entry("genomic-observation", Section.GENOMICS),
      entry("laboratory", Section.LABS));

  private ObservationSections() {}

  static List<Line> lines(SummarySource source, Section section) {
    var own = source.latestFirst(Observation.class).stream()
        .filter(it -> section(source, it) == section)
        .toList();
    return switch (section) {
      case LABS, MARKERS -> LabLines.flaggedFirst(own);
      case OBSERVATIONS -> SummaryLines.few(FEW, LabLines.latestFirst(ranked(source, own)));
      default -> SummaryLines.few(FEW, LabLines.latestFirst(own));
    };
  }

  // Vital signs are many and new: they must not push the performance status out of sight.
  private static List<Observation> ranked(SummarySource source, List<Observation> own) {
    var first = new ArrayList<Observation>();
    var rest = new ArrayList<Observation>();
    own.forEach(it -> (is(source, "performance-status", it) ? first : rest).add(it));
    return Stream.concat(first.stream(), rest.stream()).toList();
  }

  private static Section section(SummarySource source, Observation it) {
    for (var row : BY_SET) {
      if (is(source, row.getKey(), it)) {
        return row.getValue() == Section.LABS && it.value() == null
            ? Section.OBSERVATIONS
            : row.getValue();
      }
    }
    return Section.OBSERVATIONS;
  }

  private static boolean is(SummarySource source, String set, Observation it) {
    return source.sets().contains(set, it.code())
        || source.sets().containsAny(set, it.categories());
  }
}
