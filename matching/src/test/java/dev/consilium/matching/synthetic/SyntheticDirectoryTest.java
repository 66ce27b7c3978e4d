package dev.consilium.matching.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.consilium.core.Coding;
import dev.consilium.core.Jurisdiction;
import dev.consilium.core.specialist.Assertion;
import dev.consilium.core.specialist.Expertise;
import dev.consilium.matching.Cases;
import dev.consilium.matching.MatchConfig;
import dev.consilium.matching.MatchRequest;
import dev.consilium.matching.Matcher;
import dev.consilium.matching.code.CanonicalCode;
import dev.consilium.matching.directory.DirectoryLimits;
import dev.consilium.matching.directory.SpecialistDirectory;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SyntheticDirectoryTest {

  private static final SpecialistDirectory TWO_HUNDRED =
      SyntheticDirectory.generate(200, 7, Cases.DAY);

  @Test
  void givesEqualDirectoriesForEqualSeeds() {
    assertThat(SyntheticDirectory.generate(200, 7, Cases.DAY).hash()).isEqualTo(TWO_HUNDRED.hash());
    assertThat(SyntheticDirectory.generate(200, 8, Cases.DAY).hash())
        .isNotEqualTo(TWO_HUNDRED.hash());
  }

  @Test
  void labelsEveryoneAsSynthetic() {
    assertThat(TWO_HUNDRED.specialists()).hasSize(200).allSatisfy(it -> {
      assertThat(it.name()).matches("Synthetic Specialist \\d{4}");
      assertThat(it.id().value()).startsWith("syn-");
      assertThat(it.organisations()).allMatch(org -> org.value().startsWith("syn-org-"));
      assertThat(it.licences())
          .isNotEmpty()
          .extracting(Assertion::source)
          .containsOnly("synthetic");
    });
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 7, 42, 2026})
  void hasEligibleBreastOncologistsInMassachusettsAndArizona(long seed) {
    var matcher =
        Matcher.of(SyntheticDirectory.generate(200, seed, Cases.DAY), MatchConfig.standard());

    for (var place : List.of("US-MA", "US-AZ")) {
      var profile = Cases.profile()
          .residence(new Jurisdiction(place))
          .code(Cases.diagnosis(Cases.SCT, "254837009"))
          .code(Cases.diagnosis(Cases.ICD, "C50.912"))
          .build();
      assertThat(matcher.match(new MatchRequest(profile, 10)).ranked())
          .as("%s, seed %s", place, seed)
          .hasSizeGreaterThanOrEqualTo(3);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "44054006",
        "59621000",
        "233678006",
        "399211009",
        "254637007",
        "363406005",
        "40055000",
        "162864005",
        "195662009"
      })
  void hasSomeoneForCommonSyntheaConditions(String code) {
    var profile = Cases.profile()
        .residence(new Jurisdiction("US-MA"))
        .code(Cases.diagnosis(Cases.SCT, code))
        .build();
    var result =
        Matcher.of(TWO_HUNDRED, MatchConfig.standard()).match(new MatchRequest(profile, 10));

    assertThat(result.insufficientEvidence()).isFalse();
  }

  @Test
  void skewsCaseVolumes() {
    var volumes = TWO_HUNDRED.specialists().stream()
        .flatMap(it -> it.expertise().stream())
        .map(Assertion::value)
        .mapToInt(Expertise::cases)
        .filter(it -> it > 0)
        .sorted()
        .toArray();

    int median = volumes[volumes.length / 2];
    assertThat(median).isBetween(15, 40);
    assertThat(volumes[volumes.length - 1]).isGreaterThan(20 * median);
  }

  @Test
  void canBeWrittenAndReadBack() throws IOException {
    var out = new ByteArrayOutputStream();
    TWO_HUNDRED.writeNdjson(out);
    var reading = SpecialistDirectory.readNdjson(
        new ByteArrayInputStream(out.toByteArray()), DirectoryLimits.STANDARD);

    assertThat(reading.findings()).isEmpty();
    assertThat(reading.directory().hash()).isEqualTo(TWO_HUNDRED.hash());
  }

  @Test
  void refusesCountsOutOfRange() {
    assertThat(SyntheticDirectory.generate(0, 1, Cases.DAY).size()).isZero();
    assertThatThrownBy(() -> SyntheticDirectory.generate(-1, 1, Cases.DAY))
        .hasMessage("Synthetic directory: -1 specialists [synthetic-count]. Give 0 to 5000000.");
    assertThatThrownBy(() -> SyntheticDirectory.generate(5_000_001, 1, Cases.DAY))
        .hasMessageContaining("[synthetic-count]");
  }

  @Test
  void namesEveryIcd10CmCodeAsItsPublisherDoes() throws IOException {
    var file = Path.of(
        System.getProperty("consilium.data", "absent"),
        "matching",
        "icd10cm",
        "icd10cm-order-Jan-2021.txt.gz");
    assumeThat(file)
        .as("ICD-10-CM is absent: set -Dconsilium.data to run this test")
        .exists();
    var titles = titles(file);

    assertThat(Templates.load().codes())
        .isNotEmpty()
        .filteredOn(it -> it.system().equals(Cases.ICD))
        .allSatisfy(
            it -> assertThat(titles).containsEntry(CanonicalCode.of(it).code(), it.display()));
  }

  private static Map<String, String> titles(Path file) throws IOException {
    var titles = new TreeMap<String, String>();
    try (var in = new GZIPInputStream(Files.newInputStream(file))) {
      var text = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
      for (var line : text.split("\n", -1)) {
        if (line.length() > 77) {
          titles.put(
              CanonicalCode.of(Coding.of(Cases.ICD, line.substring(6, 13))).code(),
              line.substring(77).strip());
        }
      }
    }
    return titles;
  }
}
