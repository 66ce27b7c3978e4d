package dev.consilium.core.dossier;

import dev.consilium.core.ContentHash;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * One file that the specialist may see, named by its content.
 *
 * <p>The path is safe in a ZIP archive and on every file system: no root, no parent folder, no
 * hidden name, one alphabet.
 *
 * @param path relative, from {@code [a-z0-9._/-]}, at most 200 characters; no patient's name
 * @param mediaType such as {@code application/pdf}, lower case
 * @param bytes length of the content, from 0 to 2^53 - 1 (what every JSON reader keeps exactly)
 * @param hash SHA-256 over the content
 * @param description one line for the specialist, at most 500 characters; no patient's name
 */
public record DossierItem(
    String path, String mediaType, long bytes, ContentHash hash, String description) {

  static final int LONGEST_PATH = 200;
  static final int LONGEST_DESCRIPTION = 500;
  private static final long LARGEST = (1L << 53) - 1;

  // A segment that starts or ends with a dot is a folder trick, hidden, or lost on Windows.
  private static final String SEGMENT = "[a-z0-9_-](?:[a-z0-9._-]*[a-z0-9_-])?";
  private static final Pattern PATH = Pattern.compile(SEGMENT + "(?:/" + SEGMENT + ")*");
  private static final Pattern MEDIA_TYPE =
      Pattern.compile("[a-z0-9][a-z0-9!#$&^_.+-]{0,126}/[a-z0-9][a-z0-9!#$&^_.+-]{0,126}"
          + "(?:; ?[a-z0-9-]{1,32}=[A-Za-z0-9._-]{1,64})*");

  // What is wrong here would travel into a signed manifest; the text itself stays out of messages.
  public DossierItem {
    if (path.length() > LONGEST_PATH || !PATH.matcher(path).matches()) {
      throw new IllegalArgumentException("Dossier item: path of " + path.length()
          + " characters [item-path]. Give a relative path of at most " + LONGEST_PATH
          + " characters from a-z 0-9 . _ - and /, no segment starting or ending with a dot.");
    }
    if (!MEDIA_TYPE.matcher(mediaType).matches()) {
      throw new IllegalArgumentException("Dossier item " + path + ": media type of "
          + mediaType.length() + " characters [item-media-type]."
          + " Give type/subtype in lower case, such as application/pdf.");
    }
    if (bytes < 0 || bytes > LARGEST) {
      throw new IllegalArgumentException("Dossier item " + path + ": " + bytes
          + " bytes [item-bytes]. Give the length of the content, from 0 to " + LARGEST + ".");
    }
    if (description.isBlank()
        || description.length() > LONGEST_DESCRIPTION
        || !isOneLine(description)) {
      throw new IllegalArgumentException("Dossier item " + path + ": description of "
          + description.length() + " characters [item-description]."
          + " Say in one line of at most " + LONGEST_DESCRIPTION + " characters what it is.");
    }
  }

  private static boolean isOneLine(String text) {
    return text.codePoints().noneMatch(DossierItem::breaksLine)
        && StandardCharsets.UTF_8.newEncoder().canEncode(text);
  }

  private static boolean breaksLine(int codePoint) {
    var type = Character.getType(codePoint);
    return type == Character.CONTROL
        || type == Character.LINE_SEPARATOR
        || type == Character.PARAGRAPH_SEPARATOR;
  }

  // The description is for the specialist; a log gets what identifies the content.
  @Override
  public String toString() {
    return "DossierItem[" + path + ", " + bytes + " bytes, " + hash + "]";
  }
}
