package dev.consilium.core.audit;

import dev.consilium.core.ContentHash;
import dev.consilium.core.MalformedRecordException;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * The head of a log at one moment, in the form that is signed (C2SP tlog-checkpoint).
 *
 * <p>Whoever keeps one can tell later whether the log only grew.
 *
 * @param origin the log's name, such as {@code example.org/consilium/audit}; one line
 * @param size how many entries, unsigned 64-bit
 * @param root the tree's root
 */
public record Checkpoint(String origin, long size, ContentHash root) {

  private static final Pattern FORM =
      Pattern.compile("([^\\n\\r]+)\\n(0|[1-9][0-9]{0,19})\\n([A-Za-z0-9+/]{43}=)\\n");

  // A second line in the origin could pass for another size.
  public Checkpoint {
    if (origin.isBlank() || origin.codePoints().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException("Checkpoint: the origin is blank or no single line"
          + " [checkpoint-origin]. Give a name such as example.org/audit.");
    }
  }

  /**
   * Writes it.
   *
   * @return origin, size and root in base64, each on a line of its own
   */
  public String text() {
    return origin + "\n" + Long.toUnsignedString(size) + "\n"
        + Base64.getEncoder().encodeToString(root.bytes()) + "\n";
  }

  /**
   * Reads one that carries no signature and no extension line.
   *
   * @param text exactly what {@link #text()} writes
   * @return the checkpoint
   * @throws MalformedRecordException when it is anything else
   */
  public static Checkpoint parse(String text) {
    var form = FORM.matcher(text);
    try {
      if (form.matches()) {
        var checkpoint = new Checkpoint(
            form.group(1),
            Long.parseUnsignedLong(form.group(2)),
            ContentHash.ofDigest(Base64.getDecoder().decode(form.group(3))));
        if (checkpoint.text().equals(text)) {
          return checkpoint;
        }
      }
    } catch (IllegalArgumentException e) {
      // A size beyond 64 bits or a control character: refused below like any other form.
    }
    throw new MalformedRecordException("Checkpoint: " + text.length()
        + " characters of another form [checkpoint-form]."
        + " Give origin, size and root, each on a line of its own.");
  }
}
