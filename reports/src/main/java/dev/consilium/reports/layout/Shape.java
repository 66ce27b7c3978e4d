package dev.consilium.reports.layout;

/**
 * A filled rectangle: a rule, a background or a bar.
 *
 * @param x points from the left
 * @param y points from the top to the upper edge
 * @param width points
 * @param height points
 * @param ink the colour
 */
public record Shape(double x, double y, double width, double height, Ink ink) {

  Shape shifted(double dx, double dy) {
    return new Shape(x + dx, y + dy, width, height, ink);
  }
}
