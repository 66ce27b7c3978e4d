package dev.consilium.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README's listing does what it says. */
class FirstOpinionTest {

  @TempDir
  static Path folder;

  private static List<String> log;

  @BeforeAll
  static void runsOnce() throws Exception {
    var random = SecureRandom.getInstance("SHA1PRNG");
    random.setSeed(1);
    var clock = Clock.fixed(Instant.parse("2026-01-07T09:00:00Z"), ZoneOffset.UTC);
    var printed = new ByteArrayOutputStream();
    try (var bundle = SampleHost.shippedCase();
        var stream = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
      FirstOpinion.run(bundle, folder, new SampleHost(clock, random), stream);
    }
    log = printed.toString(StandardCharsets.UTF_8).lines().toList();
  }

  @Test
  void leavesAPackageAndAReport() throws Exception {
    try (var files = Files.list(folder)) {
      assertThat(files.map(it -> it.getFileName().toString()))
          .containsExactlyInAnyOrder("package.age", "report.pdf");
    }
    assertThat(Files.readAllBytes(folder.resolve("package.age")))
        .startsWith("age-encryption.org/v1\n".getBytes(StandardCharsets.US_ASCII));
    assertThat(Files.readAllBytes(folder.resolve("report.pdf")))
        .startsWith("%PDF-".getBytes(StandardCharsets.US_ASCII));
  }

  @Test
  void namesTheFindingsBeforeTheSpecialist() {
    assertThat(log.get(0)).startsWith("MUST Observation/her2-ihc").contains("[receptor-conflict]");
    assertThat(log.get(1)).contains("[laterality-imaging]");
    assertThat(log.get(2)).contains("Synthetic Specialist").contains("score");
  }

  @Test
  void sealsThePackageAndCountsTheReportsPages() {
    assertThat(log).anyMatch(it -> it.startsWith("Sealed"));
    assertThat(log.get(log.size() - 1)).matches("report\\.pdf: \\d+ pages");
  }

  @Test
  void saysNothingOfThePatient() {
    assertThat(log).noneMatch(it -> it.contains("Demo-01") || it.contains("Synthetic Patient"));
  }
}
