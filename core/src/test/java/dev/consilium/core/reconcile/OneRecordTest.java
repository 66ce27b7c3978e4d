package dev.consilium.core.reconcile;

import static dev.consilium.core.reconcile.Sent.lab;
import static org.assertj.core.api.Assertions.assertThat;

import dev.consilium.core.Coding;
import dev.consilium.core.Finding;
import dev.consilium.core.Jurisdiction;
import dev.consilium.core.record.Activity;
import dev.consilium.core.record.ClinicalFact;
import dev.consilium.core.record.CodeableText;
import dev.consilium.core.record.FactId;
import dev.consilium.core.record.HealthRecord;
import dev.consilium.core.record.Observation;
import dev.consilium.core.record.PartialDate;
import dev.consilium.core.record.Patient;
import dev.consilium.core.record.Patient.Sex;
import dev.consilium.core.record.Procedure;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Several sources as one record, which triage, timeline and summary take. */
class OneRecordTest {

  private static final String MORNING = "2024-03-01T08:00:00+01:00";

  @Test
  void eachGroupIsOneFactAndLeadsBackToAllItsSources() {
    var reconciled = reconciled(
        RecordReconciler.standard(),
        Sent.records(
            lab("b", "1", "5.0", "mmol/L", MORNING),
            lab("a", "1", "5.0", "mmol/L", MORNING),
            lab("a", "2", "7.0", "mmol/L", MORNING)));

    var record = reconciled.healthRecord();

    assertThat(record.sources()).extracting(it -> it.id()).containsExactly("a", "b");
    assertThat(record.facts()).extracting(it -> it.id().value()).containsExactly("a#1", "a#2");
    var group = reconciled.group(new FactId("a#1")).orElseThrow();
    assertThat(group.documents()).containsExactly("a", "b");
    assertThat(reconciled.id(member("b", "1"))).isEqualTo(new FactId("a#1"));
    assertThat(reconciled.group(member("b", "1"))).contains(group);
    assertThat(reconciled.group(new FactId("b#1"))).isEmpty();
    assertThat(reconciled.id(member("c", "1"))).isEqualTo(new FactId("c#1"));
  }

  // Both sources count from 1: the panel of b must not lead to the result 1 of a.
  @Test
  void aReferenceLeadsToTheFactThatStandsForItsTarget() {
    var reconciled = reconciled(
        RecordReconciler.standard(),
        Sent.records(
            lab("a", "1", "9.0", "mmol/L", MORNING),
            lab("a", "2", "5.0", "mmol/L", MORNING),
            lab("b", "1", "5.0", "mmol/L", MORNING),
            lab("b", "3", "6.0", "mmol/L", "2024-04-01"),
            panel("b", "4", "1", "3")));

    var panel = reconciled.healthRecord().facts(Observation.class).stream()
        .filter(it -> !it.members().isEmpty())
        .findFirst()
        .orElseThrow();

    assertThat(panel.members()).extracting(FactId::value).containsExactly("a#2", "b#3");
  }

  @Test
  void sourcesWhoseNamesCollideStillGiveTwoFacts() {
    var reconciled = reconciled(
        RecordReconciler.standard(),
        Sent.records(
            lab("a", "b#c", "5.0", "mmol/L", MORNING), lab("a#b", "c", "6.0", "mmol/L", MORNING)));

    assertThat(reconciled.healthRecord().facts())
        .extracting(it -> it.id().value())
        .containsExactlyInAnyOrder("a#b#c", "a#b#c~2");
    assertThat(reconciled.group(new FactId("a#b#c~2"))).isPresent();
  }

  @Test
  void theDeedIsOneAndItsReportIsFound() {
    var deed = new Procedure(
        new FactId("p"),
        Sent.source("a"),
        CodeableText.ofText("Biopsy"),
        Activity.ENDED,
        PartialDate.of("2024-03-01"),
        null,
        List.of(),
        List.of(new FactId("1")));
    var reconciled = reconciled(
        RecordReconciler.standard(), Sent.records(deed, lab("a", "1", "5.0", "mmol/L", MORNING)));

    var record = reconciled.healthRecord();

    assertThat(record.facts(Procedure.class).get(0).reports())
        .allSatisfy(it -> assertThat(record.fact(it)).isPresent());
  }

