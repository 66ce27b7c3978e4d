package dev.consilium.examples.workbench;

import ca.uhn.fhir.context.FhirContext;
import dev.consilium.core.CaseId;
import dev.consilium.core.PartyId;
import dev.consilium.core.lifecycle.CaseEvent;
import dev.consilium.core.lifecycle.CaseFact;
import dev.consilium.core.task.CaseTasks;
import dev.consilium.fhir.export.CaseExporter;
import dev.consilium.fhir.export.CaseSettings;
import dev.consilium.fhir.export.FhirJson;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code consilium export}: stored histories as FHIR. */
@Command(
    name = "export",
    description = {
      "Writes stored histories as FHIR R4: one Bundle of ServiceRequest and Tasks on a line.",
      "A history tells neither for what purpose a consent was given nor what proves it, so that no"
          + " Consent is written: a host's own program adds them with CaseExporter."
    })
final class ExportCommand implements Callable<Integer> {

  @Parameters(
      paramLabel = "EVENTS",
      description = "Events of one or more cases, one JSON object on a line.")
  private Path file;

  @Option(
      names = "--custodian",
      required = true,
      paramLabel = "PARTY",
      description = "The organisation that serves the cases.")
  private String custodian;

  @Option(names = "--name", required = true, description = "The organisation's name.")
  private String name;

  @Option(
      names = "--transaction",
      description = "Write Bundles that a FHIR server takes in one step.")
  private boolean transaction;

  @Option(
      names = "--at",
      paramLabel = "INSTANT",
      converter = InstantText.class,
      description = "The Bundles' timestamp. Default: now.")
  private @Nullable Instant at;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FILE",
      description = "A new file, NDJSON.")
  private Path out;

  @Mixin
  private Output output;

  @Override
  public Integer call() throws IOException {
    var exporter = new CaseExporter(CaseSettings.withoutPolicy(new PartyId(custodian), name));
    var lines = new ByteArrayOutputStream();
    var without = new ArrayList<String>();
    var cases = cases();
    for (var one : cases.entrySet()) {
      var subject = subject(one.getValue());
      if (subject.isPresent()) {
        lines.writeBytes(
            bundle(exporter, CaseTasks.of(one.getKey(), one.getValue()), subject.get()));
        lines.write('\n');
      } else {
        without.add(one.getKey().value());
      }
    }
    // A file that is there already is somebody's, and may hold other patients' cases.
    Files.write(out, lines.toByteArray(), StandardOpenOption.CREATE_NEW);
    return answer(cases.size() - without.size(), without);
  }

  private byte[] bundle(CaseExporter exporter, CaseTasks tasks, PartyId patient) {
    var now = Objects.requireNonNullElseGet(at, Instant::now);
    var bundle = transaction
        ? exporter.transaction(tasks, patient, List.of(), now)
        : exporter.collection(tasks, patient, List.of(), now);
    return new FhirJson(FhirContext.forR4Cached()).bytes(bundle);
  }

  private int answer(int written, List<String> without) {
    without.forEach(it -> output.say("Case " + it
        + ": no subject is recorded [case-subject]. Record whose case it is, then export it."));
    output.say(written + " of " + (written + without.size()) + " cases are in " + out);
    var node = JsonText.object().put("cases", written + without.size()).put("written", written);
    var list = node.putArray("withoutSubject");
    without.forEach(list::add);
    output.answer(node);
    return (without.isEmpty() ? Outcome.DONE : Outcome.NO).code();
  }

  private Map<CaseId, List<CaseEvent>> cases() throws IOException {
    var cases = new LinkedHashMap<CaseId, List<CaseEvent>>();
    try (var in = Input.open(file)) {
      var source = Objects.requireNonNull(file.getFileName(), "name").toString();
      EventLines.read(source, in)
          .forEach(it -> cases
              .computeIfAbsent(it.header().caseId(), id -> new ArrayList<>())
              .add(it));
    }
    return cases;
  }

  private static Optional<PartyId> subject(List<CaseEvent> events) {
    return events.stream()
        .map(CaseEvent::step)
        .filter(CaseFact.SubjectRecorded.class::isInstance)
        .map(it -> ((CaseFact.SubjectRecorded) it).subject())
        .reduce((first, last) -> last);
  }
}
