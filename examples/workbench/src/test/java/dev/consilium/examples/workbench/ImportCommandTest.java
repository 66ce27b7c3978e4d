package dev.consilium.examples.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code import}: a record, and everything that was not understood. */
class ImportCommandTest {

  @TempDir
  Path folder;

  @Test
  void countsFactsAndListsEveryKindOfElementNotMapped() throws IOException {
    var report = folder.resolve("report.json");

    var run = Shell.consilium("import", bundle(), "--report", report);

    assertThat(run.code()).isZero();
    assertThat(run.err()).isEmpty();
    var lines = run.out().lines().toList();
    var notMapped = DemoFolderTest.STRICT.readTree(report.toFile()).get("notMapped");
    assertThat(lines.get(0)).matches("56 facts from \\d+ resources");
    assertThat(notMapped).isNotEmpty();
    assertThat(lines).hasSize(1 + notMapped.size());
    for (var i = 0; i < notMapped.size(); i++) {
      var row = notMapped.get(i);
      assertThat(lines.get(i + 1))
          .isEqualTo("not mapped: " + row.get("count") + " x "
              + row.get("resourceType").textValue() + " " + row.get("path").textValue() + " "
              + row.get("reason").textValue());
    }
  }

  @Test
  void writesRecordAndReportAsTheDemoDoes() throws IOException {
    var record = folder.resolve("record.json");
    var report = folder.resolve("report.json");
    var demo = folder.resolve("demo");
    Shell.consilium("demo", bundle("oncology-case.json"), "--out", demo);

    var run = Shell.consilium(
        "import", bundle("oncology-case.json"), "--record", record, "--report", report);

    assertThat(run.code()).isZero();
    assertThat(Files.readAllBytes(record))
        .isEqualTo(Files.readAllBytes(demo.resolve("dossier/record.json")));
    assertThat(Files.readString(report) + "\n")
        .isEqualTo(Files.readString(demo.resolve("import-report.json")));
  }

  @Test
  void readsGzipAsPlain() throws IOException {
    var packed = folder.resolve("bundle.json.gz");
    try (var out = new GZIPOutputStream(Files.newOutputStream(packed))) {
      out.write(Shell.shippedCase());
    }

    var run = Shell.consilium("import", packed);

    assertThat(run.code()).isZero();
    assertThat(run.out()).isEqualTo(Shell.consilium("import", bundle()).out());
  }

  @Test
  void answersScriptsWithOneObject() throws IOException {
    var run = Shell.consilium("import", "--json", bundle());

    var answer = DemoFolderTest.STRICT.readTree(run.out());
    assertThat(answer.get("facts").intValue()).isEqualTo(56);
    assertThat(answer.get("complete").booleanValue()).isTrue();
    assertThat(answer.get("notMapped")).isNotEmpty();
    assertThat(answer.get("issues")).isEmpty();
    assertThat(answer.get("imported").get("Patient").intValue()).isEqualTo(1);
    assertThat(run.err()).startsWith("56 facts from ");
  }

