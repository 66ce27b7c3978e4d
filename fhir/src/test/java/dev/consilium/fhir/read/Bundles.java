package dev.consilium.fhir.read;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Small made-up bundles, and the way to the public collections. */
final class Bundles {

  static final String PATIENT = "{\"resourceType\":\"Patient\",\"id\":\"p\",\"gender\":\"female\"}";

  private Bundles() {}

  static Path data(String folder) {
    var root = System.getProperty("consilium.data", "");
    var path = Path.of(root.isEmpty() ? "absent" : root, "fhir", folder);
    assumeTrue(Files.exists(path), "skipped: the public FHIR collections are not here");
    return path;
  }

  static String of(String... resources) {
    var text =
        new StringBuilder("{\"resourceType\":\"Bundle\",\"type\":\"collection\",\"entry\":[");
    var sign = "";
    for (var resource : resources) {
      text.append(sign).append("{\"resource\":").append(resource).append("}");
      sign = ",\n";
    }
    return text.append("]}").toString();
  }

  static String observation(String id, String members) {
    return "{\"resourceType\":\"Observation\",\"id\":\"" + id + "\",\"status\":\"final\","
        + "\"code\":{\"coding\":[{\"system\":\"http://loinc.org\",\"code\":\"718-7\"}]},"
        + "\"subject\":{\"reference\":\"Patient/p\"}" + members + "}";
  }

  static String quantity(String number) {
    return ",\"valueQuantity\":{\"value\":" + number + ",\"unit\":\"g/dL\"}";
  }

  /** Reads made-up resources in single quotes, after the patient. */
  static ReadResult quoted(String... resources) {
    var all = new java.util.ArrayList<String>();
    all.add(PATIENT);
    for (var resource : resources) {
      all.add(resource.replace('\'', '"'));
    }
    return read(of(all.toArray(String[]::new)));
  }

  /** What must be there. */
  static <T> T known(@Nullable T value) {
    return java.util.Objects.requireNonNull(value);
  }

  static ReadResult read(String json) {
    return read(json.getBytes(StandardCharsets.UTF_8));
  }

  static ReadResult read(byte[] bytes) {
    return RecordReader.builder().build().read("s", new ByteArrayInputStream(bytes));
  }
}
