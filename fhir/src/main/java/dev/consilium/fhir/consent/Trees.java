package dev.consilium.fhir.consent;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.consilium.core.LimitExceededException;
import dev.consilium.core.MalformedRecordException;
import java.io.IOException;

/** Reads one small resource into a tree, within limits. */
final class Trees {

  static final int MAX_BYTES = 4 << 20;
  static final int MAX_NESTING = 256;

  private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
          .streamReadConstraints(StreamReadConstraints.builder()
              .maxNestingDepth(MAX_NESTING)
              .maxStringLength(MAX_BYTES)
              .build())
          .build())
      .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
      .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
      .build();

  private Trees() {}

  // The parser's own exceptions quote the input, so they are not chained.
  static JsonNode read(String what, byte[] json) {
    if (json.length > MAX_BYTES) {
      throw new LimitExceededException(what + ": " + json.length + " bytes, more than " + MAX_BYTES
          + " [resource-bytes]. Leave attachments and narrative out.");
    }
    JsonNode tree;
    try {
      tree = JSON.readTree(json);
    } catch (StreamConstraintsException e) {
      throw new LimitExceededException(what + ": elements are nested more than " + MAX_NESTING
          + " deep or a number is too long [resource-nesting]. Say the same with fewer levels.");
    } catch (JsonProcessingException e) {
      throw new MalformedRecordException(what + ": byte " + e.getLocation().getByteOffset()
          + " is where it stops being JSON [resource-json]. Correct it there.");
    } catch (IOException e) {
      throw new IllegalStateException("Bytes in memory cannot fail to be read.", e);
    }
    if (!tree.isObject()) {
      throw new MalformedRecordException(
          what + ": it is no JSON object [resource-json]. Give one resource.");
    }
    return tree;
  }
}
