package dev.consilium.examples.workbench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/** Other people's FHIR material as bundles of one patient each; the data folder must be there. */
final class Corpora {

  static final ObjectMapper JSON = new ObjectMapper();

  private Corpora() {}

  /**
   * One patient's bundle.
   *
   * @param name folder and patient
   * @param bundle as sent, or collected from single files or lines
   * @param patient fullUrl or reference by which resources name the patient
   * @param collected true when single resources were collected: others' resources are among them
   */
  record Sample(String name, ObjectNode bundle, String patient, boolean collected) {

    String id() {
      return patient.replaceFirst("^.*[/:]", "");
    }

    byte[] bytes() throws IOException {
      return JSON.writeValueAsBytes(bundle);
    }
  }

  static boolean present() {
    return Files.isDirectory(root());
  }

  static Path root() {
    return Path.of(System.getProperty("consilium.data", "absent"), "fhir");
  }

  /** The case that the quickstart ships. */
  static Sample shipped() throws IOException {
    var bundle = (ObjectNode) JSON.readTree(Shell.shippedCase());
    return new Sample("shipped", bundle, patients(bundle).get(0), false);
  }

  /** Whole bundles that describe one patient. */
  static List<Sample> bundles() {
    var out = new ArrayList<Sample>();
    for (var folder :
        List.of("synthea-pathling/json", "synthea-blaze/mid", "ips/sushi", "mcode/sushi-stu4")) {
      for (var file : files(folder, ".json")) {
        var node = read(file);
        var patients = patients(node);
        if (node.path("resourceType").asText().equals("Bundle") && patients.size() == 1) {
          out.add(new Sample(
              folder + "/" + file.getFileName(), (ObjectNode) node, patients.get(0), false));
        }
      }
    }
    return out;
  }

  /** Patients of bulk exports: their lines as a bundle each. */
  static List<Sample> exports() {
    var out = new ArrayList<Sample>();
    for (var folder : List.of("ndjson-bulk10", "ndjson-pathling")) {
      var byPatient = new LinkedHashMap<String, ObjectNode>();
      var others = new ArrayList<JsonNode>();
      for (var file : files(folder, ".ndjson")) {
        for (var line : lines(file)) {
          if (line.path("resourceType").asText().equals("Patient")) {
            byPatient.put("Patient/" + line.path("id").asText(), add(bundle(), line));
          } else {
            others.add(line);
          }
        }
      }
      for (var it : others) {
        var owner = it.path("subject")
            .path("reference")
            .asText(it.path("patient").path("reference").asText());
        if (byPatient.containsKey(owner)) {
          add(byPatient.get(owner), it);
        }
      }
      byPatient.forEach((id, bundle) -> out.add(new Sample(folder + " " + id, bundle, id, false)));
    }
    return out;
  }

  /** Folders of single examples: all of them as one bundle, once for each patient in it. */
  static List<Sample> examples() {
    var out = new ArrayList<Sample>();
    for (var folder : List.of(
        "us-core", "mcode/sushi-stu4", "mcode/stu1-json", "r4-spec-examples", "ips/sushi")) {
      var bundle = bundle();
      var patients = new LinkedHashSet<String>();
      for (var file : files(folder, ".json")) {
        var node = read(file);
        var type = node.path("resourceType").asText();
        if (!type.isEmpty() && !type.equals("Bundle")) {
          add(bundle, node);
          if (type.equals("Patient")) {
            patients.add("Patient/" + node.path("id").asText());
          }
        }
      }
      patients.forEach(it -> out.add(new Sample(folder + " " + it, bundle, it, true)));
    }
    return out;
  }

  private static List<String> patients(JsonNode bundle) {
    var out = new ArrayList<String>();
    for (var entry : bundle.path("entry")) {
      var resource = entry.path("resource");
      if (resource.path("resourceType").asText().equals("Patient")) {
        out.add(entry.path("fullUrl").asText("Patient/" + resource.path("id").asText()));
      }
    }
    return out;
  }

  static ObjectNode bundle() {
    var bundle = JSON.createObjectNode().put("resourceType", "Bundle").put("type", "collection");
    bundle.putArray("entry");
    return bundle;
  }

  static ObjectNode add(ObjectNode bundle, JsonNode resource) {
    bundle.withArray("entry").addObject().set("resource", resource);
    return bundle;
  }

  private static List<Path> files(String folder, String ending) {
    try (var files = Files.list(root().resolve(folder))) {
      return files.filter(it -> it.toString().endsWith(ending)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode read(Path file) {
    try {
      return JSON.readTree(file.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<JsonNode> lines(Path file) {
    try (var lines = Files.lines(file)) {
      return lines.filter(it -> !it.isBlank()).map(Corpora::parse).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode parse(String line) {
    try {
      return JSON.readTree(line);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Map<String, Integer> counted(List<String> words) {
    var out = new LinkedHashMap<String, Integer>();
    words.forEach(it -> out.merge(it, 1, Integer::sum));
    return out;
  }
}
