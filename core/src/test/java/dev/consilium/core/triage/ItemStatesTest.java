package dev.consilium.core.triage;

import static dev.consilium.core.triage.Facts.NOW;
import static dev.consilium.core.triage.Facts.ZONE;
import static dev.consilium.core.triage.Facts.condition;
import static dev.consilium.core.triage.Facts.document;
import static dev.consilium.core.triage.Facts.imaging;
import static dev.consilium.core.triage.Facts.lab;
import static dev.consilium.core.triage.Facts.loinc;
import static dev.consilium.core.triage.Facts.medication;
import static dev.consilium.core.triage.Facts.record;
import static dev.consilium.core.triage.Facts.report;
import static dev.consilium.core.triage.Facts.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.consilium.core.Coding;
import dev.consilium.core.record.Activity;
import dev.consilium.core.record.ClinicalFact;
import dev.consilium.core.record.FactId;
import dev.consilium.core.record.HealthRecord;
import dev.consilium.core.record.ImagingStudy;
import dev.consilium.core.record.PartialDate;
import dev.consilium.core.record.Quantity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A primary source is not a summary, an old one is not a recent one, and nobody waives unnamed. */
class ItemStatesTest {

  private static final ClinicalFact CANCER = condition("c1", "Malignant neoplasm of breast");
  private static final Waiver WAIVER =
      new Waiver("pathology-slides", "Dr Example", "No re-read was asked for.");

  private static TriageReport assess(
      String checklist, Instant now, List<Waiver> waivers, ClinicalFact... facts) {
    var question = TriageQuestion.of(checklist, now, ZONE).waiving(waivers);
    return Triage.standard().assess(record(facts), question);
  }

