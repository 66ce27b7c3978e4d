package dev.consilium.core.reconcile;

import static dev.consilium.core.reconcile.Sent.allergy;
import static dev.consilium.core.reconcile.Sent.condition;
import static dev.consilium.core.reconcile.Sent.lab;
import static dev.consilium.core.reconcile.Sent.letter;
import static dev.consilium.core.reconcile.Sent.medication;
import static dev.consilium.core.reconcile.Sent.observation;
import static dev.consilium.core.reconcile.Sent.patient;
import static dev.consilium.core.reconcile.Sent.record;
import static dev.consilium.core.reconcile.Sent.records;
import static dev.consilium.core.reconcile.Sent.sister;
import static dev.consilium.core.reconcile.Sent.study;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.consilium.core.Finding.Severity;
import dev.consilium.core.reconcile.FactGroup.Outcome;
import dev.consilium.core.record.Activity;
import dev.consilium.core.record.Allergy.Criticality;
import dev.consilium.core.record.ClinicalFact;
import dev.consilium.core.record.CodeableText;
import dev.consilium.core.record.HealthRecord;
import dev.consilium.core.record.ObservationValue;
import dev.consilium.core.record.Patient;
import dev.consilium.core.record.Patient.Sex;
import dev.consilium.core.record.Quantity;
import dev.consilium.core.record.Specimens;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is one fact, what is two, and what is a conflict. */
class RecordReconcilerTest {

  private static final RecordReconciler RECONCILER = RecordReconciler.standard();
  private static final String MORNING = "2024-03-01T08:00:00+01:00";

  @Test
  void theSameWordsFromTwoSourcesAreAnExactDuplicate() {
    var record = reconciled(
        lab("a", "1", "5.0", "mmol/L", MORNING), lab("b", "9", "5.0", "mmol/L", MORNING));

    var group = record.groups().get(0);
    assertThat(record.groups()).hasSize(1);
    assertThat(group.outcome()).isEqualTo(Outcome.EXACT_DUPLICATE);
    assertThat(group.documents()).containsExactly("a", "b");
    assertThat(group).hasToString("FactGroup[a#1, b#9]");
    assertThat(record).hasToString("ReconciledRecord[2 facts, 1 groups, 0 conflicts, 2 sources]");
  }

  @Test
  void oneValueInTwoUnitsIsOneFactWithinTheWrittenPrecision() {
    var record = reconciled(
        lab("a", "1", "5.0", "mmol/L", "2024-03-01"), lab("b", "2", "90.1", "mg/dL", MORNING));

    var group = record.groups().get(0);
    assertThat(record.groups()).hasSize(1);
    assertThat(group.outcome()).isEqualTo(Outcome.SAME_FACT);
    var values = group.fields().getOrDefault("value", List.of());
    var codes = group.fields().getOrDefault("code", List.of());
    assertThat(values).hasSize(2);
    assertThat(values.get(0).sources()).containsExactly(group.representativeId());
    assertThat(codes).hasSize(1);
    assertThat(codes.get(0).sources()).hasSize(2);
    assertThat(values.get(0)).hasToString("FieldValue[" + group.representativeId() + "]");
  }

  @ParameterizedTest(name = "[{index}] {0} {1} beside {2} {3}: {4} groups, {5} conflicts")
  @CsvSource({
    "5.0, mmol/L, 5.00, mmol/L, 1, 0",
    "5.0, mmol/L, 5.1, mmol/L, 2, 1",
    "5.0, mmol/L, 97, mg/dL, 2, 1",
    "5.0, mmol/L, 5.0, U/L, 2, 0",
    "5.0, furlong, 5.0, furlong, 1, 0",
    "5.0, furlong, 6.0, furlong, 2, 1",
    "5.0, furlong, 5.0, mmol/L, 2, 0"
  })
  void comparesAmounts(
      String one, String unit, String other, String otherUnit, int groups, int conflicts) {
    var record =
        reconciled(lab("a", "1", one, unit, MORNING), lab("b", "2", other, otherUnit, MORNING));

    assertThat(record.groups()).hasSize(groups);
    assertThat(record.conflicts()).hasSize(conflicts);
  }

