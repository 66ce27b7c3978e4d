package dev.consilium.fhir.read;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells an attachment's format by its first bytes, and whether that contradicts the declared one. */
final class ContentTypes {

  /** How many of the first bytes are looked at. */
  static final int HEAD = 1024;

  static final String TEXT = "text/plain";
  static final String XML = "application/xml";
  static final String HTML = "text/html";

  // The magic holds one byte a character.
  private record Signature(String type, int offset, String magic) {
    boolean fits(byte[] head, int length) {
      if (offset >= 0) {
        return fits(head, length, offset);
      }
      for (var at = 0; at + magic.length() <= length; at++) {
        if (fits(head, length, at)) {
          return true;
        }
      }
      return false;
    }

    private boolean fits(byte[] head, int length, int at) {
      for (var i = 0; i < magic.length(); i++) {
        if (at + i >= length || (head[at + i] & 0xFF) != magic.charAt(i)) {
          return false;
        }
      }
      return true;
    }
  }

  private static final Map<String, String> TABLE = Tables.load("content-types.json");
  private static final List<Signature> SIGNATURES = signatures();
  private static final Map<String, String> NAMES = names();
  private static final Set<String> CARRIERS = words("any/carriers");
  private static final Set<String> ANYTHING = words("any/declared");

  private ContentTypes() {}

  private static Set<String> words(String key) {
    return Set.of(TABLE.getOrDefault(key, "").split(" ", -1));
  }

  private static List<Signature> signatures() {
    var all = new ArrayList<Signature>();
    TABLE.forEach((key, value) -> {
      if (key.startsWith("magic/")) {
        for (var each : value.split(" ", -1)) {
          var colon = each.indexOf(':');
          all.add(new Signature(
              key.substring(6),
              Integer.parseInt(each.substring(0, colon)),
              new String(
                  HexFormat.of().parseHex(each.substring(colon + 1)),
                  StandardCharsets.ISO_8859_1)));
        }
      }
    });
    // What stands at a place of its own is surer than what may stand anywhere.
    all.sort((one, other) -> Integer.compare(other.offset, one.offset));
    return List.copyOf(all);
  }

  /** Each declared media type that stands for a format with a signature. */
  private static Map<String, String> names() {
    var names = new HashMap<String, String>();
    SIGNATURES.forEach(it -> names.put(it.type, it.type));
    TABLE.forEach((key, value) -> {
      if (key.startsWith("also/")) {
        for (var name : value.split(" ", -1)) {
          names.put(name, key.substring(5));
        }
      }
    });
    return Map.copyOf(names);
  }

  /** The media type that the first bytes show; null when they show none. */
  static @Nullable String detect(byte[] head, int length) {
    for (var signature : SIGNATURES) {
      if (signature.fits(head, length)) {
        return signature.type;
      }
    }
    var text = text(head, length);
    if (text == null) {
      return null;
    }
    var start = text.strip().toLowerCase(Locale.ROOT);
    if (start.startsWith("<!doctype html") || start.startsWith("<html")) {
      return HTML;
    }
    return start.startsWith("<") ? XML : TEXT;
  }

  // A head may end within a character, so that the last few bytes prove nothing.
  private static @Nullable String text(byte[] head, int length) {
    var wide = length > 1
        && ((head[0] == (byte) 0xFE && head[1] == (byte) 0xFF)
            || (head[0] == (byte) 0xFF && head[1] == (byte) 0xFE));
    var text = wide
        ? new String(head, 0, length & ~1, StandardCharsets.UTF_16)
        : decoded(StandardCharsets.UTF_8.newDecoder(), head, length);
    if (text == null) {
      text = new String(head, 0, length, StandardCharsets.ISO_8859_1);
      if (text.chars().anyMatch(it -> it >= 0x7F && it < 0xA0)) {
        return null;
      }
    }
    var plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
    return plain.isEmpty() || plain.chars().anyMatch(ContentTypes::isControl) ? null : plain;
  }

  private static @Nullable String decoded(CharsetDecoder decoder, byte[] head, int length) {
    for (var cut = 0; cut < (length == HEAD ? 4 : 1); cut++) {
      try {
        return decoder.decode(ByteBuffer.wrap(head, 0, length - cut)).toString();
      } catch (CharacterCodingException e) {
        decoder.reset();
      }
    }
    return null;
  }

  private static boolean isControl(int c) {
    return c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f';
  }

  /** Whether content of that format is surely not what it was declared to be. */
  static boolean contradicts(String declared, @Nullable String detected) {
    var said = declared.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    if (said.isEmpty() || ANYTHING.contains(said)) {
      return false;
    }
    var format = NAMES.get(said);
    if (format != null) {
      return !format.equals(detected);
    }
    var words = isWords(said);
    if (detected == null) {
      return words;
    } else if (NAMES.containsKey(detected)) {
      // An unknown format may well be carried by an archive.
      return words || !CARRIERS.contains(detected);
    }
    return isXml(said) && detected.equals(TEXT);
  }

  private static boolean isXml(String type) {
    return type.endsWith("/xml") || type.endsWith("+xml");
  }

  private static boolean isWords(String type) {
    return type.startsWith("text/")
        || isXml(type)
        || type.endsWith("/json")
        || type.endsWith("+json");
  }
}