  private static ChecklistItem item(TriageReport report, String id) {
    return report.checklist().stream()
        .filter(it -> it.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static ItemState state(String checklist, String id, ClinicalFact... facts) {
    return item(assess(checklist, NOW, List.of(), facts), id).state();
  }

  private static ImagingStudy study(String id, @Nullable String modality, String when) {
    return new ImagingStudy(
        new FactId(id),
        Seed.SOURCE,
        text("CT of chest"),
        null,
        modality == null
            ? List.of()
            : List.of(Coding.of("http://dicom.nema.org/resources/ontology/DCM", modality)),
        List.of(),
        PartialDate.of(when),
        1,
        1);
  }

  @Test
  void aReportIsASummaryOfTheSlide() {
    var report = report("r", "Pathology report", "PAT", null);
    var slide = study("i", "SM", "2025-11-18");

    assertThat(state("oncology", "pathology-slides", CANCER)).isEqualTo(ItemState.ABSENT);
    assertThat(state("oncology", "pathology-slides", CANCER, report))
        .isEqualTo(ItemState.SUMMARY_ONLY);
    assertThat(state("oncology", "pathology-slides", CANCER, report, slide))
        .isEqualTo(ItemState.PRESENT);
    assertThat(item(assess("oncology", NOW, List.of(), CANCER, report), "pathology-slides")
            .facts())
        .containsExactly(new FactId("r"));
  }

  @Test
  void anImageGrowsStaleWithTheClockThatIsPassedIn() {
    var image = study("i", null, "2025-11-18");
    var later = NOW.plusSeconds(90L * 86_400);

    assertThat(state("oncology", "staging-images", CANCER, image)).isEqualTo(ItemState.PRESENT);
    assertThat(item(assess("oncology", later, List.of(), CANCER, image), "staging-images"))
        .extracting(ChecklistItem::state, ChecklistItem::facts, ChecklistItem::satisfiedBy)
        .containsExactly(ItemState.STALE, List.of(new FactId("i")), List.of());
  }

  @Test
  void aWaiverNamesWhoAndWhyAndIsNotNeededForWhatIsThere() {
    var slide = study("i", "SM", "2025-11-18");

    var waived = assess("oncology", NOW, List.of(WAIVER), CANCER);
    assertThat(item(waived, "pathology-slides"))
        .extracting(ChecklistItem::state, ChecklistItem::waiver, ChecklistItem::outcome)
        .containsExactly(ItemState.WAIVED, WAIVER, Outcome.MET);
    assertThat(waived.requests()).noneMatch(it -> it.item().equals("pathology-slides"));
    assertThat(waived.text()).contains("whole-slide images: waived by Dr Example\n");
    assertThat(item(assess("oncology", NOW, List.of(WAIVER), CANCER, slide), "pathology-slides")
            .state())
        .isEqualTo(ItemState.PRESENT);
  }

  @Test
  void aWaiverOfNothingOrByNobodyIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> assess("general", NOW, List.of(WAIVER)))
        .withMessage("Waiver of pathology-slides: no item of checklist general [waiver-item]."
            + " Use one of [medication-list, allergy-statement, problem-list, recent-labs].");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Waiver("recent-labs", " ", "Old."))
        .withMessageContaining("[waiver-named]");
    assertThatIllegalArgumentException().isThrownBy(() -> new Waiver("", "x", "Old."));
    assertThatIllegalArgumentException().isThrownBy(() -> new Waiver("recent-labs", "x", ""));
  }

  @Test
  void everythingNotMetIsRequestedWithItsState() {
    var report = report("r", "Pathology report", "PAT", null);
    var requests = assess("oncology", NOW, List.of(), CANCER, report).requests();

    assertThat(requests)
        .contains(new DocumentRequest(
            "pathology-slides",
            "Pathology slides, blocks or whole-slide images",
            ItemState.SUMMARY_ONLY,
            "Request the slides, blocks or whole-slide images: the report alone cannot be read"
                + " again."))
        .noneMatch(it -> it.item().equals("pathology-report"));
    assertThat(assess("oncology", NOW, List.of()).requests())
        .anyMatch(it -> it.item().equals("stage") && it.state() == ItemState.UNTOLD);
  }

  // B1, B2, B3, B6, B7 and C9 of the catalogue are items: take away what they ask for.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "pathology-report",
        "histology",
        "stage",
        "imaging",
        "receptors-or-genomics",
        "medication-list",
        "allergy-statement",
        "recent-labs"
      })
  void whatIsTakenAwayIsFoundMissing(String id) {
    for (var number = 0; number < CleanRecords.COUNT; number += 6) {
      var clean = complete(number);
      var before = item(assess(clean), id);
      assertThat(before.state()).as("record %d", number).isEqualTo(ItemState.PRESENT);

      var left = new ArrayList<>(clean.facts());
      left.removeIf(it -> before.facts().contains(it.id()));
      // Without any diagnosis of cancer the list could not be told.
      left.add(condition("kept", "Malignant tumor of breast"));
      var after = item(assess(HealthRecord.of(clean.patient(), clean.sources(), left)), id);

      assertThat(after.outcome()).as("record %d after", number).isEqualTo(Outcome.NOT_MET);
      assertThat(after.state())
          .as("record %d after", number)
          .isIn(ItemState.ABSENT, ItemState.STALE);
    }
  }

  private static TriageReport assess(HealthRecord record) {
    return Triage.standard().assess(record, "oncology-solid-tumour", NOW, ZONE);
  }

  private static HealthRecord complete(int number) {
    var clean = CleanRecords.of(number);
    var facts = new ArrayList<>(clean.facts());
    facts.add(condition("c-histology", "Invasive ductal carcinoma of left breast"));
    facts.add(lab("recent", loinc("2951-2", "Sodium"), Quantity.of("140", "mmol/L"), "2025-12-20"));
    facts.add(medication("m2", text("Metformin"), Activity.ACTIVE));
    return HealthRecord.of(clean.patient(), clean.sources(), facts);
  }

  @Test
  void aSpecialtyHasTheChecklistThatAsksForOriginals() {
    var lists = Completeness.standard();

    assertThat(lists.forSpecialty("oncology")).contains("oncology");
    assertThat(lists.forSpecialty("oncology-solid-tumour")).contains("oncology-solid-tumour");
    assertThat(lists.forSpecialty("rare-disease")).contains("rare-disease");
    assertThat(lists.forSpecialty("surgery")).isEmpty();
  }

  @Test
  void eachSpecialtyAsksForItsOriginals() {
    assertThat(state("cardiology", "ecg-tracing", document("d", "ECG tracing")))
        .isEqualTo(ItemState.PRESENT);
    assertThat(state("cardiology", "ecg-tracing", report("r", "Electrocardiogram", "CUS", null)))
        .isEqualTo(ItemState.SUMMARY_ONLY);
    assertThat(state("cardiology", "angiogram", study("i", "XA", "2025-11-18")))
        .isEqualTo(ItemState.PRESENT);
    assertThat(state("neurology", "brain-images", imaging("i", "MRI brain")))
        .isEqualTo(ItemState.PRESENT);
    assertThat(state("neurology", "brain-images", report("r", "MRI brain", "RAD", null)))
        .isEqualTo(ItemState.SUMMARY_ONLY);
    assertThat(state("rare-disease", "variant-file", document("d", "Exome VCF")))
        .isEqualTo(ItemState.PRESENT);
    assertThat(state("rare-disease", "variant-file", report("r", "Genomic report", "GE", null)))
        .isEqualTo(ItemState.SUMMARY_ONLY);
  }

  @Test
  void aHostsTerminologyIsAsked() {
    Terminology hosts = (set, concept) -> Terminology.standard().isIn(set, concept)
        || (set.equals("male-only") && concept.label().equals("Local 17"));
    var triage = Triage.with(SubstanceClasses.standard(), hosts);

    assertThat(triage
            .assess(record(condition("x", "Local 17")), "general", NOW, ZONE)
            .findings())
        .extracting(it -> it.rule())
        .containsExactly("sex-specific");
  }
}
