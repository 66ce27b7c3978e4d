package dev.consilium.matching.experiment;

/** A picture that says in words what it shows, for those who do not see it. */
final class Svg {

  private final StringBuilder out = new StringBuilder();

  /**
   * Begins.
   *
   * @param id unlike any other on the page
   * @param title a few words
   * @param description what a person would read from it
   */
  Svg(String id, int width, int height, String title, String description) {
    out.append("<svg viewBox=\"0 0 ").append(width).append(' ').append(height);
    out.append("\" role=\"img\" aria-labelledby=\"").append(id).append("-t ").append(id);
    out.append("-d\">\n<title id=\"").append(id).append("-t\">").append(Markup.text(title));
    out.append("</title>\n<desc id=\"").append(id).append("-d\">");
    out.append(Markup.text(description)).append("</desc>\n");
  }

  Svg line(String type, double x1, double y1, double x2, double y2) {
    out.append("<line class=\"").append(type).append("\" x1=\"").append(at(x1));
    out.append("\" y1=\"").append(at(y1)).append("\" x2=\"").append(at(x2));
    out.append("\" y2=\"").append(at(y2)).append("\"/>\n");
    return this;
  }

  Svg circle(String type, double x, double y, double radius) {
    out.append("<circle class=\"").append(type).append("\" cx=\"").append(at(x));
    out.append("\" cy=\"").append(at(y)).append("\" r=\"").append(at(radius)).append("\"/>\n");
    return this;
  }

  Svg box(String type, double x, double y, double width, double height) {
    out.append("<rect class=\"").append(type).append("\" x=\"").append(at(x));
    out.append("\" y=\"").append(at(y)).append("\" width=\"").append(at(width));
    out.append("\" height=\"").append(at(height)).append("\"/>\n");
    return this;
  }

  /** Writes words; the anchor is start, middle or end. */
  Svg words(String type, String anchor, double x, double y, String words) {
    out.append("<text class=\"").append(type).append("\" text-anchor=\"").append(anchor);
    out.append("\" x=\"").append(at(x)).append("\" y=\"").append(at(y)).append("\">");
    out.append(Markup.text(words)).append("</text>\n");
    return this;
  }

  Svg curve(String type, double[] xs, double[] ys) {
    out.append("<polyline class=\"").append(type).append("\" points=\"");
    for (int i = 0; i < xs.length; i++) {
      out.append(i == 0 ? "" : " ").append(at(xs[i])).append(',').append(at(ys[i]));
    }
    out.append("\"/>\n");
    return this;
  }

  String close() {
    return out.append("</svg>\n").toString();
  }

  private static String at(double place) {
    var text = Markup.fixed(place, 2);
    int end = text.length();
    while (text.charAt(end - 1) == '0') {
      end--;
    }
    return text.substring(0, text.charAt(end - 1) == '.' ? end - 1 : end);
  }
}
