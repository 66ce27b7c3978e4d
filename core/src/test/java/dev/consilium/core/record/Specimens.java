package dev.consilium.core.record;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.consilium.core.Coding;
import dev.consilium.core.ContentHash;
import dev.consilium.core.Jurisdiction;
import dev.consilium.core.record.Observation.Component;
import dev.consilium.core.record.Observation.ReferenceRange;
import java.math.BigDecimal;
import java.util.List;

/** One fact of each kind with every member filled in; each patient value says {@link #SECRET}. */
public final class Specimens {

  public static final String SECRET = "ZEBRA";

  private static final Source SOURCE = new Source("doc", 3, "Bundle.entry[3].resource", 17);
  private static final PartialDate DAY = PartialDate.of("2025-03-09");
  private static final PartialDate LATER = PartialDate.of("2025-04");
  private static final Quantity AMOUNT = new Quantity(
      new BigDecimal("4217.50"), Quantity.Comparator.AT_MOST, SECRET, Quantity.UCUM, "mg/dL");
  private static final CodeableText CONCEPT =
      new CodeableText(List.of(new Coding("urn:codes", "c1", SECRET)), SECRET);
  private static final FactId OTHER = new FactId("Other/1");

  private Specimens() {}

  public static Patient patient() {
    return new Patient(
        "p1",
        List.of(Coding.of("urn:mrn", SECRET)),
        List.of(new Patient.Name(SECRET, List.of(SECRET), SECRET)),
        PartialDate.of("1968-04-21"),
        Patient.Sex.FEMALE,
        PartialDate.of("2025-12"),
        true,
        new Jurisdiction("US-MA"),
        List.of("en", "es"));
  }

  public static List<ObservationValue> values() {
    return List.of(
        new ObservationValue.Measured(AMOUNT),
        new ObservationValue.Coded(CONCEPT),
        new ObservationValue.Text(SECRET),
        new ObservationValue.Truth(true),
        new ObservationValue.Between(AMOUNT, AMOUNT),
        new ObservationValue.Ratio(AMOUNT, AMOUNT),
        new ObservationValue.Time(DAY),
        new ObservationValue.Absent(CONCEPT));
  }