  @Test
  void aConflictNamesFieldsAndIdsAndNoValue() {
    var record = reconciled(
        lab("a", "1", "5.0", "mmol/L", MORNING), lab("b", "2", "7.3", "mmol/L", MORNING));

    var finding = record.findings().get(0);
    assertThat(finding.severity()).isEqualTo(Severity.SHOULD);
    assertThat(finding.message())
        .contains(
            "the sources differ in value [reconcile-conflict]. Ask the senders which is right")
        .doesNotContain("7.3")
        .doesNotContain("5.0");
    assertThat(finding.cites()).containsExactlyInAnyOrder("a#1", "b#2");
  }

  @Test
  void twoResultsOfOneDayAreOnlyPerhapsAConflict() {
    var record = reconciled(
        lab("a", "1", "5.0", "mmol/L", "2024-03-01"), lab("b", "2", "7.3", "mmol/L", MORNING));

    assertThat(record.findings().get(0).severity()).isEqualTo(Severity.MAY);
  }

  @Test
  void aSourceThatListsTwoResultsMeansTwo() {
    var record = reconciled(
        lab("a", "1", "5.0", "mmol/L", "2024-03-01"),
        lab("a", "2", "5.00", "mmol/L", "2024-03-01"),
        lab("a", "3", "7.3", "mmol/L", "2024-03-01"),
        lab("b", "4", "5.0", "mmol/L", "2024-03-01"));

    assertThat(record.groups()).hasSize(3);
    assertThat(record.conflicts()).isEmpty();
  }

  @Test
  void anEventSentTwiceInTheSameWordsIsTwoEventsAndMeetsItsCopiesOneByOne() {
    var record = reconciled(
        lab("a", "1", "5.0", "mmol/L", MORNING),
        lab("a", "2", "5.0", "mmol/L", MORNING),
        lab("b", "1", "5.0", "mmol/L", MORNING),
        lab("b", "2", "5.0", "mmol/L", MORNING),
        lab("c", "1", "5.0", "mmol/L", MORNING));

    assertThat(record.groups().stream().map(FactGroup::toString))
        .containsExactlyInAnyOrder("FactGroup[a#1, b#1, c#1]", "FactGroup[a#2, b#2]");
    assertThat(record.conflicts()).isEmpty();
    assertThat(groups(
            condition("a", "1", "254837009", Activity.ACTIVE, "2019"),
            condition("a", "2", "254837009", Activity.ACTIVE, "2019")))
        .isEqualTo(1);
  }

  @Test
  void agreementIsNotPassedOnThroughAThird() {
    var record = reconciled(
        condition("a", "1", "254837009", Activity.ACTIVE, "2010"),
        condition("b", "2", "254837009", Activity.ACTIVE, null),
        condition("c", "3", "254837009", Activity.ACTIVE, "2020"));

    assertThat(record.groups()).hasSize(2).anyMatch(it -> it.documents().size() == 2);
  }

  @Test
  void differingSidesAndStatesOfADiagnosisAreConflicts() {
    var sides = reconciled(
        condition("a", "1", "254837009", Activity.ACTIVE, "2024-03", "left breast"),
        condition("b", "2", "254837009", Activity.ACTIVE, "2024-03-01", "right breast"));
    var states = reconciled(
        condition("a", "1", "254837009", Activity.ACTIVE, "2024-03"),
        condition("b", "2", "254837009", Activity.ENDED, "2024-03"));

    assertThat(sides.conflicts().get(0).fields()).containsExactly("bodySites");
    assertThat(states.conflicts().get(0).fields()).containsExactly("status");
    assertThat(states.groups()).hasSize(2);
  }

