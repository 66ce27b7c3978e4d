package dev.consilium.core.triage;

import dev.consilium.core.dossier.ConceptSets;
import dev.consilium.core.record.Activity;
import dev.consilium.core.record.ClinicalFact;
import dev.consilium.core.record.CodeableText;
import dev.consilium.core.record.Condition;
import dev.consilium.core.record.HealthRecord;
import dev.consilium.core.record.Medication;
import dev.consilium.core.record.PartialDate;
import dev.consilium.core.record.Patient;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What every check may look at. Facts come sorted by id, so that their order never matters. */
record CheckInput(
    HealthRecord record, ConceptSets sets, SubstanceClasses substances, Instant now, ZoneId zone) {

  Patient patient() {
    return record.patient();
  }

  List<ClinicalFact> facts() {
    return facts(ClinicalFact.class);
  }

  <T extends ClinicalFact> List<T> facts(Class<T> kind) {
    return record.facts(kind).stream()
        .sorted(Comparator.comparing(ClinicalFact::id))
        .toList();
  }

  boolean is(String set, CodeableText concept) {
    return sets.contains(set, concept);
  }

  boolean isAny(String set, List<CodeableText> concepts) {
    return sets.containsAny(set, concepts);
  }

  List<Condition> cancers() {
    return facts(Condition.class).stream()
        .filter(it -> is("cancer-diagnosis", it.code()))
        .toList();
  }

  /** A medicine that may be taken now: neither over nor broken off, and its end not passed. */
  List<Medication> currentMedications() {
    return facts(Medication.class).stream()
        .filter(it -> it.activity() != Activity.ENDED && it.activity() != Activity.STOPPED)
        .filter(it -> !isPast(it.end()))
        .toList();
  }

  /** Over, wherever on earth the date was written. */
  boolean isPast(@Nullable PartialDate date) {
    return date != null && date.latest(ZoneOffset.MIN).isBefore(now);
  }

  /** Not begun, wherever on earth the date was written. */
  boolean isFuture(@Nullable PartialDate date) {
    return date != null && date.earliest(ZoneOffset.MAX).isAfter(now);
  }

  boolean isWithin(PartialDate date, int days) {
    return !date.latest(zone).isBefore(now.minus(Duration.ofDays(days)));
  }

  /** The two dates may be the same moment: neither is surely before the other. */
  static boolean overlap(@Nullable PartialDate one, @Nullable PartialDate other) {
    return one != null && other != null && !one.isSurelyBefore(other) && !other.isSurelyBefore(one);
  }
}
