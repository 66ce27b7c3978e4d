package dev.consilium.fhir.export;

import dev.consilium.core.CaseId;
import dev.consilium.core.ContentHash;
import dev.consilium.core.PartyId;
import dev.consilium.core.quality.MetricFigure;
import dev.consilium.core.quality.MetricReport;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.MeasureReport;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.PositiveIntType;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;

/** Puts the reports of one metric report together. */
final class MetricWriter {

  private final PartyId reporter;
  private final MetricReport report;
  private final Instant at;
  private final Bundle bundle = new Bundle();
  private final DocumentEntries entries;

  MetricWriter(PartyId reporter, MetricReport report, Instant at) {
    this.reporter = reporter;
    this.report = report;
    this.at = at;
    var content = report.table() + "\n" + report.query() + "\n" + at;
    entries = new DocumentEntries(
        bundle,
        new CaseId(reporter.value()),
        ContentHash.of(content.getBytes(StandardCharsets.UTF_8)));
  }

  Bundle write() {
    bundle.setType(Bundle.BundleType.COLLECTION);
    bundle.setIdentifier(new Identifier().setSystem(Codes.URI).setValue(entries.urn("bundle")));
    bundle.setTimestampElement(Values.instant(at));
    Map<String, MeasureReport> measures = new LinkedHashMap<>();
    for (var figure : report.figures()) {
      var label = figure.label();
      var url = Codes.MEASURE + label.metric() + "|" + label.version();
      measures.computeIfAbsent(url, it -> measure(it, label)).addGroup(FigureGroup.of(figure));
    }
    measures.forEach(entries::add);
    return bundle;
  }

  private MeasureReport measure(String url, MetricFigure.Label label) {
    var measure = new MeasureReport()
        .setStatus(MeasureReport.MeasureReportStatus.COMPLETE)
        .setType(MeasureReport.MeasureReportType.SUMMARY)
        .setMeasure(url)
        .setDateElement(Values.dateTime(at))
        .setReporter(new Reference().setType("Organization").setIdentifier(Values.party(reporter)))
        .setPeriod(period(label.period()));
    measure.addExtension(Codes.METRIC_TABLE, new StringType(report.table()));
    measure.addExtension(
        Codes.METRIC_MINIMUM, new PositiveIntType(report.query().minimum()));
    measure.addExtension(
        Codes.METRIC_GROUPING, new CodeType(Codes.code(report.query().by())));
    measure.setText(Narratives.neutral().say(label.title()).say(url).done());
    return measure;
  }

  // R4 asks for a period, and an empty one is no element.
  private static Period period(dev.consilium.core.Period from) {
    var period = new Period();
    var start = from.start();
    var end = from.end();
    if (start != null) {
      period.setStartElement(Values.dateTime(start));
    }
    if (end != null) {
      period.setEndElement(Values.dateTime(end));
    }
    if (start == null && end == null) {
      period.addExtension(Codes.ABSENT, new CodeType("not-applicable"));
    }
    return period;
  }
}
