package dev.consilium.examples.workbench;

import dev.consilium.core.dossier.Timeline.Event;
import dev.consilium.core.record.PartialDate;
import dev.consilium.core.record.PartialDate.Precision;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Draws a timeline as SVG: a lane for each kind, a bar for what is known of the time.
 *
 * <p>A pale bar with a broken edge is a date known to the year or month only. Text has a contrast of at
 * least 7:1, bars of at least 3:1, on light and dark; nothing is told by colour alone and nothing is
 * loaded from outside.
 */
final class TimelinePicture {

  private static final int TOP = 64;
  private static final int GAP = 14;
  private static final int BIN = 6;

  private static final Map<String, String> LANES = lanes();

  private final StringBuilder out = new StringBuilder();
  private final TimelineScale scale;
  private final List<TimelineLane> lanes = new ArrayList<>();
  private final Set<String> disputed;

  private TimelinePicture(List<Event> events, Set<String> disputed) {
    this.scale = new TimelineScale(events);
    this.disputed = disputed;
    var byKind = new TreeMap<String, List<Event>>();
    events.forEach(
        it -> byKind.computeIfAbsent(it.kind(), any -> new ArrayList<>()).add(it));
    LANES.forEach((kind, title) -> {
      var own = byKind.remove(kind);
      if (own != null) {
        lanes.add(new TimelineLane(kind, title, own, scale));
      }
    });
    byKind.forEach((kind, own) -> lanes.add(new TimelineLane(kind, kind, own, scale)));
  }

  static String of(List<Event> events, Set<String> disputed) {
    return new TimelinePicture(events, disputed).draw();
  }

  private static Map<String, String> lanes() {
    var lanes = new LinkedHashMap<String, String>();
    lanes.put("Condition", "Diagnoses");
    lanes.put("CancerStage", "Stages");
    lanes.put("GenomicVariant", "Genomics");
    lanes.put("Procedure", "Procedures");
    lanes.put("Medication", "Medicines");
    lanes.put("ImagingStudy", "Imaging");
    lanes.put("DiagnosticReport", "Reports");
    lanes.put("Observation", "Results");
    lanes.put("Encounter", "Visits");
    lanes.put("Immunization", "Vaccinations");
    lanes.put("Document", "Documents");
    lanes.put("Allergy", "Allergies");
    lanes.put("FamilyHistory", "Family");
    lanes.put("CarePlan", "Care plans");
    lanes.put("Goal", "Goals");
    lanes.put("DeviceUse", "Devices in use");
    lanes.put("QuestionnaireResponse", "Questionnaires");
    lanes.put("NegativeAssertion", "Ruled out");
    return lanes;
  }

  private String draw() {
    var height = TOP + 28;
    for (var lane : lanes) {
      height += lane.height() + GAP;
    }
    out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ")
        .append(TimelineScale.WIDTH)
        .append(' ')
        .append(height)
        .append("\" role=\"img\" aria-labelledby=\"tl-title tl-desc\" lang=\"en\">\n")
        .append("<title id=\"tl-title\">Timeline</title>\n<desc id=\"tl-desc\">")
        .append(lanes.stream().mapToInt(it -> it.events().size()).sum())
        .append(" dated facts in ")
        .append(lanes.size())
        .append(" lanes; pale bars are dates known to the year or month only.</desc>\n<style>")
        .append(STYLE)
        .append("</style>\n<rect class=\"bg\" width=\"100%\" height=\"100%\"/>\n");
    stripes();
    grid(height);
    change(height);
    legend();
    var y = TOP;
    for (var lane : lanes) {
      lane(lane, y);
      y += lane.height() + GAP;
    }
    return out.append("</svg>\n").toString();
  }

  private void grid(int height) {
    for (var tick : scale.ticks()) {
      line(tick.x(), TOP - 12, tick.x(), height - 24, "grid");
      text(tick.x() + 4, height - 8, "axis", tick.label());
    }
  }

