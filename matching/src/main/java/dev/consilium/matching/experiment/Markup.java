package dev.consilium.matching.experiment;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Words and figures as they may stand in a page. */
final class Markup {

  private Markup() {}

  /** Escapes what could be markup; a character that cannot be seen becomes a visible sign. */
  static String text(String words) {
    var out = new StringBuilder(words.length() + 16);
    words.codePoints().forEach(it -> {
      switch (it) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        default -> out.appendCodePoint(isVisible(it) ? it : 0xFFFD);
      }
    });
    return out.toString();
  }

  private static boolean isVisible(int it) {
    return switch (Character.getType(it)) {
      case Character.CONTROL,
          Character.SURROGATE,
          Character.UNASSIGNED,
          Character.FORMAT,
          Character.PRIVATE_USE -> false;
      default -> true;
    };
  }

  /** Three decimals. */
  static String figure(double value) {
    return fixed(value, 3);
  }

  /** Three decimals with a sign, a true minus among them. */
  static String signed(double value) {
    var text = fixed(value, 3);
    if (text.startsWith("-")) {
      return "\u2212" + text.substring(1);
    }
    return text.equals("0.000") ? text : "+" + text;
  }

  /** A whole number, with a narrow space between thousands. */
  static String count(long number) {
    var digits = Long.toString(number);
    var out = new StringBuilder(digits);
    for (int at = digits.length() - 3; at > 0; at -= 3) {
      out.insert(at, '\u202f');
    }
    return out.toString();
  }

  /** A probability: three decimals, or that it is smaller than they can say. */
  static String probability(double p) {
    return p < 0.001 ? "&lt; .001" : fixed(p, 3);
  }

  static String percent(double share) {
    return fixed(100 * share, 1) + " %";
  }

  static String fixed(double value, int digits) {
    var text = new BigDecimal(value).setScale(digits, RoundingMode.HALF_EVEN).toPlainString();
    // Minus nought is nought.
    return text.matches("-0(\\.0*)?") ? text.substring(1) : text;
  }
}
