package dev.consilium.examples.benchmarks;

import dev.consilium.core.Coding;
import dev.consilium.core.ContentHash;
import dev.consilium.core.record.Activity;
import dev.consilium.core.record.ClinicalFact;
import dev.consilium.core.record.CodeableText;
import dev.consilium.core.record.Condition;
import dev.consilium.core.record.Encounter;
import dev.consilium.core.record.FactId;
import dev.consilium.core.record.HealthRecord;
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
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** One made-up patient's long record as two hospitals have it; the same for every run. */
final class TwoHospitals {

  private static final String LOINC = "http://loinc.org";
  private static final String SNOMED = "http://snomed.info/sct";
  private static final LocalDateTime FIRST = LocalDateTime.of(2005, 1, 3, 7, 0);
  private static final int ANALYTES = 60;

  private TwoHospitals() {}

  static List<HealthRecord> records(int facts) {
    return List.of(record("a", facts / 2), record("b", facts - facts / 2));
  }

  private static HealthRecord record(String hospital, int count) {
    var random = new Random(7);
    var facts = new ArrayList<ClinicalFact>();
    for (var i = 0; i < count; i++) {
      facts.add(fact(hospital, i, random));
    }
    var patient = new Patient(
        "p",
        List.of(Coding.of("urn:national", "1")),
        List.of(new Patient.Name("Example", List.of("Ada"), null)),
        PartialDate.of("1960-05-17"),
        Patient.Sex.FEMALE,
        null,
        false,
        null,
        List.of());
    var document = new SourceDocument(
        hospital,
        ContentHash.of(hospital.getBytes(StandardCharsets.UTF_8)),
        1,
        "application/fhir+json");
    return HealthRecord.of(patient, List.of(document), facts);
  }

  // Of ten facts: seven results, one visit, one prescription, one diagnosis.
  private static ClinicalFact fact(String hospital, int number, Random random) {
    var id = new FactId("fact-" + number);
    var source = new Source(hospital, number, "Bundle.entry[" + number + "].resource", number);
    var at = FIRST.plusHours(3L * number);
    var draw = random.nextInt(1000);
    var date = PartialDate.of(at + ":00Z");
    return switch (number % 10) {
      case 7 ->
        new Encounter(id, source, coded(SNOMED, "visit", draw % 5), null, date, null, List.of());
      case 8 ->
        new Medication(
            id,
            source,
            coded("http://www.nlm.nih.gov/research/umls/rxnorm", "medicine", draw % 40),
            Medication.Form.REQUEST,
            Activity.ENDED,
            date,
            null,
            Quantity.of(String.valueOf(1 + draw % 9), "mg"),
            null,
            "once daily");
      case 9 ->
        new Condition(
            id,
            source,
            coded(SNOMED, "diagnosis", draw),
            Activity.ACTIVE,
            Verification.CONFIRMED,
            PartialDate.of(at.toLocalDate().toString()),
            null,
            null,
            List.of(),
            null,
            List.of());
      default -> result(id, source, draw, date, hospital.equals("b") && number % 3 == 0);
    };
  }

  private static Observation result(
      FactId id, Source source, int draw, PartialDate date, boolean otherUnit) {
    var tenths = 500 + draw;
    var unit = otherUnit ? "mg/dL" : "mg/L";
    var value = BigDecimal.valueOf(tenths, otherUnit ? 2 : 1);
    return new Observation(
        id,
        source,
        coded(LOINC, "analyte", draw % ANALYTES),
        List.of(),
        new ObservationValue.Measured(
            new Quantity(value, Quantity.Comparator.EXACT, unit, Quantity.UCUM, unit)),
        List.of(),
        List.of(),
        date,
        null,
        null,
        null,
        List.of(),
        List.of(),
        false);
  }

  private static CodeableText coded(String system, String words, int number) {
    return CodeableText.of(system, String.valueOf(1000 + number), words + " " + number);
  }
}