  private void change(int height) {
    scale.change().ifPresent(it -> {
      line(it.x(), TOP - 16, it.x(), height - 24, "change");
      text(it.x() + 4, TOP - 9, "axis strong", "from " + it.label() + " on a wider scale");
    });
  }

  private void legend() {
    var x = (double) TimelineScale.LEFT_EDGE;
    box(x, 14, 26, 12, "k0 sure");
    text(x + 32, 24, "axis", "known to the day");
    box(x + 160, 14, 26, 12, "k0 vague");
    text(x + 192, 24, "axis", "known to the year or month");
    text(x + 390, 24, "warn", "\u25b2");
    text(x + 406, 24, "axis", "sources contradict each other");
  }

  private void stripes() {
    var y = TOP - GAP / 2.0;
    for (var i = 0; i < lanes.size(); i++) {
      if (i % 2 == 0) {
        box(0, y, TimelineScale.WIDTH, lanes.get(i).height() + GAP, "stripe");
      }
      y += lanes.get(i).height() + GAP;
    }
  }

  private void lane(TimelineLane lane, int y) {
    text(12, y + 15, "lane", lane.title());
    text(
        12,
        y + 29,
        "axis",
        lane.events().size() + (lane.events().size() == 1 ? " fact" : " facts"));
    if (lane.isDense()) {
      density(lane, y);
    } else {
      lane.bars().forEach(it -> bar(lane, it, y));
    }
  }

  private void bar(TimelineLane lane, TimelineLane.Bar bar, int top) {
    var event = bar.event();
    var y = top + bar.row() * TimelineLane.ROW + 3;
    var color = color(lane.kind());
    out.append("<g><title>").append(Markup.text(words(event))).append("</title>");
    var sureFrom = isVague(event.start()) ? scale.x(last(event.start())) : bar.from();
    var end = event.end();
    var sureTo = end != null && isVague(end) ? scale.x(first(end)) : bar.to();
    if (isVague(event.start()) && end == null) {
      sureTo = sureFrom;
    }
    if (sureFrom > bar.from()) {
      box(
          bar.from(),
          y,
          Math.max(6, Math.min(sureFrom, bar.to()) - bar.from()),
          13,
          color + " vague");
    }
    if (sureTo > sureFrom) {
      box(sureFrom, y, sureTo - sureFrom, 13, color + " sure");
    }
    if (bar.to() > sureTo && end != null && isVague(end)) {
      box(
          Math.max(sureTo, sureFrom),
          y,
          bar.to() - Math.max(sureTo, sureFrom),
          13,
          color + " vague");
    }
    label(bar, y);
    out.append("</g>\n");
  }

  private void label(TimelineLane.Bar bar, double y) {
    var mark = isDisputed(bar.event()) ? "\u25b2 " : "";
    var style = mark.isEmpty() ? "label" : "label warn";
    if (bar.labelLeft()) {
      text(bar.from() - 6, y + 11, style + " end", mark + bar.label());
    } else {
      text(bar.to() + 6, y + 11, style, mark + bar.label());
    }
  }

  // Too many to name: how many, when. Each column is as wide as the others.
  private void density(TimelineLane lane, int top) {
    var counts = new TreeMap<Integer, Integer>();
    for (var it : lane.events()) {
      counts.merge((int) (scale.x(it.earliest()) / BIN), 1, Integer::sum);
    }
    var most = counts.values().stream().mapToInt(it -> it).max().orElse(1);
    var height = lane.height() - 14.0;
    counts.forEach((bin, count) -> {
      var tall = Math.max(2, height * Math.sqrt(count / (double) most));
      out.append("<g><title>").append(count).append(" facts</title>");
      box(
          bin * BIN + 0.5,
          top + lane.height() - 4 - tall,
          BIN - 1,
          tall,
          color(lane.kind()) + " sure");
      out.append("</g>\n");
    });
    text(12, top + 43, "axis", "tallest: " + most);
    var marked = lane.events().stream().filter(this::isDisputed).toList();
    marked.forEach(it -> text(scale.x(it.earliest()) - 5, top + 8, "warn", "\u25b2"));
  }

