package dev.consilium.fhir.export;

import dev.consilium.core.ContentHash;
import dev.consilium.core.PartyId;
import dev.consilium.core.task.CaseTask;
import dev.consilium.core.task.CaseTasks;
import dev.consilium.core.task.TaskItem;
import dev.consilium.core.task.TaskKind;
import java.util.Map;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Type;

/** Writes the tasks of one case; which there are and where they stand, the projection says. */
final class TaskWriter {

  private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
  private static final Map<String, String> DOCUMENTS =
      Map.of("opinion", "Bundle", "addendum", "Bundle", "dossier", "DocumentReference");

  private final DocumentEntries entries;
  private final CaseTasks tasks;
  private final PartyId patient;
  private final Reference request;

  TaskWriter(DocumentEntries entries, CaseTasks tasks, PartyId patient, Reference request) {
    this.entries = entries;
    this.tasks = tasks;
    this.patient = patient;
    this.request = request;
  }

  void write(CaseTask from) {
    var task = new Task()
        .addIdentifier(
            new Identifier().setSystem(Codes.TASK_ID).setValue(tasks.id() + "/" + from.id()))
        .addBasedOn(request.copy())
        .setGroupIdentifier(CaseWriter.identifier(tasks.id()))
        .setStatus(Task.TaskStatus.fromCode(from.status().code()))
        .setIntent(Task.TaskIntent.fromCode(from.intent().code()))
        .setCode(code(from))
        .setFocus(focus(from.focus()))
        .setFor(Values.logical(patient, "Patient"))
        .setAuthoredOnElement(Values.dateTime(from.authoredOn()))
        .setLastModifiedElement(Values.dateTime(from.lastModified()))
        .setRequester(new Reference().setIdentifier(Values.party(from.requester())));
    from.partOf().ifPresent(it -> task.addPartOf(reference(it)));
    from.owner().ifPresent(it -> task.setOwner(new Reference().setIdentifier(Values.party(it))));
    from.until()
        .ifPresent(it -> task.getRestriction().getPeriod().setEndElement(Values.dateTime(it)));
    standing(from, task);
    from.inputs().forEach(it -> task.addInput().setType(type(it)).setValue(value(it)));
    from.outputs().forEach(it -> task.addOutput().setType(type(it)).setValue(value(it)));
    task.setText(Narratives.neutral()
        .say("Case " + tasks.id() + ", " + from.id() + ": " + from.status().code())
        .say(from.businessStatus())
        .done());
    entries.add(key(from.id()), task);
  }

  private static void standing(CaseTask from, Task task) {
    if (!from.businessStatus().isEmpty()) {
      task.setBusinessStatus(Codes.word(Codes.TASK_BUSINESS_STATUS, from.businessStatus()));
    }
    if (!from.statusReason().isEmpty()) {
      task.setStatusReason(Codes.word(Codes.TASK_STATUS_REASON, from.statusReason()));
    }
  }

  private static String key(String id) {
    return "task " + id;
  }

  private Reference reference(String id) {
    return new Reference(entries.urn(key(id)));
  }

  private static CodeableConcept code(CaseTask from) {
    var code = from.code().code();
    var kind = from.kind().code();
    return new CodeableConcept()
        .addCoding(new Coding().setSystem(Codes.TASK).setCode(code))
        .addCoding(new Coding(Codes.TASK_KIND, kind, kind.replace('-', ' ')))
        .setText(from.kind() == TaskKind.COORDINATION ? "Second opinion" : kind.replace('-', ' '));
  }

  private Reference focus(String focus) {
    return switch (focus) {
      case "request" -> request.copy();
      case "report" ->
        new Reference()
            .setType("DiagnosticReport")
            .setIdentifier(
                new Identifier().setSystem(Codes.REPORT_ID).setValue(tasks.id().value()));
      default -> reference(focus);
    };
  }

  private static CodeableConcept type(TaskItem item) {
    return Codes.word(Codes.TASK_ITEM, item.type());
  }

  private static Type value(TaskItem item) {
    var resource = DOCUMENTS.get(item.type());
    return resource != null && HASH.matcher(item.value()).matches()
        ? Values.hashed(new ContentHash(item.value()), resource)
        : new StringType(item.value());
  }
}
