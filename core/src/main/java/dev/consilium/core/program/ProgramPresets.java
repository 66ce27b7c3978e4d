package dev.consilium.core.program;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The programs that ship with this library; each is one resource. */
final class ProgramPresets {

  private static final String INDEX = "presets.json";

  private ProgramPresets() {}

  static List<String> ids() {
    try {
      var ids = new ArrayList<String>();
      new ObjectMapper().readTree(text(INDEX)).path("presets").forEach(it -> ids.add(it.asText()));
      return ids.stream().sorted().toList();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Program presets: the index is no JSON [resource-readable]."
          + " Use an intact core artifact.");
    }
  }

  static ServiceProgram preset(String id) {
    var ids = ids();
    if (!ids.contains(id)) {
      throw new IllegalArgumentException(
          "Program preset: no such id [preset-known]. Give one of " + String.join(", ", ids) + ".");
    }
    return ServiceProgramJson.read(text(id + ".json"));
  }

  static String text(String resource) {
    try (var in = ProgramPresets.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("Program resource " + resource
            + ": missing [resource-present]. Use an intact core artifact.");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(
          "Program resource cannot be read [resource-readable]. Use an intact core artifact.", e);
    }
  }
}
