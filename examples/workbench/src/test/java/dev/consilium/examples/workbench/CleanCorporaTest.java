package dev.consilium.examples.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.consilium.core.Finding.Severity;
import dev.consilium.core.triage.ImportFacts;
import dev.consilium.core.triage.Triage;
import dev.consilium.core.triage.TriageQuestion;
import dev.consilium.core.triage.TriageReport;
import dev.consilium.fhir.read.RecordReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Material that others call right: no error but where the source itself has the defect, each
 * examined in {@code reviewed-errors.json}.
 */
class CleanCorporaTest {

  static final Instant AT = Instant.parse("2026-01-07T09:00:00Z");

  /**
   * An error that was examined: the source has the defect.
   *
   * @param sample the sample's name
   * @param rule the rule
   * @param where the finding's place
   */
  private record Reviewed(String sample, String rule, String where) {}

  @Test
  void everyErrorIsADefectOfTheSourceThatWasLookedAt() throws IOException {
    assumeTrue(Corpora.present(), "skipped: consilium.data does not hold fhir");
    var errors = new ArrayList<Reviewed>();
    var counts = new ArrayList<String>();
    var samples = samples();
    for (var sample : samples) {
      for (var finding : assess(sample).findings()) {
        counts.add(finding.severity() + " " + finding.rule());
        if (finding.severity() == Severity.MUST) {
          errors.add(new Reviewed(sample.name(), finding.rule(), finding.where()));
        }
      }
    }
    System.out.println(samples.size() + " samples; findings by rule:");
    Corpora.counted(counts).forEach((rule, count) -> System.out.println(count + " x " + rule));

    assertThat(errors).containsExactlyInAnyOrderElementsOf(reviewed());
  }

  @Test
  void theBiggestBundleHasNoError() throws IOException, Refused {
    var file = Corpora.root().resolve("synthea-blaze/big-tx-60MB-25000-entries.json.gz");
    assumeTrue(Files.isRegularFile(file), "skipped: consilium.data does not hold " + file);
    var sources = TriageSources.read(List.of(file), null, HeaderPeople.of(List.of()));
    var question = TriageQuestion.of("general", AT, ZoneOffset.UTC).imported(sources.imports());

    assertThat(Triage.standard().assess(sources.record(), question).findings(Severity.MUST))
        .isEmpty();
    assertThat(sources.record().facts()).hasSizeGreaterThan(20_000);
  }

  @Test
  void everyReviewNamesItsResourceAndOneReason() throws IOException {
    assertThat(rows()).isNotEmpty().allSatisfy(it -> {
      assertThat(it.path("reason").asText()).matches("[^\\n]{60,}\\.");
      if (Corpora.present()) {
        var file = it.path("resource").asText().split(" ", -1)[0];
        assertThat(Corpora.root().resolve(file)).exists();
      }
    });
  }

  private static List<Reviewed> reviewed() throws IOException {
    var out = new ArrayList<Reviewed>();
    rows()
        .forEach(it -> out.add(new Reviewed(
            it.path("sample").asText(),
            it.path("rule").asText(),
            it.path("where").asText())));
    return out;
  }

  private static JsonNode rows() throws IOException {
    try (var in = CleanCorporaTest.class.getResourceAsStream("reviewed-errors.json")) {
      return Corpora.JSON.readTree(in).path("reviewed");
    }
  }

  private static List<Corpora.Sample> samples() {
    var samples = new ArrayList<Corpora.Sample>();
    samples.addAll(Corpora.bundles());
    samples.addAll(Corpora.exports());
    samples.addAll(Corpora.examples());
    return samples;
  }

  private static TriageReport assess(Corpora.Sample sample) throws IOException {
    var sink = new SniffingSink();
    var result = RecordReader.builder()
        .attachments(sink)
        .patient(sample.collected() ? sample.id() : sample.patient().replaceFirst("^Patient/", ""))
        .build()
        .read("sample", new ByteArrayInputStream(sample.bytes()));
    // Others' resources beside a patient's are what collecting examples means.
    var imports = sample.collected()
        ? ImportFacts.none()
        : new ImportFacts(ImportNotes.WATCHED, ImportNotes.of(result, sink), List.of(), Map.of());
    return Triage.standard()
        .assess(
            result.record(), TriageQuestion.of("oncology", AT, ZoneOffset.UTC).imported(imports));
  }
}
