package dev.consilium.reports.layout;

import java.util.ArrayList;
import java.util.List;

/** One filled page, ready to draw: watermark, shapes, text, then what repeats. */
public final class PageBox {

  /** Text that a reader who hears the report skips. */
  public enum Artifact {
    /** The word across the page. */
    WATERMARK,
    /** The line at the top. */
    HEADER,
    /** The line at the bottom. */
    FOOTER,
    /** A table's header, again. */
    REPEATED
  }

  /**
   * Artifact text.
   *
   * @param kind why it is an artifact
   * @param runs what is drawn
   * @param angle degrees, counter-clockwise; 0 except for watermarks
   */
  public record Decoration(Artifact kind, List<Run> runs, int angle) {}

  final List<Decoration> decorations = new ArrayList<>();
  final List<Shape> shapes = new ArrayList<>();
  final List<Piece> pieces = new ArrayList<>();

  PageBox() {}

  /**
   * Gives artifact text.
   *
   * @return in drawing order
   */
  public List<Decoration> decorations() {
    return List.copyOf(decorations);
  }

  /**
   * Gives rules and backgrounds.
   *
   * @return in drawing order, backgrounds first
   */
  public List<Shape> shapes() {
    return List.copyOf(shapes);
  }

  /**
   * Gives the real content.
   *
   * @return in reading order
   */
  public List<Piece> pieces() {
    return List.copyOf(pieces);
  }
}
