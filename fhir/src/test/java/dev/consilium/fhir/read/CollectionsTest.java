package dev.consilium.fhir.read;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.consilium.core.LimitExceededException;
import dev.consilium.core.MalformedRecordException;
import dev.consilium.core.record.Allergy;
import dev.consilium.core.record.CancerStage;
import dev.consilium.core.record.ClinicalFact;
import dev.consilium.core.record.GenomicVariant;
import dev.consilium.core.record.NegativeAssertion;
import dev.consilium.core.record.Observation;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The public collections, counted a second time by other means. */
class CollectionsTest {

  private static final String JENNY = "mcode/sushi-stu4/Bundle-mcode-patient-bundle-jenny-m.json";
  private static final ObjectMapper JSON = new ObjectMapper();

  private static ReadResult read(Path path) throws IOException {
    try (var in = Files.newInputStream(path)) {
      return RecordReader.builder().build().read("s", in);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ips/sushi",
        "mcode/sushi-stu4",
        "mcode/stu1-json",
        "us-core",
        "r4-spec-examples",
        "fhir-test-cases-r4",
        "broken",
        "synthea-pathling/json",
        "cda",
        "dicom"
      })
  void aFolderIsReadOrRefusedInDeclaredWays(String folder) throws IOException {
    var files = files(Bundles.data(folder));
    var read = 0;
    for (var file : files) {
      try {
        read(file);
        read++;
      } catch (MalformedRecordException | LimitExceededException e) {
        assertThat(e.getMessage()).contains("[").doesNotContain("\n");
      }
    }
    assertThat(files).hasSizeGreaterThan(3);
    assertThat(read).isBetween(0, files.size());
  }

  private static List<Path> files(Path folder) throws IOException {
    try (var all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    }
  }

  @Test
  void everySyntheaResourceOfAMappedTypeIsOneFact() throws IOException {
    for (var file : files(Bundles.data("synthea-pathling/json"))) {
      var counted = new TreeMap<String, Integer>();
      for (var entry : JSON.readTree(file.toFile()).get("entry")) {
        counted.merge(entry.at("/resource/resourceType").asText(), 1, Integer::sum);
      }
      var result = read(file);

      var facts = counted.entrySet().stream()
          .filter(it -> Mappings.isMapped(it.getKey()))
          .filter(it -> !List.of("Patient", "Medication", "Composition").contains(it.getKey()))
          .mapToInt(it -> it.getValue())
          .sum();
      assertThat(result.record().facts()).hasSize(facts);
      assertThat(result.record().facts(Allergy.class))
          .hasSize(counted.getOrDefault("AllergyIntolerance", 0));
      assertThat(result.report().complete()).isTrue();
      result
          .report()
          .imported()
          .forEach((type, count) -> assertThat(count).as(type).isEqualTo(counted.get(type)));
    }
  }

  @Test
  void jennyHasHerStageAndHerVariant() throws IOException {
    var record = read(Bundles.data(JENNY)).record();

    assertThat(record.facts(CancerStage.class)).isNotEmpty();
    assertThat(record.facts(CancerStage.class))
        .allSatisfy(it -> assertThat(it.group() != null
                || it.tumour() != null
                || it.nodes() != null
                || it.metastases() != null)
            .isTrue());
    assertThat(record.facts(GenomicVariant.class)).hasSize(1);
    assertThat(record.facts(Observation.class).size()
            + record.facts(CancerStage.class).size()
            + record.facts(GenomicVariant.class).size())
        .isEqualTo(22);
  }

  @Test
  void anIpsThatSaysNothingSaysItThreeTimes() throws IOException {
    var record = read(Bundles.data("ips/sushi/Bundle-bundle-no-info-required-sections.json"))
        .record();

    assertThat(record.facts(NegativeAssertion.class)).hasSize(3);
    assertThat(record.facts(Allergy.class)).isEmpty();
  }

