package dev.consilium.examples.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.consilium.core.Finding;
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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Material that others call right: no error but those a person has looked at, each with why. */
class CleanCorporaTest {

  static final Instant AT = Instant.parse("2026-01-07T09:00:00Z");

  /**
   * An error that was examined.
   *
   * @param sample beginning of the sample's name
   * @param rule the rule
   * @param where beginning of the place
   * @param reason what the source says, and why the rule is right to say so
   */
  private record Reviewed(String sample, String rule, String where, String reason) {

    boolean covers(Corpora.Sample it, Finding finding) {
      return it.name().startsWith(sample)
          && finding.rule().equals(rule)
          && finding.where().startsWith(where);
    }
  }

  private static final String DEAD = "The record says that the patient has died: whether a second"
      + " opinion goes on is for a person to say, so the rule must speak.";
  private static final String EXAMPLES = "The examples of a specification are not one patient's"
      + " chart: this one names no subject, so that collecting gives it to every patient.";

  private static final List<Reviewed> REVIEWED = List.of(
      new Reviewed(
          "synthea-blaze/mid/9fa1e332",
          "systolic-below-diastolic",
          "Observation/",
          "The generator's pressures of this patient in care: 42 over 110, 41 over 81, 42 over 52,"
              + " 48 over 53. The rule is right; the data are impossible."),
      new Reviewed(
          "mcode/sushi-stu4",
          "stage-differs-from-diagnosis",
          "Condition/primary-cancer-condition-jenny-m",
          "The example's Condition.stage is IIIC, its stage groups are IIB. The rule is right."),
      new Reviewed("ndjson-bulk10", "patient-deceased", "Patient deceased", DEAD),
      new Reviewed("us-core Patient/deceased", "patient-deceased", "Patient deceased", DEAD),
      new Reviewed("r4-spec-examples Patient/pat", "patient-deceased", "Patient deceased", DEAD),
      new Reviewed(
          "us-core Patient/infant-example",
          "before-birth",
          "Observation/10-minute-apgar",
          "The example's Apgar scores are dated before the example's birth date."),
      new Reviewed(
          "mcode/sushi-stu4 Patient/cancer-patient-lucy-child",
          "before-birth",
          "Observation/lansky",
          "The example's performance status is dated before the example's birth date."),
      new Reviewed("r4-spec-examples", "before-birth", "DiagnosticReport/gingival-mass", EXAMPLES),
      new Reviewed("r4-spec-examples", "before-birth", "Procedure/education", EXAMPLES),
      new Reviewed("r4-spec-examples", "before-birth", "Procedure/ob", EXAMPLES));

  @Test
  void thereIsNoErrorThatNobodyHasLookedAt() throws IOException {
    assumeTrue(Corpora.present(), "skipped: consilium.data does not hold fhir");
    var unreviewed = new ArrayList<String>();
    var used = new HashSet<Reviewed>();
    var counts = new ArrayList<String>();
    var samples = samples();
    for (var sample : samples) {
      for (var finding : assess(sample).findings()) {
        counts.add(finding.severity() + " " + finding.rule());
        if (finding.severity() == Severity.MUST) {
          var reviewed =
              REVIEWED.stream().filter(it -> it.covers(sample, finding)).toList();
          used.addAll(reviewed);
          if (reviewed.isEmpty()) {
            unreviewed.add(sample.name() + ": " + finding.message());
          }
        }
      }
    }
    System.out.println(samples.size() + " samples; findings by rule:");
    Corpora.counted(counts).forEach((rule, count) -> System.out.println(count + " x " + rule));

    assertThat(unreviewed).isEmpty();
    assertThat(used).as("entries that nothing needs").isEqualTo(Set.copyOf(REVIEWED));
  }

  @Test
  void theBiggestBundleHasNoError() throws IOException {
    var file = Corpora.root().resolve("synthea-blaze/big-tx-60MB-25000-entries.json.gz");
    assumeTrue(Files.isRegularFile(file), "skipped: consilium.data does not hold " + file);
    var sources = TriageSources.read(List.of(file), null, HeaderPeople.of(List.of()));
    var question = TriageQuestion.of("general", AT, ZoneOffset.UTC).imported(sources.imports());

    assertThat(Triage.standard().assess(sources.record(), question).findings(Severity.MUST))
        .isEmpty();
    assertThat(sources.record().facts()).hasSizeGreaterThan(20_000);
  }

  @Test
  void everyReviewHasAReason() {
    assertThat(REVIEWED).allSatisfy(it -> assertThat(it.reason()).hasSizeGreaterThan(40));
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
