package dev.consilium.matching.ontology;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import dev.consilium.core.MalformedRecordException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;

/**
 * Reads OBO graphs JSON, such as the Human Phenotype Ontology's, as a stream, plain or gzip.
 *
 * <p>Source: the OBO Graphs schema of the OBO Foundry, 0.3: {@code graphs[].nodes[]} with {@code
 * meta.deprecated}, {@code hasAlternativeId} and {@code IAO_0100001} (term replaced by), and {@code
 * edges[]} with predicate {@code is_a}. Only classes of one id prefix are taken.
 */
public final class OboGraphReader {

  private static final JsonFactory JSON = JsonFactory.builder()
      .streamReadConstraints(StreamReadConstraints.builder()
          .maxNestingDepth(64)
          .maxStringLength(1 << 20)
          .maxNameLength(1 << 12)
          .build())
      .build();

  private OboGraphReader() {}

  /**
   * Reads an ontology.
   *
   * @param in OBO graphs JSON, UTF-8; the caller closes it
   * @param prefix of the ids that are taken, such as {@code HP}
   * @param limits when to give up
   * @return the ontology, named by its prefix
   * @throws IOException when the stream fails
   * @throws MalformedRecordException when it is not such JSON, or has no term of the prefix
   */
  public static Ontology read(InputStream in, String prefix, OntologyLimits limits)
      throws IOException {
    var builder = new OntologyBuilder(prefix, limits);
    try (var parser = JSON.createParser(BoundedInput.of(in, limits))) {
      parser.disable(JsonParser.Feature.AUTO_CLOSE_SOURCE);
      fields(parser, name -> {
        if (name.equals("graphs")) {
          items(parser, () -> graph(parser, prefix, builder));
        } else {
          parser.skipChildren();
        }
      });
    } catch (JsonProcessingException e) {
      throw new MalformedRecordException("OBO graph, " + place(e)
          + ": stops being JSON within the limits here [json-form]. Fetch the file again.");
    } catch (EOFException e) {
      throw new MalformedRecordException(
          "OBO graph: the gzip stream ends early [gzip-whole]. Fetch the file again.");
    }
    var ontology = builder.build();
    if (ontology.size() == 0) {
      throw new MalformedRecordException("OBO graph: no current term with the prefix " + prefix
          + " [prefix-present]. Name the prefix of the file's own ids.");
    }
    return ontology;
  }

  // The parser's own message quotes its input, so it stays behind.
  private static String place(JsonProcessingException e) {
    var location = e.getLocation();
    return location == null ? "at some byte" : "byte " + location.getByteOffset();
  }

  private static void graph(JsonParser parser, String prefix, OntologyBuilder builder)
      throws IOException {
    fields(parser, name -> {
      switch (name) {
        case "meta" -> version(parser, builder);
        case "nodes" -> items(parser, () -> new OboNode(prefix).read(parser).into(builder));
        case "edges" -> items(parser, () -> edge(parser, prefix, builder));
        default -> parser.skipChildren();
      }
    });
  }

  // The release date, where stated, is what people cite; else the address of the release.
  private static void version(JsonParser parser, OntologyBuilder builder) throws IOException {
    var address = new StringBuilder();
    var release = new StringBuilder();
    fields(parser, name -> {
      if (name.equals("version")) {
        address.append(parser.getValueAsString(""));
      } else if (name.equals("basicPropertyValues")) {
        items(parser, () -> property(parser, "#versionInfo", release::append));
      } else {
        parser.skipChildren();
      }
    });
    var stated = release.isEmpty() ? address : release;
    if (!stated.isEmpty()) {
      builder.version(stated.toString());
    }
  }

  private static void edge(JsonParser parser, String prefix, OntologyBuilder builder)
      throws IOException {
    var ends = new String[] {"", "", ""};
    fields(parser, name -> {
      switch (name) {
        case "sub" -> ends[0] = Curie.of(parser.getValueAsString(""), prefix);
        case "pred" -> ends[1] = parser.getValueAsString("");
        case "obj" -> ends[2] = Curie.of(parser.getValueAsString(""), prefix);
        default -> parser.skipChildren();
      }
    });
    if (ends[1].equals("is_a") && !ends[0].isEmpty() && !ends[2].isEmpty()) {
      builder.isA(ends[0], ends[2]);
    }
  }

  /** Reads one property and hands its value over when its predicate ends as asked. */
  static void property(JsonParser parser, String ending, Consumer<String> to) throws IOException {
    var pair = new String[] {"", ""};
    fields(parser, name -> {
      switch (name) {
        case "pred" -> pair[0] = parser.getValueAsString("");
        case "val" -> pair[1] = parser.getValueAsString("");
        default -> parser.skipChildren();
      }
    });
    if (pair[0].endsWith(ending)) {
      to.accept(pair[1]);
    }
  }

  /** Visits each member of an object with the parser on its value; other values are skipped. */
  static void fields(JsonParser parser, Visit visit) throws IOException {
    var start = parser.currentToken() == null ? parser.nextToken() : parser.currentToken();
    if (start != JsonToken.START_OBJECT) {
      parser.skipChildren();
      return;
    }
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      var name = parser.currentName();
      parser.nextToken();
      visit.field(name);
    }
  }

  /** Visits each item of an array with the parser on it; other values are skipped. */
  static void items(JsonParser parser, Item item) throws IOException {
    if (parser.currentToken() != JsonToken.START_ARRAY) {
      parser.skipChildren();
      return;
    }
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      item.read();
    }
  }

  /** What is done with one member. */
  @FunctionalInterface
  interface Visit {
    void field(String name) throws IOException;
  }

  /** What is done with one item. */
  @FunctionalInterface
  interface Item {
    void read() throws IOException;
  }
}
