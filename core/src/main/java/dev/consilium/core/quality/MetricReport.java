package dev.consilium.core.quality;

import java.util.List;

/**
 * Figures by one table for one query.
 *
 * @param table id and version of the metric table
 * @param query which cases, how grouped, how sure, how private
 * @param figures in the table's order; all together first, then by group in alphabetical order
 */
public record MetricReport(String table, MetricQuery query, List<MetricFigure> figures) {

  // The copy keeps a later change to the caller's list away.
  public MetricReport {
    figures = List.copyOf(figures);
  }
}
