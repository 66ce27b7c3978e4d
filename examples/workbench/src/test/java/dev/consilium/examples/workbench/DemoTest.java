package dev.consilium.examples.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shipped case, the whole way, and what it leaves. */
class DemoTest {

  @TempDir
  static Path folder;

  private static Path demo;
  private static Shell.Run run;

  @BeforeAll
  static void runsOnce() {
    demo = folder.resolve("demo");
    run = Shell.consilium("demo", "--out", demo);
  }

  @Test
  void endsWellAndSaysWhatToOpenFirst() {
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
    assertThat(run.out().lines().reduce("", (before, line) -> line))
        .isEqualTo("Everything is in " + demo + "; open report.pdf first.");
  }

  @Test
  void leavesEveryFileAndNothingElse() throws IOException {
    var files = Shell.files(demo);

    assertThat(files.keySet())
        .containsExactlyInAnyOrder(
            ".consilium-demo",
            "attestation.json",
            "attestation.p7s",
            "audit.checkpoint",
            "audit.ndjson",
            "audit.ndjson.lock",
            "dossier/dossier.json",
            "dossier/fhir/bundle.json",
            "dossier/import-report.json",
            "dossier/record.json",
            "dossier/summary.txt",
            "events/.lock",
            "events/.store",
            "events/432d323032362d30312d30372d6230393731306137.ndjson",
            "import-report.json",
            "keys/README.txt",
            "keys/coordinator.cert.pem",
            "keys/specialist.age-key",
            "keys/specialist.cert.pem",
            "match.txt",
            "opinion-bundle.json",
            "opinion.json",
            "package.age",
            "received/bag-info.txt",
            "received/bagit.txt",
            "received/data/dossier.json",
            "received/data/fhir/bundle.json",
            "received/data/import-report.json",
            "received/data/record.json",
            "received/data/summary.txt",
            "received/manifest-sha256.txt",
            "received/metadata/claims.json",
            "received/metadata/signature.p7s",
            "received/tagmanifest-sha256.txt",
            "report.pdf",
            "story.txt",
            "triage.txt");
    assertThat(files).allSatisfy((name, bytes) -> assertThat(bytes).as(name).isNotEmpty());
    assertThat(Shell.names(folder)).containsExactly("demo");
  }

  @Test
  void tellsTenStepsInOrder() throws IOException {
    var story = Files.readString(demo.resolve("story.txt"));

    assertThat(story.lines().filter(it -> Character.isDigit(it.charAt(0))))
        .containsExactly(
            "1. import",
            "2. open",
            "3. triage",
            "4. match",
            "5. disclose",
            "6. opinion",
            "7. fhir out",
            "8. render",
            "9. release",
            "10. audit");
    assertThat(story)
        .contains("   Case C-2026-01-07-b09710a7 is CLOSED\n")
        .contains("Diagnosis CLARIFIED, treatment CHANGED, impact MAJOR, urgency URGENT");
  }

  @Test
  void namesTheConflictOfReceptorResultsAndBothOfThem() throws IOException {
    var conflict = "MUST Observation/her2-ihc value: HER2 positive here, negative in"
        + " Observation/her2-ish on overlapping dates [receptor-conflict]."
        + " Have the pathologist say which result is valid; ask for a re-test if none is.";

    assertThat(Files.readString(demo.resolve("story.txt"))).contains(conflict);
    assertThat(Files.readString(demo.resolve("triage.txt"))).contains("receptor-conflict");
    assertThat(run.out()).contains(conflict);
  }

  @Test
  void givesTheSpecialistExactlyTheDossier() throws IOException {
    var dossier = Shell.files(demo.resolve("dossier"));

    var received = Shell.files(demo.resolve("received/data"));

    assertThat(received).hasSameSizeAs(dossier);
    assertThat(received)
        .allSatisfy((name, bytes) -> assertThat(bytes).as(name).isEqualTo(dossier.get(name)));
    assertThat(dossier.get("fhir/bundle.json")).isEqualTo(Shell.shippedCase());
  }

  @Test
  void keepsThePatientsNameOutOfLogsEventsAndTheSealedPackage() throws IOException {
    var name = "Demo-01";
    assertThat(Files.readString(demo.resolve("dossier/record.json"))).contains(name);

    for (var file : Shell.files(demo).entrySet()) {
      if (file.getKey()
          .matches("audit.*|events/.*|package.age|match.txt|triage.txt|story.txt|"
              + "import-report.json|attestation.json")) {
        assertThat(new String(file.getValue(), StandardCharsets.ISO_8859_1))
            .as(file.getKey())
            .doesNotContain(name);
      }
    }
    assertThat(run.out()).doesNotContain(name);
  }
}