  @Test
  void silenceAboutAStateAgreesWithAnything() {
    assertThat(reconciled(
                condition("a", "1", "254837009", Activity.ACTIVE, "2024-03", "left breast"),
                condition("b", "2", "254837009", Activity.UNSTATED, null))
            .groups())
        .hasSize(1);
    assertThat(
            reconciled(allergy("a", "1", Criticality.HIGH), allergy("b", "2", Criticality.UNSTATED))
                .groups())
        .hasSize(1);
    assertThat(reconciled(allergy("a", "1", Criticality.HIGH), allergy("b", "2", Criticality.LOW))
            .conflicts())
        .hasSize(1);
  }

  @Test
  void prescriptionsWithoutDateOrDoseAreNotMerged() {
    assertThat(groups(
            medication("a", "1", null, null, "2024-03-01"),
            medication("b", "2", null, null, "2024-03-01T08:00")))
        .isEqualTo(2);
    assertThat(groups(
            medication("a", "1", "2.5", null, null), medication("b", "2", "2.5", null, null)))
        .isEqualTo(2);
    assertThat(groups(
            medication("a", "1", "2.5", null, "2024-03"),
            medication("b", "2", "2.50", null, "2024-03-01")))
        .isEqualTo(1);
    assertThat(groups(
            medication("a", "1", null, "daily", "2024-03"),
            medication("b", "2", null, "Daily.", "2024-03-01")))
        .isEqualTo(1);
    assertThat(reconciled(
                medication("a", "1", "2.5", null, "2024-03"),
                medication("b", "2", "5", null, "2024-03"))
            .conflicts()
            .get(0)
            .fields())
        .containsExactly("dose");
  }

  @Test
  void twoSistersAreTwoAndTheSameSisterOfTwoSourcesIsOne() {
    assertThat(groups(sister("a", "1"), sister("a", "2"))).isEqualTo(2);
    assertThat(groups(sister("a", "1"), sister("a", "2"), sister("b", "1"), sister("b", "2")))
        .isEqualTo(2);
  }

  @Test
  void documentsAreOneByTheirContentAndStudiesByTheirUid() {
    assertThat(groups(letter("a", "1", "x", null), letter("b", "2", "x", "2024")))
        .isEqualTo(1);
    assertThat(groups(letter("a", "1", "x", "2024"), letter("b", "2", "y", "2024")))
        .isEqualTo(2);
    assertThat(groups(letter("a", "1", null, "2024"), letter("a", "2", null, "2024")))
        .isEqualTo(2);
    assertThat(groups(letter("a", "1", null, "2024"), letter("b", "2", null, "2024-05")))
        .isEqualTo(1);
    assertThat(groups(study("a", "1", "1.2", null), study("b", "2", "1.2", "2024")))
        .isEqualTo(1);
    assertThat(groups(study("a", "1", "1.2", "2024"), study("b", "2", "1.3", "2024")))
        .isEqualTo(2);
  }

  @Test
  void whatSaysTooLittleIsJoinedOnlyUnderItsOwnId() {
    assertThat(groups(
            observation("a", "1", Sent.GLUCOSE, null, null),
            observation("b", "2", Sent.GLUCOSE, null, null)))
        .isEqualTo(2);
    assertThat(groups(
            observation("a", "1", Sent.GLUCOSE, null, null),
            observation("b", "1", Sent.GLUCOSE, null, null)))
        .isEqualTo(1);
  }

  @Test
  void whatSaysNothingIsJoinedOnlyUnderAnIdThatNobodyElseCounts() {
    var bare = CodeableText.UNKNOWN;
    var uuid = "Observation/0b3c2f0e-6d7a-4a57-9f3e-5f2f6f0a1b2c";

    assertThat(groups(
            observation("a", "1", bare, null, null), observation("b", "1", bare, null, null)))
        .isEqualTo(2);
    assertThat(groups(
            observation("a", uuid, bare, null, null), observation("b", uuid, bare, null, null)))
        .isEqualTo(1);
  }

  @Test
  void codesOfOneSystemTellApartWhatWordsCallTheSame() {
    var other = CodeableText.of(Sent.LOINC, "2339-0", "Glucose");
    var words = CodeableText.ofText("GLUCOSE");
    var five = Quantity.of("5.0", "mmol/L");

    assertThat(
            groups(lab("a", "1", Sent.GLUCOSE, five, MORNING), lab("b", "2", other, five, MORNING)))
        .isEqualTo(2);
    assertThat(
            groups(lab("a", "1", Sent.GLUCOSE, five, MORNING), lab("b", "2", words, five, MORNING)))
        .isEqualTo(1);
  }

