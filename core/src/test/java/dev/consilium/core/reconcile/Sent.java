package dev.consilium.core.reconcile;

import dev.consilium.core.Coding;
import dev.consilium.core.ContentHash;
import dev.consilium.core.record.Activity;
import dev.consilium.core.record.Allergy;
import dev.consilium.core.record.ClinicalFact;
import dev.consilium.core.record.CodeableText;
import dev.consilium.core.record.Condition;
import dev.consilium.core.record.Document;
import dev.consilium.core.record.FactId;
import dev.consilium.core.record.FamilyHistory;
import dev.consilium.core.record.HealthRecord;
import dev.consilium.core.record.ImagingStudy;
import dev.consilium.core.record.Medication;
import dev.consilium.core.record.Observation;
import dev.consilium.core.record.ObservationValue;
import dev.consilium.core.record.PartialDate;
import dev.consilium.core.record.Patient;
import dev.consilium.core.record.Quantity;
import dev.consilium.core.record.Source;
import dev.consilium.core.record.SourceDocument;
import dev.consilium.core.record.Verification;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Facts as several hospitals might send them about one synthetic patient. */
final class Sent {

  static final String LOINC = "http://loinc.org";
  static final CodeableText GLUCOSE = CodeableText.of(LOINC, "2345-7", "Glucose");
  static final Patient PATIENT = patient("Example", "Ada", "1960-05-17", Patient.Sex.FEMALE, "1");

  private Sent() {}

  static Patient patient(
      String family, String given, @Nullable String birth, Patient.Sex sex, String number) {
    return new Patient(
        "p",
        List.of(Coding.of("urn:national", number)),
        List.of(new Patient.Name(family, List.of(given), null)),
        birth == null ? null : PartialDate.of(birth),
        sex,
        null,
        false,
        null,
        List.of());
  }

  static Source source(String document) {
    return new Source(document, 0, "Bundle", -1);
  }

  static SourceDocument document(String id) {
    return new SourceDocument(
        id, ContentHash.of(id.getBytes(StandardCharsets.UTF_8)), 1, "application/fhir+json");
  }

  /** One record for each source, as its reader would make it. */
  static List<HealthRecord> records(ClinicalFact... facts) {
    return records(List.of(facts));
  }

  static List<HealthRecord> records(List<? extends ClinicalFact> facts) {
    var bySource = new TreeMap<String, List<ClinicalFact>>();
    facts.forEach(it -> bySource
        .computeIfAbsent(it.source().document(), at -> new ArrayList<>())
        .add(it));
    return bySource.entrySet().stream()
        .map(it -> record(it.getKey(), it.getValue()))
        .toList();
  }

  static HealthRecord record(String document, List<? extends ClinicalFact> facts) {
    return HealthRecord.of(PATIENT, List.of(document(document)), facts);
  }

  static @Nullable PartialDate date(@Nullable String text) {
    return text == null ? null : PartialDate.of(text);
  }

  static Observation lab(String at, String id, String value, String unit, @Nullable String when) {
    return lab(
        at,
        id,
        GLUCOSE,
        new Quantity(new BigDecimal(value), Quantity.Comparator.EXACT, unit, Quantity.UCUM, unit),
        when);
  }

  static Observation lab(
      String at, String id, CodeableText code, @Nullable Quantity value, @Nullable String when) {
    return observation(
        at, id, code, value == null ? null : new ObservationValue.Measured(value), when);
  }

  static Observation observation(
      String at,
      String id,
      CodeableText code,
      @Nullable ObservationValue value,
      @Nullable String when) {
    return new Observation(
        new FactId(id),
        source(at),
        code,
        List.of(),
        value,
        List.of(),
        List.of(),
        date(when),
        null,
        null,
        null,
        List.of(),
        List.of(),
        false);
  }

  static Condition condition(
      String at,
      String id,
      String code,
      Activity activity,
      @Nullable String onset,
      String... sites) {
    return new Condition(
        new FactId(id),
        source(at),
        CodeableText.of("http://snomed.info/sct", code, "Condition " + code),
        activity,
        Verification.CONFIRMED,
        date(onset),
        null,
        null,
        java.util.Arrays.stream(sites).map(CodeableText::ofText).toList(),
        null,
        List.of());
  }

  static Medication medication(
      String at,
      String id,
      @Nullable String dose,
      @Nullable String dosage,
      @Nullable String start) {
    return new Medication(
        new FactId(id),
        source(at),
        CodeableText.ofText("Letrozole"),
        Medication.Form.REQUEST,
        Activity.ACTIVE,
        date(start),
        null,
        dose == null ? null : Quantity.of(dose, "mg"),
        null,
        dosage);
  }

  static Allergy allergy(String at, String id, Allergy.Criticality criticality) {
    return new Allergy(
        new FactId(id),
        source(at),
        CodeableText.ofText("Penicillin"),
        Activity.UNSTATED,
        Verification.UNSTATED,
        criticality,
        List.of(),
        null,
        null);
  }

  static FamilyHistory sister(String at, String id) {
    return new FamilyHistory(
        new FactId(id),
        source(at),
        CodeableText.ofText("sister"),
        List.of(CodeableText.ofText("Breast cancer")),
        null,
        null);
  }

  static Document letter(String at, String id, @Nullable String content, @Nullable String date) {
    return new Document(
        new FactId(id),
        source(at),
        CodeableText.ofText("Letter"),
        "Letter",
        date(date),
        null,
        null,
        content == null ? null : ContentHash.of(content.getBytes(StandardCharsets.UTF_8)),
        0);
  }

  static ImagingStudy study(String at, String id, @Nullable String uid, @Nullable String started) {
    return new ImagingStudy(
        new FactId(id),
        source(at),
        CodeableText.ofText("CT"),
        uid,
        List.of(),
        List.of(),
        date(started),
        1,
        1);
  }
}
