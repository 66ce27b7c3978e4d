package dev.consilium.core.triage;

import dev.consilium.core.Coding;
import dev.consilium.core.ContentHash;
import dev.consilium.core.record.Activity;
import dev.consilium.core.record.Allergy;
import dev.consilium.core.record.CancerStage;
import dev.consilium.core.record.CancerStage.Basis;
import dev.consilium.core.record.ClinicalFact;
import dev.consilium.core.record.CodeableText;
import dev.consilium.core.record.Condition;
import dev.consilium.core.record.DiagnosticReport;
import dev.consilium.core.record.Document;
import dev.consilium.core.record.Encounter;
import dev.consilium.core.record.FactId;
import dev.consilium.core.record.FamilyHistory;
import dev.consilium.core.record.GenomicVariant;
import dev.consilium.core.record.HealthRecord;
import dev.consilium.core.record.ImagingStudy;
import dev.consilium.core.record.Medication;
import dev.consilium.core.record.NegativeAssertion;
import dev.consilium.core.record.Observation;
import dev.consilium.core.record.Observation.ReferenceRange;
import dev.consilium.core.record.ObservationValue;
import dev.consilium.core.record.PartialDate;
import dev.consilium.core.record.Patient;
import dev.consilium.core.record.Procedure;
import dev.consilium.core.record.Quantity;
import dev.consilium.core.record.Source;
import dev.consilium.core.record.SourceDocument;
import dev.consilium.core.record.Verification;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Short words for facts in tests: what a test does not name is absent. */
public final class Facts {

  public static final Instant NOW = Instant.parse("2026-01-05T12:00:00Z");
  public static final ZoneId ZONE = ZoneId.of("America/New_York");
  public static final String LOINC = "http://loinc.org";
  public static final String LABORATORY = "laboratory";

  private static final Source SOURCE = new Source("doc", 0, "Bundle.entry[0].resource", 0);
  private static final CodeableText NONE = CodeableText.UNKNOWN;

  private Facts() {}

  public static HealthRecord record(ClinicalFact... facts) {
    return record(patient(Patient.Sex.FEMALE, "1968-04-21", null), facts);
  }

  public static HealthRecord record(Patient patient, ClinicalFact... facts) {
    var source = new SourceDocument("doc", ContentHash.of(new byte[0]), 0, "application/json");
    return HealthRecord.of(patient, List.of(source), List.of(facts));
  }

  public static Patient patient(Patient.Sex sex, @Nullable String birth, @Nullable String death) {
    return new Patient(
        "p", List.of(), List.of(), date(birth), sex, date(death), false, null, List.of());
  }

  public static CodeableText text(String words) {
    return words.isEmpty() ? NONE : CodeableText.ofText(words);
  }

  public static CodeableText loinc(String code, String words) {
    return CodeableText.of(LOINC, code, words);
  }

  public static @Nullable PartialDate date(@Nullable String text) {
    return text == null ? null : PartialDate.of(text);
  }

  public static Condition condition(String id, String words, String... sites) {
    return condition(id, text(words), Activity.ACTIVE, "2025-11-10", null, sites);
  }

  public static Condition condition(
      String id,
      CodeableText code,
      Activity activity,
      @Nullable String onset,
      @Nullable String abatement,
      String... sites) {
    return new Condition(
        new FactId(id),
        SOURCE,
        code,
        activity,
        Verification.CONFIRMED,
        date(onset),
        date(abatement),
        null,
        Arrays.stream(sites).map(Facts::text).toList(),
        null,
        List.of());
  }

  public static Condition staged(String id, @Nullable String morphology, String... stages) {
    return new Condition(
        new FactId(id),
        SOURCE,
        text("Malignant neoplasm"),
        Activity.UNSTATED,
        Verification.UNSTATED,
        null,
        null,
        null,
        List.of(),
        morphology == null ? null : text(morphology),
        Arrays.stream(stages).map(Facts::text).toList());
  }

  public static Procedure procedure(
      String id, String words, Activity activity, @Nullable String start, @Nullable String end) {
    return new Procedure(
        new FactId(id),
        SOURCE,
        text(words),
        activity,
        date(start),
        date(end),
        List.of(),
        List.of());
  }

  public static Encounter encounter(String id, @Nullable String start, @Nullable String end) {
    return new Encounter(
        new FactId(id), SOURCE, text("Visit"), null, date(start), date(end), List.of());
  }

  public static FamilyHistory family(String id, String when) {
    return new FamilyHistory(new FactId(id), SOURCE, text("mother"), List.of(), null, date(when));
  }

