package dev.consilium.fhir.hapi;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.DataFormatException;
import ca.uhn.fhir.parser.IParser;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.consilium.core.MalformedRecordException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import org.hl7.fhir.instance.model.api.IBaseResource;

/**
 * Gives a JSON bundle's resources as HAPI objects one at a time, so that only one is in memory.
 *
 * <p>For hosts that work with HAPI's model. One bad entry costs itself. Needs a context that the
 * host makes once; its parsers are made anew for each reading. Immutable, safe between threads.
 */
public final class HapiEntries {

  /** What an entry gave. */
  public sealed interface Given {

    /**
     * Counts the entries.
     *
     * @return position in the bundle, from 0
     */
    int index();

    /**
     * A resource.
     *
     * @param index position in the bundle, from 0
     * @param fullUrl its address; empty when it has none
     * @param resource HAPI's object
     */
    record Parsed(int index, String fullUrl, IBaseResource resource) implements Given {}

    /**
     * An entry that HAPI cannot read, or that holds no resource.
     *
     * @param index position in the bundle, from 0
     * @param byteOffset where it begins
     * @param reason what is the matter; never its content
     */
    record Refused(int index, long byteOffset, String reason) implements Given {}
  }

  private static final JsonMapper MAPPER = new JsonMapper();

  private final FhirContext context;
  private final JsonFactory factory = new JsonFactory();

  /**
   * Takes the host's context.
   *
   * @param context of the version that the bundles are in
   */
  public HapiEntries(FhirContext context) {
    this.context = context;
  }

  /**
   * Reads a bundle to its end.
   *
   * @param source names it in messages; no patient's name
   * @param in JSON in UTF-8; stays the caller's to close
   * @param taker hears of each entry in order
   * @return how many entries there were
   * @throws MalformedRecordException if it is no JSON bundle or breaks off; what came before has
   *     been given
   * @throws UncheckedIOException if the stream fails
   */
  public int read(String source, InputStream in, Consumer<Given> taker) {
    try (var parser = factory.createParser(in)) {
      parser.disable(JsonParser.Feature.AUTO_CLOSE_SOURCE);
      return bundle(parser, taker);
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      // Not chained: a parser's message may quote the record.
      throw new MalformedRecordException("Source " + source
          + ": no JSON bundle, or cut off, at byte " + e.getLocation().getByteOffset()
          + " [fhir-json]. Ask the sender for the whole file.");
    } catch (IOException e) {
      throw new UncheckedIOException(
          "Source " + source + ": the stream failed [stream-readable]. Read it again.", e);
    }
  }

  private int bundle(JsonParser parser, Consumer<Given> taker) throws IOException {
    var hapi = context.newJsonParser();
    var count = 0;
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      throw new com.fasterxml.jackson.core.JsonParseException(parser, "no object");
    }
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      var entries = parser.currentName().equals("entry");
      if (parser.nextToken() != JsonToken.START_ARRAY || !entries) {
        parser.skipChildren();
        continue;
      }
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        taker.accept(entry(parser, hapi, count++));
      }
    }
    return count;
  }

  private static Given entry(JsonParser parser, IParser hapi, int index) throws IOException {
    var offset = parser.currentTokenLocation().getByteOffset();
    JsonNode tree = MAPPER.readTree(parser);
    if (!(tree.get("resource") instanceof ObjectNode resource)) {
      return new Given.Refused(index, offset, "no resource");
    }
    try {
      var object = hapi.parseResource(resource.toString());
      return new Given.Parsed(index, tree.path("fullUrl").asText(""), object);
    } catch (DataFormatException | IllegalArgumentException | ClassCastException e) {
      return new Given.Refused(index, offset, "HAPI refused it: " + e.getClass().getSimpleName());
    }
  }
}
