package dev.consilium.fhir.dicom;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns one data set's bytes into text, code extensions included (DICOM PS3.5 §6.1.2). */
final class CharacterSets {

  static final CharacterSets ASCII = new CharacterSets(StandardCharsets.US_ASCII, false);

  private static final byte ESCAPE = 0x1B;
  private static final int LONGEST_ESCAPE = 3;

  private final Charset first;
  private final boolean extended;

  private CharacterSets(Charset first, boolean extended) {
    this.first = first;
    this.extended = extended;
  }

  /**
   * Understands the specific character set.
   *
   * @param terms the attribute's value, such as {@code \ISO 2022 IR 87}
   * @return empty when a term is unknown, or this Java lacks the character set
   */
  static Optional<CharacterSets> of(String terms) {
    var all = Arrays.stream(terms.split("\\\\", -1)).map(String::strip).toList();
    var extended = all.size() > 1 || CharacterTables.EXTENDED.containsKey(all.get(0));
    if (!all.stream().allMatch(CharacterSets::isKnown)) {
      return Optional.empty();
    }
    var first = CharacterTables.SINGLE.getOrDefault(
        all.get(0), CharacterTables.EXTENDED.getOrDefault(all.get(0), StandardCharsets.US_ASCII));
    return Optional.of(new CharacterSets(first, extended));
  }

  private static boolean isKnown(String term) {
    return CharacterTables.SINGLE.containsKey(term) || CharacterTables.EXTENDED.containsKey(term);
  }

  /** Decodes strictly; null when a byte has no meaning. */
  @Nullable
  String text(byte[] bytes) {
    var out = new StringBuilder();
    try {
      if (extended) {
        decode(bytes, out);
      } else {
        append(out, first, bytes, 0, bytes.length);
      }
      return out.toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  // Low and high bytes are two independent sets, each switched by its own escapes.
  private void decode(byte[] bytes, StringBuilder out) throws CharacterCodingException {
    var low = StandardCharsets.US_ASCII;
    var high = first.equals(StandardCharsets.US_ASCII) ? null : first;
    var at = 0;
    while (at < bytes.length) {
      if (bytes[at] == ESCAPE) {
        var sequence = sequence(bytes, at + 1);
        var lower = CharacterTables.LOW.get(sequence);
        low = lower != null ? lower : low;
        high = lower != null ? high : CharacterTables.HIGH.get(sequence);
        at += 1 + sequence.length();
        continue;
      }
      var end = run(bytes, at);
      var charset = bytes[at] < 0 ? high : low;
      if (charset == null) {
        throw new CharacterCodingException();
      }
      append(out, charset, bytes, at, end);
      if (isReset(bytes, at, end, low)) {
        high = first.equals(StandardCharsets.US_ASCII) ? high : first;
      }
      at = end;
    }
  }

  // Delimiters switch back to the first set; where there is none, forgetful senders rely on the
  // last.
  private static boolean isReset(byte[] bytes, int from, int to, Charset low) {
    if (!low.equals(StandardCharsets.US_ASCII)) {
      return false;
    }
    for (var i = from; i < to; i++) {
      if ("\\^=\r\n\f\t".indexOf(bytes[i]) >= 0) {
        return true;
      }
    }
    return false;
  }

  private static int run(byte[] bytes, int from) {
    var end = from + 1;
    while (end < bytes.length && bytes[end] != ESCAPE && (bytes[end] < 0) == (bytes[from] < 0)) {
      end++;
    }
    return end;
  }

  private static String sequence(byte[] bytes, int from) throws CharacterCodingException {
    for (var length = 2; length <= LONGEST_ESCAPE && from + length <= bytes.length; length++) {
      var sequence = new String(bytes, from, length, StandardCharsets.ISO_8859_1);
      if (isIn(CharacterTables.LOW, sequence) || isIn(CharacterTables.HIGH, sequence)) {
        return sequence;
      }
    }
    throw new CharacterCodingException();
  }

  private static boolean isIn(Map<String, Charset> table, String sequence) {
    return table.containsKey(sequence);
  }

  private static void append(StringBuilder out, Charset charset, byte[] bytes, int from, int to)
      throws CharacterCodingException {
    out.append(charset
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT)
        .decode(ByteBuffer.wrap(bytes, from, to - from)));
  }
}
