package dev.consilium.crypto.age;

import dev.consilium.crypto.guard.PackageException;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Reads a header byte for byte; anything that a writer would not write is refused. */
final class HeaderParser {

  static final int MOST_BYTES = 65_536;
  static final int MOST_STANZAS = 256;
  private static final int COLUMNS = 64;
  private static final int MAC = 32;

  private final byte[] bytes;
  private final boolean whole;
  private int at;

  /**
   * Takes the beginning of a file.
   *
   * @param bytes at most {@link #MOST_BYTES}
   * @param whole whether the file ends with them
   */
  HeaderParser(byte[] bytes, boolean whole) {
    this.bytes = bytes;
    this.whole = whole;
  }

  AgeHeader parse() {
    if (!line().equals(AgeHeader.VERSION)) {
      throw broken("not an age v1 file", "header-version");
    }
    var stanzas = new ArrayList<Stanza>();
    while (true) {
      var start = at;
      var line = line();
      if (line.startsWith("---")) {
        var mac = line.startsWith("--- ") ? Base64s.read(line.substring(4)) : noBytes();
        if (mac.isEmpty() || mac.get().length != MAC) {
          throw broken("no authentication code", "header-end");
        }
        checkMix(stanzas);
        return new AgeHeader(stanzas, Arrays.copyOf(bytes, start + 3), mac.get(), at);
      }
      if (stanzas.size() == MOST_STANZAS) {
        throw new PackageException.OverLimit(
            "Package header",
            "more than " + MOST_STANZAS + " stanzas",
            "header-stanzas",
            "Ask the sender for a package with fewer recipients.");
      }
      stanzas.add(stanza(line));
    }
  }

  private static Optional<byte[]> noBytes() {
    return Optional.empty();
  }

  private Stanza stanza(String line) {
    if (!line.startsWith("-> ")) {
      throw broken("a line that is no stanza", "header-stanza");
    }
    var arguments = List.of(line.substring(3).split(" ", -1));
    for (var argument : arguments) {
      if (argument.isEmpty() || argument.chars().anyMatch(c -> c < 33 || c > 126)) {
        throw broken("an empty or unprintable argument", "header-argument");
      }
    }
    var stanza = new Stanza(arguments, body());
    if (stanza.type().equals(Stanza.X25519) && !stanza.isWellFormed()) {
      throw broken("an X25519 stanza of the wrong form", "header-x25519");
    }
    return stanza;
  }

  private byte[] body() {
    var body = new ByteArrayOutputStream();
    while (true) {
      var line = line();
      var part = line.length() > COLUMNS ? noBytes() : Base64s.read(line);
      if (part.isEmpty()) {
        throw broken("a body that is not canonical base64", "header-body");
      }
      body.writeBytes(part.get());
      if (line.length() < COLUMNS) {
        return body.toByteArray();
      }
    }
  }

  private void checkMix(List<Stanza> stanzas) {
    if (stanzas.isEmpty()) {
      throw broken("no stanza", "header-stanza");
    }
    var types = stanzas.stream().map(Stanza::type).distinct().toList();
    var alone = types.contains(Stanza.SCRYPT) && stanzas.size() > 1;
    var mixed = types.contains(Stanza.X25519)
        && types.stream().anyMatch(type -> type.startsWith("mlkem768"));
    if (alone || mixed) {
      throw broken("stanzas that may not stand together", "header-mix");
    }
  }

  private String line() {
    for (var end = at; end < bytes.length; end++) {
      if (bytes[end] == '\n') {
        var line = new String(bytes, at, end - at, StandardCharsets.ISO_8859_1);
        at = end + 1;
        return line;
      }
    }
    if (!whole) {
      throw new PackageException.OverLimit(
          "Package header",
          "longer than " + bytes.length + " bytes",
          "header-bytes",
          "Ask the sender for a package with fewer recipients.");
    }
    throw broken("the file ends in it", "header-whole");
  }

  private PackageException broken(String found, String rule) {
    return new PackageException.Broken(
        "Package header, byte " + at, found, rule, "Fetch the package again from its sender.");
  }
}
