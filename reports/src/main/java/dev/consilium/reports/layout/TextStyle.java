package dev.consilium.reports.layout;

/**
 * How a block's text is set.
 *
 * @param face for spans without a style of their own
 * @param size points
 * @param leading points from one baseline to the next
 * @param ink the colour
 */
record TextStyle(Face face, double size, double leading, Ink ink) {}
