package dev.consilium.reports.layout;

import java.util.Set;

/** Where a line may end. */
final class BreakRules {

  /** A number and one of these stay on one line: a dose torn apart is a dose misread. */
  private static final Set<String> UNITS = Set.of(
      "mg",
      "g",
      "kg",
      "ng",
      "mcg",
      "\u00B5g",
      "\u03BCg",
      "ml",
      "mL",
      "l",
      "L",
      "dl",
      "dL",
      "mmol",
      "mol",
      "mm",
      "cm",
      "m",
      "IU",
      "U",
      "Gy",
      "mGy",
      "h",
      "min",
      "s",
      "%",
      "\u00B0C",
      "mmHg",
      "Hz",
      "mEq",
      "pg",
      "nmol",
      "pmol",
      "\u00B5mol",
      "\u03BCmol");

  private static final int LONG_WORD = 20;
  private static final int HEX_GROUP = 32;

  private BreakRules() {}

  /** Gives, for each character, whether the line may end after it. */
  static boolean[] opportunities(int[] text) {
    var may = new boolean[text.length];
    int wordStart = 0;
    for (int i = 0; i < text.length; i++) {
      if (text[i] == ' ') {
        may[i] = !(i > 0 && Character.isDigit(text[i - 1]) && unitFollows(text, i + 1));
        wordStart = i + 1;
      } else if (isHyphen(text[i]) && i > wordStart && i + 1 < text.length) {
        may[i] = Character.isLetter(text[i - 1]) && Character.isLetter(text[i + 1]);
      } else if (text[i] == '\u2014') {
        may[i] = true;
      } else if (isUrlBreak(text[i]) && i > wordStart && i + 1 < text.length) {
        may[i] = !isUrlBreak(text[i + 1]) && wordLength(text, wordStart) > LONG_WORD;
      } else if (i - wordStart == HEX_GROUP - 1 && isHash(text, wordStart)) {
        may[i] = true;
      }
    }
    return may;
  }

  private static boolean isHyphen(int cp) {
    return cp == '-' || cp == '\u2010' || cp == '\u2013';
  }

  private static boolean isUrlBreak(int cp) {
    return cp == '/' || cp == '?' || cp == '&' || cp == '_';
  }

  private static int wordLength(int[] text, int start) {
    int end = start;
    while (end < text.length && text[end] != ' ') {
      end++;
    }
    return end - start;
  }

  // A hash of 64 digits breaks in the middle, so that two can be compared line by line.
  private static boolean isHash(int[] text, int start) {
    int end = start + wordLength(text, start);
    for (int i = start; i < end; i++) {
      if (Character.digit(text[i], 16) < 0) {
        return false;
      }
    }
    return end - start == 2 * HEX_GROUP;
  }

  private static boolean unitFollows(int[] text, int start) {
    int end = start;
    while (end < text.length
        && (Character.isLetter(text[end]) || text[end] == '%' || text[end] == '\u00B0')) {
      end++;
    }
    return UNITS.contains(new String(text, start, end - start));
  }
}
