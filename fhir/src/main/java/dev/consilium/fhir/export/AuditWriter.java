package dev.consilium.fhir.export;

import dev.consilium.core.PartyId;
import dev.consilium.core.PurposeOfUse;
import dev.consilium.core.audit.AuditEntry;
import dev.consilium.fhir.export.AuditPattern.Machine;
import org.hl7.fhir.r4.model.AuditEvent;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;

/** Writes one audit entry by its pattern. */
final class AuditWriter {

  private static final Coding DISCLOSE =
      new Coding(Codes.LIFECYCLE, "disclose", "Disclose Record Lifecycle Event");

  private final AuditEntry entry;
  private final AuditEvent event = new AuditEvent();

  AuditWriter(AuditEntry entry) {
    this.entry = entry;
  }

  AuditEvent write(AuditPattern pattern) {
    if (pattern instanceof AuditPattern.Internal internal) {
      internal(internal);
    } else if (pattern instanceof AuditPattern.Sent it) {
      begin("PrivacyDisclosure.Source", "110106", "Export", AuditEvent.AuditEventAction.R);
      disclosure(it.source(), it.recipient(), it.patient(), it.purpose());
      observer(it.source().system());
    } else if (pattern instanceof AuditPattern.Received it) {
      begin("PrivacyDisclosure.Recipient", "110107", "Import", AuditEvent.AuditEventAction.C);
      disclosure(it.source(), it.recipient(), it.patient(), it.purpose());
      observer(it.recipient().system());
    } else if (pattern instanceof AuditPattern.Decided decided) {
      decision(decided);
    }
    return event;
  }

  private void internal(AuditPattern.Internal internal) {
    type("110100", "Application Activity", AuditEvent.AuditEventAction.E);
    actor(true);
    subjects();
    observer(internal.observer());
  }

  private void begin(
      String profile, String code, String display, AuditEvent.AuditEventAction action) {
    event.getMeta().addProfile(Codes.BALP + profile);
    event.addSubtype(DISCLOSE.copy());
    type(code, display, action);
  }

  private void type(String code, String display, AuditEvent.AuditEventAction action) {
    event
        .setType(new Coding(Codes.DICOM, code, display))
        .addSubtype(
            new Coding(Codes.AUDIT_ACTION, entry.action(), entry.action().replace('-', ' ')))
        .setAction(action)
        .setRecordedElement(Values.instant(entry.at()))
        .setOutcome(AuditEvent.AuditEventOutcome._0)
        .setText(Narratives.neutral()
            .say(entry.action() + ", " + entry.at())
            .say(entry.actor().toString())
            .list(entry.subjects())
            .done());
  }

  private void disclosure(
      Machine source, Machine recipient, PartyId patient, PurposeOfUse purpose) {
    purpose(purpose);
    machine(source, dicom("110153", "Source Role ID"));
    machine(recipient, dicom("110152", "Destination Role ID"));
    actor(true);
    patient(patient);
    subjects();
  }

  private void decision(AuditPattern.Decided it) {
    event.getMeta().addProfile(Codes.BALP + "AuthZconsent");
    event.addSubtype(new Coding().setSystem(Codes.AUTHZ).setCode("AuthZ-Consent"));
    type("110113", "Security Alert", AuditEvent.AuditEventAction.E);
    if (!it.rules().isEmpty()) {
      event
          .setOutcome(AuditEvent.AuditEventOutcome._8)
          .setOutcomeDesc(String.join(", ", it.rules()));
    }
    purpose(it.purpose());
    machine(it.client(), dicom("110150", "Application"));
    agent(it.user(), Codes.PARTICIPATION, "IRCP").setRequestor(true);
    agent(it.organisation(), Codes.ROLE_CLASS, "PROV");
    agent(it.gate(), Codes.SECURITY_ROLE, "authserver");
    actor(false);
    patient(it.patient());
    it.consents().forEach(this::consent);
    details();
    observer(it.gate());
  }

  private void purpose(PurposeOfUse purpose) {
    event.addPurposeOfEvent(
        new CodeableConcept(new Coding().setSystem(Codes.ACT_REASON).setCode(purpose.name())));
  }

  private static CodeableConcept dicom(String code, String display) {
    return new CodeableConcept(new Coding(Codes.DICOM, code, display));
  }

  private void machine(Machine machine, CodeableConcept type) {
    boolean url = machine.address().contains("://");
    event
        .addAgent()
        .setType(type)
        .setWho(who(machine.system()))
        .setRequestor(false)
        .getNetwork()
        .setAddress(machine.address())
        .setType(
            url
                ? AuditEvent.AuditEventAgentNetworkType._5
                : AuditEvent.AuditEventAgentNetworkType._1);
  }

  private AuditEvent.AuditEventAgentComponent agent(PartyId who, String system, String code) {
    return event
        .addAgent()
        .setType(new CodeableConcept(new Coding().setSystem(system).setCode(code)))
        .setWho(who(who))
        .setRequestor(false);
  }

  private void actor(boolean requestor) {
    event
        .addAgent()
        .setWho(who(entry.actor().party()))
        .setRequestor(requestor)
        .addRole(Codes.word(Codes.ROLE, entry.actor().role()));
  }

  private static Reference who(PartyId party) {
    return new Reference().setIdentifier(Values.party(party));
  }

  private void patient(PartyId patient) {
    event
        .addEntity()
        .setType(new Coding(Codes.ENTITY_TYPE, "1", "Person"))
        .setRole(new Coding(Codes.ENTITY_ROLE, "1", "Patient"))
        .setWhat(Values.logical(patient, "Patient"));
  }

  private void consent(String id) {
    event
        .addEntity()
        .setType(new Coding(Codes.RESOURCE_TYPE, "Consent", "Consent"))
        .setWhat(new Reference()
            .setType("Consent")
            .setIdentifier(new Identifier().setSystem(Codes.CONSENT_ID).setValue(id)));
  }

  // AuthZconsent allows no other entities, so that the entry's ids go along with the first consent.
  private void details() {
    var consent = event.getEntity().get(1);
    entry
        .subjects()
        .forEach(it -> consent.addDetail().setType("subject").setValue(new StringType(it)));
    var detail = new StringType(Values.named(entry.detail()).getValue());
    consent.addDetail().setType("detail").setValue(detail);
  }

  // The last is the detail: R4 names it by its hash, as all bytes that stay where they are.
  private void subjects() {
    entry
        .subjects()
        .forEach(
            it -> object(new Identifier().setSystem(Codes.SUBJECT_ID).setValue(it), "Subject"));
    object(Values.named(entry.detail()), "Detail");
  }

  private void object(Identifier identifier, String display) {
    event
        .addEntity()
        .setType(new Coding(Codes.ENTITY_TYPE, "2", "System Object"))
        .setRole(new Coding(Codes.ENTITY_ROLE, "3", "Report"))
        .setWhat(new Reference().setIdentifier(identifier).setDisplay(display));
  }

  private void observer(PartyId system) {
    event.getSource().setObserver(who(system));
  }
}