  @Test
  void comparesEachFormOfResultWithItsOwn() {
    for (var one : Specimens.values()) {
      for (var other : Specimens.values()) {
        var same = groups(
            observation("a", "1", Sent.GLUCOSE, one, MORNING),
            observation("b", "2", Sent.GLUCOSE, other, MORNING));
        assertThat(same)
            .as(one.getClass() + " " + other.getClass())
            .isEqualTo(one.equals(other) ? 1 : 2);
      }
    }
    assertThat(reconciled(
                observation("a", "1", Sent.GLUCOSE, new ObservationValue.Truth(true), MORNING),
                observation("b", "2", Sent.GLUCOSE, new ObservationValue.Truth(false), MORNING))
            .conflicts())
        .hasSize(1);
  }

  @Test
  void aComparatorIsPartOfTheValue() {
    var below = new Quantity(
        new BigDecimal("5"), Quantity.Comparator.LESS, "mmol/L", Quantity.UCUM, "mmol/L");

    var record = reconciled(
        lab("a", "1", Sent.GLUCOSE, below, MORNING),
        lab("b", "2", Sent.GLUCOSE, Quantity.of("5", "mmol/L"), MORNING));

    assertThat(record.groups()).hasSize(2);
    assertThat(record.conflicts()).isEmpty();
  }

  @Test
  void everyKindOfFactMeetsItsOwnCopy() {
    var there = Specimens.facts();
    var record = HealthRecord.of(Specimens.patient(), List.of(Sent.document("doc")), there);
    var copy = HealthRecord.of(
        Specimens.patient(),
        List.of(Sent.document("copy")),
        there.stream().map(it -> Elsewhere.of(it, "copy")).toList());

    var reconciled = done(RECONCILER.reconcile(List.of(record, copy)));

    assertThat(reconciled.groups()).hasSize(there.size());
    assertThat(reconciled.groups()).allSatisfy(it -> {
      assertThat(it.documents()).containsExactly("copy", "doc");
      assertThat(it.outcome()).isEqualTo(Outcome.EXACT_DUPLICATE);
    });
    assertThat(reconciled.conflicts()).isEmpty();
  }

  @Test
  void theRepresentativeIsVerifiedCodedDatedAndNewest() {
    var group = reconciled(
            condition("a", "1", "254837009", Activity.ACTIVE, null),
            condition("b", "2", "254837009", Activity.ACTIVE, "2019"),
            condition("c", "3", "254837009", Activity.ACTIVE, "2019-05"))
        .groups()
        .get(0);

    assertThat(group.ids()).map(MemberId::toString).containsExactly("c#3", "b#2", "a#1");
  }

  @ParameterizedTest(name = "[{index}] {0} {1} {2} {3} {4}: {5}")
  @CsvSource(
      nullValues = "-",
      value = {
        "Example, Ada, 1960-05-17, FEMALE, 1, -",
        "EXAMPLE, ada, 1960, FEMALE, 1, -",
        "Éxample, Ada Maria, -, UNSTATED, 1, -",
        "Muster, Ada, 1960-05-17, FEMALE, 1, NAME",
        "Example, Ada, 1961-05-17, FEMALE, 1, BIRTH_DATE",
        "Example, Ada, 1960-05-17, MALE, 1, SEX",
        "Example, Ada, 1960-05-17, FEMALE, 2, IDENTIFIER",
        "Muster, Bo, 1990-01-01, MALE, 2, NAME BIRTH_DATE SEX IDENTIFIER"
      })
  void stopsWhenThePatientsMayBeTwoPeople(
      String family, String given, String birth, Sex sex, String number, String fields) {
    var other = patient(family, given, birth, sex, number);

    var result = RECONCILER.reconcile(List.of(
        record("a", List.of()), HealthRecord.of(other, List.of(Sent.document("b")), List.of())));

    if (fields == null) {
      assertThat(result).isInstanceOf(Reconciliation.Done.class);
      return;
    }
    var stopped = (Reconciliation.Stopped) result;
    assertThat(stopped.conflicts()).hasSize(1);
    assertThat(stopped.conflicts().get(0).fields())
        .map(IdentityField::name)
        .containsExactly(fields.split(" ", -1));
    assertThat(stopped.refusal().message())
        .startsWith("Record: a and b differ in ")
        .contains("[one-patient]")
        .doesNotContain("Example")
        .doesNotContain("1961");
  }

