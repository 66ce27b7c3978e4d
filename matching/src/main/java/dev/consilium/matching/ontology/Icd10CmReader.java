package dev.consilium.matching.ontology;

import dev.consilium.core.MalformedRecordException;
import java.io.IOException;
import java.io.InputStream;

/**
 * Reads the hierarchy of ICD-10-CM from its yearly order file, plain or gzip.
 *
 * <p>Source: CMS, "ICD-10-CM Order File" format: order number in columns 1–5, code without its dot
 * in 7–13, header flag in 15, short title in 17–76, long title from 78. A code's parent is the
 * longest shorter code of the file that it starts with; ids carry the dot.
 */
public final class Icd10CmReader {

  private static final int CODE = 6;
  private static final int FLAG = 14;
  private static final int LONG_TITLE = 77;
  private static final int CATEGORY = 3;

  private Icd10CmReader() {}

  /**
   * Reads the hierarchy.
   *
   * @param in the order file; the caller closes it
   * @param version such as {@code 2021}, which the file does not state
   * @param limits when to give up
   * @return an ontology named {@code ICD-10-CM}; three-character categories are its roots
   * @throws IOException when the stream fails
   * @throws MalformedRecordException when a line is not of the format
   */
  public static Ontology read(InputStream in, String version, OntologyLimits limits)
      throws IOException {
    var builder = new OntologyBuilder("ICD-10-CM", limits).version(version);
    var lines = new TableLines(in, limits);
    var above = new String[8];
    for (var line = lines.next(); line != null; line = lines.next()) {
      if (line.isBlank()) {
        continue;
      }
      if (line.length() <= LONG_TITLE || !"01".contains(line.substring(FLAG, FLAG + 1))) {
        throw lines.broken("is no order line", "Give the order file, not the codes file.");
      }
      var code = line.substring(CODE, FLAG - 1).strip();
      if (code.length() < CATEGORY) {
        throw lines.broken("has no code of 3 to 7 characters", "Fetch the file again.");
      }
      builder.term(dotted(code), line.substring(LONG_TITLE).strip());
      above[code.length()] = code;
      for (int length = code.length() - 1; length >= CATEGORY; length--) {
        // Lines come in order, so the last code of a length that fits is the parent.
        if (above[length] != null && code.startsWith(above[length])) {
          builder.isA(dotted(code), dotted(above[length]));
          break;
        }
      }
    }
    return builder.build();
  }

  private static String dotted(String code) {
    return code.length() > CATEGORY
        ? code.substring(0, CATEGORY) + "." + code.substring(CATEGORY)
        : code;
  }
}
