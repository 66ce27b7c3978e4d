package dev.consilium.matching.scoring;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.consilium.core.LimitExceededException;
import dev.consilium.core.MalformedRecordException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** A place in a trained model's JSON that says where it is when something is wrong there. */
final class ModelObject {

  private static final int MOST_DEPTH = 500;

  private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder().maxNestingDepth(MOST_DEPTH).build())
          .build())
      .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
      .build();

  private final JsonNode node;
  private final String path;

  private ModelObject(JsonNode node, String path) {
    this.node = node;
    this.path = path;
  }

  static ModelObject read(String name, InputStream in) throws IOException {
    var bytes = in.readNBytes(TreeEnsemble.MOST_BYTES + 1);
    if (bytes.length > TreeEnsemble.MOST_BYTES) {
      throw new LimitExceededException(name + ": more than " + TreeEnsemble.MOST_BYTES
          + " bytes [model-bytes]. Train a smaller one.");
    }
    try {
      return new ModelObject(JSON.readTree(bytes), name + " $");
    } catch (JsonProcessingException e) {
      // What is nested too deep has no place of its own.
      var place = e.getLocation() == null ? "" : " byte " + e.getLocation().getByteOffset();
      throw new MalformedRecordException(
          name + place + ": no single JSON value, or nested more than " + MOST_DEPTH
              + " deep [model-json]. Save the model as JSON again.");
    }
  }

  ModelObject at(String field) {
    var child = node.get(field);
    if (child == null) {
      throw malformed("lacks " + field, "model-complete", "Save the model as JSON again.");
    }
    return new ModelObject(child, path + "." + field);
  }

  boolean has(String field) {
    return node.has(field);
  }

  List<ModelObject> list() {
    if (!node.isArray()) {
      throw malformed("is no list", "model-form", "Save the model as JSON again.");
    }
    var list = new ArrayList<ModelObject>(node.size());
    for (int i = 0; i < node.size(); i++) {
      list.add(new ModelObject(node.get(i), path + "[" + i + "]"));
    }
    return list;
  }

  /** A finite number, also one that is written as text. */
  double number() {
    double value = Double.NaN;
    if (node.isNumber()) {
      value = node.doubleValue();
    } else if (node.isTextual()) {
      try {
        value = Double.parseDouble(node.textValue());
      } catch (NumberFormatException e) {
        // Told below, with the place.
      }
    }
    if (!Double.isFinite(value)) {
      throw malformed("is no finite number", "model-number", "Train without infinite values.");
    }
    return value;
  }

  int whole() {
    double value = number();
    if (value != Math.rint(value) || Math.abs(value) > Integer.MAX_VALUE) {
      throw malformed("is no whole number", "model-number", "Save the model as JSON again.");
    }
    return (int) value;
  }

  boolean flag() {
    return node.isBoolean() ? node.booleanValue() : whole() != 0;
  }

  String word() {
    if (!node.isTextual()) {
      throw malformed("is no text", "model-form", "Save the model as JSON again.");
    }
    return node.textValue();
  }

  void mustBe(boolean fits, String found, String remedy) {
    if (!fits) {
      throw malformed(found, "model-supported", remedy);
    }
  }

  MalformedRecordException malformed(String found, String rule, String remedy) {
    return new MalformedRecordException(path + ": " + found + " [" + rule + "]. " + remedy);
  }

  void checkCount(long count, int most, String what) {
    if (count > most) {
      throw new LimitExceededException(
          path + ": more than " + most + " " + what + " [model-size]. Train a smaller one.");
    }
  }
}
