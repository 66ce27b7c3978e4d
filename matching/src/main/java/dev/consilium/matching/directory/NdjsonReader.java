package dev.consilium.matching.directory;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;

/** Reads one specialist a line. */
final class NdjsonReader {

  private static final ObjectMapper JSON = JsonMapper.builder()
      .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
      .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
      .build();

  private NdjsonReader() {}

  static DirectoryReading read(InputStream in, DirectoryLimits limits) throws IOException {
    var lines = new Lines(in, limits);
    var intake = new Intake("NDJSON", limits);
    for (var line = lines.next(); line != null; line = lines.next()) {
      if (line.isBlank()) {
        continue;
      }
      intake.line();
      long number = lines.number();
      try {
        var specialist = SpecialistJson.specialist(tree(line), path -> intake.unused(number, path));
        intake.accept(number, specialist);
      } catch (NotUnderstood e) {
        intake.reject(number, e);
      }
    }
    return intake.reading();
  }

  // The parser's own message quotes the line, so it stays behind.
  private static JsonNode tree(String line) throws NotUnderstood {
    try {
      return JSON.readTree(line);
    } catch (JsonProcessingException e) {
      throw new NotUnderstood("$", "no single JSON object with distinct field names");
    }
  }
}
