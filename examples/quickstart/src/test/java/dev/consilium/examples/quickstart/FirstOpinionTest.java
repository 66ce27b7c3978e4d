package dev.consilium.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README's listing does what it says. */
class FirstOpinionTest {

  @TempDir
  static Path folder;

  private static final List<String> shown = new ArrayList<>();

  @BeforeAll
  static void runsOnce() throws Exception {
    var random = SecureRandom.getInstance("SHA1PRNG");
    random.setSeed(1);
    var clock = Clock.fixed(Instant.parse("2026-01-07T09:00:00Z"), ZoneOffset.UTC);
    try (var bundle = SampleHost.shippedCase()) {
      FirstOpinion.run(bundle, folder, new SampleHost(clock, random, shown::add));
    }
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
    assertThat(shown.get(0))
        .startsWith("MUST Observation/her2-ihc")
        .contains("[receptor-conflict]");
    assertThat(shown.get(1)).contains("[laterality-imaging]");
    assertThat(shown.get(2)).contains("[document-without-author]");
    assertThat(shown.get(3)).contains("Synthetic Specialist").contains("score");
    assertThat(shown).hasSizeGreaterThan(4);
  }

  @Test
  void saysNothingOfThePatient() {
    assertThat(shown).noneMatch(it -> it.contains("Demo-01") || it.contains("Synthetic Patient"));
  }
}
