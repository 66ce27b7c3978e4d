package dev.consilium.reports.document;

/** The sheet a report is laid out for. */
public enum Paper {
  /** 210 mm by 297 mm (ISO 216). */
  A4(595.28, 841.89),
  /** 8.5 in by 11 in (ANSI A). */
  LETTER(612, 792);

  private final double width;
  private final double height;

  Paper(double width, double height) {
    this.width = width;
    this.height = height;
  }

  /**
   * Gives the width.
   *
   * @return points, 1/72 inch
   */
  public double width() {
    return width;
  }

  /**
   * Gives the height.
   *
   * @return points, 1/72 inch
   */
  public double height() {
    return height;
  }
}
