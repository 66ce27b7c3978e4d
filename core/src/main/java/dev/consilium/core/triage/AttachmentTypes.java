package dev.consilium.core.triage;

import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/**
 * Tells by its first bytes whether an attachment is of the type it is said to be (B14).
 *
 * <p>Knows formats with a signature of their own ({@code content-types.json}); everything else is
 * taken at its word. Immutable and safe to share.
 */
public final class AttachmentTypes {

  /** How many of the first bytes {@link #contradicts} looks at. */
  public static final int HEAD = 1024;

  private static final AttachmentTypes STANDARD = new AttachmentTypes(Tables.each(
      Tables.read("content-types.json"),
      "types",
      it -> new Type(
          HexFormat.of().parseHex(Tables.text(it, "magic")),
          it.path("offset").asInt(),
          Tables.texts(it, "mediaTypes"))));

  private static final class Type {

    private final byte[] magic;
    private final int offset;
    private final List<String> mediaTypes;

    private Type(byte[] magic, int offset, List<String> mediaTypes) {
      this.magic = magic;
      this.offset = offset;
      this.mediaTypes = mediaTypes;
    }

    boolean fits(byte[] head) {
      if (offset >= 0) {
        return fits(head, offset);
      }
      for (var at = 0; at < Math.min(head.length, HEAD); at++) {
        if (fits(head, at)) {
          return true;
        }
      }
      return false;
    }

    private boolean fits(byte[] head, int at) {
      for (var i = 0; i < magic.length; i++) {
        if (at + i >= head.length || head[at + i] != magic[i]) {
          return false;
        }
      }
      return true;
    }
  }

  private final List<Type> types;

  private AttachmentTypes(List<Type> types) {
    this.types = types;
  }

  /**
   * Gives the formats that come with the library.
   *
   * @return the standard table
   */
  public static AttachmentTypes standard() {
    return STANDARD;
  }

  /**
   * Tells whether content is surely of another type than declared.
   *
   * @param declared a media type as sent; parameters and letter case do not matter
   * @param head the content's first {@link #HEAD} bytes, or all of a shorter one
   * @return true when the declared type's signature is missing, or another's is there
   */
  public boolean contradicts(String declared, byte[] head) {
    var plain = declared.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    var said = types.stream().filter(it -> it.mediaTypes.contains(plain)).toList();
    return said.isEmpty()
        ? types.stream().anyMatch(it -> it.offset >= 0 && it.fits(head))
        : said.stream().noneMatch(it -> it.fits(head));
  }

  @Override
  public String toString() {
    return "AttachmentTypes[" + types.size() + " signatures]";
  }
}
