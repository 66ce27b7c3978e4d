package dev.consilium.fhir.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.consilium.core.MalformedRecordException;
import dev.consilium.core.record.Medication;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompanionTest {

  private static final String FORMULARY = "{'resourceType':'Bundle','entry':[{'resource':{"
      + "'resourceType':'Medication','id':'m','identifier':[{'system':'urn:x','value':'a+b 1'}],"
      + "'code':{'text':'cisplatin'}}},{'resource':{'resourceType':'Medication','id':'n',"
      + "'identifier':[{'system':'urn:x','value':'twice'}]}},{'resource':{'resourceType':"
      + "'Medication','id':'o','identifier':[{'system':'urn:x','value':'twice'}]}}]}";

  private static ByteArrayInputStream stream(String json) {
    return new ByteArrayInputStream(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
  }

  private static Companion companion(String json) {
    return RecordReader.builder().build().readCompanion("formulary", stream(json));
  }

  private static ReadResult request(String reference) {
    return RecordReader.builder()
        .companion(companion(FORMULARY))
        .build()
        .read(
            "s",
            stream(Bundles.of(
                Bundles.PATIENT,
                "{'resourceType':'MedicationRequest','status':'active','medicationReference':"
                    + "{'reference':'" + reference + "'}}")));
  }

  @Test
  void aMedicineOfTheCompanionGivesItsCode() {
    var result = request("Medication?identifier=urn:x%7Ca+b%201");

    assertThat(result.record().facts(Medication.class).get(0).code().label())
        .isEqualTo("cisplatin");
    assertThat(result.report().references()).isEqualTo(Map.of(ReferenceOutcome.RESOLVED, 1L));
    assertThat(result.report().issues()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Medication?identifier=urn:x|9,CONDITIONAL_UNMATCHED",
    "Medication?identifier=urn:x|%,CONDITIONAL_UNMATCHED",
    "Medication?code=1,CONDITIONAL_UNMATCHED",
    "Medication?identifier=urn:x|a+b 1&code=2,CONDITIONAL_UNMATCHED",
    "Medication?identifier=urn:x|twice,AMBIGUOUS",
    "Substance?identifier=urn:x|a+b 1,CONDITIONAL_UNMATCHED",
    "Medication/m,DANGLING"
  })
  void aCompanionAnswersQueriesByIdentifierAndNothingElse(
      String reference, ReferenceOutcome outcome) {
    assertThat(request(reference).report().references()).isEqualTo(Map.of(outcome, 1L));
  }

  @Test
  void aCompanionThatIsCutOffIsRefused() {
    assertThatThrownBy(() -> companion(FORMULARY.substring(0, 200)))
        .isInstanceOf(MalformedRecordException.class)
        .hasMessageContaining("a companion that cannot be read to its end");
  }

  @Test
  void everyConditionalReferenceOfTheExportLeadsIntoItsCompanions() throws IOException {
    var folder = Bundles.data("synthea-blaze/mid");
    var companions = new ArrayList<Companion>();
    var counts = new TreeMap<ReferenceOutcome, Integer>();
    for (var file : files(folder, true)) {
      try (var in = Files.newInputStream(file)) {
        companions.add(RecordReader.builder().build().readCompanion("companion", in));
      }
    }
    for (var file : files(folder, false)) {
      var references = references(file, companions);
      for (var url : conditional(new ObjectMapper().readTree(file.toFile()), new ArrayList<>())) {
        var from = references.entries().get(0);
        var found = references.references().resolve(from, new Ref(url, null, null));
        counts.merge(found.outcome(), 1, Integer::sum);
      }
    }

    assertThat(companions)
        .extracting(Companion::identifiers)
        .satisfies(
            it -> assertThat(it.stream().mapToInt(Integer::intValue).sum()).isEqualTo(583));
    assertThat(counts).isEqualTo(Map.of(ReferenceOutcome.RESOLVED, 4_374));
  }

  private static Intake references(Path file, List<Companion> companions) throws IOException {
    var scan = new Scan("s", ReadLimits.defaults(), AttachmentSink.discarding(), issue -> {});
    var intake = new Intake(scan, companions);
    try (var in = Files.newInputStream(file)) {
      JsonDocument.read(new Walk(scan, intake), in);
    }
    return intake;
  }

  private static List<Path> files(Path folder, boolean companions) throws IOException {
    try (var all = Files.list(folder)) {
      return all.filter(it -> it.getFileName().toString().startsWith("0-") == companions)
          .sorted()
          .toList();
    }
  }

  private static List<String> conditional(JsonNode node, List<String> into) {
    var reference = node.path("reference").asText("");
    if (reference.contains("?")) {
      into.add(reference);
    }
    node.forEach(it -> conditional(it, into));
    return into;
  }
}
