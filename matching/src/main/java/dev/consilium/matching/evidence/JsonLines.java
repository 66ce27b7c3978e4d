package dev.consilium.matching.evidence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.consilium.core.LimitExceededException;
import dev.consilium.core.MalformedRecordException;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** One JSON object a line, within limits; messages name the line and never quote it. */
final class JsonLines {

  private static final ObjectMapper JSON = JsonMapper.builder()
      .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
      .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
      .build();

  private final String what;
  private final EvidenceLimits limits;
  private final BufferedReader reader;
  private int number;

  JsonLines(String what, InputStream in, EvidenceLimits limits) throws IOException {
    this.what = what;
    this.limits = limits;
    var marked = new BufferedInputStream(in, 1 << 16);
    marked.mark(2);
    boolean packed = marked.read() == 0x1f && marked.read() == 0x8b;
    marked.reset();
    reader = new BufferedReader(new InputStreamReader(
        packed ? new GZIPInputStream(marked, 1 << 16) : marked,
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT)));
  }

  /** Gives the next object; null after the last. */
  @Nullable
  JsonNode next() throws IOException {
    for (var line = line(); line != null; line = line()) {
      if (!line.isBlank()) {
        return object(line);
      }
    }
    return null;
  }

  int number() {
    return number;
  }

  private JsonNode object(String line) {
    try {
      var node = JSON.readTree(line);
      if (node.isObject()) {
        return node;
      }
    } catch (JsonProcessingException e) {
      // The parser's own message quotes the line, so it stays behind.
    }
    throw broken("is no single JSON object with distinct field names", "Correct the line.");
  }

  private @Nullable String line() throws IOException {
    if (++number > limits.lines()) {
      throw new LimitExceededException(what + ": more than " + limits.lines()
          + " lines [evidence-lines]. Raise EvidenceLimits.lines or split the file.");
    }
    var line = new StringBuilder();
    try {
      int next = reader.read();
      if (next < 0) {
        return null;
      }
      for (; next >= 0 && next != '\n'; next = reader.read()) {
        if (line.length() == limits.lineBytes()) {
          throw new LimitExceededException(what + " line " + number + ": more than "
              + limits.lineBytes() + " characters [evidence-line]. Raise"
              + " EvidenceLimits.lineBytes if the line is meant.");
        }
        line.append((char) next);
      }
    } catch (CharacterCodingException e) {
      throw broken("is not UTF-8", "Save the file as UTF-8.");
    } catch (EOFException | ZipException e) {
      throw broken("is where the gzip stream is damaged", "Fetch the file again.");
    }
    return line.toString();
  }

  String text(JsonNode node, String field) {
    var value = node.path(field);
    if (value.isMissingNode() || value.isNull()) {
      return "";
    }
    if (!value.isTextual()) {
      throw broken("has a " + field + " that is no text", "Give a text.");
    }
    return value.textValue();
  }

  List<String> texts(JsonNode node, String field) {
    var value = node.path(field);
    var texts = new ArrayList<String>();
    if (value.isMissingNode() || value.isNull()) {
      return texts;
    }
    if (!value.isArray()) {
      throw broken("has a " + field + " that is no list", "Give a list of texts.");
    }
    if (value.size() > limits.codes()) {
      throw new LimitExceededException(what + " line " + number + ": more than " + limits.codes()
          + " codes in " + field + " [evidence-codes]. Raise EvidenceLimits.codes.");
    }
    for (var it : value) {
      if (!it.isTextual() || it.textValue().isBlank()) {
        throw broken("has a " + field + " that is no list of texts", "Give a list of texts.");
      }
      texts.add(it.textValue());
    }
    return texts;
  }

  MalformedRecordException broken(String found, String remedy) {
    return new MalformedRecordException(
        what + " line " + number + ": " + found + " [evidence-form]. " + remedy);
  }
}