  private boolean isDisputed(Event it) {
    return disputed.contains(it.document() + "#" + it.fact())
        || disputed.contains(it.fact().value());
  }

  private static boolean isVague(PartialDate it) {
    return it.precision().compareTo(Precision.DAY) < 0;
  }

  private static Instant first(PartialDate it) {
    return it.earliest(ZoneOffset.UTC);
  }

  private static Instant last(PartialDate it) {
    return it.latest(ZoneOffset.UTC);
  }

  static String words(Event it) {
    var end = it.end();
    return it.start().text() + (end == null ? "" : " to " + end.text()) + ": "
        + (it.label().isBlank() ? "not named" : it.label()) + " [" + it.document() + "#" + it.fact()
        + "]";
  }

  private static String color(String kind) {
    return "k" + Math.floorMod(List.copyOf(LANES.keySet()).indexOf(kind), 7);
  }

  private void line(double x1, double y1, double x2, double y2, String style) {
    out.append(String.format(
        Locale.ROOT,
        "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" class=\"%s\"/>\n",
        x1,
        y1,
        x2,
        y2,
        style));
  }

  private void box(double x, double y, double width, double height, String style) {
    out.append(String.format(
        Locale.ROOT,
        "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" rx=\"2\" class=\"%s\"/>",
        x,
        y,
        width,
        height,
        style));
  }

  private void text(double x, double y, String style, String words) {
    out.append(
        String.format(Locale.ROOT, "<text x=\"%.1f\" y=\"%.1f\" class=\"%s\">", x, y, style));
    out.append(Markup.text(words)).append("</text>\n");
  }

  private static final String STYLE = """

      text{font:12px system-ui,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;fill:#1a202c}
      .bg{fill:#fff}.stripe{fill:#f4f6f9}.grid{stroke:#cbd3de;stroke-width:1}
      .change{stroke:#3d4a5c;stroke-width:2.5;stroke-dasharray:7 3}
      .axis{fill:#3d4a5c;font-size:11px}.strong{font-weight:600}.label{paint-order:stroke;stroke:#fff;stroke-width:2.5;stroke-linejoin:round}
      .lane{font-weight:600;font-size:13px}.end{text-anchor:end}
      .warn{fill:#9b1c1c;font-weight:600}.vague{fill-opacity:.28;stroke-dasharray:3 2;stroke-width:1.2}
      .k0{fill:#0b5cad;stroke:#0b5cad}.k1{fill:#a63a0a;stroke:#a63a0a}.k2{fill:#7b3fa0;stroke:#7b3fa0}
      .k3{fill:#1b7a4b;stroke:#1b7a4b}.k4{fill:#7a5200;stroke:#7a5200}.k5{fill:#00707a;stroke:#00707a}
      .k6{fill:#a8246d;stroke:#a8246d}.sure{stroke:none}
      @media (prefers-color-scheme:dark){text{fill:#edf1f5}.label{stroke:#12171e}.bg{fill:#12171e}.stripe{fill:#1a212b}
      .grid{stroke:#3a4656}.change{stroke:#c3ccd8}.axis{fill:#c3ccd8}.warn{fill:#ff9b9b}
      .k0{fill:#6db3f8;stroke:#6db3f8}.k1{fill:#f2935f;stroke:#f2935f}.k2{fill:#c79be6;stroke:#c79be6}
      .k3{fill:#5cc796;stroke:#5cc796}.k4{fill:#d9ae55;stroke:#d9ae55}.k5{fill:#4fc3cf;stroke:#4fc3cf}
      .k6{fill:#f08bc0;stroke:#f08bc0}}
      """;
}
