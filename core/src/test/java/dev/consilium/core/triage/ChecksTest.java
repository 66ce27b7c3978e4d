package dev.consilium.core.triage;

import static dev.consilium.core.triage.Facts.NOW;
import static dev.consilium.core.triage.Facts.ZONE;
import static dev.consilium.core.triage.Facts.allergy;
import static dev.consilium.core.triage.Facts.coded;
import static dev.consilium.core.triage.Facts.condition;
import static dev.consilium.core.triage.Facts.encounter;
import static dev.consilium.core.triage.Facts.family;
import static dev.consilium.core.triage.Facts.imaging;
import static dev.consilium.core.triage.Facts.lab;
import static dev.consilium.core.triage.Facts.loinc;
import static dev.consilium.core.triage.Facts.medication;
import static dev.consilium.core.triage.Facts.observation;
import static dev.consilium.core.triage.Facts.patient;
import static dev.consilium.core.triage.Facts.procedure;
import static dev.consilium.core.triage.Facts.range;
import static dev.consilium.core.triage.Facts.record;
import static dev.consilium.core.triage.Facts.report;
import static dev.consilium.core.triage.Facts.stage;
import static dev.consilium.core.triage.Facts.staged;
import static dev.consilium.core.triage.Facts.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.consilium.core.Coding;
import dev.consilium.core.record.Activity;
import dev.consilium.core.record.Allergy;
import dev.consilium.core.record.CancerStage.Basis;
import dev.consilium.core.record.CodeableText;
import dev.consilium.core.record.HealthRecord;
import dev.consilium.core.record.ImagingStudy;
import dev.consilium.core.record.Medication;
import dev.consilium.core.record.Medication.Form;
import dev.consilium.core.record.Observation;
import dev.consilium.core.record.ObservationValue;
import dev.consilium.core.record.Patient;
import dev.consilium.core.record.Patient.Sex;
import dev.consilium.core.record.Quantity;
import dev.consilium.core.record.Verification;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChecksTest {

  private static final CodeableText HER2 = loinc("85319-2", "HER2");

  private static Verdict run(String rule, HealthRecord record) {
    var input = new CheckInput(
        record, ImportFacts.none(), Terminology.standard(), SubstanceClasses.standard(), NOW, ZONE);
    return Objects.requireNonNull(Checks.BY_RULE.get(rule)).run(input);
  }

  private static List<String> found(String rule, HealthRecord record) {
    return run(rule, record).found().stream()
        .map(it -> it.where() + ": " + it.what() + " " + it.cites())
        .toList();
  }

  private static void assertMet(String rule, HealthRecord record) {
    assertThat(run(rule, record)).isEqualTo(Verdict.of(List.of()));
  }

  private static void assertLacks(String rule, HealthRecord record, String missing) {
    assertThat(run(rule, record)).isEqualTo(Verdict.lacks(missing));
  }

  @Test
  void everyRuleHasACheckAndEveryCheckARule() {
    var rules = TriageRules.standard().rules().stream().map(TriageRule::id).toList();

    assertThat(rules).doesNotHaveDuplicates().hasSameElementsAs(Checks.BY_RULE.keySet());
  }

  // C: time

  @Test
  void nothingHappensBeforeBirth() {
    var early = condition("x", text("Asthma"), Activity.ACTIVE, "1968-03", null);

    assertThat(found("before-birth", record(early, family("y", "1950"))))
        .containsExactly("x date: dated before the birth date [x]");
    assertMet("before-birth", record(condition("x", text("A"), Activity.ACTIVE, "1968", null)));
    assertLacks("before-birth", record(patient(Sex.FEMALE, null, null), early), "the birth date");
    assertLacks("before-birth", record(family("y", "1950")), "a dated fact");
  }

  @Test
  void nothingHappensAfterDeath() {
    var dead = patient(Sex.FEMALE, "1968-04-21", "2025-06-01");
    var late = encounter("x", "2025-06-02", null);

    assertThat(found("after-death", record(dead, late)))
        .containsExactly("x date: dated after the date of death [x]");
    assertMet("after-death", record(dead, encounter("x", "2025-06", null)));
    assertLacks("after-death", record(late), "a date of death");
    assertLacks("after-death", record(dead), "a dated fact");
  }

  @Test
  void aDeadPatientIsFoundWhenTheCaseIsAssessedAfterDeath() {
    var rule = "patient-deceased";
    var undated =
        new Patient("p", List.of(), List.of(), null, Sex.FEMALE, null, true, null, List.of());

    assertThat(found(rule, record(patient(Sex.FEMALE, null, "2026-01"))))
        .containsExactly("Patient deceased: the patient died before this assessment []");
    assertThat(found(rule, record(undated)))
        .containsExactly("Patient deceased: the patient has died, the date is not stated []");
    assertMet(rule, record(patient(Sex.FEMALE, null, "2026-02")));
    assertLacks(rule, record(), "a statement that the patient has died");
  }

  // F3, F5: units and times

  @ParameterizedTest
  @CsvSource({
    "mg/dL, g/dL, true",
    "mEq/L, mmol/L, true",
    "g/dL, g/dL, false",
    "mg/dl, mg/dL, false",
    "x10^9/L, 10*3/uL, false",
    "\u03bcg/L, ug/L, false",
    "mcg, mg, true",
  })
  void aUnitsWordsAndItsCodeSayTheSame(String text, String code, boolean contradiction) {
    var quantity =
        new Quantity(BigDecimal.ONE, Quantity.Comparator.EXACT, text, Quantity.UCUM, code);
    var fact = lab("o1", loinc("718-7", "Hemoglobin"), quantity, "2026-01-04");

    if (contradiction) {
      assertThat(found("unit-text-contradicts-code", record(fact)))
          .containsExactly("o1 value.unit: unit text " + text + ", code " + code + " [o1]");
    } else {
      assertMet("unit-text-contradicts-code", record(fact));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "2823-3, mEq/L, mmol/L, 0",
    "2951-2, mmol/L, meq/L, 0",
    "17861-6, mEq/L, mmol/L, 2",
    "2823-3, mEq/L, mg/dL, 2"
  })
  void chargeAndSubstanceAreOneWhereTheValenceIsOne(
      String code, String unit, String ucum, int findings) {
    var quantity =
        new Quantity(BigDecimal.ONE, Quantity.Comparator.EXACT, unit, Quantity.UCUM, ucum);
    var ranges = List.of(new Observation.ReferenceRange(quantity, quantity, null));
    var fact = lab("o1", loinc(code, "x"), quantity, "2026-01-04", "", ranges);

    assertThat(run("unit-text-contradicts-code", record(fact)).found()).hasSize(findings);
  }

  @Test
  void dosesAndRangesHaveOneUnitToo() {
    var wrong = new Quantity(BigDecimal.ONE, Quantity.Comparator.EXACT, "g", Quantity.UCUM, "mg");
    var bare = medication("m1", text("Paracetamol"), Activity.ACTIVE);
    var dosed = new Medication(
        bare.id(),
        bare.source(),
        bare.code(),
        bare.form(),
        bare.activity(),
        null,
        null,
        wrong,
        null,
        null);
    var low = List.of(new Observation.ReferenceRange(wrong, null, null));
    var high = List.of(new Observation.ReferenceRange(null, wrong, null));
    var good = Quantity.of("1", "mg");

    assertThat(found(
            "unit-text-contradicts-code",
            record(
                dosed,
                lab("o1", text("A"), good, "2026", "", low),
                lab("o2", text("B"), good, "2026", "", high))))
        .containsExactly(
            "o1 value range: unit text and code of a bound differ [o1]",
            "o2 value range: unit text and code of a bound differ [o2]",
            "m1 dose.unit: unit text g, code mg [m1]");
  }

  @Test
  void whatTheUnitTableDoesNotKnowIsNotCompared() {
    var strange =
        new Quantity(BigDecimal.ONE, Quantity.Comparator.EXACT, "foo", Quantity.UCUM, "g/dL");
    var strangeCode =
        new Quantity(BigDecimal.ONE, Quantity.Comparator.EXACT, "g/dL", Quantity.UCUM, "foo");
    var otherSystem =
        new Quantity(BigDecimal.ONE, Quantity.Comparator.EXACT, "mg/dL", "urn:x", "g/dL");
    var noCode = new Quantity(BigDecimal.ONE, Quantity.Comparator.EXACT, "mg/dL", null, null);

    for (var it : List.of(strange, strangeCode, otherSystem, noCode)) {
      assertLacks(
          "unit-text-contradicts-code",
          record(lab("o1", text("A"), it, "2026"), medication("m1", text("B"), Activity.ACTIVE)),
          "an amount with a known unit in text and code");
    }
  }

  @Test
  void oneAnalyteHasOneValueAtOneTime() {
    var rule = "same-time-different-values";
    var code = loinc("2823-3", "Potassium");
    var four = lab("o1", code, Quantity.of("4.0", "mmol/L"), "2026-01-04T08:00:00Z");
    var seven = lab("o2", code, Quantity.of("7", "mmol/L"), "2026-01-04T03:00:00-05:00");

    assertThat(found(rule, record(four, seven)))
        .containsExactly("o1 value: 2 different values at one time [o1, o2]");
    assertThat(found(
            rule,
            record(
                coded("o1", text("HIV"), "positive", "2026-01-04"),
                coded("o2", text("HIV"), "negative", "2026-01-04"))))
        .hasSize(1);
    assertMet(
        rule,
        record(
            four,
            lab("o3", code, Quantity.of("4.00", "mmol/L"), "2026-01-04T08:00:00Z"),
            lab("o4", code, Quantity.of("7", "mmol/L"), "2026-01-04T09:00:00Z"),
            lab("o5", code, Quantity.of("7", "mmol/L"), null),
            lab("o6", loinc("2951-2", "Sodium"), Quantity.of("7", "mmol/L"), "2026-01-04"),
            coded("o7", code, "", null)));
  }

  @Test
  void receptorsVariantsAndAbsentValuesAreNoContradictionInTime() {
    var absent = new ObservationValue.Absent(text("unknown"));
    var variant = loinc("69548-6", "Genetic variant assessment");

    assertLacks(
        "same-time-different-values",
        record(
            coded("o1", HER2, "positive", "2026"),
            coded("o2", HER2, "negative", "2026"),
            coded("o3", variant, "Present", "2026"),
            coded("o4", variant, "Absent", "2026"),
            observation("o5", text("A"), absent, "", "2026", List.of(), List.of()),
            observation("o6", text("A"), null, "", "2026", List.of(), List.of()),
            coded("o7", text(""), "a", "2026")),
        "a dated result");
  }

  @Test
  void whatWasDoneDoesNotLieInTheFuture() {
    assertThat(found(
            "in-the-future",
            record(
                coded("x", HER2, "positive", "2026-01-07"),
                procedure("y", "Biopsy", Activity.ENDED, "2026-02", null),
                medication("z", text("A"), Form.STATEMENT, Activity.ACTIVE, "2027", null))))
        .containsExactly(
            "x date: dated in the future and not planned [x]",
            "y date: dated in the future and not planned [y]",
            "z date: dated in the future and not planned [z]");
    assertMet(
        "in-the-future",
        record(
            coded("x", HER2, "positive", "2026-01-05"),
            procedure("y", "Mastectomy", Activity.PLANNED, "2026-02", null),
            medication("z", text("A"), Form.STATEMENT, Activity.PLANNED, "2027", null),
            medication("r", text("A"), Form.REQUEST, Activity.ACTIVE, "2027", null),
            encounter("v", "2026-02-01", null)));
    assertLacks("in-the-future", record(), "a dated fact");
  }

  @Test
  void nothingEndsBeforeItStarts() {
    assertThat(found(
            "end-before-start",
            record(
                encounter("b", "2025-03-02", "2025-03-01"),
                medication("c", text("A"), Form.REQUEST, Activity.ENDED, "2025", "2024"),
                procedure(
                    "d", "A", Activity.ENDED, "2025-03-02T10:00:00Z", "2025-03-02T09:00:00Z"))))
        .containsExactly(
            "b period: ends before it starts [b]",
            "c period: ends before it starts [c]",
            "d performed: ends before it starts [d]");
    assertMet("end-before-start", record(encounter("b", "2025-03", "2025")));
    assertLacks(
        "end-before-start",
        record(encounter("b", "2025-03", null), encounter("c", null, "2025")),
        "a fact with a beginning and an end");
  }

  // E1

  @Test
  void diagnosesFitTheRecordedSex() {
    var prostate = condition("x", "Malignant neoplasm of prostate");
    var pregnancy = condition("y", "Normal pregnancy");

    assertThat(found("sex-specific", record(prostate, pregnancy)))
        .containsExactly("x code: in the male-only set, against the recorded sex [x]");
    assertThat(found(
            "sex-specific",
            record(
                patient(Sex.MALE, null, null),
                prostate,
                pregnancy,
                procedure("z", "Hysterectomy", Activity.ENDED, null, null))))
        .containsExactly(
            "y code: in the female-only set, against the recorded sex [y]",
            "z code: in the female-only set, against the recorded sex [z]");
    assertMet("sex-specific", record(condition("x", "Family history of prostate cancer")));
    assertMet(
        "sex-specific",
        record(
            patient(Sex.MALE, null, null),
            condition("x", "Newborn affected by complication of pregnancy")));
    assertLacks(
        "sex-specific",
        record(patient(Sex.OTHER, null, null), prostate),
        "an administrative sex of female or male");
    assertLacks("sex-specific", record(), "a condition or procedure");
  }

  @Test
  void sexSpecificCodesAreKnownWithoutWords() {
    var code = CodeableText.of("http://hl7.org/fhir/sid/icd-10-cm", "N40.1", "BPH");

    assertThat(found("sex-specific", record(condition("x", code, Activity.ACTIVE, null, null))))
        .hasSize(1);
  }

  // E2

  @Test
  void aPlannedProcedureIsOnTheSideOfTheCancer() {
    var cancer = condition("c1", "Carcinoma of breast", "Left breast");

    assertThat(found(
            "laterality-procedure",
            record(
                cancer,
                procedure("p1", "Right mastectomy", Activity.PLANNED, null, null),
                procedure("p2", "Left mastectomy", Activity.PLANNED, null, null),
                procedure("p3", "Bilateral mastectomy", Activity.PLANNED, null, null),
                procedure("p4", "Right lung lobectomy", Activity.PLANNED, null, null),
                procedure("p5", "Right breast biopsy", Activity.ENDED, null, null),
                procedure("p6", "Right breast biopsy", Activity.STOPPED, null, null),
                procedure("p7", "Mastectomy", Activity.PLANNED, null, null))))
        .containsExactly(
            "p1 bodySite: says right, the cancer of the breast is said to be left" + " [p1, c1]");
  }

  @Test
  void aCancerOfBothSidesContradictsNoSide() {
    var right = procedure("p1", "Right mastectomy", Activity.PLANNED, null, null);
    var missing = "a cancer of one side of a paired organ";

    assertLacks(
        "laterality-procedure",
        record(
            right,
            condition("c1", "Carcinoma of left breast"),
            condition("c2", "Carcinoma of right breast")),
        missing);
    assertLacks(
        "laterality-procedure", record(right, condition("c1", "Carcinoma of breast")), missing);
    assertLacks(
        "laterality-imaging", record(right, condition("c1", "Cyst of left breast")), missing);
  }

  @Test
  void aSideIsKnownByItsCode() {
    var cancer = condition(
        "c1",
        CodeableText.of("http://hl7.org/fhir/sid/icd-10-cm", "C50.412", ""),
        Activity.ACTIVE,
        null,
        null);
    var right =
        new CodeableText(List.of(new Coding("http://snomed.info/sct", "24028007", null)), null);
    var study = imaging("i1", "MRI of breast");
    var sided = new ImagingStudy(
        study.id(), study.source(), study.code(), null, List.of(), List.of(right), null, 0, 0);

    assertThat(found("laterality-imaging", record(cancer, sided)))
        .containsExactly(
            "i1 bodySite: says right, the cancer of the breast is said to be left [i1, c1]");
  }

  @Test
  void imagingDescribesTheSideOfTheCancer() {
    var cancer = condition("c1", "Carcinoma of left breast");

    assertThat(found(
            "laterality-imaging",
            record(
                cancer,
                imaging("i1", "MRI", "Right breast"),
                imaging("i2", "MRI of both breasts"),
                report("r1", "MRI of both breasts", "RAD", "Mass in the right breast."),
                report("r2", "MRI of right breast", "RAD", null),
                report("r3", "MRI of both breasts", "RAD", "Mass in the left breast."),
                report("r4", "MRI of left breast", "RAD", "Right axilla clear."),
                report("r5", "CT", "RAD", "No metastases."))))
        .containsExactly(
            "i1 bodySite: says right, the cancer of the breast is said to be left [i1, c1]",
            "r1 conclusion: says right, the cancer of the breast is said to be left [r1, c1]",
            "r2 conclusion: says right, the cancer of the breast is said to be left [r2, c1]");
  }

  // E3, E4

  @Test
  void noCurrentMedicineMeetsAConfirmedAllergy() {
    var penicillin = allergy("a1", text("Allergy to penicillin"), Verification.CONFIRMED);
    var amoxicillin = medication("m1", text("Amoxicillin 500 MG"), Activity.ACTIVE);

    assertThat(found("allergy-medication", record(penicillin, amoxicillin)))
        .containsExactly("m1 code: meets allergy a1 by class penicillins [m1, a1]");
    assertMet(
        "allergy-medication",
        record(
            penicillin,
            medication("m1", text("Docetaxel"), Activity.ACTIVE),
            medication("m2", text("Amoxicillin"), Activity.ENDED),
            medication("m3", text("Amoxicillin"), Activity.STOPPED),
            medication("m4", text("Amoxicillin"), Form.REQUEST, Activity.ACTIVE, null, "2025-12")));
    assertLacks("allergy-medication", record(amoxicillin), "a confirmed allergy");
    assertLacks("allergy-medication", record(penicillin), "a current medicine");
  }

  @Test
  void whatIsOfNoKnownClassIsNotCleared() {
    var penicillin = allergy("a1", text("Allergy to penicillin"), Verification.CONFIRMED);
    var peanut = allergy("a2", text("Peanut"), Verification.CONFIRMED);
    var docetaxel = medication("m1", text("Docetaxel"), Activity.ACTIVE);
    var lisinopril = medication("m2", text("Lisinopril"), Activity.ACTIVE);

    assertLacks(
        "allergy-medication",
        record(penicillin, peanut, docetaxel, lisinopril),
        "the classes of 2 allergens or medicines");
    assertThat(found(
            "allergy-medication",
            record(
                penicillin,
                peanut,
                lisinopril,
                medication("m3", text("Augmentin"), Activity.ACTIVE))))
        .containsExactly("m3 code: meets allergy a1 by class penicillins [m3, a1]");
  }

  @ParameterizedTest
  @CsvSource({
    "Allergy to penicillin, Phenoxymethylpenicillin 250 MG, penicillins",
    "Amoxicillin, piperacillin/tazobactam, penicillins",
    "PENICILLINS, Augmentin, penicillins",
    "Cephalosporin, CEFAZOLIN 1 G, cephalosporins",
    "Paclitaxel, Docetaxel, taxanes",
    "Cisplatin, Oxaliplatin, platinum-compounds",
    "Sulfa drugs, Sulfamethoxazole / Trimethoprim, sulfonamide-antibiotics",
    "Aspirin, Ibuprofen 200 MG Oral Tablet, nsaids",
  })
  void anAllergyMeetsItsWholeClass(String allergen, String medicine, String substances) {
    assertThat(found(
            "allergy-medication",
            record(
                allergy("a1", text(allergen), Verification.CONFIRMED),
                medication("m1", text(medicine), Activity.ACTIVE))))
        .containsExactly("m1 code: meets allergy a1 by class " + substances + " [m1, a1]");
  }

  @Test
  void aClassIsKnownByItsCode() {
    var allergen = new CodeableText(List.of(Coding.of("http://snomed.info/sct", "91936005")), null);
    var medicine = new CodeableText(
        List.of(Coding.of("http://www.nlm.nih.gov/research/umls/rxnorm", "723")), null);

    assertThat(found(
            "allergy-medication",
            record(
                allergy("a1", allergen, Verification.CONFIRMED),
                medication("m1", medicine, Activity.ACTIVE))))
        .containsExactly("m1 code: meets allergy a1 by class penicillins [m1, a1]");
  }

  @Test
  void anAllergyMeetsAMedicineByCodeOrName() {
    var rx = CodeableText.of("urn:rx", "1", "X");

    assertThat(found(
            "allergy-medication",
            record(
                allergy("a1", rx, Verification.CONFIRMED), medication("m1", rx, Activity.ACTIVE))))
        .containsExactly("m1 code: meets allergy a1 by the same code [m1, a1]");
    assertThat(found(
            "allergy-medication",
            record(
                allergy("a1", text("Drug allergy to Lisinopril"), Verification.CONFIRMED),
                medication("m1", text("lisinopril 10 MG Oral Tablet"), Activity.PLANNED))))
        .containsExactly("m1 code: meets allergy a1 by name [m1, a1]");
    assertLacks(
        "allergy-medication",
        record(
            allergy("a1", text("Drug allergy"), Verification.CONFIRMED),
            allergy("a2", text("MG"), Verification.CONFIRMED),
            medication("m1", text("Lisinopril 10 MG for drug allergy"), Activity.ACTIVE)),
        "the classes of 3 allergens or medicines");
  }

  @Test
  void anUnconfirmedAllergyIsASeparateMatter() {
    var unstated = allergy("a1", text("Penicillin"), Verification.UNSTATED);
    var amoxicillin = medication("m1", text("Amoxicillin 500 MG"), Activity.ACTIVE);

    assertThat(found("allergy-medication-unverified", record(unstated, amoxicillin)))
        .hasSize(1);
    assertLacks("allergy-medication", record(unstated, amoxicillin), "a confirmed allergy");
    assertLacks("allergy-medication-unverified", record(amoxicillin), "an unconfirmed allergy");
  }

  @Test
  void anAllergyThatIsOverMeetsNothing() {
    var old = allergy("a1", text("Penicillin"), Verification.CONFIRMED);
    var over = new Allergy(
        old.id(),
        old.source(),
        old.code(),
        Activity.ENDED,
        old.verification(),
        old.criticality(),
        List.of(),
        null,
        null);

    assertLacks(
        "allergy-medication",
        record(over, medication("m1", text("Amoxicillin"), Activity.ACTIVE)),
        "a confirmed allergy");
  }

  @Test
  void noMedicineIsCurrentTwice() {
    var rx = CodeableText.of("urn:rx", "1", "Ondansetron");

    assertThat(found(
            "duplicate-medication",
            record(
                medication("m1", rx, Activity.ACTIVE),
                medication("m2", rx, Activity.ACTIVE),
                medication("m3", text("ONDANSETRON"), Activity.ON_HOLD),
                medication("m4", rx, Form.STATEMENT, Activity.ACTIVE, null, null),
                medication("m5", CodeableText.UNKNOWN, Activity.ACTIVE),
                medication("m6", CodeableText.UNKNOWN, Activity.ACTIVE))))
        .containsExactly(
            "m1 code: 3 current entries of one medicine [m1, m2, m3]",
            "m1 code: 2 current entries of one medicine [m1, m2]");
    assertMet("duplicate-medication", record(medication("m1", rx, Activity.ACTIVE)));
    assertLacks("duplicate-medication", record(), "a current medicine");
  }

  // E5, E6, E9

  @ParameterizedTest
  @CsvSource({
    "stage-m1-is-iv, IIB, cT2, cN1, cM1, M1 with stage group II",
    "stage-nodes-not-i, IA, cT1, cN1, cM0, N1 with stage group I",
    "stage-tis-is-0, I, Tis, N0, M0, Tis with stage group I",
    "stage-iv-with-m0, Stage IV, cT4, cN2, cM0, stage group IV with M0",
    "stage-prefix, IIB, pT2, cN1, cM0, clinical stage with a p category",
  })
  void stagesFollowTheirOwnAlgebra(
      String rule, String group, String t, String n, String m, String words) {
    var wrong = stage("s1", Basis.CLINICAL, group, t, n, m);

    assertThat(found(rule, record(wrong))).containsExactly("s1 group: " + words + " [s1]");
  }

  @ParameterizedTest
  @CsvSource({
    "stage-m1-is-iv, IVB, T2, N1, M1",
    "stage-m1-is-iv, IIB, T2, N1, M0",
    "stage-nodes-not-i, IIB, T2, N1, M0",
    "stage-nodes-not-i, I, T1, N0, M0",
    "stage-tis-is-0, 0, Tis, N0, M0",
    "stage-tis-is-0, IIA, Tis, N1, M0",
    "stage-tis-is-0, IV, Tis, N0, M1",
    "stage-iv-with-m0, IV, T2, N1, M1",
    "stage-prefix, II, cT2, cN1, pM0",
  })
  void goodStagesAreLeftAlone(String rule, String group, String t, String n, String m) {
    assertMet(rule, record(stage("s1", Basis.CLINICAL, group, t, n, m)));
  }

  @ParameterizedTest
  @CsvSource({
    "stage-m1-is-iv, a stage with group and M category",
    "stage-nodes-not-i, a stage with group and N category",
    "stage-tis-is-0, a stage with group and T category",
    "stage-iv-with-m0, a stage with group and M category",
    "stage-prefix, a stage with a basis and a prefixed category",
  })
  void withoutReadableCategoriesNothingCanBeTold(String rule, String missing) {
    assertLacks(rule, record(stage("s1", Basis.UNSTATED, "", "", "", "")), missing);
    assertLacks(rule, record(stage("s1", Basis.CLINICAL, "Binet A", "TX", "", "")), missing);
  }

  @Test
  void listedSitesAreExceptedFromTheAlgebra() {
    var testis = condition("c1", "Seminoma of testis, malignant neoplasm");
    var breast = condition("c2", "Carcinoma of breast");
    var m1 = stage("s1", Basis.CLINICAL, text("III"), "T2", "N1", "M1", "c1", null);
    var n1 = stage("s2", Basis.CLINICAL, text("IA"), "T1", "N1", "M0", "c2", null);
    var noFocus = stage("s3", Basis.CLINICAL, text("III"), "T2", "N1", "M1", null, null);

    assertMet("stage-m1-is-iv", record(testis, m1));
    assertMet("stage-m1-is-iv", record(testis, noFocus));
    assertMet("stage-nodes-not-i", record(breast, n1));
    assertThat(found(
            "stage-m1-is-iv",
            record(
                breast,
                testis,
                stage("s1", Basis.CLINICAL, text("III"), "T2", "N1", "M1", "c2", null))))
        .hasSize(1);
  }

  @Test
  void pathologicStagesHaveNoClinicalCategories() {
    assertThat(found(
            "stage-prefix",
            record(
                stage("s1", Basis.PATHOLOGIC, "IIB", "cT2", "pN1", "cM0"),
                stage("s2", Basis.PATHOLOGIC, "IIB", "ypT2", "pN1", "cM0"))))
        .containsExactly("s1 group: pathologic stage with a c category [s1]");
  }

  @Test
  void oneFocusHasOneStageGroupPerDateAndBasis() {
    var one = stage("s1", Basis.CLINICAL, text("IIB"), "", "", "", "c1", "2025-11-24");

    assertThat(found(
            "stage-twice",
            record(
                one, stage("s2", Basis.CLINICAL, text("Stage 3A"), "", "", "", "c1", "2025-11"))))
        .containsExactly("s1 group: stage group IIB here and IIIA in s2 [s1, s2]");
    assertMet(
        "stage-twice",
        record(
            one,
            stage("s2", Basis.CLINICAL, text("AJCC stage IIB"), "", "", "", "c1", "2025-11-24"),
            stage("s3", Basis.PATHOLOGIC, text("IIIA"), "", "", "", "c1", "2025-11-24"),
            stage("s4", Basis.CLINICAL, text("IIIA"), "", "", "", "c2", "2025-11-24"),
            stage("s5", Basis.CLINICAL, text("IIIA"), "", "", "", null, "2025-11-24"),
            stage("s6", Basis.CLINICAL, text("IIIA"), "", "", "", "c1", "2025-12-24"),
            stage("s7", Basis.CLINICAL, text("IIIA"), "", "", "", "c1", null)));
    assertLacks("stage-twice", record(), "a stage group");
  }

  @Test
  void aDiagnosisStatesTheStageOfItsStages() {
    var rule = "stage-differs-from-diagnosis";
    var iib = stage("s1", Basis.CLINICAL, text("IIB"), "", "", "", "c1", "2025-11-24");
    var noFocus = stage("s2", Basis.CLINICAL, text("IIB"), "", "", "", null, null);

    assertThat(found(rule, record(staged("c1", null, "Stage IIIC"), iib)))
        .containsExactly("c1 stage[0]: stage group IIIC here and IIB in s1 [c1, s1]");
    assertThat(found(rule, record(staged("c1", null, "IIB", "IIA"), noFocus)))
        .containsExactly("c1 stage[1]: stage group IIA here and IIB in s2 [c1, s2]");
    assertMet(rule, record(staged("c1", null, "Stage 2B"), iib));
    assertMet(rule, record(staged("c1", null, "II"), iib));
    assertMet(
        rule,
        record(
            staged("c1", null, "IIIC"),
            iib,
            stage("s3", Basis.PATHOLOGIC, text("IIIC"), "", "", "", "c1", "2025-12-24")));
  }

  @Test
  void aDiagnosisIsNotComparedWithTheStageOfAnother() {
    var rule = "stage-differs-from-diagnosis";
    var missing = "a diagnosis with a stage of its own and a stage group";
    var one = staged("c1", null, "IIIC");
    var other = stage("s1", Basis.CLINICAL, text("IIB"), "", "", "", "c2", null);
    var noFocus = stage("s1", Basis.CLINICAL, text("IIB"), "", "", "", null, null);

    assertLacks(rule, record(one, other), missing);
    assertLacks(rule, record(one, staged("c2", null), noFocus), missing);
    assertLacks(rule, record(staged("c2", null, "limited"), other), missing);
    assertLacks(rule, record(one, stage("s1", Basis.CLINICAL, "", "", "", "")), missing);
  }

  // E10

  @Test
  void oneReceptorHasOneResultPerDate() {
    var ihc = coded("o1", HER2, "Positive (3+)", "2025-11-13");
    var fish = coded("o2", loinc("85318-4", "HER2 by FISH"), "Negative", "2025-11-13");
    var later = coded("o3", HER2, "negative", "2025-12-13");

    assertThat(found("receptor-conflict", record(ihc, fish, later)))
        .containsExactly(
            "o1 value: HER2 positive here, negative in o2 on overlapping dates [o1, o2]");
    assertThat(found("receptor-changed", record(ihc, fish, later)))
        .containsExactly("o1 value: HER2 positive here, negative in o3 on other dates [o1, o3]");
  }

  @Test
  void receptorsThatAgreeOrSayNothingAreLeftAlone() {
    assertMet(
        "receptor-conflict",
        record(
            coded("o1", HER2, "positive", "2025-11-13"),
            coded("o2", loinc("85337-4", "ER"), "negative", "2025-11-13"),
            coded("o3", HER2, "equivocal", "2025-11-13"),
            coded("o4", HER2, "positive or negative", "2025-11-13")));
    assertLacks(
        "receptor-conflict",
        record(coded("o1", HER2, "equivocal", "2025-11-13")),
        "a positive or negative receptor result");
  }

  @Test
  void receptorResultsAreReadFromFlagsAndWordsToo() {
    var flag = observation("o1", HER2, null, "POS", "2025-11-13", List.of(), List.of());
    var words = observation(
        "o2",
        HER2,
        new ObservationValue.Text("negative (1+)"),
        "",
        "2025-11-13",
        List.of(),
        List.of());

    assertThat(found("receptor-conflict", record(flag, words))).hasSize(1);
  }

  // F

  @Test
  void aResultHasTheUnitOfItsRange() {
    var glucose = loinc("2345-7", "Glucose");

    assertThat(found(
            "unit-differs-from-range",
            record(lab(
                "o1",
                glucose,
                Quantity.of("5.4", "mmol/L"),
                "2025",
                "",
                List.of(range("70", "99", "mg/dL"))))))
        .containsExactly("o1 value: unit differs from the unit of its range [o1]");
    assertMet(
        "unit-differs-from-range",
        record(lab(
            "o1",
            glucose,
            Quantity.of("90", "mg/dL"),
            "2025",
            "",
            List.of(range(null, "99", "mg/dL")))));
    assertLacks(
        "unit-differs-from-range",
        record(lab(
            "o1", glucose, Quantity.of("90", "mg/dL"), "2025", "", List.of(range(null, null, "")))),
        "a result with a reference range");
  }

  @Test
  void unitsInWordsAreComparedWhenThereAreNoCodes() {
    var words = new Quantity(new BigDecimal("5"), Quantity.Comparator.EXACT, "mmol/L", null, null);

    assertThat(Measurement.unitsDiffer(words, Quantity.of("5", "mg/dL"))).isTrue();
    assertThat(Measurement.unitsDiffer(words, Quantity.of("5", "mmol/L"))).isFalse();
    assertThat(Measurement.unitsDiffer(
            words, new Quantity(BigDecimal.ONE, Quantity.Comparator.EXACT, null, null, "mg/dL")))
        .isFalse();
    assertThat(Measurement.unitsDiffer(
            new Quantity(BigDecimal.ONE, Quantity.Comparator.EXACT, null, null, "mg/dL"), words))
        .isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "H, 90, 'flag high, value not above its range'",
    "L, 90, 'flag low, value not below its range'",
    "N, 120, 'flag normal, value outside its range'",
    "N, 60, 'flag normal, value outside its range'",
  })
  void aFlagAgreesWithTheRange(String flag, String value, String words) {
    assertThat(found(
            "flag-contradicts-range",
            record(lab(
                "o1",
                loinc("2345-7", "Glucose"),
                Quantity.of(value, "mg/dL"),
                "2025",
                flag,
                List.of(range("70", "99", "mg/dL"))))))
        .containsExactly("o1 value: " + words + " [o1]");
  }

  @ParameterizedTest
  @CsvSource({"H, 120", "L, 60", "N, 99", "N, 70", "A, 500"})
  void aFlagThatAgreesIsLeftAlone(String flag, String value) {
    assertMet(
        "flag-contradicts-range",
        record(lab(
            "o1",
            loinc("2345-7", "Glucose"),
            Quantity.of(value, "mg/dL"),
            "2025",
            flag,
            List.of(range("70", "99", "mg/dL")))));
  }

  @Test
  void aFlagIsComparedOnlyWhereItCanBe() {
    var code = loinc("2345-7", "Glucose");
    var range = range("70", "99", "mg/dL");
    var less = new Quantity(
        new BigDecimal("90"), Quantity.Comparator.LESS, "mg/dL", Quantity.UCUM, "mg/dL");

    assertLacks(
        "flag-contradicts-range",
        record(
            lab("o1", code, Quantity.of("90", "mg/dL"), "2025", "H", List.of(range, range)),
            lab("o2", code, Quantity.of("90", "mg/dL"), "2025", "", List.of(range)),
            lab("o3", code, Quantity.of("5", "mmol/L"), "2025", "H", List.of(range)),
            lab("o4", code, less, "2025", "H", List.of(range))),
        "a result with a flag and one reference range");
    assertMet(
        "flag-contradicts-range",
        record(
            lab(
                "o1",
                code,
                Quantity.of("5", "mg/dL"),
                "2025",
                "H",
                List.of(range("70", null, "mg/dL"))),
            lab(
                "o2",
                code,
                Quantity.of("500", "mg/dL"),
                "2025",
                "L",
                List.of(range(null, "99", "mg/dL")))));
  }

  @Test
  void noResultLiesOutsideItsScale() {
    var oxygen = loinc("2708-6", "Oxygen saturation");

    assertThat(found(
            "outside-scale",
            record(
                lab("o1", oxygen, Quantity.of("101", "%"), "2025"),
                lab("o2", loinc("9269-2", "GCS"), Quantity.of("2", "{score}"), "2025"))))
        .containsExactly(
            "o1 value: outside the scale of oxygen saturation, 0 to 100 [o1]",
            "o2 value: outside the scale of Glasgow coma score, 3 to 15 [o2]");
    assertMet(
        "outside-scale",
        record(
            lab("o1", oxygen, Quantity.of("100", "%"), "2025"),
            lab("o2", oxygen, Quantity.of("0", "%"), "2025")));
    assertLacks(
        "outside-scale",
        record(lab("o1", oxygen, Quantity.of("101", "mm[Hg]"), "2025")),
        "a result with a known scale and unit");
  }

  private static Observation pressure(String systolic, String diastolic, String unit) {
    return observation(
        "o1",
        text("Blood pressure"),
        null,
        "",
        "2025",
        List.of(),
        List.of(
            new Observation.Component(
                loinc("8480-6", "Systolic"),
                new ObservationValue.Measured(Quantity.of(systolic, "mm[Hg]")),
                List.of(),
                List.of()),
            new Observation.Component(
                loinc("8462-4", "Diastolic"),
                new ObservationValue.Measured(Quantity.of(diastolic, unit)),
                List.of(),
                List.of())));
  }

  @Test
  void systolicPressureIsNotBelowDiastolic() {
    assertThat(found("systolic-below-diastolic", record(pressure("80", "120", "mm[Hg]"))))
        .containsExactly("o1 component: systolic is below diastolic [o1]");
    assertMet("systolic-below-diastolic", record(pressure("120", "80", "mm[Hg]")));
    assertMet("systolic-below-diastolic", record(pressure("80", "80", "mm[Hg]")));
    assertLacks(
        "systolic-below-diastolic",
        record(pressure("80", "120", "kPa")),
        "a blood pressure with both components in one unit");
  }

  // B

  @Test
  void everyMeasuredResultHasAUnit() {
    var bare = new Quantity(new BigDecimal("5"), Quantity.Comparator.EXACT, null, null, null);

    assertThat(found(
            "result-without-unit",
            record(
                lab("o1", text("Glucose"), bare, "2025"),
                lab("o2", text("Sodium"), bare, "2025"),
                lab("o3", text("Potassium"), Quantity.of("4", "mmol/L"), "2025"),
                lab("o4", loinc("6301-6", "INR"), bare, "2025"))))
        .containsExactly("Record: 2 of the measured results have no unit [o1, o2]");
    assertMet(
        "result-without-unit",
        record(lab("o3", text("Potassium"), Quantity.of("4", "mmol/L"), "2025")));
    assertLacks(
        "result-without-unit",
        record(lab("o4", loinc("6301-6", "INR"), bare, "2025")),
        "a measured laboratory result or vital sign");
  }

  @Test
  void everyResultHasADate() {
    assertThat(found(
            "result-without-date",
            record(
                coded("o1", HER2, "positive", null),
                procedure("p1", "Biopsy", Activity.ENDED, null, null),
                procedure("p2", "Mastectomy", Activity.PLANNED, null, null),
                imaging("i1", "CT"))))
        .containsExactly("Record: 2 of the results, reports and procedures have no date [o1, p1]");
    assertMet("result-without-date", record(imaging("i1", "CT"), report("r1", "CT", "RAD", null)));
    assertLacks(
        "result-without-date", record(condition("c1", "Asthma")), "a result, report or procedure");
  }

  // stage reading

  @ParameterizedTest
  @ValueSource(
      strings = {
        "IIB",
        "Stage IIB",
        "AJCC stage IIB (qualifier value)",
        "American Joint Committee on Cancer stage IIB (qualifier value)",
        "stage 2B",
        "2B",
        "cIIB",
        "8th edition, stage IIB"
      })
  void readsAStageGroupInItsManyForms(String words) {
    assertThat(StageReading.of(stage("s", Basis.CLINICAL, words, "", "", "")).detail())
        .isEqualTo("IIB");
  }

  @Test
  void readsAStageGroupFromACode() {
    var group = new CodeableText(List.of(new Coding("http://cancerstaging.org", "3C", null)), null);

    assertThat(StageReading.of(stage("s", Basis.CLINICAL, group, "", "", "", null, null))
            .detail())
        .isEqualTo("IIIC");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Binet A", "version 2", "Breslow 1.2 mm", "Rai"})
  void readsNoStageGroupFromOtherWords(String words) {
    assertThat(StageReading.of(stage("s", Basis.CLINICAL, words, "", "", "")).group())
        .isEmpty();
  }

  @Test
  void readsCategoriesInTheirManyForms() {
    var read =
        StageReading.of(stage("s", Basis.CLINICAL, "", "AJCC ypT1mi", "pN2a (sn)", "cM0(i+)"));

    assertThat(read).isEqualTo(new StageReading("", "", "1", 2, 0, List.of("P", "P")));
    assertThat(StageReading.of(stage("s", Basis.CLINICAL, "", "TX", "NX", "MX")))
        .isEqualTo(new StageReading("", "", "X", -1, -1, List.of()));
  }

  @Test
  void theHostsDrugDatabaseIsAskedAboutSubstances() {
    var host = Map.of("Foo", Set.of("k"), "Bar", Set.of("k"));
    var record = record(
        allergy("a1", text("Foo"), Verification.CONFIRMED),
        medication("m1", text("Bar"), Activity.ACTIVE));

    var report = Triage.with(it -> host.getOrDefault(it.label(), Set.of()))
        .assess(record, "general", NOW, ZONE);

    assertThat(report.findings()).extracting(it -> it.rule()).containsExactly("allergy-medication");
  }
}