  public static List<ClinicalFact> facts() {
    return List.of(
        observation("Observation/1", values().get(0)),
        allergy(),
        new CancerStage(
            id("CancerStage/1"),
            SOURCE,
            CONCEPT,
            CancerStage.Basis.CLINICAL,
            CONCEPT,
            CONCEPT,
            CONCEPT,
            CONCEPT,
            CONCEPT,
            OTHER,
            DAY),
        new Condition(
            id("Condition/1"),
            SOURCE,
            CONCEPT,
            Activity.ACTIVE,
            Verification.CONFIRMED,
            DAY,
            LATER,
            LATER,
            List.of(CONCEPT),
            CONCEPT,
            List.of(CONCEPT)),
        new DiagnosticReport(
            id("DiagnosticReport/1"),
            SOURCE,
            CONCEPT,
            List.of(CONCEPT),
            DAY,
            LATER,
            List.of(OTHER),
            List.of(OTHER),
            SECRET,
            List.of(CONCEPT),
            true),
        new Document(
            id("Document/1"),
            SOURCE,
            CONCEPT,
            SECRET,
            DAY,
            SECRET,
            "text/plain",
            ContentHash.of("x".getBytes(UTF_8)),
            1,
            "application/pdf",
            List.of(Document.Mismatch.SIZE, Document.Mismatch.TYPE),
            SECRET),
        new Encounter(
            id("Encounter/1"),
            SOURCE,
            CONCEPT,
            new Coding("urn:act", "AMB", null),
            DAY,
            LATER,
            List.of(CONCEPT)),
        new FamilyHistory(id("FamilyHistory/1"), SOURCE, CONCEPT, List.of(CONCEPT), true, DAY),
        new GenomicVariant(
            id("GenomicVariant/1"),
            SOURCE,
            CONCEPT,
            CONCEPT,
            SECRET,
            SECRET,
            SECRET,
            CONCEPT,
            CONCEPT,
            CONCEPT,
            CONCEPT,
            new BigDecimal("0.480"),
            DAY),
        new ImagingStudy(
            id("ImagingStudy/1"),
            SOURCE,
            CONCEPT,
            "1.2.3",
            List.of(Coding.of("urn:dcm", "CT")),
            List.of(CONCEPT),
            DAY,
            List.of("1.2.3.1", "1.2.3.2"),
            2,
            40),
        new Immunization(id("Immunization/1"), SOURCE, CONCEPT, DAY),
        new Medication(
            id("Medication/1"),
            SOURCE,
            CONCEPT,
            Medication.Form.REQUEST,
            Activity.ACTIVE,
            DAY,
            LATER,
            AMOUNT,
            CONCEPT,
            SECRET),
        new NegativeAssertion(
            id("NegativeAssertion/1"),
            SOURCE,
            CONCEPT,
            "AllergyIntolerance",
            NegativeAssertion.Reason.NONE_KNOWN,
            DAY),
        new Procedure(
            id("Procedure/1"),
            SOURCE,
            CONCEPT,
            Activity.PLANNED,
            DAY,
            LATER,
            List.of(CONCEPT),
            List.of(OTHER)),
        new CarePlan(
            id("CarePlan/1"),
            SOURCE,
            CONCEPT,
            CarePlan.Intent.PLAN,
            Activity.ACTIVE,
            List.of(CONCEPT),
            SECRET,
            DAY,
            LATER,
            LATER,
            List.of(CONCEPT),
            List.of(OTHER),
            List.of(OTHER),
            List.of(OTHER),
            List.of(step())),
        new Goal(
            id("Goal/1"),
            SOURCE,
            CONCEPT,
            Activity.ACTIVE,
            CONCEPT,
            List.of(CONCEPT),
            CONCEPT,
            DAY,
            LATER,
            List.of(target()),
            List.of(CONCEPT),
            List.of(OTHER),
            List.of(OTHER)),
        new Device(
            id("Device/1"),
            SOURCE,
            CONCEPT,
            Activity.ACTIVE,
            List.of(SECRET),
            List.of(carrier()),
            SECRET,
            SECRET,
            SECRET,
            SECRET,
            SECRET,
            DAY,
            LATER),
        new DeviceUse(
            id("DeviceUse/1"),
            SOURCE,
            CONCEPT,
            Activity.ENDED,
            OTHER,
            DAY,
            LATER,
            LATER,
            CONCEPT,
            List.of(CONCEPT)),
        new QuestionnaireResponse(
            id("QuestionnaireResponse/1"),
            SOURCE,
            CONCEPT,
            Activity.ENDED,
            SECRET,
            DAY,
            SECRET,
            List.of(item())));
  }

  public static CarePlan.Step step() {
    return new CarePlan.Step(
        CONCEPT, Activity.PLANNED, DAY, LATER, SECRET, SECRET, List.of(CONCEPT));
  }

  public static Goal.Target target() {
    return new Goal.Target(CONCEPT, new ObservationValue.Measured(AMOUNT), LATER);
  }

  public static Device.Carrier carrier() {
    return new Device.Carrier(SECRET, SECRET);
  }

  public static QuestionnaireResponse.Item item() {
    var below = new QuestionnaireResponse.Item("1.1", SECRET, List.of(), List.of());
    var answer = new QuestionnaireResponse.Answer(values().get(2), List.of(below));
    return new QuestionnaireResponse.Item("1", SECRET, List.of(answer), List.of(below));
  }

  public static Observation observation(String id, ObservationValue value) {
    return new Observation(
        id(id),
        SOURCE,
        CONCEPT,
        List.of(CONCEPT),
        value,
        List.of(CONCEPT),
        List.of(range()),
        DAY,
        LATER,
        CONCEPT,
        CONCEPT,
        List.of(component()),
        List.of(OTHER),
        true);
  }

  public static Component component() {
    return new Component(CONCEPT, values().get(3), List.of(CONCEPT), List.of(range()));
  }

  public static ReferenceRange range() {
    return new ReferenceRange(AMOUNT, AMOUNT, SECRET);
  }

  public static HealthRecord record(List<? extends ClinicalFact> facts) {
    var source = new SourceDocument("doc", ContentHash.of(new byte[0]), 0, "application/json");
    return HealthRecord.of(patient(), List.of(source), facts);
  }

  private static Allergy allergy() {
    return new Allergy(
        id("Allergy/1"),
        SOURCE,
        CONCEPT,
        Activity.ACTIVE,
        Verification.CONFIRMED,
        Allergy.Criticality.HIGH,
        List.of(CONCEPT),
        DAY,
        LATER);
  }

  private static FactId id(String value) {
    return new FactId(value);
  }
}