  @Test
  void showsWhatIsLeftOfABundleCutOffButMakesNoRecordOfIt() throws IOException {
    var cut = Files.write(folder.resolve("cut.json"), Arrays.copyOf(Shell.shippedCase(), 30_000));
    var record = folder.resolve("record.json");
    var report = folder.resolve("report.json");

    var run = Shell.consilium("import", cut, "--record", record, "--report", report);

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err())
        .matches("cut\\.json: cut off or broken at byte \\d+, line \\d+, column \\d+"
            + " \\[whole-input\\]\\. Ask the sender for the whole file\\.\n");
    assertThat(record).doesNotExist();
    assertThat(DemoFolderTest.STRICT.readTree(report.toFile()).get("complete").booleanValue())
        .isFalse();
  }

  @Test
  void refusesWhatIsNoFhir() throws IOException {
    var pdf = Files.writeString(folder.resolve("x.pdf"), "%PDF-1.7\n");

    var run = Shell.consilium("import", pdf, "--record", folder.resolve("record.json"));

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err())
        .isEqualTo("Source x.pdf: a PDF, at byte 0 [fhir-form]."
            + " Send FHIR R4 JSON, NDJSON or XML, plain or gzip.\n");
    assertThat(Shell.names(folder)).containsExactly("x.pdf");
  }

  @Test
  void saysWhenTheRecordCannotBeWritten() throws IOException {
    var nowhere = folder.resolve("nowhere/record.json");

    var run = Shell.consilium("import", bundle(), "--record", nowhere);

    assertThat(run.code()).isEqualTo(3);
    assertThat(run.err())
        .isEqualTo(nowhere + ": no such file or folder [file-present]. Check the path.\n");
  }

  private static final String PATIENT = "{\"resourceType\":\"Patient\",\"id\":\"syn-1\"}";

  private static String request(String reference) {
    return "{\"resourceType\":\"MedicationRequest\",\"id\":\"m\",\"status\":\"active\","
        + "\"medicationReference\":{\"reference\":\"" + reference + "\"}}";
  }

  @Test
  void looksConditionalReferencesUpInCompanions() throws IOException {
    var file = Files.writeString(
        folder.resolve("case.json"),
        "[" + PATIENT + "," + request("Medication?identifier=urn:x|1") + "]");
    var companion = Files.writeString(
        folder.resolve("formulary.json"),
        "{\"resourceType\":\"Medication\",\"identifier\":[{\"system\":\"urn:x\",\"value\":\"1\"}],"
            + "\"code\":{\"text\":\"cisplatin\"}}");

    var alone = Shell.consilium("import", file);
    var helped = Shell.consilium("import", "--json", file, "--companion", companion);

    assertThat(alone.out()).contains("nothing answers its query");
    var answer = DemoFolderTest.STRICT.readTree(helped.out());
    assertThat(answer.get("references").get("RESOLVED").intValue()).isEqualTo(1);
    assertThat(answer.get("issues")).isEmpty();
  }

  @Test
  void readsTheLinesOfAFolderAsOneSourceAndOtherFilesAlone() throws IOException {
    var input = Files.createDirectory(folder.resolve("in"));
    Files.writeString(input.resolve("Patient.ndjson"), PATIENT + "\n" + PATIENT);
    Files.writeString(input.resolve("MedicationRequest.ndjson"), request("#x"));
    Files.writeString(
        input.resolve("b.xml"), "<Patient xmlns='http://hl7.org/fhir'><id value='x'/></Patient>");
    Files.writeString(input.resolve("notes.txt"), "nothing to read");
    var out = folder.resolve("out");

    var run = Shell.consilium("import", input, "--record", out, "--report", out);

    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
    assertThat(run.out().lines())
        .contains(
            "source in", "1 facts from 3 resources", "source b.xml", "0 facts from 1 resources");
    assertThat(Shell.names(out))
        .containsExactlyInAnyOrder(
            "in.record.json", "in.report.json", "b.xml.record.json", "b.xml.report.json");
  }

  @Test
  void takesThePatientThatIsNamed() throws IOException {
    var two = Files.writeString(
        folder.resolve("two.json"), "[" + PATIENT + "," + PATIENT.replace("syn-1", "syn-2") + "]");

    assertThat(Shell.consilium("import", two).code()).isEqualTo(2);
    assertThat(Shell.consilium("import", two, "--patient", "syn-2").code()).isZero();
  }

  @Test
  void refusesAFolderWithNothingToRead() throws IOException {
    var input = Files.createDirectory(folder.resolve("in"));

    var run = Shell.consilium("import", input);

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err())
        .isEqualTo(input + ": no .json, .xml or .ndjson file [folder-filled]."
            + " Name the files themselves.\n");
  }

  private Path bundle() throws IOException {
    return bundle("bundle.json");
  }

  private Path bundle(String name) throws IOException {
    return Files.write(folder.resolve(name), Shell.shippedCase());
  }
}
