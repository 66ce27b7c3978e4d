package dev.consilium.matching.ontology;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** One node of an OBO graph while it is read. */
final class OboNode {

  private final String prefix;
  private final List<String> alternatives = new ArrayList<>();
  private final List<String> replacements = new ArrayList<>();
  private String id = "";
  private String label = "";
  private boolean named;
  private boolean deprecated;

  OboNode(String prefix) {
    this.prefix = prefix;
  }

  OboNode read(JsonParser parser) throws IOException {
    OboGraphReader.fields(parser, name -> {
      switch (name) {
        case "id" -> id = Curie.of(parser.getValueAsString(""), prefix);
        case "lbl" -> label = parser.getValueAsString("");
        case "type" -> named = parser.getValueAsString("").equals("CLASS");
        case "meta" -> meta(parser);
        default -> parser.skipChildren();
      }
    });
    return this;
  }

  private void meta(JsonParser parser) throws IOException {
    OboGraphReader.fields(parser, name -> {
      if (name.equals("deprecated")) {
        deprecated = parser.currentToken() == JsonToken.VALUE_TRUE;
      } else if (name.equals("basicPropertyValues")) {
        OboGraphReader.items(parser, () -> property(parser));
      } else {
        parser.skipChildren();
      }
    });
  }

  private void property(JsonParser parser) throws IOException {
    var pair = new String[] {"", ""};
    OboGraphReader.fields(parser, name -> {
      switch (name) {
        case "pred" -> pair[0] = parser.getValueAsString("");
        case "val" -> pair[1] = Curie.of(parser.getValueAsString(""), prefix);
        default -> parser.skipChildren();
      }
    });
    if (pair[1].isEmpty()) {
      return;
    }
    if (pair[0].endsWith("#hasAlternativeId")) {
      alternatives.add(pair[1]);
    } else if (pair[0].endsWith("/IAO_0100001")) {
      replacements.add(pair[1]);
    }
  }

  void into(OntologyBuilder builder) {
    if (id.isEmpty() || !named) {
      return;
    }
    if (deprecated) {
      builder.retired(id);
      replacements.forEach(it -> builder.alias(id, it));
    } else {
      builder.term(id, label);
      alternatives.forEach(it -> builder.alias(it, id));
    }
  }
}
