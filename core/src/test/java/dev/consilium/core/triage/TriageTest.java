package dev.consilium.core.triage;

import static dev.consilium.core.triage.Facts.NOW;
import static dev.consilium.core.triage.Facts.ZONE;
import static dev.consilium.core.triage.Facts.allergy;
import static dev.consilium.core.triage.Facts.coded;
import static dev.consilium.core.triage.Facts.condition;
import static dev.consilium.core.triage.Facts.encounter;
import static dev.consilium.core.triage.Facts.lab;
import static dev.consilium.core.triage.Facts.loinc;
import static dev.consilium.core.triage.Facts.medication;
import static dev.consilium.core.triage.Facts.none;
import static dev.consilium.core.triage.Facts.procedure;
import static dev.consilium.core.triage.Facts.range;
import static dev.consilium.core.triage.Facts.record;
import static dev.consilium.core.triage.Facts.stage;
import static dev.consilium.core.triage.Facts.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.consilium.core.Finding.Severity;
import dev.consilium.core.record.Activity;
import dev.consilium.core.record.CancerStage.Basis;
import dev.consilium.core.record.ClinicalFact;
import dev.consilium.core.record.FactId;
import dev.consilium.core.record.NegativeAssertion.Reason;
import dev.consilium.core.record.Quantity;
import dev.consilium.core.record.Verification;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TriageTest {

  static final List<ClinicalFact> TROUBLED = List.of(
      condition("c1", "Carcinoma of left breast"),
      condition("c2", "Malignant neoplasm of prostate"),
      procedure("p1", "Right mastectomy", Activity.PLANNED, null, null),
      allergy("a1", text("Penicillin"), Verification.CONFIRMED),
      medication("m1", text("Amoxicillin"), Activity.ACTIVE),
      medication("m2", text("Amoxicillin"), Activity.ACTIVE),
      stage("s1", Basis.CLINICAL, "IV", "pT2", "N1", "M0"),
      stage("s2", Basis.CLINICAL, "IIB", "cT2", "N1", "M1"),
      coded("o1", loinc("85319-2", "HER2"), "positive", "2025-11-13"),
      coded("o2", loinc("85319-2", "HER2"), "negative", "2025-11-13"),
      coded("o3", loinc("85319-2", "HER2"), "negative", null),
      lab(
          "o4",
          loinc("2823-3", "Potassium"),
          Quantity.of("7.1", "mmol/L"),
          "2026-01-04",
          "N",
          List.of(range("3.5", "5.1", "mmol/L"))),
      encounter("e1", "2025-03-02", "2025-03-01"));

  private static TriageReport assess(List<ClinicalFact> facts) {
    return Triage.standard()
        .assess(record(facts.toArray(ClinicalFact[]::new)), "oncology-solid-tumour", NOW, ZONE);
  }

  @Test
  void findingsGoFromMustToMayThenByRule() {
    assertThat(assess(TROUBLED).findings())
        .extracting(it -> it.severity() + " " + it.rule())
        .containsExactly(
            "MUST allergy-medication",
            "MUST allergy-medication",
            "MUST end-before-start",
            "MUST laterality-procedure",
            "MUST receptor-conflict",
            "MUST sex-specific",
            "MUST stage-m1-is-iv",
            "MUST stage-twice",
            "SHOULD duplicate-medication",
            "SHOULD flag-contradicts-range",
            "SHOULD receptor-changed",
            "SHOULD result-without-date",
            "SHOULD stage-prefix",
            "MAY stage-iv-with-m0");
    assertThat(assess(TROUBLED).findings(Severity.MAY)).hasSize(1);
  }

  @Test
  void allThatWasFoundBeginsWithTheRedFlags() {
    var report = assess(TROUBLED);

    assertThat(report.all().get(0)).isEqualTo(report.redFlags().get(0));
    assertThat(report.all().subList(1, report.all().size())).isEqualTo(report.findings());
    assertThat(report.redFlags()).hasSize(1);
    assertThat(report.findings()).doesNotContainAnyElementsOf(report.redFlags());
    assertThat(report.text()).startsWith("Red flags: 1");
  }

  @Test
  void everyFindingCitesFactsOfTheRecord() {
    var record = record(TROUBLED.toArray(ClinicalFact[]::new));

    assertThat(assess(TROUBLED).findings())
        .allSatisfy(it -> assertThat(it.cites())
            .isNotEmpty()
            .allSatisfy(id -> assertThat(record.fact(new FactId(id))).isPresent()));
  }

  @Test
  void theOrderOfFactsChangesNothing() {
    var text = assess(TROUBLED).text();
    var facts = new ArrayList<>(TROUBLED);

    for (var seed = 0; seed < 50; seed++) {
      Collections.shuffle(facts, new Random(seed));
      assertThat(assess(facts).text()).isEqualTo(text);
    }
  }

  @Test
  void everyRuleAndRedFlagIsAmongTheChecks() {
    var names = new ArrayList<String>();
    TriageRules.standard().rules().forEach(it -> names.add(it.id()));
    names.addAll(RedFlags.standard().ids());

    assertThat(assess(TROUBLED).checks()).extracting(CheckResult::rule).isEqualTo(names);
    assertThat(assess(List.of()).checks()).extracting(CheckResult::rule).isEqualTo(names);
    assertThat(assess(List.of()).checks(Outcome.NOT_EVALUABLE)).hasSize(names.size());
  }

  @Test
  void aReportReadsLineByLine() {
    var report = Triage.standard()
        .assess(
            record(
                condition("c1", "Asthma"),
                encounter("e1", "2025-03-02", "2025-03-01"),
                none("n1", "AllergyIntolerance", Reason.NONE_KNOWN),
                lab(
                    "o1",
                    loinc("2823-3", "Potassium"),
                    Quantity.of("7.1", "mmol/L"),
                    "2026-01-04")),
            "general",
            NOW,
            ZONE);

    assertThat(report.text()).startsWith("""
        Red flags: 1, 7 could not be told
        - SHOULD o1 value: Potassium is very high (threshold to be confirmed by a clinician)\
         [red-flag-potassium]. Call the treating physician today; do not wait for the second\
         opinion.
        - not told red-flag-sodium: the record lacks a result of the last 14 days in a known unit
        """).contains("""
            Findings: 1
            - MUST e1 period: ends before it starts [end-before-start]. Ask the sender which of the\
             two dates is right.
            Checklist general
            - Medication list: not met. Ask for the current medication list, or a statement that none\
             is taken.
            - Allergy statement: met, by n1
            - Problem list: met, by c1
            - Laboratory results of the last 90 days: met, by o1
            Checks: 25 ran, 62 could not
            - reference-dangling: the record lacks a reader's word on a reference that leads to nothing
            """);
    assertThat(report.isComplete()).isFalse();
    assertThat(report.checklistId()).isEqualTo("general");
    assertThat(report).hasToString("TriageReport[general, 1 red flags, 1 findings]");
  }

  @Test
  void aReportSaysWhatAChecklistItemLacks() {
    assertThat(assess(List.of()).text())
        .contains("- Stage: not evaluable, the record lacks a diagnosis in the set"
            + " cancer-diagnosis. Ask the treating physician for the stage, with the"
            + " system and edition used.\n");
  }

  @Test
  void aRecordWithEverythingIsComplete() {
    var report = Triage.standard()
        .assess(
            record(
                condition("c1", "Asthma"),
                medication("m1", text("Salbutamol"), Activity.ACTIVE),
                none("n1", "AllergyIntolerance", Reason.NONE_KNOWN),
                lab("o1", loinc("2823-3", "Potassium"), Quantity.of("4", "mmol/L"), "2026-01-04")),
            "general",
            NOW,
            ZONE);

    assertThat(report.isComplete()).isTrue();
    assertThat(report.redFlags()).isEmpty();
    assertThat(report.findings()).isEmpty();
  }

  @Test
  void rulesAreFoundById() {
    var rules = TriageRules.standard();

    assertThat(rules.rule("sex-specific"))
        .get()
        .extracting(TriageRule::catalogue, TriageRule::clinical, TriageRule::severity)
        .containsExactly("E1", true, Severity.MUST);
    assertThat(rules.rule("none")).isEmpty();
    assertThat(rules).hasToString("TriageRules[2026-12-01.3, 66 rules]");
    assertThat(Triage.standard()).hasToString("Triage[rules 2026-12-01.3]");
  }

  @Test
  void aTableThatIsNotThereOrNotWholeSaysSo() {
    assertThatIllegalStateException()
        .isThrownBy(() -> Tables.read("none.json"))
        .withMessage("Table none.json is missing from the jar [table-present]. Repair the jar.");
    assertThatIllegalStateException()
        .isThrownBy(() -> Tables.text(JsonNodeFactory.instance.objectNode(), "id"))
        .withMessage("A table's entry has no id [table-complete]. Repair the table.");
  }
}
