package dev.consilium.reports.document;

import java.util.regex.Pattern;

/** A file inside the report: the machine-readable source of what is printed. Immutable. */
public final class Attachment {

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.-]{0,79}");
  private static final Pattern MEDIA_TYPE = Pattern.compile("[a-z0-9.+-]+/[a-z0-9.+-]+");

  private final String name;
  private final String mediaType;
  private final String description;
  private final byte[] content;

  /**
   * Attaches bytes.
   *
   * @param name such as {@code opinion.json}; letters, digits, dot, dash; never a patient's name
   * @param mediaType such as {@code application/fhir+json}
   * @param description one line a person reads in the list of attachments
   * @param content the bytes, copied
   */
  public Attachment(String name, String mediaType, String description, byte[] content) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "Attachment: the name has other characters than letters,"
              + " digits, dot and dash, or over 80 [attachment-name]. Use a name such as opinion.json.");
    }
    if (!MEDIA_TYPE.matcher(mediaType).matches()) {
      throw new IllegalArgumentException(
          "Attachment " + name + ": the media type is not type/subtype"
              + " in lower case [attachment-type]. Use one such as application/json.");
    }
    if (description.isBlank() || content.length == 0) {
      throw new IllegalArgumentException("Attachment " + name + ": description or content is empty"
          + " [attachment-complete]. Give both, or leave the attachment out.");
    }
    this.name = name;
    this.mediaType = mediaType;
    this.description = description;
    this.content = content.clone();
  }

  /**
   * Gives the file name.
   *
   * @return letters, digits, dot, dash
   */
  public String name() {
    return name;
  }

  /**
   * Gives the media type.
   *
   * @return such as {@code application/json}
   */
  public String mediaType() {
    return mediaType;
  }

  /**
   * Describes the file.
   *
   * @return one line
   */
  public String description() {
    return description;
  }

  /**
   * Gives the bytes.
   *
   * @return a fresh copy
   */
  public byte[] content() {
    return content.clone();
  }

  /** Says name and size only. */
  @Override
  public String toString() {
    return "Attachment[" + name + ", " + content.length + " bytes]";
  }
}
