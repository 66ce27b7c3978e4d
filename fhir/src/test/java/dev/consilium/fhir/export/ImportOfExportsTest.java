package dev.consilium.fhir.export;

import static dev.consilium.fhir.export.Documents.CONTEXT;
import static dev.consilium.fhir.export.Documents.EXPORTER;
import static dev.consilium.fhir.export.Documents.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.consilium.core.MalformedRecordException;
import dev.consilium.core.PartyId;
import dev.consilium.core.lifecycle.CaseMove;
import dev.consilium.core.lifecycle.CoordinationFact;
import dev.consilium.core.record.HealthRecordJson;
import dev.consilium.fhir.read.ImportIssue;
import dev.consilium.fhir.read.ImportReport.Reason;
import dev.consilium.fhir.read.ReadResult;
import dev.consilium.fhir.read.RecordReader;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Patient;
import org.junit.jupiter.api.Test;

/** What our reader makes of our own exports stays the same, however often they are written again. */
class ImportOfExportsTest {

  private static Map<String, Bundle> aboutAPatient() {
    var all = new LinkedHashMap<String, Bundle>();
    all.put("solo", EXPORTER.document(Documents.signed(Documents.solo()), NOON));
    all.put(
        "rich",
        EXPORTER.document(Documents.signedByAll(Documents.rich()), Documents.patient(), NOON));
    all.put("addendum", EXPORTER.addendum(Documents.addendum(), "Jane Doe", NOON));
    all.put("preliminary", EXPORTER.preliminary(Documents.rich(), NOON));
    return all;
  }

  private static Map<String, Bundle> aboutACase() {
    var released = Cases.tasks(Cases.released());
    var cancelled = Cases.tasks(Cases.and(
        Cases.inReview(),
        new CoordinationFact.RecordRequestSent("rr-1", new PartyId("syn-hospital")),
        new CaseMove.CaseCancelled("withdrawn")));
    var all = new LinkedHashMap<String, Bundle>();
    all.put(
        "released",
        Cases.EXPORTER.collection(released, Cases.PATIENT, Cases.consents(), Cases.NOON));
    all.put(
        "transaction",
        Cases.EXPORTER.transaction(released, Cases.PATIENT, Cases.consents(), Cases.NOON));
    all.put(
        "cancelled",
        Cases.EXPORTER.collection(cancelled, Cases.PATIENT, Cases.consents(), Cases.NOON));
    all.put("metrics", MetricExporterTest.export());
    all.put("directory", DirectoryTest.export());
    var events = new Bundle().setType(Bundle.BundleType.COLLECTION);
    AuditExporterTest.events().forEach(it -> events.addEntry().setResource(it));
    all.put("audit", events);
    return all;
  }

  private static byte[] json(Bundle bundle) {
    return new FhirJson(CONTEXT).bytes(bundle);
  }

  private static byte[] again(byte[] json) {
    var text = new String(json, StandardCharsets.UTF_8);
    return json(CONTEXT.newJsonParser().parseResource(Bundle.class, text));
  }

  private static byte[] xml(byte[] json) {
    var text = new String(json, StandardCharsets.UTF_8);
    var bundle = CONTEXT.newJsonParser().parseResource(Bundle.class, text);
    return CONTEXT.newXmlParser().encodeResourceToString(bundle).getBytes(StandardCharsets.UTF_8);
  }

  private static ReadResult read(byte[] bytes) {
    return RecordReader.builder().build().read("s", new ByteArrayInputStream(bytes));
  }

  private static String record(ReadResult result) {
    return new String(HealthRecordJson.canonical(result.record()), StandardCharsets.UTF_8);
  }

  @Test
  void anOpinionsDocumentIsAFixedPoint() {
    aboutAPatient().forEach((name, bundle) -> {
      var first = json(bundle);
      var result = read(first);

      assertThat(result.report().issues())
          .as(name)
          .noneMatch(it -> it.severity().compareTo(ImportIssue.Severity.ERROR) >= 0);
      assertThat(again(first)).as(name).isEqualTo(first);
      assertThat(record(read(again(first)))).as(name).isEqualTo(record(result));
      assertThat(record(read(xml(first)))).as(name).isEqualTo(record(result));
    });
  }

  /** A case names its patient by reference only; with the patient beside it, it can be read. */
  @Test
  void ofACaseEveryResourceIsAFactOrListedAsSkipped() {
    aboutACase().forEach((name, bundle) -> {
      bundle.addEntry().setResource((Patient) new Patient().setId("syn-patient"));
      var first = json(bundle);
      var result = read(first);

      assertThat(result.report().issues()).as(name).isEmpty();
      assertThat(taken(result)).as(name).isEqualTo(types(bundle));
      assertThat(again(first)).as(name).isEqualTo(first);
      assertThat(record(read(again(first)))).as(name).isEqualTo(record(result));
      assertThat(record(read(xml(first)))).as(name).isEqualTo(record(result));
    });
  }

  private static Map<String, Long> types(Bundle bundle) {
    return bundle.getEntry().stream()
        .map(it -> it.getResource().fhirType())
        .collect(Collectors.groupingBy(it -> it, TreeMap::new, Collectors.counting()));
  }

  private static Map<String, Long> taken(ReadResult result) {
    var taken = new TreeMap<String, Long>();
    result.report().imported().forEach((type, count) -> taken.merge(type, (long) count, Long::sum));
    result.report().rows().stream()
        .filter(it -> it.reason() == Reason.SKIPPED_TYPE)
        .forEach(it -> taken.merge(it.resourceType(), it.count(), Long::sum));
    return taken;
  }

  @Test
  void withoutAPatientThereIsNoRecord() {
    var directory = json(DirectoryTest.export());

    assertThatThrownBy(() -> read(directory)).isInstanceOf(MalformedRecordException.class);
  }

  /** The tests of each exporter have the validator look at these, and at nothing else. */
  @Test
  void theseAreTheKindsThatAreExported() {
    var kinds = new TreeSet<String>();
    aboutAPatient().values().forEach(it -> kinds.addAll(types(it).keySet()));
    aboutACase().values().forEach(it -> kinds.addAll(types(it).keySet()));

    assertThat(kinds)
        .containsExactly(
            "AuditEvent",
            "ClinicalImpression",
            "Composition",
            "Condition",
            "Consent",
            "DiagnosticReport",
            "DocumentReference",
            "MeasureReport",
            "Organization",
            "Patient",
            "Practitioner",
            "PractitionerRole",
            "Provenance",
            "ServiceRequest",
            "Task");
  }
}
