package dev.consilium.examples.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Programs that are not ours open, check and read what a demo leaves. */
class StrangersTest {

  @TempDir
  static Path shared;

  private static Path demo;

  @TempDir
  Path folder;

  @BeforeAll
  static void runsOnce() {
    demo = shared.resolve("demo");
    assertThat(Shell.consilium("demo", "--out", demo).code()).isZero();
  }

  @Test
  void ageOpensThePackageAndSha256sumFindsEveryFileWhole() throws Exception {
    Programs.assumePresent("age", "unzip", "sha256sum");
    ok("age", "-d", "-i", key(), "-o", "bag.zip", path("package.age"));

    ok("unzip", "-q", "bag.zip");

    assertThat(ok("sha256sum", "-c", "manifest-sha256.txt").lines())
        .containsExactlyInAnyOrder(
            "data/dossier.json: OK",
            "data/fhir/bundle.json: OK",
            "data/import-report.json: OK",
            "data/record.json: OK",
            "data/summary.txt: OK");
    assertThat(ok("sha256sum", "-c", "tagmanifest-sha256.txt").lines())
        .contains("manifest-sha256.txt: OK", "metadata/claims.json: OK")
        .allMatch(it -> it.endsWith(": OK"));
    Files.delete(folder.resolve("bag.zip"));
    assertThat(Shell.hashes(folder)).isEqualTo(Shell.hashes(demo.resolve("received")));
  }

  @Test
  void ageRefusesAChangedPackage() throws Exception {
    Programs.assumePresent("age");
    var bytes = Files.readAllBytes(demo.resolve("package.age"));
    bytes[bytes.length / 2] ^= 1;
    Files.write(folder.resolve("changed.age"), bytes);

    assertThat(run("age", "-d", "-i", key(), "-o", "bag.zip", "changed.age").exit())
        .isNotZero();
  }

  @Test
  void opensslVerifiesTheSendersSignature() throws Exception {
    Programs.assumePresent("openssl");

    ok(verify("received/metadata/signature.p7s", "received/tagmanifest-sha256.txt", "coordinator"));
  }

  @Test
  void opensslVerifiesTheAuthorsSignature() throws Exception {
    Programs.assumePresent("openssl");

    ok(verify("attestation.p7s", "attestation.json", "specialist"));
  }

  @Test
  void opensslRefusesSignaturesOverOtherBytesAndOfOtherPeople() throws Exception {
    Programs.assumePresent("openssl");

    assertThat(run(verify("attestation.p7s", "opinion.json", "specialist")).exit())
        .isNotZero();
    assertThat(run(verify("attestation.p7s", "attestation.json", "coordinator")).exit())
        .isNotZero();
  }

  @Test
  void qpdfFindsNothingWrongWithTheReport() throws Exception {
    Programs.assumePresent("qpdf");

    assertThat(ok("qpdf", "--check", path("report.pdf")))
        .contains("No syntax or stream encoding errors found");
  }

  @Test
  void qpdfTakesTheOpinionOutOfTheReportAsItWasSigned() throws Exception {
    Programs.assumePresent("qpdf");
    var listed = ok("qpdf", "--list-attachments", path("report.pdf"));
    var name = listed
        .lines()
        .filter(it -> it.startsWith("opinion.json "))
        .map(it -> it.replaceFirst(" .*", ""))
        .findFirst();
    assertThat(name).as(listed).isPresent();

    assertThat(ok("qpdf", "--show-attachment=" + name.get(), path("report.pdf")))
        .isEqualTo(Files.readString(demo.resolve("opinion.json")));
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "Second medical opinion",
        "Is completion mastectomy needed, or is re-excision enough?",
        "Which HER2 result should guide adjuvant therapy?",
        "Does the PIK3CA variant change the plan?",
        "Settle HER2 and the side within two weeks",
        "This is a demonstration. Its text was written for the software; no clinician wrote or"
            + " checked it, and nobody may be treated by it.",
        "Synthetic Specialist 0114",
        "Your treating doctor decides with you."
      })
  void pdftotextReadsQuestionsAnswersAndCaveats(String expected) throws Exception {
    Programs.assumePresent("pdftotext");

    var text = ok("pdftotext", path("report.pdf"), "-").replaceAll("\\s+", " ");

    assertThat(text).contains(expected);
  }

  private static String key() {
    return path("keys/specialist.age-key");
  }

  private static String path(String name) {
    return demo.resolve(name).toString();
  }

  private static String[] verify(String signature, String content, String whose) {
    return new String[] {
      "openssl",
      "cms",
      "-verify",
      "-binary",
      "-inform",
      "DER",
      "-in",
      path(signature),
      "-content",
      path(content),
      "-CAfile",
      path("keys/" + whose + ".cert.pem"),
      "-purpose",
      "any",
      "-no_check_time",
      "-out",
      "verified"
    };
  }

  private String ok(String... command) throws IOException, InterruptedException {
    var ended = run(command);
    assertThat(ended.exit()).as(ended.output()).isZero();
    return ended.output();
  }

  private Programs.Ended run(String... command) throws IOException, InterruptedException {
    return Programs.run(folder, command);
  }
}
