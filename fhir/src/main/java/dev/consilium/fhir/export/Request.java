package dev.consilium.fhir.export;

import dev.consilium.core.opinion.CaseQuestion;
import dev.consilium.core.opinion.Opinion;
import dev.consilium.core.opinion.RecordsReviewed;
import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.DocumentReference;
import org.hl7.fhir.r4.model.Enumerations;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.ServiceRequest;

/** Writes what was asked, about which problem, and on which records. */
final class Request {

  private final DocumentEntries entries;
  private final Opinion opinion;
  private final Reference subject;
  private final boolean done;

  Request(DocumentEntries entries, Opinion opinion, Reference subject, boolean done) {
    this.entries = entries;
    this.opinion = opinion;
    this.subject = subject;
    this.done = done;
  }

  // Whether it is active or confirmed, the opinion does not say, so neither does the Condition.
  Reference initialDiagnosis() {
    var initial = opinion.initial();
    var condition = new Condition()
        .setCode(Values.concept(initial.diagnosis()))
        .setSubject(subject)
        .setRecordedDateElement(Values.dateTime(initial.date()));
    condition.setText(Narratives.neutral()
        .say(initial.diagnosis().label())
        .say(initial.author() + ", " + initial.date().text())
        .done());
    return entries.add("initial diagnosis", condition);
  }

  List<Reference> records() {
    var references = new ArrayList<Reference>();
    for (var item : opinion.records().reviewed()) {
      references.add(entries.add("record " + references.size(), document(item)));
    }
    return references;
  }

  Reference order(Reference problem, List<Reference> sources, List<Reference> authors) {
    var header = opinion.header();
    var order = new ServiceRequest()
        .addIdentifier(
            new Identifier().setSystem(Codes.CASE_ID).setValue(header.caseId().value()))
        .setStatus(
            done
                ? ServiceRequest.ServiceRequestStatus.COMPLETED
                : ServiceRequest.ServiceRequestStatus.ACTIVE)
        .setIntent(ServiceRequest.ServiceRequestIntent.ORDER)
        .addCategory(Codes.secondOpinion())
        .setCode(new CodeableConcept().setText("Second opinion"))
        .setSubject(subject)
        .setRequester(new Reference().setIdentifier(Values.party(header.requester())))
        .setPerformer(new ArrayList<>(authors))
        .addReasonReference(problem)
        .setSupportingInfo(new ArrayList<>(sources));
    for (var question : opinion.questions()) {
      order.addReasonCode(new CodeableConcept().setText(question.text()));
    }
    order.setText(Narratives.neutral()
        .list(opinion.questions().stream().map(CaseQuestion::text).toList())
        .done());
    return entries.add("order", order);
  }

  private DocumentReference document(RecordsReviewed.Reviewed item) {
    var document = new DocumentReference()
        .setMasterIdentifier(Values.named(item.hash()))
        .setStatus(Enumerations.DocumentReferenceStatus.CURRENT)
        .setType(new CodeableConcept().setText(item.title()))
        .setSubject(subject)
        .setDescription(item.title() + " (" + item.source() + ")");
    var attachment = document.addContent().getAttachment();
    attachment.setTitle(item.path());
    attachment.setLanguage(item.language());
    var date = item.date();
    if (date != null) {
      attachment.setCreationElement(Values.dateTime(date));
    }
    document.setText(Narratives.neutral()
        .say(item.title() + ", " + item.source() + (date == null ? "" : ", " + date.text()))
        .say("SHA-256 " + item.hash())
        .done());
    return document;
  }
}
