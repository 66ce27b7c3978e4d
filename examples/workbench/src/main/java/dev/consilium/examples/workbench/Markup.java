package dev.consilium.examples.workbench;

/** Makes senders' words safe inside SVG and HTML. */
final class Markup {

  private Markup() {}

  /** Escapes what could be markup and leaves out what XML cannot carry or a reader cannot see. */
  static String text(String words) {
    var out = new StringBuilder(words.length() + 16);
    words.codePoints().forEach(it -> {
      switch (it) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        default -> out.appendCodePoint(isPlain(it) ? it : 0xFFFD);
      }
    });
    return out.toString();
  }

  // Controls, half surrogate pairs and marks that turn the direction of text become a visible sign.
  private static boolean isPlain(int it) {
    return switch (Character.getType(it)) {
      case Character.CONTROL, Character.SURROGATE, Character.UNASSIGNED -> it == '\t' || it == '\n';
      case Character.FORMAT -> false;
      default -> it != 0xFFFE && it != 0xFFFF;
    };
  }
}
