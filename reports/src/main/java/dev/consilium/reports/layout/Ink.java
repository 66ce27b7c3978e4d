package dev.consilium.reports.layout;

/**
 * A colour in sRGB.
 *
 * @param red 0 to 255
 * @param green 0 to 255
 * @param blue 0 to 255
 */
public record Ink(int red, int green, int blue) {

  // A channel outside its range would wrap round in the file.
  public Ink {
    if (((red | green | blue) & ~0xff) != 0) {
      throw new IllegalArgumentException("Ink: a channel of " + red + ", " + green + ", " + blue
          + " is outside 0 to 255 [ink-range]. Give sRGB bytes.");
    }
  }

  /**
   * Takes a colour as a style sheet writes it.
   *
   * @param rgb such as 0x1F4E79
   * @return the colour
   */
  static Ink of(int rgb) {
    return new Ink(rgb >> 16 & 0xff, rgb >> 8 & 0xff, rgb & 0xff);
  }

  /**
   * Compares with a background (WCAG 2.1, contrast ratio).
   *
   * @param background the colour behind
   * @return 1 to 21; text needs 4.5
   */
  public double contrast(Ink background) {
    double mine = luminance() + 0.05;
    double theirs = background.luminance() + 0.05;
    return Math.max(mine, theirs) / Math.min(mine, theirs);
  }

  private double luminance() {
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
  }

  private static double linear(int channel) {
    double c = channel / 255.0;
    return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
  }
}
