package dev.consilium.core.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.consilium.core.Coding;
import dev.consilium.core.ContentHash;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecordWordsTest {

  private static final Source SOURCE = new Source("doc", 0, "Bundle.entry[0]", 0);

  private static Immunization fact(String id, Source source) {
    return new Immunization(new FactId(id), source, CodeableText.UNKNOWN, null);
  }

  @Test
  void aQuantityKeepsItsPrecision() {
    assertThat(Quantity.of("5.0", "mg/L")).isNotEqualTo(Quantity.of("5.00", "mg/L"));
    assertThat(Quantity.of("5.00", "mg/L").label()).isEqualTo("5.00 mg/L");
  }

  @Test
  void aQuantityShowsItsComparatorAndTheBestUnitItHas() {
    var five = new BigDecimal("5");

    assertThat(new Quantity(five, Quantity.Comparator.LESS, null, null, "mg/L").label())
        .isEqualTo("<5 mg/L");
    assertThat(new Quantity(five, Quantity.Comparator.AT_LEAST, null, null, null).label())
        .isEqualTo(">=5");
    assertThat(new Quantity(five, Quantity.Comparator.GREATER, "mg per L", null, "mg/L").label())
        .isEqualTo(">5 mg per L");
    assertThat(new Quantity(five, Quantity.Comparator.EXACT, null, null, null))
        .hasToString("Quantity[no code]");
  }

  @Test
  @SuppressWarnings("NullAway") // the guard is for callers without null checks
  void aQuantityHasANumber() {
    assertThatNullPointerException()
        .isThrownBy(() -> new Quantity(null, Quantity.Comparator.EXACT, null, null, null))
        .withMessage("value");
  }

  @Test
  void aConceptShowsItsTextElseADisplayElseACode() {
    var bare = Coding.of("urn:a", "c1");
    var named = new Coding("urn:b", "c2", "Named");

    assertThat(new CodeableText(List.of(bare, named), "Said").label()).isEqualTo("Said");
    assertThat(new CodeableText(List.of(bare, named), " ").label()).isEqualTo("Named");
    assertThat(new CodeableText(List.of(new Coding("urn:a", "c1", " ")), null).label())
        .isEqualTo("c1");
    assertThat(CodeableText.UNKNOWN.label()).isEmpty();
  }

  @Test
  void aConceptFindsItsCodings() {
    var concept = CodeableText.of("urn:a", "c1", "One");

    assertThat(concept.coding("urn:a")).contains(new Coding("urn:a", "c1", "One"));
    assertThat(concept.coding("urn:b")).isEmpty();
    assertThat(concept.has("urn:a", "c1")).isTrue();
    assertThat(concept.has("urn:a", "c2")).isFalse();
    assertThat(concept.has("urn:b", "c1")).isFalse();
    assertThat(concept).hasToString("CodeableText[urn:a|c1]");
  }

  @Test
  void aConceptIsNotChangedThroughTheListItWasMadeOf() {
    var codings = new ArrayList<Coding>();
    var concept = new CodeableText(codings, null);

    codings.add(Coding.of("urn:a", "c1"));

    assertThat(concept.codings()).isEmpty();
  }

  @Test
  void aRecordFindsFactsByIdAndKind() {
    var record = Specimens.record(Specimens.facts());

    assertThat(record.facts()).hasSize(ClinicalFact.class.getPermittedSubclasses().length);
    assertThat(record.facts(Allergy.class)).singleElement().isInstanceOf(Allergy.class);
    assertThat(record.fact(new FactId("Allergy/1"))).containsInstanceOf(Allergy.class);
    assertThat(record.fact(new FactId("Allergy/2"))).isEmpty();
    assertThat(record).hasToString("HealthRecord[19 facts, 1 sources]");
  }

  @Test
  void aRecordIsEqualToOneOfTheSameFactsAndSources() {
    var facts = List.of(fact("a", SOURCE));

    assertThat(Specimens.record(facts))
        .isEqualTo(Specimens.record(facts))
        .hasSameHashCodeAs(Specimens.record(facts))
        .isNotEqualTo(Specimens.record(List.of()))
        .isNotEqualTo(HealthRecord.of(Specimens.patient(), List.of(), List.of()))
        .isNotEqualTo("record");
  }

  @Test
  void aRecordRefusesTwoFactsOfOneId() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Specimens.record(List.of(fact("a", SOURCE), fact("a", SOURCE))))
        .withMessage(
            "Record: fact id a occurs twice [fact-id-unique]." + " Qualify ids by their source.");
  }

  @Test
  void aRecordRefusesAFactFromNowhere() {
    var stray = fact("a", new Source("elsewhere", 0, "x", 0));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> Specimens.record(List.of(stray)))
        .withMessage("Record: fact a names a source that is not listed [source-listed]."
            + " List every source document.");
  }

  @Test
  void positionsThatCannotBeFoundAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Source("doc", -1, "x", 0))
        .withMessageContaining("entry -1, offset 0 [source-position]");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Source("doc", 0, "x", -2))
        .withMessageContaining("entry 0, offset -2 [source-position]");
    assertThat(new Source("doc", 0, "x", -1).offset()).isEqualTo(-1);
  }

  @Test
  void aSourceDocumentHasANameAndALength() {
    var hash = ContentHash.of(new byte[0]);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SourceDocument(" ", hash, 0, "text/plain"))
        .withMessageContaining("[source-form]");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SourceDocument("a", hash, -1, "text/plain"))
        .withMessageContaining("-1 bytes [source-form]");
  }

  @Test
  void aFactIdIsNotBlankAndSortsByText() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new FactId(" "))
        .withMessage("Fact id is blank [id-present]."
            + " Give the id under which the source keeps the resource.");
    assertThat(new FactId("a")).isLessThan(new FactId("b"));
  }

  @Test
  void aDeathWithATimeIsADeath() {
    var patient = new Patient(
        "p",
        List.of(),
        List.of(),
        null,
        Patient.Sex.OTHER,
        PartialDate.of("2025"),
        false,
        null,
        List.of());

    assertThat(patient.dead()).isTrue();
  }

  @Test
  void aNameReadsAsItsTextElseItsParts() {
    assertThat(new Patient.Name("Doe", List.of("Jo", "Al"), null).label()).isEqualTo("Jo Al Doe");
    assertThat(new Patient.Name("Doe", List.of(), "Dr Doe").label()).isEqualTo("Dr Doe");
  }

  @Test
  void everyValueReadsAsOneLine() {
    assertThat(Specimens.values())
        .extracting(ObservationValue::label)
        .containsExactly(
            "<=4217.50 ZEBRA",
            "ZEBRA",
            "ZEBRA",
            "yes",
            "<=4217.50 ZEBRA - <=4217.50 ZEBRA",
            "<=4217.50 ZEBRA : <=4217.50 ZEBRA",
            "2025-03-09",
            "no result: ZEBRA");
    assertThat(new ObservationValue.Truth(false).label()).isEqualTo("no");
    assertThat(new ObservationValue.Between(null, null).label()).isEqualTo(" - ");
  }

  @Test
  void theDateOfAFactFallsBackToTheNextBest() {
    var day = PartialDate.of("2025");
    var id = new FactId("x");
    var none = CodeableText.UNKNOWN;

    assertThat(new Condition(
                id,
                SOURCE,
                none,
                Activity.ACTIVE,
                Verification.CONFIRMED,
                null,
                null,
                day,
                List.of(),
                null,
                List.of())
            .when())
        .isEqualTo(day);
    assertThat(new Allergy(
                id,
                SOURCE,
                none,
                Activity.ACTIVE,
                Verification.CONFIRMED,
                Allergy.Criticality.LOW,
                List.of(),
                null,
                day)
            .when())
        .isEqualTo(day);
    assertThat(new DiagnosticReport(
                id, SOURCE, none, List.of(), null, day, List.of(), List.of(), null, List.of(),
                false)
            .when())
        .isEqualTo(day);
    assertThat(new Encounter(id, SOURCE, none, null, null, day, List.of()).when())
        .isEqualTo(day);
    assertThat(
            new Procedure(id, SOURCE, none, Activity.ENDED, null, day, List.of(), List.of()).when())
        .isEqualTo(day);
    assertThat(new Medication(
                id,
                SOURCE,
                none,
                Medication.Form.REQUEST,
                Activity.ACTIVE,
                null,
                day,
                null,
                null,
                null)
            .when())
        .isEqualTo(day);
    assertThat(new Observation(
                id, SOURCE, none, List.of(), null, List.of(), List.of(), null, day, null, null,
                List.of(), List.of(), false)
            .when())
        .isEqualTo(day);
    assertThat(Specimens.facts())
        .filteredOn(it -> !(it instanceof Device))
        .extracting(ClinicalFact::when)
        .containsOnly(PartialDate.of("2025-03-09"));
  }
}
