package dev.consilium.core.audit;

import dev.consilium.core.ContentHash;
import dev.consilium.core.Finding;
import dev.consilium.core.Finding.Severity;
import dev.consilium.core.MalformedRecordException;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/** What the texts of C2SP's proofs share: lines, hashes in base64, an empty line, a checkpoint. */
final class ProofText {

  /** A path this long would be of a tree of more than 2^64 leaves. */
  static final int MOST_HASHES = 64;

  /** Characters such a text may have; the largest signatures fit a dozen times. */
  static final int MOST_CHARACTERS = 1 << 18;

  private final String name;
  private final List<String> lines;
  private final String note;
  private int at;

  private ProofText(String name, List<String> lines, String note) {
    this.name = name;
    this.lines = lines;
    this.note = note;
  }

  /** Takes a text apart; the name is for messages. */
  static ProofText of(String name, String text) {
    int gap = text.indexOf("\n\n");
    if (gap < 0 || text.length() > MOST_CHARACTERS) {
      throw malformed(name, text.length());
    }
    return new ProofText(name, text.substring(0, gap).lines().toList(), text.substring(gap + 2));
  }

  /** Takes the next line, which begins like this, and gives what follows. */
  String after(String beginning) {
    if (at == lines.size() || !lines.get(at).startsWith(beginning)) {
      throw malformed();
    }
    return lines.get(at++).substring(beginning.length());
  }

  /** Takes all lines that are left. */
  List<ContentHash> hashes() {
    var left = lines.subList(at, lines.size());
    if (left.size() > MOST_HASHES) {
      throw malformed();
    }
    return left.stream().map(this::hash).toList();
  }

  ContentHash hash(String base64) {
    try {
      return ContentHash.ofDigest(Base64.getDecoder().decode(base64));
    } catch (IllegalArgumentException e) {
      throw malformed();
    }
  }

  long number(String decimal) {
    try {
      return Long.parseUnsignedLong(decimal);
    } catch (NumberFormatException e) {
      throw malformed();
    }
  }

  String note() {
    return note;
  }

  MalformedRecordException malformed() {
    return malformed(name, lines.stream().mapToInt(String::length).sum() + note.length());
  }

  private static MalformedRecordException malformed(String name, int characters) {
    return new MalformedRecordException(name + ": about " + characters
        + " characters of another form [proof-form]. Give the file as it was made.");
  }

  static String base64(ContentHash hash) {
    return Base64.getEncoder().encodeToString(hash.bytes());
  }

  static String lines(List<ContentHash> path) {
    return path.stream().map(hash -> base64(hash) + "\n").collect(Collectors.joining());
  }

  static void checkLength(String name, List<ContentHash> path) {
    if (path.size() > MOST_HASHES) {
      throw new IllegalArgumentException(name + ": a path of " + path.size() + " hashes"
          + " [proof-length]. Give at most " + MOST_HASHES + ".");
    }
  }

  /** Says why a proof proves nothing. */
  static Finding finding(String where, String rule, String found, String remedy) {
    return new Finding(Severity.MUST, rule, where, found, remedy, List.of());
  }
}
