package dev.consilium.fhir.dicom;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a data set is written down (DICOM PS3.5 §7.1 and annex A).
 *
 * @param little whether the low byte comes first
 * @param explicit whether each attribute says its value representation
 */
record Encoding(boolean little, boolean explicit) {

  static final Encoding IMPLICIT = new Encoding(true, false);
  static final Encoding EXPLICIT = new Encoding(true, true);
  static final Encoding BIG = new Encoding(false, true);

  private static final Set<String> DEFLATED =
      Set.of("1.2.840.10008.1.2.1.99", "1.2.840.10008.1.2.4.95", "1.2.840.10008.1.2.4.205");

  private static final Set<String> SHORT_FORM = Set.of(
      "AE", "AS", "AT", "CS", "DA", "DS", "DT", "FD", "FL", "IS", "LO", "LT", "PN", "SH", "SL",
      "SS", "ST", "TM", "UI", "UL", "US");
  private static final int LAST_FIRST_GROUP = 0xFF;
  private static final long LONG_FIRST_VALUE = 1 << 16;

  static Encoding of(String transferSyntax) {
    return switch (transferSyntax) {
      case "1.2.840.10008.1.2" -> IMPLICIT;
      case "1.2.840.10008.1.2.2" -> BIG;
      default -> EXPLICIT;
    };
  }

  static boolean isDeflated(String transferSyntax) {
    return DEFLATED.contains(transferSyntax);
  }

  static boolean isRepresentation(String vr) {
    return vr.chars().allMatch(c -> c >= 'A' && c <= 'Z');
  }

  // A later edition's representations have the long form (PS3.5 §6.2.2).
  static boolean isLong(String vr) {
    return !SHORT_FORM.contains(vr);
  }

  static String vr(byte[] bytes, int at) {
    return "" + (char) (bytes[at] & 0xFF) + (char) (bytes[at + 1] & 0xFF);
  }

  long number(byte[] bytes, int at, int width) {
    var value = 0L;
    for (var i = 0; i < width; i++) {
      value = (value << 8) | (bytes[at + (little ? width - 1 - i : i)] & 0xFF);
    }
    return value;
  }

  int tag(byte[] bytes, int at) {
    return (int) ((number(bytes, at, 2) << 16) | number(bytes, at + 2, 2));
  }

  /**
   * Finds out from a data set's first bytes how it is written.
   *
   * <p>Data sets begin with a low group, and a low group read in the wrong order is a high one; so the
   * first two bytes decide the order. The second attribute, where in sight, must follow the first.
   *
   * @return null when the bytes begin no data set
   */
  static @Nullable Encoding guess(byte[] head) {
    if (head.length < 8) {
      return null;
    }
    for (var order : new Encoding[] {EXPLICIT, BIG}) {
      var group = order.number(head, 0, 2);
      if (group > 0 && group <= LAST_FIRST_GROUP) {
        var explicit = isRepresentation(vr(head, 4));
        var guess = explicit ? order : IMPLICIT;
        return (explicit || order.little) && guess.fits(head) ? guess : null;
      }
    }
    return null;
  }

  private boolean fits(byte[] head) {
    var wide = explicit && isLong(vr(head, 4));
    if (wide && head.length < 12) {
      return false;
    }
    var length = wide ? number(head, 8, 4) : explicit ? number(head, 6, 2) : number(head, 4, 4);
    if (length > LONG_FIRST_VALUE) {
      return false;
    }
    var next = (wide ? 12 : 8) + (int) length;
    return next + 4 > head.length || Integer.compareUnsigned(tag(head, next), tag(head, 0)) > 0;
  }
}
