package dev.consilium.core.triage;

import static dev.consilium.core.triage.Facts.NOW;
import static dev.consilium.core.triage.Facts.ZONE;
import static dev.consilium.core.triage.Facts.coded;
import static dev.consilium.core.triage.Facts.condition;
import static dev.consilium.core.triage.Facts.document;
import static dev.consilium.core.triage.Facts.imaging;
import static dev.consilium.core.triage.Facts.lab;
import static dev.consilium.core.triage.Facts.loinc;
import static dev.consilium.core.triage.Facts.medication;
import static dev.consilium.core.triage.Facts.none;
import static dev.consilium.core.triage.Facts.record;
import static dev.consilium.core.triage.Facts.report;
import static dev.consilium.core.triage.Facts.stage;
import static dev.consilium.core.triage.Facts.staged;
import static dev.consilium.core.triage.Facts.text;
import static dev.consilium.core.triage.Facts.variant;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.consilium.core.dossier.ConceptSets;
import dev.consilium.core.record.Activity;
import dev.consilium.core.record.CancerStage.Basis;
import dev.consilium.core.record.ClinicalFact;
import dev.consilium.core.record.Condition;
import dev.consilium.core.record.FactId;
import dev.consilium.core.record.NegativeAssertion.Reason;
import dev.consilium.core.record.Quantity;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompletenessTest {

  private static final String ONCOLOGY = "oncology-solid-tumour";
  private static final Condition CANCER = condition("c1", "Malignant neoplasm of breast");

  private static ChecklistItem item(String checklist, String id, ClinicalFact... facts) {
    return Triage.standard().assess(record(facts), checklist, NOW, ZONE).checklist().stream()
        .filter(it -> it.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> satisfied(String id, ClinicalFact... facts) {
    var all = Arrays.copyOf(facts, facts.length + 1);
    all[facts.length] = CANCER;
    return item(ONCOLOGY, id, all).satisfiedBy().stream().map(FactId::value).toList();
  }

  @Test
  void theTableNamesOnlyKindsMembersAndSetsThatExist() {
    var kinds = Arrays.stream(ClinicalFact.class.getPermittedSubclasses())
        .map(Class::getSimpleName)
        .toList();

    assertThat(Completeness.standard().probes()).isNotEmpty().allSatisfy(it -> {
      assertThat(it.kind()).isIn(kinds);
      assertThat(it.member()).isIn("", "morphology", "stages");
      assertThat(it.set())
          .satisfiesAnyOf(
              set -> assertThat(set).isEmpty(),
              set -> assertThat(ConceptSets.standard().names()).contains(set));
    });
    assertThat(Completeness.standard().checklists())
        .containsExactly(
            "cardiology", "general", "neurology", "oncology", ONCOLOGY, "rare-disease");
    assertThat(Completeness.standard())
        .hasToString("Completeness[" + Completeness.standard().version() + ", 6 checklists]");
  }

  @Test
  void refusesAChecklistThatIsNotInTheTable() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Triage.standard().assess(record(), "surgery", NOW, ZONE))
        .withMessage("Checklist surgery: not in the table [checklist-known]."
            + " Use one of [cardiology, general, neurology, oncology, oncology-solid-tumour,"
            + " rare-disease].");
  }

  @Test
  void eachItemSaysWhatSatisfiedIt() {
    assertThat(satisfied("pathology-report", report("r1", "Biopsy", "PAT", null)))
        .containsExactly("r1");
    assertThat(satisfied("pathology-report", document("d1", "Pathology report")))
        .containsExactly("d1");
    assertThat(satisfied("histology", condition("h", "Invasive ductal carcinoma")))
        .containsExactly("h");
    assertThat(satisfied("histology", staged("h", "Adenocarcinoma"))).containsExactly("h");
    assertThat(satisfied("stage", stage("s1", Basis.CLINICAL, "IIB", "", "", "")))
        .containsExactly("s1");
    assertThat(satisfied("stage", staged("h", null, "IIB"))).containsExactly("h");
    assertThat(satisfied("imaging", imaging("i1", "CT"), report("r1", "MRI", "XX", null)))
        .containsExactly("i1", "r1");
    assertThat(satisfied(
            "receptors-or-genomics",
            variant("g1"),
            coded("o1", loinc("85319-2", "X"), "negative", null)))
        .containsExactly("g1", "o1");
    assertThat(satisfied("medication-list", medication("m1", text("X"), Activity.ENDED)))
        .containsExactly("m1");
  }

  @Test
  void anItemThatNothingSatisfiesSaysWhatToAskFor() {
    assertThat(item(
            ONCOLOGY,
            "pathology-report",
            CANCER,
            report("r1", "CT", "RAD", null),
            document("d1", null)))
        .isEqualTo(new ChecklistItem(
            "pathology-report",
            "Pathology report",
            ItemState.ABSENT,
            List.of(),
            null,
            "Request the pathology report, and the slides if a re-read is wanted.",
            null));
    assertThat(satisfied("histology", staged("h", null))).isEmpty();
    assertThat(satisfied("stage", staged("h", "Adenocarcinoma"))).isEmpty();
  }

  @Test
  void withoutACancerTheCancerItemsCannotBeTold() {
    assertThat(item(ONCOLOGY, "stage", condition("c1", "Asthma")))
        .extracting(ChecklistItem::outcome, ChecklistItem::missing)
        .containsExactly(Outcome.NOT_EVALUABLE, "a diagnosis in the set cancer-diagnosis");
  }

  @Test
  void noneKnownIsAnAnswerAndNotAskedIsNone() {
    assertThat(item(
                "general", "allergy-statement", none("n1", "AllergyIntolerance", Reason.NONE_KNOWN))
            .outcome())
        .isEqualTo(Outcome.MET);
    assertThat(
            item("general", "medication-list", none("n1", "MedicationStatement", Reason.NONE_KNOWN))
                .outcome())
        .isEqualTo(Outcome.MET);
    assertThat(item("general", "problem-list", none("n1", "Condition", Reason.NONE_KNOWN))
            .outcome())
        .isEqualTo(Outcome.MET);
    assertThat(item(
                "general",
                "allergy-statement",
                none("n1", "AllergyIntolerance", Reason.NOT_ASKED),
                none("n2", "AllergyIntolerance", Reason.REFUTED),
                none("n3", "Condition", Reason.NONE_KNOWN))
            .outcome())
        .isEqualTo(Outcome.NOT_MET);
  }

  @Test
  void oldResultsAreNotRecentAndUndatedOnesCannotBeTold() {
    var sodium = loinc("2951-2", "Sodium");
    var value = Quantity.of("140", "mmol/L");

    assertThat(item("general", "recent-labs", lab("o1", sodium, value, "2025-12-29"))
            .outcome())
        .isEqualTo(Outcome.MET);
    assertThat(item(
                "general",
                "recent-labs",
                lab("o1", sodium, value, "2025-06"),
                lab("o2", sodium, value, null))
            .outcome())
        .isEqualTo(Outcome.NOT_MET);
    assertThat(item(
                "general",
                "recent-labs",
                lab("o1", sodium, value, null),
                lab("o2", sodium, value, null))
            .missing())
        .isEqualTo("a date on o1");
    assertThat(item("general", "recent-labs").outcome()).isEqualTo(Outcome.NOT_MET);
  }

  @ParameterizedTest
  @CsvSource({
    "21908-9, Stage group.clinical",
    "x, AJCC T category",
    "85337-4, Estrogen receptor",
    "85339-0, Progesterone receptor",
    "85319-2, HER2",
    "85330-9, Ki-67",
    "89247-1, ECOG",
    "69548-6, Genetic variant assessment",
  })
  void whatSaysSomethingOfTheTumourIsNoRecentLaboratoryResult(String code, String words) {
    var value = Quantity.of("1", "1");

    assertThat(item("general", "recent-labs", lab("o1", loinc(code, words), value, "2025-12-29"))
            .outcome())
        .isEqualTo(Outcome.NOT_MET);
    assertThat(item(ONCOLOGY, "recent-labs", lab("o1", loinc(code, words), value, "2025-12-29"))
            .outcome())
        .isEqualTo(Outcome.NOT_MET);
  }

  @Test
  void aStateIsAlwaysExplained() {
    var waiver = new Waiver("x", "Dr Example", "Not needed.");

    assertUnexplained(ItemState.PRESENT, List.of(), null, null);
    assertUnexplained(ItemState.SUMMARY_ONLY, List.of(), null, null);
    assertUnexplained(ItemState.STALE, List.of(), null, null);
    assertUnexplained(ItemState.ABSENT, List.of(new FactId("f")), null, null);
    assertUnexplained(ItemState.ABSENT, List.of(), "input", null);
    assertUnexplained(ItemState.UNTOLD, List.of(), null, null);
    assertUnexplained(ItemState.WAIVED, List.of(), null, null);
    assertUnexplained(ItemState.ABSENT, List.of(), null, waiver);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new CheckResult("x", Outcome.MET, "input"))
        .withMessage("Check x: outcome MET [check-explained]."
            + " Name the missing input if, and only if, it is not evaluable.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new CheckResult("x", Outcome.NOT_EVALUABLE, null));
  }

  private static void assertUnexplained(
      ItemState state, List<FactId> facts, @Nullable String missing, @Nullable Waiver waiver) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ChecklistItem("x", "X", state, facts, missing, "Ask.", waiver))
        .withMessage("Checklist item x: state " + state + " [item-explained]."
            + " Name the facts, the missing input or the waiver it rests on.");
  }
}
