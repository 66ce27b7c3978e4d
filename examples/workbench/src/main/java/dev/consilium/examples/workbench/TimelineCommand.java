package dev.consilium.examples.workbench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.consilium.core.Finding;
import dev.consilium.core.dossier.LabTrend;
import dev.consilium.core.dossier.Timeline;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code consilium timeline}: a patient's facts in the order in which they were so. */
@Command(
    name = "timeline",
    description = {
      "Puts a patient's facts in order of time, dates as precise as they were sent.",
      "Several sources are reconciled first; each fact then stands once."
    })
final class TimelineCommand implements Callable<Integer> {

  @Mixin
  private Sources sources;

  @Option(names = "--svg", paramLabel = "OUT", description = "Draw it here, as an SVG picture.")
  private @Nullable Path svg;

  @Option(
      names = "--html",
      paramLabel = "OUT",
      description = "Draw it here, as a page with picture, trends and table.")
  private @Nullable Path html;

  @Option(
      names = "--zone",
      defaultValue = "UTC",
      paramLabel = "ZONE",
      description = "Where dates without a zone are taken to be. Default: UTC.")
  private String zone = "UTC";

  @Mixin
  private Output output;

  @Override
  public Integer call() throws IOException {
    var at = zone(zone);
    try {
      var record = sources.reconciled();
      var facts = record.representatives();
      var timeline = Timeline.of(facts, at);
      var findings = new ArrayList<Finding>(timeline.conflicts());
      findings.addAll(record.findings());
      var page = new TimelinePage(timeline, LabTrend.of(facts, at), findings);
      if (svg != null) {
        Files.writeString(svg, page.picture());
      }
      if (html != null) {
        Files.writeString(html, page.html());
      }
      timeline.text().lines().forEach(output::say);
      page.trendLines().forEach(output::say);
      findings.forEach(it -> output.say(it.message()));
      output.answer(tree(timeline, findings));
      return Outcome.DONE.code();
    } catch (Refused refused) {
      refused.refusals().forEach(it -> output.say(it.message()));
      var node = JsonText.object();
      JsonText.refusals(node, refused.refusals());
      output.answer(node);
      return Outcome.NO.code();
    }
  }

  private static ZoneId zone(String text) {
    try {
      return ZoneId.of(text);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "--zone: no time zone of that name [zone-known]. Give one such as Europe/Berlin.");
    }
  }

  private static ObjectNode tree(Timeline timeline, List<Finding> findings) {
    var node = JsonText.object();
    var events = node.putArray("events");
    for (var it : timeline.events()) {
      var event = events
          .addObject()
          .put("fact", it.fact().value())
          .put("source", it.document())
          .put("kind", it.kind())
          .put("label", it.label())
          .put("start", it.start().text());
      var end = it.end();
      if (end != null) {
        event.put("end", end.text());
      }
      event
          .put("precision", it.start().precision().name())
          .put("earliest", it.earliest().toString())
          .put("latest", it.latest().toString())
          .put("zoneKnown", it.zoned());
    }
    var undated = node.putArray("undated");
    timeline.undated().forEach(it -> undated.add(it.value()));
    JsonText.findings(node, "findings", findings);
    return node;
  }
}
