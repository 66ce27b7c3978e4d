/**
 * Turns blocks into pages: lines, tables, boxes, and the tags that say what each of them is. Read
 * {@link dev.consilium.reports.layout.Layout} first, then Flow and Paginator. Nothing here knows a
 * PDF; widths come in through {@link dev.consilium.reports.layout.GlyphMetrics}.
 */
@NullMarked
package dev.consilium.reports.layout;

import org.jspecify.annotations.NullMarked;
