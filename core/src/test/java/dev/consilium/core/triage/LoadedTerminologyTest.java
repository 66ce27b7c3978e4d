package dev.consilium.core.triage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.consilium.core.record.CodeableText;
import dev.consilium.core.record.Condition;
import dev.consilium.core.record.HealthRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/** A host loads ICD-10-CM itself and asks it what is a kind of what; the library ships none of it. */
class LoadedTerminologyTest {

  private static final String SYSTEM = "http://hl7.org/fhir/sid/icd-10-cm";
  private static final Path ORDER = Path.of(System.getProperty("consilium.data", "absent"))
      .resolve("matching/icd10cm/icd10cm-order-Jan-2021.txt.gz");

  /** The codes of an order file; a code is a kind of each shorter code that begins it. */
  private record Icd10Cm(Set<String> codes) {

    static Icd10Cm read(Path orderFile) throws IOException {
      var codes = new HashSet<String>();
      try (var in = new BufferedReader(
          new InputStreamReader(new GZIPInputStream(Files.newInputStream(orderFile)), UTF_8))) {
        in.lines().forEach(line -> codes.add(line.substring(6, 13).strip()));
      }
      return new Icd10Cm(codes);
    }

    boolean isA(String code, String ancestor) {
      var plain = code.replace(".", "");
      return codes.contains(plain) && codes.contains(ancestor) && plain.startsWith(ancestor);
    }

    // Neoplasms of uncertain behaviour that are treated as blood cancers.
    Terminology terminology() {
      var standard = Terminology.standard();
      var also = Set.of("D45", "D46", "D47");
      return (set, concept) -> standard.isIn(set, concept)
          || (set.equals("cancer-diagnosis")
              && concept
                  .coding(SYSTEM)
                  .filter(it -> also.stream().anyMatch(top -> isA(it.code(), top)))
                  .isPresent());
    }
  }

  @Test
  void whatTheHostsTerminologyKnowsIsJudgedAndWithoutItNamedAsMissing() throws IOException {
    assumeTrue(Files.isRegularFile(ORDER), "skipped: consilium.data does not hold icd10cm");
    var icd = Icd10Cm.read(ORDER);
    assertThat(icd.codes()).hasSizeGreaterThan(90_000);
    var record = Facts.record(diagnosis("D46.9"));

    var without = stage(Triage.standard(), record);
    var with = stage(Triage.with(SubstanceClasses.standard(), icd.terminology()), record);

    assertThat(without.state()).isEqualTo(ItemState.UNTOLD);
    assertThat(without.missing()).isNotBlank();
    assertThat(with.state()).isEqualTo(ItemState.ABSENT);
    assertThat(stage(
                Triage.with(SubstanceClasses.standard(), icd.terminology()),
                Facts.record(diagnosis("D46.ZZZ")))
            .state())
        .as("a code that is not in the file")
        .isEqualTo(ItemState.UNTOLD);
  }

  private static ChecklistItem stage(Triage triage, HealthRecord record) {
    return triage.assess(record, "oncology", Facts.NOW, Facts.ZONE).checklist().stream()
        .filter(it -> it.id().equals("stage"))
        .findFirst()
        .orElseThrow();
  }

  private static Condition diagnosis(String code) {
    var plain = Facts.condition("c1", "Diagnosis");
    return new Condition(
        plain.id(),
        plain.source(),
        CodeableText.of(SYSTEM, code, "Diagnosis"),
        plain.activity(),
        plain.verification(),
        plain.onset(),
        null,
        null,
        plain.bodySites(),
        null,
        plain.stages());
  }
}
