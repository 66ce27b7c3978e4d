package dev.consilium.examples.workbench;

import dev.consilium.core.Finding;
import dev.consilium.core.dossier.LabTrend;
import dev.consilium.core.dossier.Timeline;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A timeline as a page that needs nothing else: picture, what contradicts, trends and table. */
final class TimelinePage {

  private static final double DAYS_A_YEAR = 365.25;

  private final Timeline timeline;
  private final List<LabTrend> trends;
  private final List<Finding> findings;

  TimelinePage(Timeline timeline, List<LabTrend> trends, List<Finding> findings) {
    this.timeline = timeline;
    this.trends = trends.stream().filter(it -> it.slope().isPresent()).toList();
    this.findings = List.copyOf(findings);
  }

  String picture() {
    return TimelinePicture.of(timeline.events(), disputed());
  }

  private Set<String> disputed() {
    var cited = new HashSet<String>();
    findings.forEach(it -> cited.addAll(it.cites()));
    return cited;
  }

  List<String> trendLines() {
    var lines = new ArrayList<String>();
    trends.forEach(it -> lines.add("Trend " + it.name() + ": " + String.join("; ", cells(it))));
    return lines;
  }

  /** What was last, how it changed, how fast, and what does not count. */
  private static List<String> cells(LabTrend it) {
    var cells = new ArrayList<String>();
    it.last()
        .ifPresent(last -> cells.add("last " + last.value().toPlainString() + " " + it.unit()
            + last.when().map(when -> " on " + when.text()).orElse("")));
    it.change()
        .ifPresent(change -> cells.add("change " + signed(change)
            + it.percent().map(percent -> " (" + signed(percent) + " %)").orElse("")));
    it.slope()
        .ifPresent(slope -> cells.add(
            String.format(Locale.ROOT, "slope %+.3g a year", slope.slope() * DAYS_A_YEAR)));
    cells.add(it.results().size() + " results"
        + (it.leftOut() == 0 ? "" : ", " + it.leftOut() + " not in the slope"));
    return cells;
  }

  private static String signed(BigDecimal it) {
    return (it.signum() > 0 ? "+" : "") + it.toPlainString();
  }

  String html() {
    var out = new StringBuilder(HEAD);
    out.append("<p>")
        .append(timeline.events().size())
        .append(" dated facts, ")
        .append(timeline.undated().size())
        .append(" without a date. Dates stand as precise as they were sent.</p>\n<figure>\n")
        .append(picture())
        .append("</figure>\n");
    section(
        out,
        "Contradictions",
        "sources to be asked",
        findings.stream().map(Finding::message).toList());
    if (!trends.isEmpty()) {
      table(
          out,
          "Trends",
          List.of("Result", "Last", "Change", "Speed", "Rests on"),
          trends.stream()
              .map(it -> {
                var cells = new ArrayList<>(cells(it));
                cells.add(0, it.name());
                return List.copyOf(cells);
              })
              .toList());
    }
    table(
        out,
        "All dated facts",
        List.of("From", "To", "Kind", "What", "Source"),
        timeline.events().stream()
            .map(it -> {
              var end = it.end();
              return List.of(
                  it.start().text(),
                  end == null ? "" : end.text(),
                  it.kind(),
                  it.label().isBlank() ? "not named" : it.label(),
                  it.document() + "#" + it.fact());
            })
            .toList());
    return out.append("</main>\n</body>\n</html>\n").toString();
  }

  private static void section(StringBuilder out, String title, String what, List<String> lines) {
    out.append("<h2>").append(title).append("</h2>\n");
    if (lines.isEmpty()) {
      out.append("<p>None found.</p>\n");
      return;
    }
    out.append("<p>").append(lines.size()).append(' ').append(what).append("</p>\n<ul>\n");
    lines.forEach(it -> out.append("<li>").append(Markup.text(it)).append("</li>\n"));
    out.append("</ul>\n");
  }

  private static void table(
      StringBuilder out, String title, List<String> heads, List<List<String>> rows) {
    out.append("<h2>").append(title).append("</h2>\n<div class=\"wide\"><table>\n<thead><tr>");
    heads.forEach(it -> out.append("<th scope=\"col\">").append(it).append("</th>"));
    out.append("</tr></thead>\n<tbody>\n");
    for (var row : rows) {
      out.append("<tr>");
      row.forEach(it -> out.append("<td>").append(Markup.text(it)).append("</td>"));
      out.append("</tr>\n");
    }
    out.append("</tbody>\n</table></div>\n");
  }

  private static final String HEAD = """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
      <title>Timeline</title>
      <style>
      :root{color-scheme:light dark;--ink:#1a202c;--soft:#3d4a5c;--paper:#fff;--line:#cbd3de}
      @media (prefers-color-scheme:dark){:root{--ink:#edf1f5;--soft:#c3ccd8;--paper:#12171e;--line:#3a4656}}
      body{margin:0;background:var(--paper);color:var(--ink);
      font:16px/1.5 system-ui,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif}
      main{max-width:1280px;margin:0 auto;padding:24px}
      h1{font-size:1.6rem;margin:0 0 4px}h2{font-size:1.15rem;margin:32px 0 8px}
      figure{margin:16px 0;overflow-x:auto}figure svg{min-width:900px;width:100%;height:auto;display:block;
      border:1px solid var(--line);border-radius:8px}
      .wide{overflow-x:auto}table{border-collapse:collapse;width:100%;font-size:.9rem}
      th,td{text-align:left;padding:6px 10px;border-bottom:1px solid var(--line);vertical-align:top}
      th{color:var(--soft);font-weight:600}
      </style>
      </head>
      <body>
      <main>
      <h1>Timeline</h1>
      """;
}
