package dev.consilium.examples.workbench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.consilium.core.Finding;
import dev.consilium.core.Refusal;
import java.util.List;

/** The workbench's own JSON answers; the library's formats have codecs of their own. */
final class JsonText {

  private static final ObjectMapper MAPPER =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private JsonText() {}

  static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  static String text(ObjectNode node) {
    try {
      return MAPPER.writeValueAsString(node);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A tree in memory could not be written. Report this.", e);
    }
  }

  static void refusals(ObjectNode into, List<Refusal> refusals) {
    var list = into.putArray("refusals");
    for (var refusal : refusals) {
      list.addObject()
          .put("subject", refusal.subject())
          .put("found", refusal.found())
          .put("rule", refusal.rule())
          .put("remedy", refusal.remedy());
    }
  }

  static void findings(ObjectNode into, String name, List<Finding> findings) {
    var list = into.putArray(name);
    for (var finding : findings) {
      var node = list.addObject()
          .put("severity", finding.severity().name())
          .put("rule", finding.rule())
          .put("where", finding.where())
          .put("found", finding.found())
          .put("remedy", finding.remedy());
      finding.cites().forEach(node.putArray("cites")::add);
    }
  }
}
