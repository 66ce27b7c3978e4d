package dev.consilium.fhir.read;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.consilium.core.reconcile.FactGroup;
import dev.consilium.core.reconcile.FactGroup.Outcome;
import dev.consilium.core.reconcile.MemberId;
import dev.consilium.core.reconcile.ReconciledRecord;
import dev.consilium.core.reconcile.Reconciliation;
import dev.consilium.core.reconcile.RecordReconciler;
import dev.consilium.core.record.ClinicalFact;
import dev.consilium.core.record.HealthRecord;
import dev.consilium.core.record.HealthRecordJson;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Laws of reconciliation on other people's patients, read in several forms and in parts. */
class ReconciledSourcesTest {

  private static final RecordReconciler RECONCILER = RecordReconciler.standard();
  private static final JsonMapper JSON = new JsonMapper();

  // Each way of splitting reads all of a file several times: the smaller files are enough.
  private static final long SMALL = 3_000_000;

  @Test
  void aPatientsJsonAndXmlAreTheSameFactsWithTwoSourcesEach() throws IOException {
    var pairs = 0;
    for (var xml : files("synthea-pathling/xml")) {
      var name = xml.getFileName().toString().replace(".xml", ".json");
      var json = Bundles.data("synthea-pathling/json").resolve(name);

      assertEverythingIsSaidTwice(
          read("json", Files.readAllBytes(json)), read("xml", Files.readAllBytes(xml)));
      pairs++;
    }
    assertThat(pairs).isEqualTo(2);
  }

  @Test
  void aBundlesResourcesAsLinesAreTheBundle() throws IOException {
    for (var file : files("synthea-pathling/json")) {
      var bundle = (ObjectNode) JSON.readTree(file.toFile());
      var whole = read("bundle", Files.readAllBytes(file));
      var lines = read("lines", lines(bundle));

      assertThat(HealthRecordJson.hash(lines)).isEqualTo(HealthRecordJson.hash(whole));
      assertEverythingIsSaidTwice(whole, lines);
    }
  }

  @Test
  void partsGiveTheWholeInAnyOrderAndGroupingAndNothingIsLost() throws IOException {
    for (var file : files("synthea-pathling/json")) {
      if (Files.size(file) > SMALL) {
        continue;
      }
      var parts = parts((ObjectNode) JSON.readTree(file.toFile()), new Random(11));
      var whole = reconciled(parts);

      Collections.shuffle(parts, new Random(12));
      assertThat(reconciled(parts)).isEqualTo(whole);
      var a = reconciled(parts.subList(0, 1));
      var b = reconciled(parts.subList(1, 2));
      var c = reconciled(parts.subList(2, 3));
      assertThat(merged(merged(a, b), c)).isEqualTo(whole);
      assertThat(merged(a, merged(b, c))).isEqualTo(whole);
      assertThat(merged(whole, whole)).isEqualTo(whole);
      assertThat(merged(whole, b)).isEqualTo(whole);
      var sent = parts.stream().flatMap(it -> it.facts().stream()).toList();
      assertThat(whole.groups().stream().flatMap(it -> it.members().stream()))
          .containsExactlyInAnyOrderElementsOf(sent);
      assertThat(whole.groups().stream().filter(it -> it.members().size() > 1))
          .hasSizeGreaterThan(20)
          .allSatisfy(it -> assertEveryTwoAgree(it, whole.healthRecord()));
      assertThat(whole.healthRecord().facts()).hasSameSizeAs(whole.groups());
    }
  }

  private static void assertEverythingIsSaidTwice(HealthRecord one, HealthRecord other) {
    var record = reconciled(List.of(one, other));

    assertThat(record.groups()).hasSameSizeAs(one.facts());
    assertThat(record.conflicts()).isEmpty();
    assertThat(record.groups()).allSatisfy(it -> {
      assertThat(it.outcome()).isEqualTo(Outcome.EXACT_DUPLICATE);
      assertThat(it.documents()).hasSize(2);
      assertThat(it.members()).hasSize(2);
    });
  }

  // Two facts alone are the smallest case: no third could have brought them together.
  private static void assertEveryTwoAgree(FactGroup group, HealthRecord whole) {
    var members = group.members();
    for (var one : members) {
      for (var other : members) {
        if (MemberId.of(one).compareTo(MemberId.of(other)) < 0
            && !one.source().document().equals(other.source().document())) {
          assertThat(reconciled(List.of(alone(one, whole), alone(other, whole))).groups())
              .hasSize(1);
        }
      }
    }
  }

  private static HealthRecord alone(ClinicalFact fact, HealthRecord whole) {
    var source = whole.sources().stream()
        .filter(it -> it.id().equals(fact.source().document()))
        .toList();
    return HealthRecord.of(whole.patient(), source, List.of(fact));
  }

  /** Three sources that overlap: each has the patient and two thirds of the entries. */
  private static List<HealthRecord> parts(ObjectNode bundle, Random random) throws IOException {
    var turns = new ArrayList<Integer>();
    bundle.path("entry").forEach(it -> turns.add(random.nextInt(3)));
    var parts = new ArrayList<HealthRecord>();
    for (var part = 0; part < 3; part++) {
      var copy = bundle.deepCopy();
      var entries = copy.putArray("entry");
      for (var i = 0; i < turns.size(); i++) {
        var entry = bundle.path("entry").get(i);
        if (type(entry).equals("Patient") || turns.get(i) != part) {
          entries.add(entry);
        }
      }
      parts.add(read("part-" + part, JSON.writeValueAsBytes(copy)));
    }
    return parts;
  }

  private static String type(JsonNode entry) {
    return entry.path("resource").path("resourceType").asText();
  }

  /** One resource a line; what was referred to by address in the bundle is so by type and id. */
  private static byte[] lines(ObjectNode bundle) throws IOException {
    var text = JSON.writeValueAsString(bundle);
    for (var entry : bundle.path("entry")) {
      text = text.replace(
          "\"" + entry.path("fullUrl").asText() + "\"",
          "\"" + type(entry) + "/" + entry.path("resource").path("id").asText() + "\"");
    }
    var out = new StringBuilder();
    for (var entry : JSON.readTree(text).path("entry")) {
      out.append(JSON.writeValueAsString(entry.path("resource"))).append('\n');
    }
    return out.toString().getBytes(UTF_8);
  }

  private static HealthRecord read(String source, byte[] bytes) {
    return RecordReader.builder()
        .build()
        .read(source, new ByteArrayInputStream(bytes))
        .record();
  }

  private static List<Path> files(String folder) throws IOException {
    try (Stream<Path> files = Files.list(Bundles.data(folder))) {
      return files.sorted().toList();
    }
  }

  private static ReconciledRecord reconciled(List<HealthRecord> records) {
    return ((Reconciliation.Done) RECONCILER.reconcile(records)).record();
  }

  private static ReconciledRecord merged(ReconciledRecord one, ReconciledRecord other) {
    return ((Reconciliation.Done) RECONCILER.merge(List.of(one, other))).record();
  }
}
