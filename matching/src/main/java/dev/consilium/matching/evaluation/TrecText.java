package dev.consilium.matching.evaluation;

import dev.consilium.core.LimitExceededException;
import dev.consilium.core.MalformedRecordException;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** The lines of a TREC file: fields between white space, comments and blank lines left out. */
final class TrecText {

  private final InputStream in;
  private final String name;
  private final TrecLimits limits;
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
  private int number;

  TrecText(InputStream in, String name, TrecLimits limits) {
    this.in = new BufferedInputStream(in, 1 << 16);
    this.name = name;
    this.limits = limits;
  }

  /** Opens a file; a name that ends with .gz is unpacked. */
  static InputStream open(Path file) throws IOException {
    var in = Files.newInputStream(file);
    try {
      return isPacked(file) ? new GZIPInputStream(in, 1 << 16) : in;
    } catch (IOException e) {
      in.close();
      throw e;
    }
  }

  /** Makes a file; a name that ends with .gz is packed, to the same bytes each time. */
  static OutputStream create(Path file) throws IOException {
    var out = Files.newOutputStream(file);
    return isPacked(file) ? new GZIPOutputStream(out, 1 << 16) : out;
  }

  private static boolean isPacked(Path file) {
    return file.toString().endsWith(".gz");
  }

  /** Gives the fields of the next line that has any; null after the last. */
  @Nullable
  List<String> next() throws IOException {
    while (line()) {
      var fields = fields(decoded());
      if (!fields.isEmpty()) {
        return fields;
      }
    }
    return null;
  }

  private boolean line() throws IOException {
    bytes.reset();
    int next = in.read();
    if (next < 0) {
      return false;
    }
    number++;
    if (number > limits.lines()) {
      throw new LimitExceededException(name + ": more than " + limits.lines()
          + " lines [trec-lines]. Raise TrecLimits.lines if the file is meant.");
    }
    for (; next >= 0 && next != '\n'; next = in.read()) {
      if (bytes.size() == limits.lineBytes()) {
        throw new LimitExceededException(where() + ": more than " + limits.lineBytes()
            + " bytes [trec-line-bytes]. Raise TrecLimits.lineBytes if the line is meant.");
      }
      bytes.write(next);
    }
    return true;
  }

  private String decoded() {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes.toByteArray()))
          .toString();
    } catch (CharacterCodingException e) {
      throw malformed("bytes that are no UTF-8", "utf-8", "Save the file as UTF-8.");
    }
  }

  // A line is a comment when its first visible character is a number sign; ids may hold one.
  private static List<String> fields(String line) {
    var fields = new ArrayList<String>(6);
    int at = 0;
    while (at < line.length()) {
      if (isSpace(line.charAt(at))) {
        at++;
        continue;
      }
      int from = at;
      while (at < line.length() && !isSpace(line.charAt(at))) {
        at++;
      }
      if (fields.isEmpty() && line.charAt(from) == '#') {
        return List.of();
      }
      fields.add(line.substring(from, at));
    }
    return fields;
  }

  // What C calls space, and no more: an id may hold a no-break space.
  private static boolean isSpace(char it) {
    return it == ' ' || (it >= '\t' && it <= '\r');
  }

  MalformedRecordException malformed(String found, String rule, String remedy) {
    return new MalformedRecordException(where() + ": " + found + " [" + rule + "]. " + remedy);
  }

  void checkQueries(int count) {
    if (count > limits.queries()) {
      throw new LimitExceededException(where() + ": more than " + limits.queries()
          + " queries [trec-queries]. Raise TrecLimits.queries if the file is meant.");
    }
  }

  private String where() {
    return name + " line " + number;
  }

  /** Checks that something can stand in one field of a line. */
  static String token(String what, String value) {
    boolean fits = !value.isEmpty() && value.charAt(0) != '#';
    for (int i = 0; i < value.length() && fits; i++) {
      fits = !isSpace(value.charAt(i)) && value.charAt(i) >= ' ';
    }
    if (!fits) {
      throw new IllegalArgumentException(what + ": empty, or white space, a control or a leading #"
          + " in it [trec-token]. Give one word.");
    }
    return value;
  }

  /** Writes a number in the fewest digits, at least 1, that read back as the same number. */
  static String number(double value) {
    var exact = new BigDecimal(value);
    for (int digits = 1; digits < 17; digits++) {
      var text = exact.round(new MathContext(digits)).stripTrailingZeros().toPlainString();
      if (Double.parseDouble(text) == value) {
        return text;
      }
    }
    return exact.round(new MathContext(17)).stripTrailingZeros().toPlainString();
  }
}
