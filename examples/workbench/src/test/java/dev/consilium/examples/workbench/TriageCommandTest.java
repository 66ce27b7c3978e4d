package dev.consilium.examples.workbench;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code triage}: urgent first, then wrong, then missing, then untold. */
class TriageCommandTest {

  private static final String CLOCK = "2026-01-07T09:00:00Z";

  @TempDir
  Path folder;

  @Test
  void aPersonReadsWhatIsUrgentFirstAndThatSilenceIsNotSafety() throws IOException {
    var run = Shell.consilium("triage", shipped(), "--specialty", "oncology", "--clock", CLOCK);

    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out())
        .startsWith("56 facts from 1 source(s), looked at as of " + CLOCK + "\n\n"
            + "RED FLAGS: 0 seen; 4 of 21 could not be told\n"
            + "  ? not told: red-flag-calcium, red-flag-neutrophils: the record lacks a result of"
            + " the last 14 days in a known unit\n")
        .contains("\nFINDINGS: 1 MUST, 1 SHOULD, 1 MAY\n  MUST Observation/her2-ihc value: HER2")
        .contains("\n      see Observation/her2-ihc (oncology-case.json Bundle.entry[19].resource)")
        .contains("\nCOMPLETENESS by checklist oncology: 11 of 15 met\n  SUMMARY_ONLY Pathology"
            + " slides, blocks or whole-slide images: DiagnosticReport/biopsy-report, ")
        .contains("\n  ABSENT Summary of systemic and radiation treatment\n")
        .contains(
            "\nTO REQUEST: 4 item(s)\n  pathology-slides (SUMMARY_ONLY): Request the slides, blocks or")
        .contains("\nNOT TOLD: 19 of 66 rules had nothing to look at\n")
        .contains("\n  ? person-sex: the record lacks two sources that state the sex\n");
  }

  @Test
  void aScriptReadsEveryFindingWithRuleVersionAndPlaces() throws IOException {
    var run =
        Shell.consilium("triage", shipped(), "--specialty", "oncology", "--clock", CLOCK, "--json");

    var answer = DemoFolderTest.STRICT.readTree(run.out());
    assertThat(answer.get("checks")).hasSize(87);
    assertThat(answer.get("redFlags")).isEmpty();
    assertThat(answer.get("complete").booleanValue()).isFalse();
    var finding = answer.get("findings").get(0);
    assertThat(finding.get("rule").textValue()).isEqualTo("receptor-conflict");
    assertThat(finding.get("version").intValue()).isEqualTo(1);
    assertThat(finding.get("sources").get(0).get("path").textValue())
        .isEqualTo("Bundle.entry[19].resource");
    assertThat(answer.get("items").get(0).get("state").textValue()).isEqualTo("SUMMARY_ONLY");
    assertThat(answer.get("requests")).hasSize(4);
    assertThat(run.err()).contains("RED FLAGS");
  }

  /** Explicit little endian; tags of group 0010 with their VR, values of even length. */
  private Path image(String... elements) throws IOException {
    var bytes = new ByteArrayOutputStream();
    bytes.writeBytes(new byte[128]);
    bytes.writeBytes("DICM".getBytes(US_ASCII));
    element(bytes, 0x0002, 0x0010, "UI", "1.2.840.10008.1.2.1\0");
    for (int i = 0; i < elements.length; i += 3) {
      element(bytes, 0x0010, Integer.parseInt(elements[i], 16), elements[i + 1], elements[i + 2]);
    }
    return Files.write(folder.resolve("image.dcm"), bytes.toByteArray());
  }

  private static void element(
      ByteArrayOutputStream out, int group, int element, String vr, String value) {
    var bytes = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN);
    bytes.putShort((short) group).putShort((short) element);
    bytes.put(vr.getBytes(US_ASCII)).putShort((short) value.length());
    out.writeBytes(bytes.array());
    out.writeBytes(value.getBytes(US_ASCII));
  }

  @Test
  void anImageOfSomeoneElseStopsIt() throws IOException {
    var other = image("0030", "DA", "19010203", "0040", "CS", "M ");

    var run = Shell.consilium("triage", shipped(), "--beside", other, "--clock", CLOCK);

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out())
        .contains("MUST Patient birthDate: differs between source image.dcm and source"
            + " oncology-case.json: possibly two people")
        .contains("MUST Patient gender: differs between source image.dcm and source"
            + " oncology-case.json: possibly two people")
        .doesNotContain("1901");
  }

  @Test
  void anImageThatSaysNothingElseAddsNothing() throws IOException {
    var same = image("0040", "CS", "F ");

    var run = Shell.consilium("triage", shipped(), "--beside", same, "--clock", CLOCK);

    assertThat(run.out()).doesNotContain("possibly two people").doesNotContain("? person-sex:");
  }

  @Test
  void aDocumentOfSomeoneElseStopsItToo() throws IOException {
    var document = Files.writeString(
        folder.resolve("other.xml"),
        "<ClinicalDocument xmlns='urn:hl7-org:v3'><recordTarget><patientRole><patient>"
            + "<administrativeGenderCode code='M' codeSystem='2.16.840.1.113883.5.1'/>"
            + "</patient></patientRole></recordTarget></ClinicalDocument>");

    var run = Shell.consilium("triage", shipped(), "--beside", document, "--clock", CLOCK);

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).contains("and source other.xml: possibly two people");
  }

  @Test
  void aDamagedImageIsSaidAndAnotherFileRefused() throws IOException {
    var whole = Files.readAllBytes(image("0040", "CS", "F "));
    var cut = Files.write(folder.resolve("cut.dcm"), Arrays.copyOf(whole, whole.length - 1));
    var text = Files.writeString(folder.resolve("note.txt"), "no header");

    assertThat(Shell.consilium("triage", shipped(), "--beside", cut, "--clock", CLOCK)
            .out())
        .contains("cut.dcm: the header was read in part, 1 issue(s) [header-complete]");
    var refused = Shell.consilium("triage", shipped(), "--beside", text, "--clock", CLOCK);
    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.err())
        .contains("note.txt: neither a DICOM file nor a C-CDA document [header-form].");
  }

  @Test
  void aRedFlagIsSaidWithItsUrgency() throws IOException {
    var file = planted("""
        {"resourceType": "Observation", "id": "seed", "status": "final",
         "code": {"coding": [{"system": "http://loinc.org", "code": "2823-3"}]},
         "effectiveDateTime": "2026-01-06", "subject": {"reference": "$"},
         "valueQuantity": {"value": 7.1, "unit": "mmol/L",
           "system": "http://unitsofmeasure.org", "code": "mmol/L"}}""");

    var run = Shell.consilium("triage", file, "--clock", CLOCK, "--json");

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err())
        .contains("\nRED FLAGS: 1 seen; 4 of 21 could not be told\n"
            + "  ! EMERGENCY_REDIRECT Observation/seed value: Potassium is very high");
    assertThat(
            DemoFolderTest.STRICT.readTree(run.out()).at("/redFlags/0/urgency").textValue())
        .isEqualTo("EMERGENCY_REDIRECT");
  }

  @Test
  void aNamedHumanMayDoWithoutAnItem() throws IOException {
    var run = Shell.consilium(
        "triage",
        shipped(),
        "--specialty",
        "oncology",
        "--clock",
        CLOCK,
        "--json",
        "--waive",
        "pathology-slides=No re-read was asked for.",
        "--by",
        "Dr Example");

    var item = DemoFolderTest.STRICT.readTree(run.out()).at("/items/0");
    assertThat(item.get("state").textValue()).isEqualTo("WAIVED");
    assertThat(item.get("waivedBy").textValue()).isEqualTo("Dr Example");
    assertThat(run.err())
        .contains(
            "WAIVED Pathology slides, blocks or whole-slide images: by Dr Example, No re-read")
        .contains("TO REQUEST: 3 item(s)");
  }

  @Test
  void aWaiverWithoutANameOrOfNothingIsRefused() throws IOException {
    assertThat(
            Shell.consilium("triage", shipped(), "--waive", "recent-labs=Old.").complaints())
        .containsExactly("Waiver: item, name or reason is blank [waiver-named]. Say which item,"
            + " who decided and why.");
    var run = Shell.consilium("triage", shipped(), "--waive", "slides=Old.", "--by", "Dr Example");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.complaints())
        .containsExactly("Waiver of slides: no item of checklist general [waiver-item]. Use one of"
            + " [medication-list, allergy-statement, problem-list, recent-labs].");
  }

  @Test
  void anUnknownSpecialtyNamesTheKnownOnes() throws IOException {
    var run = Shell.consilium("triage", shipped(), "--specialty", "surgery");

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.complaints())
        .containsExactly("Specialty surgery: no checklist [checklist-known]. Use one of"
            + " [cardiology, general, neurology, oncology, oncology-solid-tumour, rare-disease].");
  }

  @Test
  void aCutOffFileIsRefused() throws IOException {
    var whole = Files.readString(shipped());
    var half = folder.resolve("half.json");
    Files.writeString(half, whole.substring(0, whole.length() / 2));

    assertThat(Shell.consilium("triage", half).code()).isEqualTo(2);
  }

  @Test
  void manyFindingsOfARuleAreCountedAndPrintedOnDemand() throws IOException {
    var file =
        planted(IntStream.range(0, 5).mapToObj(it -> """
            {"resourceType": "Encounter", "id": "seed-%d", "status": "finished",
             "class": {"code": "AMB"}, "subject": {"reference": "$"},
             "period": {"start": "2025-03-02", "end": "2025-03-01"}}""".formatted(it)).toArray(String[]::new));

    assertThat(Shell.consilium("triage", file, "--clock", CLOCK).out())
        .contains("  … and 2 more of end-before-start; --all prints them");
    assertThat(Shell.consilium("triage", file, "--clock", CLOCK, "--all").out())
        .contains("Encounter/seed-4 period")
        .doesNotContain("--all");
  }

  private Path shipped() throws IOException {
    var file = folder.resolve("oncology-case.json");
    Files.write(file, Shell.shippedCase());
    return file;
  }

  private Path planted(String... resources) throws IOException {
    var bundle = (ObjectNode) Corpora.JSON.readTree(Shell.shippedCase());
    var patient = Corpora.shipped().patient();
    for (var it : List.of(resources)) {
      Corpora.add(bundle, Corpora.JSON.readTree(it.replace("$", patient)));
    }
    var file = folder.resolve("planted.json");
    Files.write(file, Corpora.JSON.writeValueAsBytes(bundle));
    return file;
  }
}
