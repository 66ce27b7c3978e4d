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
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What every check of one assessment may look at. Facts come sorted by id, so that their order never
 * matters; what a concept belongs to is looked up once. Not thread-safe: one per assessment.
 */
final class CheckInput {

  private final Patient patient;
  private final List<ClinicalFact> facts;
  private final ImportFacts imports;
  private final Terminology sets;
  private final SubstanceClasses substances;
  private final Instant now;
  private final ZoneId zone;
  private final Map<CodeableText, Map<String, Boolean>> memberships = new HashMap<>();

  CheckInput(
      HealthRecord record,
      ImportFacts imports,
      Terminology sets,
      SubstanceClasses substances,
      Instant now,
      ZoneId zone) {
    this.patient = record.patient();
    this.facts =
        record.facts().stream().sorted(Comparator.comparing(ClinicalFact::id)).toList();
    this.imports = imports;
    this.sets = sets;
    this.substances = substances;
    this.now = now;
    this.zone = zone;
  }

  ZoneId zone() {
    return zone;
  }

  Patient patient() {
    return patient;
  }

  ImportFacts imports() {
    return imports;
  }

  SubstanceClasses substances() {
    return substances;
  }

  List<String> setNames() {
    return ConceptSets.standard().names();
  }

  List<ClinicalFact> facts() {
    return facts;
  }

  <T extends ClinicalFact> List<T> facts(Class<T> kind) {
    return facts.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  boolean is(String set, CodeableText concept) {
    return memberships
        .computeIfAbsent(concept, any -> new HashMap<>())
        .computeIfAbsent(set, any -> sets.isIn(set, concept));
  }

  boolean isAny(String set, List<CodeableText> concepts) {
    return concepts.stream().anyMatch(it -> is(set, it));
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

  BigDecimal number(String rule, String parameter) {
    return TriageRules.standard().parameter(rule, parameter);
  }

  int whole(String rule, String parameter) {
    return number(rule, parameter).intValueExact();
  }

  /** Both dates begin on one calendar day, each as it was written. */
  static boolean sameDay(@Nullable PartialDate one, @Nullable PartialDate other) {
    return one != null
        && other != null
        && one.precision().compareTo(PartialDate.Precision.DAY) >= 0
        && other.precision().compareTo(PartialDate.Precision.DAY) >= 0
        && one.firstDay().equals(other.firstDay());
  }

  /** The two dates may be the same moment: neither is surely before the other. */
  static boolean overlap(@Nullable PartialDate one, @Nullable PartialDate other) {
    return one != null && other != null && !one.isSurelyBefore(other) && !other.isSurelyBefore(one);
  }
}
