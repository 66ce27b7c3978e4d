package dev.consilium.examples.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bundles that nobody made for us go the whole way. */
class OtherPeoplesBundlesTest {

  @TempDir
  Path folder;

  // The generator's total protein of one patient is g/L under the unit g/dL: told, rightly.
  @ParameterizedTest
  @CsvSource({
    "Bennett146_Swaniawski813_704c9750-f6e6-473b-ee83-fbd48e07fe3f.json, 0",
    "Bennie663_Raynor401_46d8cf9a-63e3-43bc-1241-3a01f198fe87.json, 0",
    "Chanell45_Ratke343_f924fd7f-5920-5bdc-cd40-bb434aff1051.json, 10",
    "Dino214_Parisian75_40d82b80-b682-cd8b-da6d-396809878641.json, 0"
  })
  void syntheaPatientsGetAnOpinionWithoutFalseAlarms(String name, int warnings) throws IOException {
    var run = demoOf("synthea-pathling/json/" + name);

    assertClosed(run);
    assertThat(run.out()).contains(" checks: 0 red flag(s), 0 must, " + warnings + " should; ");
    assertThat(Files.readString(folder.resolve("demo/triage.txt")))
        .contains("Findings: " + warnings + "\n")
        .doesNotContain("MUST");
  }

  @ParameterizedTest
  @CsvSource({
    "ips/sushi/Bundle-IPS-examples-Bundle-01.json, 0",
    "mcode/sushi-stu4/Bundle-mcode-patient-bundle-jenny-m.json, 4"
  })
  void publishedExamplesGetAnOpinion(String file, int issues) throws IOException {
    var run = demoOf(file);

    assertClosed(run);
    assertThat(importReport().get("issues")).hasSize(issues);
  }

  private Shell.Run demoOf(String name) {
    var file = Path.of(System.getProperty("consilium.data", "absent"), "fhir").resolve(name);
    assumeTrue(Files.isRegularFile(file), "skipped: consilium.data does not hold fhir/" + name);
    return Shell.consilium(
        "demo", file, "--clock", "2026-01-07T09:00:00Z", "--out", folder.resolve("demo"));
  }

  private void assertClosed(Shell.Run run) throws IOException {
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
    assertThat(run.out()).containsPattern("     Case C-2026-01-07-[0-9a-f]{8} is CLOSED\n");
    assertThat(folder.resolve("demo/report.pdf")).isNotEmptyFile();
    var report = importReport();
    assertThat(report.get("complete").booleanValue()).isTrue();
    assertThat(report.get("notMapped")).isNotEmpty();
    assertThat(run.out())
        .contains(report.get("notMapped").size() + " kinds of elements not mapped and "
            + report.get("issues").size() + " issue(s)");
  }

  private JsonNode importReport() throws IOException {
    return DemoFolderTest.STRICT.readTree(
        folder.resolve("demo/import-report.json").toFile());
  }
}
