package dev.consilium.reports.layout;

/** Port: which characters a face has and how wide they are. */
public interface GlyphMetrics {

  /**
   * Tells whether a face can show a character.
   *
   * @param face the face
   * @param codePoint a Unicode scalar value
   * @return false when it would come out as a box
   */
  boolean has(Face face, int codePoint);

  /**
   * Measures a character.
   *
   * @param face the face
   * @param codePoint a Unicode scalar value the face has
   * @return its advance in em, so times the type size gives points
   */
  double advance(Face face, int codePoint);
}
