package dev.consilium.reports.layout;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of one line in one face, placed.
 *
 * @param text what is drawn, with the space that ended the line, if one did
 * @param face the face
 * @param size points
 * @param ink the colour
 * @param x points from the left
 * @param y points from the top to the baseline
 * @param width points, without the space that ended the line
 * @param target where a link leads, or null
 */
public record Run(
    String text,
    Face face,
    double size,
    Ink ink,
    double x,
    double y,
    double width,
    @Nullable URI target) {

  /**
   * Moves the run.
   *
   * @param dx points to the right
   * @param dy points down
   * @return the moved run
   */
  Run shifted(double dx, double dy) {
    return new Run(text, face, size, ink, x + dx, y + dy, width, target);
  }

  /** Says the length only: the text may be a patient's. */
  @Override
  public String toString() {
    return "Run[" + text.length() + " characters]";
  }
}
