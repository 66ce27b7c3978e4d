package dev.consilium.fhir.export;

import dev.consilium.core.PartyId;
import dev.consilium.core.quality.MetricReport;
import java.time.Instant;
import org.hl7.fhir.r4.model.Bundle;

/**
 * Writes figures as FHIR R4 MeasureReports, one for each metric.
 *
 * <p>A figure is one group: its program or place and its code, k as numerator, n as denominator,
 * the rate or mean as score, the interval with level and method in our own extension. A hidden
 * figure has neither counts nor score, only that they are masked; a hidden exclusion has no count.
 * Equal arguments give equal Bundles. Safe to share between threads.
 */
public final class MetricExporter {

  private final PartyId reporter;

  /**
   * Makes an exporter.
   *
   * @param reporter the organisation whose figures these are
   */
  public MetricExporter(PartyId reporter) {
    this.reporter = reporter;
  }

  /**
   * Writes a report.
   *
   * @param report the figures, small ones hidden already
   * @param at when they were made
   * @return a fresh collection Bundle, the caller's own
   * @throws ArithmeticException if a count is above 2147483647, as FHIR's integers end there
   */
  public Bundle collection(MetricReport report, Instant at) {
    return new MetricWriter(reporter, report, at).write();
  }
}
