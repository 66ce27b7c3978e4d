package dev.consilium.examples.workbench;

import dev.consilium.core.Finding.Severity;
import dev.consilium.core.reconcile.IdentityField;
import dev.consilium.core.triage.Completeness;
import dev.consilium.core.triage.Triage;
import dev.consilium.core.triage.TriageQuestion;
import dev.consilium.core.triage.Waiver;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code consilium triage}: what is urgent, contradictory or missing in one patient's files. */
@Command(
    name = "triage",
    description = {
      "Looks through one patient's records: what is urgent, what contradicts itself, what is missing.",
      "Ends with 1 when a red flag or a finding of severity MUST was seen; what is missing alone"
          + " ends with 0. It judges records, not patients: nothing found is no clean bill."
    })
final class TriageCommand implements Callable<Integer> {

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = "FHIR R4 JSON, NDJSON or XML of one patient; may be gzip. Several files are"
          + " reconciled first; files that may be of two people are not looked through.")
  private List<Path> files;

  @Option(
      names = "--beside",
      paramLabel = "FILE",
      description = "A DICOM file or C-CDA document, whose header alone is read: is it about the"
          + " same person? May be given several times.")
  private List<Path> beside = new ArrayList<>();

  @Option(
      names = "--specialty",
      defaultValue = "general",
      description = "Which checklist: general, oncology, cardiology, neurology, rare-disease, or a"
          + " checklist's id. Default: ${DEFAULT-VALUE}.")
  private String specialty;

  @Option(
      names = "--clock",
      converter = InstantText.class,
      description = "The instant by which facts are recent or stale, in UTC. Default: now.")
  private @Nullable Instant clock;

  @Option(
      names = "--patient",
      description = "The patient's id or fullUrl, where a file has several.")
  private @Nullable String patient;

  @Option(
      names = "--waive",
      paramLabel = "ITEM=REASON",
      description = "Do without a checklist item; needs --by.")
  private @Nullable Map<String, String> waived;

  @Option(
      names = "--by",
      defaultValue = "",
      paramLabel = "NAME",
      description = "The person who waives.")
  private String by;

  @Option(
      names = "--differing",
      split = ",",
      paramLabel = "FIELD",
      description = "What a person has seen to differ between files and it is one patient all the"
          + " same: ${COMPLETION-CANDIDATES}.")
  private List<IdentityField> differing = new ArrayList<>();

  @Option(names = "--all", description = "Print every finding, not the first three of a rule.")
  private boolean all;

  @Mixin
  private Output output;

  @Override
  public Integer call() throws IOException {
    var checklists = Completeness.standard();
    var checklist = checklists
        .forSpecialty(specialty)
        .orElseThrow(() -> new IllegalArgumentException("Specialty " + specialty
            + ": no checklist [checklist-known]. Use one of " + checklists.checklists() + "."));
    var waivers = new ArrayList<Waiver>();
    if (waived != null) {
      waived.forEach((item, reason) -> waivers.add(new Waiver(item, by, reason)));
    }
    var at = clock != null ? clock : Instant.now();
    try {
      return answer(
          TriageSources.read(
              files, patient, HeaderPeople.of(beside), differing.toArray(IdentityField[]::new)),
          checklist,
          waivers,
          at);
    } catch (Refused refused) {
      refused.refusals().forEach(it -> output.say(it.message()));
      var node = JsonText.object();
      JsonText.refusals(node, refused.refusals());
      output.answer(node);
      return Outcome.NO.code();
    }
  }

  private int answer(TriageSources sources, String checklist, List<Waiver> waivers, Instant at) {
    var question = TriageQuestion.of(checklist, at, ZoneOffset.UTC)
        .imported(sources.imports())
        .waiving(waivers);
    var report = Triage.standard().assess(sources.record(), question);
    TriageText.lines(sources, report, at, all).forEach(output::say);
    output.answer(TriageTree.of(sources, report, at));
    var stop = !report.redFlags().isEmpty()
        || !report.findings(Severity.MUST).isEmpty()
        || sources.left().stream().anyMatch(it -> it.severity() == Severity.MUST);
    return (stop ? Outcome.NO : Outcome.DONE).code();
  }
}