  @Test
  void aFieldWaivedByNameDoesNotStop() {
    var married = HealthRecord.of(
        patient("Muster", "Ada", "1960-05-17", Sex.FEMALE, "1"),
        List.of(Sent.document("b")),
        List.of());
    var records = List.of(record("a", List.of()), married);

    assertThat(RECONCILER.reconcile(records)).isInstanceOf(Reconciliation.Stopped.class);
    assertThat(RecordReconciler.waiving(IdentityField.NAME).reconcile(records))
        .isInstanceOf(Reconciliation.Done.class);
    assertThat(RecordReconciler.waiving(IdentityField.SEX).reconcile(records))
        .isInstanceOf(Reconciliation.Stopped.class);
  }

  @Test
  void saysWhenNothingButTheCallerTellsThatItIsOnePatient() {
    var nobody =
        new Patient("p", List.of(), List.of(), null, Sex.FEMALE, null, false, null, List.of());

    var record = done(RECONCILER.reconcile(List.of(
        record("a", List.of()), HealthRecord.of(nobody, List.of(Sent.document("b")), List.of()))));

    assertThat(record.findings()).hasSize(1);
    assertThat(record.findings().get(0).message())
        .isEqualTo("SHOULD a and b: no name, birth date or identifier is shared by both"
            + " [identity-supported]. Have a person confirm that both are of one patient.");
  }

  @Test
  void refusesNothingAndOneIdForTwoContents() {
    assertThatThrownBy(() -> RECONCILER.reconcile(List.of()))
        .hasMessageContaining("[source-present]");
    assertThatThrownBy(() -> RECONCILER.merge(List.of())).hasMessageContaining("[source-present]");
    assertThatThrownBy(() -> RECONCILER.reconcile(List.of(
            record("a", List.of(lab("a", "1", "5.0", "mmol/L", MORNING))),
            record("a", List.of(lab("a", "1", "6.0", "mmol/L", MORNING))))))
        .hasMessage("Source a: one id names two contents [source-id-unique]."
            + " Give each source its own id.");
    assertThatThrownBy(() -> new IdentityConflict("a", "b", List.of()))
        .hasMessageContaining("[conflict-complete]");
  }

  @Test
  void manyFactsOfFewCodesAreReconciledWithoutComparingAllPairs() {
    var facts = new ArrayList<ClinicalFact>();
    IntStream.range(0, 5_000).forEach(it -> {
      var when = "20%02d-%02d-%02d".formatted(it % 25, 1 + it / 25 % 12, 1 + it / 300 % 28);
      var code = CodeableText.of(Sent.LOINC, "c" + it % 97, "Test");
      facts.add(lab("a", "a" + it, code, Quantity.of(it + ".0", "mmol/L"), when));
      facts.add(lab("b", "b" + it, code, Quantity.of(it + ".00", "mmol/L"), when));
    });

    var record = done(RECONCILER.reconcile(records(facts)));

    assertThat(record.groups()).hasSize(5_000).allMatch(it -> it.documents().size() == 2);
  }

  private static int groups(ClinicalFact... facts) {
    return reconciled(facts).groups().size();
  }

  private static ReconciledRecord reconciled(ClinicalFact... facts) {
    return done(RECONCILER.reconcile(records(facts)));
  }

  private static ReconciledRecord done(Reconciliation reconciliation) {
    return ((Reconciliation.Done) reconciliation).record();
  }
}
