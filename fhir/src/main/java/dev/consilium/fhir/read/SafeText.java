package dev.consilium.fhir.read;

/** Tells text from characters that harm a reader, a file or a log. */
final class SafeText {

  private static final char DELETE = 0x7F;

  private SafeText() {}

  static boolean isSafe(String text) {
    for (var i = 0; i < text.length(); i++) {
      var c = text.charAt(i);
      if (c < ' ' ? !isSpace(c) : c >= DELETE && harms(text, i)) {
        return false;
      }
    }
    return true;
  }

  /** Replaces what harms by U+FFFD. */
  static String mend(String text) {
    var mended = new StringBuilder(text);
    for (var i = 0; i < text.length(); i++) {
      var c = text.charAt(i);
      if (c < ' ' ? !isSpace(c) : c >= DELETE && harms(text, i)) {
        mended.setCharAt(i, '\uFFFD');
      }
    }
    return mended.toString();
  }

  private static boolean isSpace(char c) {
    return c == '\n' || c == '\r' || c == '\t';
  }

  private static boolean harms(String text, int at) {
    var c = text.charAt(at);
    if (c < 0xA0) {
      return true;
    }
    if (Character.isHighSurrogate(c)) {
      return at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
    }
    if (Character.isLowSurrogate(c)) {
      return at == 0 || !Character.isHighSurrogate(text.charAt(at - 1));
    }
    return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
  }
}
