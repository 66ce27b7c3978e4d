package dev.consilium.core.program;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.consilium.core.Finding;
import java.util.ArrayList;
import java.util.List;

/**
 * Programs as JSON: kind {@code consilium.service-program}, schema 2; schema 1 can be read.
 *
 * <p>A file may leave out what has a default; what is written leaves out nothing.
 */
public final class ServiceProgramJson {

  /** The most characters of a program's text. */
  public static final int MOST_CHARACTERS = 262_144;

  /** The deepest nesting of a program's text. */
  public static final int DEEPEST = 16;

  private static final String KIND = "consilium.service-program";
  private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
          .build())
      .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
      .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
      .build();

  private ServiceProgramJson() {}

  /**
   * Writes a program.
   *
   * @param program any program
   * @return one JSON object of schema 2; equal programs give equal text
   */
  public static String write(ServiceProgram program) {
    return tree(program).toPrettyString();
  }

  static ObjectNode tree(ServiceProgram program) {
    var node = JSON.createObjectNode().put("kind", KIND).put("schema", 2);
    ProgramForm.settings(new FieldWriter(node), program);
    return node;
  }

  /**
   * Reads a program.
   *
   * @param json what {@link #write} wrote, or a person did
   * @return the program
   * @throws MalformedProgramException if it is no program; it carries every finding
   */
  public static ServiceProgram read(String json) {
    var faults = new ArrayList<Finding>();
    var program = read(json, faults);
    if (!faults.isEmpty()) {
      throw new MalformedProgramException(faults);
    }
    return program;
  }

  /**
   * Checks a program.
   *
   * @param json any text
   * @return every fault with the JSON pointer of its place; empty when {@link #read} succeeds
   */
  public static List<Finding> validate(String json) {
    var faults = new ArrayList<Finding>();
    read(json, faults);
    return List.copyOf(faults);
  }

  private static ServiceProgram read(String json, List<Finding> faults) {
    var defaults = ProgramForm.defaults();
    if (json.length() > MOST_CHARACTERS) {
      faults.add(fault(
          "",
          json.length() + " characters",
          "size-limit",
          "Shorten it to " + MOST_CHARACTERS + " at most."));
      return defaults;
    }
    JsonNode root;
    try {
      root = JSON.readTree(json);
    } catch (StreamConstraintsException e) {
      faults.add(fault("", "nested too deeply", "depth-limit", "Nest it " + DEEPEST + " at most."));
      return defaults;
    } catch (JsonProcessingException e) {
      // The parser's own message quotes the input, so it is not passed on.
      var place = e.getLocation();
      faults.add(fault(
          "",
          place == null
              ? "no JSON"
              : "line " + place.getLineNr() + ", column " + place.getColumnNr()
                  + " is where it stops being JSON",
          "json-form",
          "Correct it there."));
      return defaults;
    }
    if (!root.path("kind").asText().equals(KIND)) {
      faults.add(fault("/kind", "another kind", "kind-known", "Write " + KIND + "."));
      return defaults;
    }
    var reader = new FieldReader(root, "", false, faults).ignoring("kind", "schema");
    var schema = root.path("schema");
    if (schema.isInt() && schema.intValue() == 1) {
      return reader.read(defaults, ProgramSchemaOne::visit);
    }
    if (!schema.isInt() || schema.intValue() != 2) {
      faults.add(fault("/schema", "another schema", "schema-known", "Write 1 or 2."));
      return defaults;
    }
    return reader.read(defaults, ProgramForm::visit);
  }

  private static Finding fault(String where, String found, String rule, String remedy) {
    return new Finding(Finding.Severity.MUST, rule, where, found, remedy, List.of());
  }
}
