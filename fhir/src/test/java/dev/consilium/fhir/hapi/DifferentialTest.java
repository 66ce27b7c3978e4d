package dev.consilium.fhir.hapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.DataFormatException;
import ca.uhn.fhir.parser.StrictErrorHandler;
import dev.consilium.core.LimitExceededException;
import dev.consilium.core.MalformedRecordException;
import dev.consilium.core.record.HealthRecord;
import dev.consilium.core.record.HealthRecordJson;
import dev.consilium.fhir.read.RecordReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * One file, read as it is, from HAPI's objects, and as XML: three times the same canonical record.
 *
 * <p>Reads every n-th file; {@code -Dconsilium.differential=all} reads every one.
 */
class DifferentialTest {

  private static final List<String> FOLDERS = List.of(
      "synthea-pathling/json",
      "synthea-blaze/mid",
      "ips/sushi",
      "mcode/sushi-stu4",
      "mcode/stu1-json",
      "us-core",
      "r4-spec-examples",
      "fhir-test-cases-r4",
      "broken/fhir-test-cases-validator");

  /** Each file whose records may differ, with the reason why; reviewed by hand. */
  private static final Map<String, String> EXCEPTIONS = Map.of();

  private static final FhirContext CONTEXT = context();
  private static final RecordReader READER = RecordReader.builder().build();
  private static final Patient NOBODY = (Patient) new Patient().setId("p");

  private final Map<String, Integer> counts = new TreeMap<>();
  private final List<String> different = new ArrayList<>();

  private static FhirContext context() {
    var context = FhirContext.forR4();
    context.getParserOptions().setOverrideResourceIdWithBundleEntryFullUrl(false);
    return context;
  }

  @Test
  void everyPathGivesTheSameRecord() throws IOException {
    var root = Path.of(System.getProperty("consilium.data", "absent"), "fhir");
    assumeTrue(Files.isDirectory(root), "skipped: consilium.data does not hold fhir");
    var every = System.getProperty("consilium.differential", "").equals("all") ? 1 : 12;
    for (var folder : FOLDERS) {
      var files = files(root.resolve(folder));
      for (var i = 0; i < files.size(); i += every) {
        compare(folder, files.get(i));
      }
    }
    System.out.println("differential: " + counts);

    assertThat(different).isEmpty();
    assertThat(counts.getOrDefault("same", 0)).isGreaterThan(40);
  }

  @Test
  void theSamePatientsXmlGivesTheRecordOfHisJson() throws IOException {
    var root = Path.of(System.getProperty("consilium.data", "absent"), "fhir", "synthea-pathling");
    assumeTrue(Files.isDirectory(root), "skipped: consilium.data does not hold fhir");
    try (var all = Files.list(root.resolve("xml"))) {
      for (var xml : all.toList()) {
        var json =
            root.resolve("json").resolve(xml.getFileName().toString().replace(".xml", ".json"));

        assertThat(read(Files.readString(xml))).isNotNull().isEqualTo(read(Files.readString(json)));
      }
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (var all = Files.list(folder)) {
      return all.filter(it -> it.toString().endsWith(".json")).sorted().toList();
    }
  }

  private void count(String what) {
    counts.merge(what, 1, Integer::sum);
  }

  private void compare(String folder, Path file) throws IOException {
    var name = folder + "/" + file.getFileName();
    IBaseResource parsed;
    try {
      parsed = CONTEXT
          .newJsonParser()
          .setParserErrorHandler(new StrictErrorHandler())
          .parseResource(Files.readString(file));
    } catch (DataFormatException | IllegalArgumentException | ClassCastException e) {
      count("not strict R4");
      return;
    }
    var json = CONTEXT.newJsonParser().encodeResourceToString(withPatient(parsed));
    var bytes =
        parsed instanceof Bundle || parsed instanceof Patient ? Files.readString(file) : json;
    var stream = read(bytes);
    var hapi = hapi(withPatient(parsed));
    var xml = read(CONTEXT.newXmlParser().encodeResourceToString(withPatient(parsed)));
    var same = Objects.equals(stream, hapi) && Objects.equals(stream, xml);
    count(same ? stream == null ? "refused alike" : "same" : "different");
    if (!same && !EXCEPTIONS.containsKey(name)) {
      var alike = Objects.equals(stream, hapi);
      different.add(name + (alike ? " XML " : " HAPI ") + first(stream, alike ? xml : hapi));
    }
  }

  // A bare resource is nobody's: it gets a patient beside it, the one that it names.
  private static IBaseResource withPatient(IBaseResource parsed) {
    if (parsed instanceof Bundle || parsed instanceof Patient) {
      return parsed;
    }
    var bundle = new Bundle().setType(Bundle.BundleType.COLLECTION);
    bundle.addEntry().setResource(NOBODY);
    bundle.addEntry().setResource((Resource) parsed);
    return bundle;
  }

  private static @Nullable String read(String text) throws IOException {
    try (InputStream in = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))) {
      return canonical(READER.read("s", in).record());
    } catch (MalformedRecordException | LimitExceededException e) {
      return null;
    }
  }

  private static @Nullable String hapi(IBaseResource resource) {
    try {
      return canonical(new HapiRecordReader(READER).read("s", resource).record());
    } catch (MalformedRecordException | LimitExceededException e) {
      return null;
    }
  }

  private static String canonical(HealthRecord record) {
    return new String(HealthRecordJson.canonical(record), StandardCharsets.UTF_8);
  }

  private static String first(@Nullable String read, @Nullable String other) {
    var one = Objects.requireNonNullElse(read, "nothing");
    var shown = Objects.requireNonNullElse(other, "nothing");
    var at = 0;
    while (at < Math.min(one.length(), shown.length()) && one.charAt(at) == shown.charAt(at)) {
      at++;
    }
    return cut(one, at) + " <> " + cut(shown, at);
  }

  private static String cut(String text, int at) {
    return text.substring(
        Math.max(0, Math.min(at, text.length()) - 60), Math.min(at + 60, text.length()));
  }
}
