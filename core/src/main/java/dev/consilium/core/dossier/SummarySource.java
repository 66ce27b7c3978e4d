package dev.consilium.core.dossier;

import dev.consilium.core.record.ClinicalFact;
import dev.consilium.core.record.HealthRecord;
import dev.consilium.core.record.PartialDate;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A record as the summary reads it: latest facts first, undated ones last, ties by id. */
record SummarySource(HealthRecord record, ZoneId zone, ConceptSets sets) {

  <T extends ClinicalFact> List<T> latestFirst(Class<T> kind) {
    return record.facts(kind).stream()
        .sorted(Comparator.<T, Instant>comparing(it -> moment(it.when()))
            .reversed()
            .thenComparing(ClinicalFact::id))
        .toList();
  }

  private Instant moment(@Nullable PartialDate date) {
    return date == null ? Instant.MIN : date.earliest(zone);
  }

  static String dated(String text, @Nullable PartialDate date) {
    return text + " (" + (date == null ? "no date" : date.text()) + ")";
  }

  static String label(ClinicalFact fact) {
    var label = fact.code().label();
    return label.isEmpty() ? "Not named" : label;
  }
}