  @Test
  void theSpecificationsOwnReferencesAllResolve() throws IOException {
    var intake = new Intake(
        new Scan("s", ReadLimits.defaults(), AttachmentSink.discarding(), issue -> {}), List.of());
    try (var in =
        Files.newInputStream(Bundles.data("r4-spec-examples/Bundle-bundle-references.json"))) {
      JsonDocument.read(
          new Walk(
              new Scan("s", ReadLimits.defaults(), AttachmentSink.discarding(), issue -> {}),
              intake),
          in);
    }
    var all = intake.entries();

    assertThat(outcome(intake, all.get(2)))
        .isEqualTo("RESOLVED http://example.org/fhir/Patient/23");
    assertThat(outcome(intake, all.get(3)))
        .isEqualTo("RESOLVED http://example.org/fhir/Patient/23");
    assertThat(outcome(intake, all.get(4)))
        .isEqualTo("RESOLVED urn:uuid:04121321-4af5-424c-a0e1-ed3aab1c349d");
    assertThat(outcome(intake, all.get(5))).isEqualTo("EXTERNAL");
    assertThat(outcome(intake, all.get(6))).isEqualTo("EXTERNAL");
    assertThat(outcome(intake, all.get(9)))
        .isEqualTo("RESOLVED http://example.org/fhir/Patient/45");
    assertThat(intake.references().resolve(all.get(9), subject(all.get(9))).entry())
        .isSameAs(all.get(8));
    assertThat(intake.references().resolve(all.get(10), subject(all.get(10))).outcome())
        .isEqualTo(ReferenceOutcome.LOGICAL);
  }

  private static Ref subject(Entry entry) {
    return java.util.Objects.requireNonNull(entry.subject);
  }

  private static String outcome(Intake intake, Entry from) {
    var found = intake.references().resolve(from, subject(from));
    return found.outcome() + (found.entry() == null ? "" : " " + found.entry().fullUrl);
  }

  @Test
  void theOrderOfMembersChangesNothing() throws IOException {
    var bytes = Files.readAllBytes(Bundles.data(JENNY));
    var whole = Bundles.read(bytes);
    for (var seed = 1; seed <= 5; seed++) {
      var shuffled =
          Bundles.read(JSON.writeValueAsBytes(shuffled(JSON.readTree(bytes), new Random(seed))));

      assertThat(shuffled.report().rows()).isEqualTo(whole.report().rows());
      assertThat(facts(shuffled)).isEqualTo(facts(whole));
    }
  }

  /** Facts without the byte at which they begin. */
  private static List<String> facts(ReadResult result) {
    return result.record().facts().stream().map(CollectionsTest::spelled).toList();
  }

  private static String spelled(ClinicalFact fact) {
    return JSON.findAndRegisterModules()
        .valueToTree(fact.id() + " " + fact.code().label() + " "
            + fact.getClass().getSimpleName() + " "
            + (fact.when() == null ? "" : fact.when().text()) + " "
            + fact.source().path()
            + (fact instanceof Observation o && o.value() != null ? o.value().label() : "")
            + (fact instanceof CancerStage s ? s.group() + " " + s.tumour() + s.focus() : ""))
        .toString();
  }

  private static JsonNode shuffled(JsonNode node, Random random) {
    if (node instanceof ObjectNode object) {
      var names = new ArrayList<String>();
      object.fieldNames().forEachRemaining(names::add);
      Collections.shuffle(names, random);
      var copy = JSON.createObjectNode();
      names.forEach(it -> copy.set(it, shuffled(object.get(it), random)));
      return copy;
    }
    if (node instanceof ArrayNode array) {
      var copy = JSON.createArrayNode();
      array.forEach(it -> copy.add(shuffled(it, random)));
      return copy;
    }
    return node;
  }

  @Test
  void kBrokenEntriesCostExactlyThemselves() {
    var random = new Random(7);
    for (var round = 0; round < 50; round++) {
      var resources = new ArrayList<String>(List.of(Bundles.PATIENT));
      var expected = new ArrayList<String>();
      for (var i = 0; i < 20; i++) {
        var broken = random.nextInt(3) == 0;
        resources.add(Bundles.observation("o" + i, broken ? ",\"status\":\"final\"" : ""));
        if (!broken) {
          expected.add("Observation/o" + i);
        }
      }

      var result = Bundles.read(Bundles.of(resources.toArray(String[]::new)));

      assertThat(result.record().facts())
          .extracting(it -> it.id().value())
          .containsExactlyElementsOf(expected);
      assertThat(result.report().issues()).hasSize(20 - expected.size());
    }
  }

  @Test
  @Tag("slow")
  void sixtyMegabytesAreReadInSeconds() throws IOException {
    var path = Bundles.data("synthea-blaze/big-tx-60MB-25000-entries.json.gz");
    try (InputStream in = new GZIPInputStream(Files.newInputStream(path))) {
      var result = RecordReader.builder().build().read("s", in);

      assertThat(result.report().resources()).isEqualTo(25_000);
      assertThat(result.record().facts()).hasSize(20_500);
    }
  }
}
