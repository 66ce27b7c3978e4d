package dev.consilium.examples.workbench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.consilium.core.Finding;
import dev.consilium.core.triage.ImportFacts;
import dev.consilium.core.triage.ImportFacts.Person;
import dev.consilium.core.triage.Triage;
import dev.consilium.core.triage.TriageQuestion;
import dev.consilium.fhir.read.RecordReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One defect of {@code seeded-defects.json}, planted into a bundle as FHIR. */
record Defect(JsonNode seed) {

  static List<Defect> all() throws IOException {
    try (var in = Defect.class.getResourceAsStream("seeded-defects.json")) {
      var out = new ArrayList<Defect>();
      Corpora.JSON.readTree(in).path("defects").forEach(it -> out.add(new Defect(it)));
      return out;
    }
  }

  String rule() {
    return seed.path("rule").asText();
  }

  /** What triage finds in the bundle without a defect. */
  static List<Finding> before(Corpora.Sample sample) throws IOException {
    return new Defect(Corpora.JSON.createObjectNode()).findings(sample);
  }

  /** The rule has a finding about the planted facts that was not there before. */
  boolean isFoundIn(Corpora.Sample sample, List<Finding> before) throws IOException {
    var cites = new ArrayList<String>();
    seed.path("cites").forEach(it -> cites.add(it.asText()));
    return findings(sample).stream()
        .anyMatch(it ->
            it.rule().equals(rule()) && it.cites().containsAll(cites) && !before.contains(it));
  }

  private List<Finding> findings(Corpora.Sample sample) throws IOException {
    var bundle = sample.bundle().deepCopy();
    var patient = patient(bundle);
    var second = patient.deepCopy();
    patient.remove(List.of("deceasedDateTime", "deceasedBoolean"));
    patch(patient, seed.path("patient"));
    for (var it : seed.path("resources")) {
      var entry = bundle.withArray("entry").addObject();
      var id = it.path("id").asText();
      var address = fullUrl(it, id, sample);
      if (!address.isEmpty()) {
        entry.put("fullUrl", address);
      }
      entry.set("resource", referring(it.deepCopy(), sample.patient()));
    }
    var sink = new SniffingSink();
    var result = reader(sink, sample)
        .read("first", new ByteArrayInputStream(Corpora.JSON.writeValueAsBytes(bundle)));
    var people = new ArrayList<Person>();
    people.add(new Person("first", result.record().patient()));
    if (seed.has("second")) {
      var gender = patient.path("gender").asText().equals("male") ? "female" : "male";
      patch(second, seed.path("second"));
      if (second.path("gender").asText().equals("$other")) {
        second.put("gender", gender);
      }
      var other = Corpora.add(Corpora.bundle(), second);
      people.add(new Person(
          "second",
          RecordReader.builder()
              .build()
              .read("second", new ByteArrayInputStream(Corpora.JSON.writeValueAsBytes(other)))
              .record()
              .patient()));
    }
    var imports =
        new ImportFacts(ImportNotes.WATCHED, ImportNotes.of(result, sink), people, Map.of());
    var question =
        TriageQuestion.of("general", CleanCorporaTest.AT, ZoneOffset.UTC).imported(imports);
    return Triage.standard().assess(result.record(), question).findings();
  }

  private static RecordReader reader(SniffingSink sink, Corpora.Sample sample) {
    return RecordReader.builder()
        .attachments(sink)
        .patient(sample.patient().replaceFirst("^Patient/", ""))
        .build();
  }

  // Addresses beside the patient's, so that relative references lead to them.
  private String fullUrl(JsonNode resource, String id, Corpora.Sample sample) {
    var own = seed.path("fullUrls").path(id).asText();
    var path = "/" + resource.path("resourceType").asText() + "/" + id;
    if (!own.isEmpty() || sample.patient().startsWith("Patient/")) {
      return own;
    }
    return sample.patient().startsWith("http")
        ? sample.patient().replaceFirst("/Patient/.*", "") + path
        : "https://seed.example/fhir" + path;
  }

  private static void patch(ObjectNode patient, JsonNode changes) {
    changes.properties().forEach(it -> patient.set(it.getKey(), it.getValue()));
  }

  private static ObjectNode patient(ObjectNode bundle) {
    for (var entry : bundle.path("entry")) {
      if (entry.path("resource").path("resourceType").asText().equals("Patient")) {
        return (ObjectNode) entry.path("resource");
      }
    }
    throw new IllegalStateException("no patient");
  }

  private static JsonNode referring(JsonNode node, String patient) {
    if (node instanceof ObjectNode object) {
      object.properties().forEach(it -> it.setValue(referring(it.getValue(), patient)));
    } else if (node.isArray()) {
      node.forEach(it -> referring(it, patient));
    }
    return node.isTextual() && node.asText().equals("$patient") ? new TextNode(patient) : node;
  }
}
