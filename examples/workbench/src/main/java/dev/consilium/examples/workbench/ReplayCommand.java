package dev.consilium.examples.workbench;

import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.consilium.core.CaseId;
import dev.consilium.core.MalformedRecordException;
import dev.consilium.core.lifecycle.BrokenHistoryException;
import dev.consilium.core.lifecycle.CaseEvent;
import dev.consilium.core.lifecycle.CaseEventJson;
import dev.consilium.core.lifecycle.Release;
import dev.consilium.core.lifecycle.SecondOpinionCase;
import dev.consilium.core.task.CaseTasks;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code consilium lifecycle replay}: stored events into cases, each event verified. */
@Command(
    name = "replay",
    description = "Replays stored events and says where each case stands, or where it is broken.")
final class ReplayCommand implements Callable<Integer> {

  @Parameters(
      paramLabel = "EVENTS",
      description = "Events as NDJSON, of one case or of several, each case's in order.")
  private Path file;

  @Mixin
  private Output output;

  /** One case while its lines are read; the first event that does not fit ends it. */
  private static final class Reading {

    private SecondOpinionCase now;
    private CaseTasks tasks;
    private long brokenLine;
    private @Nullable String trouble;

    Reading(CaseId id) {
      now = SecondOpinionCase.draft(id);
      tasks = CaseTasks.none(id);
    }

    void take(CaseEvent event, long line) {
      if (trouble != null) {
        return;
      }
      try {
        now = now.evolve(event);
        tasks = tasks.after(event);
      } catch (BrokenHistoryException e) {
        brokenLine = line;
        trouble = e.getMessage();
      }
    }
  }

  @Override
  public Integer call() throws IOException {
    var cases = read();
    if (cases.isEmpty()) {
      throw new MalformedRecordException(
          file + ": no event [events-present]. Give a file with at least one.");
    }
    var node = JsonText.object();
    var list = node.putArray("cases");
    for (var reading : cases.values()) {
      say(reading);
      tell(reading, list);
    }
    var broken =
        cases.values().stream().filter(reading -> reading.trouble != null).count();
    output.answer(node.put("broken", broken));
    return (broken == 0 ? Outcome.DONE : Outcome.NO).code();
  }

  private Map<CaseId, Reading> read() throws IOException {
    var cases = new LinkedHashMap<CaseId, Reading>();
    try (var in = Input.open(file);
        var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      long number = 0;
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (!line.isBlank()) {
          var event = event(line, number);
          cases.computeIfAbsent(event.header().caseId(), Reading::new).take(event, number);
        }
      }
    }
    return cases;
  }

  private CaseEvent event(String line, long number) {
    try {
      return CaseEventJson.read(line);
    } catch (MalformedRecordException e) {
      throw new MalformedRecordException(file + ", line " + number + ": " + e.getMessage());
    }
  }

  private void say(Reading reading) {
    var now = reading.now;
    output.say("Case " + now.id() + ": " + now.state() + " after " + now.sequence() + " events, "
        + now.assignments().size() + " assignment(s), released " + versions(now.releases()));
    for (var task : reading.tasks.open()) {
      output.say("  open: " + task.id() + " " + task.status().code() + " since "
          + task.lastModified()
          + task.owner().map(owner -> ", " + owner + " acts").orElse("")
          + task.until().map(until -> ", until " + until).orElse(""));
    }
    if (reading.trouble != null) {
      output.say("  broken at line " + reading.brokenLine + ": " + reading.trouble);
    }
  }

  private static String versions(List<Release> releases) {
    return releases.isEmpty()
        ? "nothing"
        : releases.stream()
            .map(release -> "version " + release.version())
            .collect(Collectors.joining(", "));
  }

  private static void tell(Reading reading, ArrayNode list) {
    var now = reading.now;
    var node = list.addObject()
        .put("case", now.id().value())
        .put("state", now.state().name())
        .put("events", now.sequence())
        .put("assignments", now.assignments().size());
    var versions = node.putArray("released");
    now.releases().forEach(release -> versions.add(release.version()));
    var tasks = node.putArray("openTasks");
    for (var task : reading.tasks.open()) {
      var open = tasks
          .addObject()
          .put("task", task.id())
          .put("status", task.status().code())
          .put("since", task.lastModified().toString());
      task.owner().ifPresent(owner -> open.put("owner", owner.value()));
      task.until().ifPresent(until -> open.put("until", until.toString()));
    }
    if (reading.trouble != null) {
      node.put("brokenLine", reading.brokenLine).put("trouble", reading.trouble);
    }
  }
}