  @Test
  void thePatientIsAllThatTheSourcesAgreeOn() {
    var one = person("A", "Ada", "1960", Sex.UNSTATED, null, null, "en");
    var other = person("B", "Adelaide Ada", "1960-05-17", Sex.FEMALE, "2025-06", "US-MA", "es");

    var reconciled = reconciled(RecordReconciler.standard(), two(one, other));

    var patient = reconciled.healthRecord().patient();
    assertThat(patient.identifiers())
        .containsExactly(Coding.of("urn:A", "1"), Coding.of("urn:B", "1"));
    assertThat(patient.names()).hasSize(2);
    assertThat(patient.birthDate()).isEqualTo(PartialDate.of("1960-05-17"));
    assertThat(patient.sex()).isEqualTo(Sex.FEMALE);
    assertThat(patient.deceased()).isEqualTo(PartialDate.of("2025-06"));
    assertThat(patient.dead()).isTrue();
    assertThat(patient.residence()).isEqualTo(new Jurisdiction("US-MA"));
    assertThat(patient.languages()).containsExactly("en", "es");
    assertThat(reconciled.findings()).isEmpty();
  }

  @Test
  void whatTheSourcesContradictEachOtherInIsLeftUnsaidAndSaid() {
    var one = person("A", "Ada", "1960-05-17", Sex.FEMALE, "2025-06-01", "US-MA", "en");
    var other = person("B", "Ada", "1960-05-18", Sex.MALE, "2025-06-02", "US-NY", "en");

    var reconciled = reconciled(
        RecordReconciler.waiving(IdentityField.BIRTH_DATE, IdentityField.SEX), two(one, other));

    var patient = reconciled.healthRecord().patient();
    assertThat(patient.birthDate()).isNull();
    assertThat(patient.sex()).isEqualTo(Sex.UNSTATED);
    assertThat(patient.deceased()).isNull();
    assertThat(patient.dead()).isTrue();
    assertThat(patient.residence()).isNull();
    assertThat(reconciled.findings())
        .extracting(Finding::where)
        .containsExactly(
            "Patient birthDate", "Patient sex", "Patient deceased", "Patient residence");
    assertThat(reconciled.findings().get(0).message())
        .isEqualTo("SHOULD Patient birthDate: the sources contradict each other, so the record"
            + " leaves it unsaid [patient-differs]. Ask the senders which is right.");
  }

  private static List<HealthRecord> two(Patient one, Patient other) {
    return List.of(
        HealthRecord.of(other, List.of(Sent.document("b")), List.<ClinicalFact>of()),
        HealthRecord.of(one, List.of(Sent.document("a")), List.<ClinicalFact>of()));
  }

  private static Patient person(
      String hospital,
      String given,
      String birth,
      Sex sex,
      @Nullable String death,
      @Nullable String residence,
      String language) {
    return new Patient(
        hospital,
        List.of(Coding.of("urn:" + hospital, "1")),
        List.of(new Patient.Name("Example", List.of(given), null)),
        PartialDate.of(birth),
        sex,
        Sent.date(death),
        death != null,
        residence == null ? null : new Jurisdiction(residence),
        List.of(language));
  }

  private static Observation panel(String at, String id, String... members) {
    return new Observation(
        new FactId(id),
        Sent.source(at),
        CodeableText.ofText("Panel"),
        List.of(),
        null,
        List.of(),
        List.of(),
        PartialDate.of("2024-03-01"),
        null,
        null,
        null,
        List.of(),
        List.of(members).stream().map(FactId::new).toList(),
        false);
  }

  private static MemberId member(String document, String id) {
    return new MemberId(document, new FactId(id));
  }

  private static ReconciledRecord reconciled(
      RecordReconciler reconciler, List<HealthRecord> records) {
    return ((Reconciliation.Done) reconciler.reconcile(records)).record();
  }
}
