package dev.consilium.examples.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Input that is no record: one line that helps, exit code 2, and nothing left behind. */
class BadInputTest {

  private static final String SEND_FHIR = "Send FHIR R4 JSON, NDJSON or XML, plain or gzip.";

  @TempDir
  Path folder;

  @ParameterizedTest(name = "cut after {0} %")
  @ValueSource(ints = {5, 28, 65, 93, 99})
  void saysWhereABundleIsCutOff(int percent) throws IOException {
    var whole = Shell.shippedCase();

    var run = demoOf("cut.json", Arrays.copyOf(whole, whole.length * percent / 100));

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err())
        .matches(
            "cut\\.json: cut off or broken at byte \\d+, line \\d+, column \\d+ \\[whole-input\\]\\."
                + " Ask the sender for the whole file\\.\n");
    assertLeftNothing("cut.json");
  }

  @ParameterizedTest(name = "[{index}] {0}")
  @CsvSource(delimiter = '|', textBlock = """
          {              | no FHIR resource could be read, at byte 0 [fhir-form]
          []             | no FHIR resource could be read, at byte 0 [fhir-form]
          null           | neither JSON nor XML, at byte 0 [fhir-form]
          ''             | nothing, at byte 0 [fhir-form]
          %PDF-1.7       | a PDF, at byte 0 [fhir-form]
          Dear colleague | neither JSON nor XML, at byte 0 [fhir-form]
          """)
  void saysWhatAFileIsInstead(String content, String found) throws IOException {
    var run = demoOf("x.json", content.getBytes(StandardCharsets.UTF_8));

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).isEqualTo("Source x.json: " + found + ". " + SEND_FHIR + "\n");
    assertLeftNothing("x.json");
  }

  @Test
  void asksForThePatientWhenThereIsNone() throws IOException {
    var run = demoOf("x.json", "{}".getBytes(StandardCharsets.UTF_8));

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err())
        .isEqualTo("Source x.json: no such Patient among 1 resources [one-patient]."
            + " Send the Patient with the facts; the reader guesses nobody.\n");
  }

  @ParameterizedTest(name = "100 000 times {0}")
  @ValueSource(strings = {"[", "{\"a\":"})
  @Timeout(120)
  void refusesNestingWithoutEnd(String opening) throws IOException {
    var run = demoOf("deep.json", opening.repeat(100_000).getBytes(StandardCharsets.UTF_8));

    assertThat(run.code()).isEqualTo(2);
    assertOneHelpfulLine(run);
    assertLeftNothing("deep.json");
  }

  @Test
  void refusesGzipThatIsCutOff() throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(packed)) {
      gzip.write(Shell.shippedCase());
    }

    var run = demoOf("cut.json.gz", Arrays.copyOf(packed.toByteArray(), packed.size() / 2));

    assertThat(run.code()).isEqualTo(2);
    assertOneHelpfulLine(run);
    assertLeftNothing("cut.json.gz");
  }

  @Test
  @Timeout(120)
  void stopsAtANumberBeyondAllMeasureUnlessToldToGoOn() throws IOException {
    var text = new String(Shell.shippedCase(), StandardCharsets.UTF_8);
    var huge = text.replaceFirst("(\"value\": *)28\\b", "$11E400000");
    assertThat(huge).isNotEqualTo(text);
    var file = Files.writeString(folder.resolve("huge.json"), huge);

    var run = Shell.consilium("demo", file, "--out", folder.resolve("demo"));
    var lenient = Shell.consilium("demo", "--lenient", file, "--out", folder.resolve("demo"));

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err())
        .matches("huge\\.json: 1 error\\(s\\), the first: .+ a number with too large an exponent;"
            + " not taken \\[LIMIT\\] at byte .+ Have the sender mend it, or go on without it by"
            + " --lenient\\.\n");
    assertThat(lenient.code()).isZero();
    assertThat(lenient.err()).isEmpty();
    var issues = DemoFolderTest.STRICT
        .readTree(folder.resolve("demo/import-report.json").toFile())
        .get("issues");
    assertThat(issues).hasSize(1);
    assertThat(issues.get(0).textValue()).contains("a number with too large an exponent");
  }

  @Test
  void refusesAFolderAndAMissingFile() throws IOException {
    var missing = folder.resolve("missing.json");

    var ofFolder = Shell.consilium("demo", folder, "--out", folder.resolve("demo"));
    var ofMissing = Shell.consilium("demo", missing, "--out", folder.resolve("demo"));

    assertThat(ofFolder.code()).isEqualTo(2);
    assertThat(ofFolder.err())
        .isEqualTo(folder + ": a folder, not a file [file-expected]. Name one file in it.\n");
    assertThat(ofMissing.code()).isEqualTo(2);
    assertThat(ofMissing.err())
        .isEqualTo(missing + ": no such file [file-present]. Check the path.\n");
    assertLeftNothing();
  }

  @Test
  void refusesAFileThatItMayNotRead() throws IOException {
    var file = Files.write(folder.resolve("secret.json"), Shell.shippedCase());
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
    assumeFalse(Files.isReadable(file), "root reads every file: run as another user to test this");

    var run = Shell.consilium("demo", file, "--out", folder.resolve("demo"));

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err())
        .isEqualTo(file + ": no permission to read [file-permission]."
            + " Ask its owner, or run as a user who may.\n");
    assertLeftNothing("secret.json");
  }

  private Shell.Run demoOf(String name, byte[] content) throws IOException {
    var file = Files.write(folder.resolve(name), content);
    return Shell.consilium("demo", file, "--out", folder.resolve("demo"));
  }

  static void assertOneHelpfulLine(Shell.Run run) {
    assertThat(run.complaints()).hasSize(1);
    assertThat(run.err())
        .matches("(?s).+: .+ \\[[a-z0-9-]+\\]\\. .+\\.\n")
        .doesNotContain("Exception")
        .doesNotContain("\tat ");
  }

  private void assertLeftNothing(String... butFor) throws IOException {
    assertThat(Shell.names(folder)).containsExactly(butFor);
  }
}