  public static Allergy allergy(String id, CodeableText code, Verification verification) {
    return new Allergy(
        new FactId(id),
        SOURCE,
        code,
        Activity.ACTIVE,
        verification,
        Allergy.Criticality.HIGH,
        List.of(text("Hives")),
        null,
        null);
  }

  public static Medication medication(String id, CodeableText code, Activity activity) {
    return medication(id, code, Medication.Form.REQUEST, activity, "2025-12-01", null);
  }

  public static Medication medication(
      String id,
      CodeableText code,
      Medication.Form form,
      Activity activity,
      @Nullable String start,
      @Nullable String end) {
    return new Medication(
        new FactId(id), SOURCE, code, form, activity, date(start), date(end), null, null, null);
  }

  public static NegativeAssertion none(String id, String kind, NegativeAssertion.Reason reason) {
    return new NegativeAssertion(
        new FactId(id), SOURCE, text("No known"), kind, reason, date("2025-11-03"));
  }

  public static CancerStage stage(
      String id, Basis basis, String group, String t, String n, String m) {
    return stage(id, basis, text(group), t, n, m, "c1", "2025-11-24");
  }

  public static CancerStage stage(
      String id,
      Basis basis,
      CodeableText group,
      String t,
      String n,
      String m,
      @Nullable String focus,
      @Nullable String assessed) {
    return new CancerStage(
        new FactId(id),
        SOURCE,
        text("Stage group"),
        basis,
        group,
        text(t),
        text(n),
        text(m),
        text("AJCC 8"),
        focus == null ? null : new FactId(focus),
        date(assessed));
  }

  public static DiagnosticReport report(
      String id, String words, String category, @Nullable String conclusion) {
    return new DiagnosticReport(
        new FactId(id),
        SOURCE,
        text(words),
        List.of(new CodeableText(
            List.of(Coding.of("http://terminology.hl7.org/CodeSystem/v2-0074", category)), null)),
        date("2025-11-18"),
        null,
        List.of(),
        List.of(),
        conclusion,
        List.of(),
        false);
  }

  public static ImagingStudy imaging(String id, String words, String... sites) {
    return new ImagingStudy(
        new FactId(id),
        SOURCE,
        text(words),
        null,
        List.of(Coding.of("urn:dcm", "MR")),
        Arrays.stream(sites).map(Facts::text).toList(),
        date("2025-11-18"),
        1,
        60);
  }

  public static Document document(String id, @Nullable String title) {
    return new Document(
        new FactId(id), SOURCE, NONE, title, date("2025-12-15"), null, null, null, 0);
  }

  public static GenomicVariant variant(String id) {
    return new GenomicVariant(
        new FactId(id),
        SOURCE,
        text("Genetic variant"),
        text("PIK3CA"),
        "c.3140A>G",
        "p.(His1047Arg)",
        text("Somatic"),
        text("Pathogenic"),
        new BigDecimal("0.31"),
        date("2025-12-19"));
  }

  public static Observation coded(
      String id, CodeableText code, String value, @Nullable String when) {
    return observation(
        id, code, new ObservationValue.Coded(text(value)), "", when, List.of(), List.of());
  }

  public static Observation lab(
      String id, CodeableText code, Quantity value, @Nullable String when) {
    return lab(id, code, value, when, "", List.of());
  }

  public static Observation lab(
      String id,
      CodeableText code,
      Quantity value,
      @Nullable String when,
      String flag,
      List<ReferenceRange> ranges) {
    return observation(
        id, code, new ObservationValue.Measured(value), flag, when, ranges, List.of());
  }

  public static Observation observation(
      String id,
      CodeableText code,
      @Nullable ObservationValue value,
      String flag,
      @Nullable String when,
      List<ReferenceRange> ranges,
      List<Observation.Component> components) {
    var flags = flag.isEmpty()
        ? List.<CodeableText>of()
        : List.of(CodeableText.of(
            "http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation", flag, flag));
    return new Observation(
        new FactId(id),
        SOURCE,
        code,
        List.of(text(LABORATORY)),
        value,
        flags,
        ranges,
        date(when),
        null,
        null,
        null,
        components,
        List.of(),
        false);
  }

  public static ReferenceRange range(@Nullable String low, @Nullable String high, String unit) {
    return new ReferenceRange(
        low == null ? null : Quantity.of(low, unit),
        high == null ? null : Quantity.of(high, unit),
        null);
  }
}
