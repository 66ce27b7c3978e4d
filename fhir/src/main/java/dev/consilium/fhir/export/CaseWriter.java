package dev.consilium.fhir.export;

import dev.consilium.core.CaseId;
import dev.consilium.core.ContentHash;
import dev.consilium.core.PartyId;
import dev.consilium.core.task.CaseTasks;
import dev.consilium.core.task.Moment;
import dev.consilium.core.task.RequestStatus;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.ServiceRequest;

/** Puts one case's request, tasks and consents together. */
final class CaseWriter {

  private final CaseSettings settings;
  private final CaseTasks tasks;
  private final PartyId patient;
  private final Instant at;
  private final Bundle bundle = new Bundle();
  private final DocumentEntries entries;

  CaseWriter(CaseSettings settings, CaseTasks tasks, PartyId patient, Instant at) {
    this.settings = settings;
    this.tasks = tasks;
    this.patient = patient;
    this.at = at;
    var name = tasks.id().value().getBytes(StandardCharsets.UTF_8);
    entries = new DocumentEntries(bundle, tasks.id(), ContentHash.of(name));
  }

  Bundle write(List<GivenConsent> consents) {
    check(consents);
    bundle.setType(Bundle.BundleType.COLLECTION);
    bundle.setIdentifier(new Identifier().setSystem(Codes.URI).setValue(entries.urn("bundle")));
    bundle.setTimestampElement(Values.instant(at));
    var request = request(consents);
    var reference = entries.add("request", request);
    var writer = new TaskWriter(entries, tasks, patient, reference);
    tasks.tasks().forEach(writer::write);
    var custodian = custodian();
    var policy = settings.policy();
    if (policy != null) {
      var permission = new ConsentWriter(policy, patient, custodian, at);
      for (var one : consents) {
        var added = entries.add(key(one), permission.write(one));
        request.addSupportingInfo(added);
      }
    }
    return bundle;
  }

  private void check(List<GivenConsent> consents) {
    if (tasks.coordination().isEmpty()) {
      throw new IllegalArgumentException("Case " + tasks.id()
          + ": no event has happened [case-begun]. Export it once it was opened.");
    }
    if (settings.policy() == null && !consents.isEmpty()) {
      throw new IllegalArgumentException("Case " + tasks.id()
          + ": consents are given and no policy [consent-policy]."
          + " Name the law or policy in the CaseSettings.");
    }
    var seen = new HashSet<String>();
    for (var one : consents) {
      var grant = one.grant();
      if (!grant.caseId().equals(tasks.id()) || !seen.add(grant.id())) {
        throw new IllegalArgumentException("Case " + tasks.id() + ": consent " + grant.id()
            + " is another case's or occurs twice [consent-of-case]. Give each of its own once.");
      }
    }
  }

  private static String key(GivenConsent one) {
    return "consent " + one.grant().id();
  }

  private ServiceRequest request(List<GivenConsent> consents) {
    var first = tasks.request().get(0);
    var latest = latest(tasks.request());
    var coordination = tasks.coordination().orElseThrow();
    var request = new ServiceRequest()
        .addIdentifier(identifier(tasks.id()))
        .setStatus(ServiceRequest.ServiceRequestStatus.fromCode(latest.status().code()))
        .setIntent(ServiceRequest.ServiceRequestIntent.ORDER)
        .addCategory(Codes.secondOpinion())
        .setCode(new CodeableConcept().setText("Second opinion"))
        .setSubject(Values.logical(patient, "Patient"))
        .setAuthoredOnElement(Values.dateTime(first.at()))
        .setRequester(new Reference().setIdentifier(Values.party(coordination.requester())));
    request.setText(Narratives.neutral()
        .say("Case " + tasks.id() + ": " + latest.status().code())
        .list(consents.stream().map(CaseWriter::key).toList())
        .done());
    return request;
  }

  private static Moment<RequestStatus> latest(List<Moment<RequestStatus>> history) {
    return history.get(history.size() - 1);
  }

  private Reference custodian() {
    var organization = new Organization();
    organization.addIdentifier(Values.party(settings.custodian()));
    organization.setName(settings.custodianName());
    organization.setText(Narratives.neutral().say(settings.custodianName()).done());
    return entries.add("custodian", organization);
  }

  static Identifier identifier(CaseId id) {
    return new Identifier().setSystem(Codes.CASE_ID).setValue(id.value());
  }

  // A custodian the server knows better than we do is left as it is.
  static void upsert(Bundle.BundleEntryComponent entry) {
    var resource = entry.getResource();
    var identifier =
        (Identifier) resource.getNamedProperty("identifier").getValues().get(0);
    var query = "identifier=" + encoded(identifier.getSystem() + "|" + identifier.getValue());
    if (resource instanceof Organization) {
      entry
          .getRequest()
          .setMethod(Bundle.HTTPVerb.POST)
          .setUrl(resource.fhirType())
          .setIfNoneExist(query);
    } else {
      entry.getRequest().setMethod(Bundle.HTTPVerb.PUT).setUrl(resource.fhirType() + "?" + query);
    }
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
