package dev.consilium.reports.layout;

import java.util.List;

/**
 * One broken line; its runs start at x 0 and stand on baseline 0.
 *
 * @param runs from left to right
 * @param width points, without trailing space
 */
record Line(List<Run> runs, double width) {}
