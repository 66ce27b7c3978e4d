package dev.consilium.fhir.export;

import dev.consilium.core.PartyId;
import dev.consilium.core.Period;
import dev.consilium.core.consent.ConsentGrant;
import dev.consilium.core.consent.ConsentKind;
import dev.consilium.core.consent.Recipients;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Narrative;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;

/** Writes consents so that no reader takes one for more than it is. */
final class ConsentWriter {

  private final URI policy;
  private final PartyId patient;
  private final Reference custodian;
  private final Instant at;

  ConsentWriter(URI policy, PartyId patient, Reference custodian, Instant at) {
    this.policy = policy;
    this.patient = patient;
    this.custodian = custodian;
    this.at = at;
  }

  Consent write(GivenConsent given) {
    var grant = given.grant();
    var consent = new Consent()
        .addIdentifier(new Identifier()
            .setSystem(Codes.CONSENT_ID)
            .setValue(grant.caseId() + "/" + grant.id()))
        .setStatus(stands(grant) ? Consent.ConsentState.ACTIVE : Consent.ConsentState.INACTIVE)
        .setScope(scope(grant.kind()))
        .addCategory(Codes.word(Codes.CONSENT_KIND, grant.kind()))
        .setPatient(Values.logical(patient, "Patient"))
        .setDateTimeElement(Values.dateTime(given.at()))
        .addPerformer(new Reference().setIdentifier(Values.party(grant.grantor())))
        .addOrganization(custodian.copy())
        .setSource(Values.hashed(grant.evidence(), "DocumentReference"))
        .setPolicyRule(new CodeableConcept(new Coding(Codes.ACT_CODE, "OPTIN", "opt-in")))
        .setProvision(provision(grant));
    consent.addPolicy().setUri(policy.toString());
    if (grant.kind() == ConsentKind.RECORDS_DISCLOSURE) {
      consent.addCategory(
          new CodeableConcept(new Coding(Codes.ACT_CODE, "IDSCL", "information disclosure")));
    }
    consent.addExtension(Codes.CONSENT_AUTHORITY, new CodeType(Codes.code(grant.authority())));
    limit(consent, grant.kind());
    consent.setText(narrative(grant, consent.getStatus()));
    return consent;
  }

  private static Narrative narrative(ConsentGrant grant, Consent.ConsentState status) {
    var kind = Codes.word("", grant.kind()).getText();
    return Narratives.neutral()
        .say("Consent " + grant.id() + ": " + kind + ", " + status.toCode())
        .done();
  }

  // These lift one bar more and open nothing by themselves: who does not know that may not read a
  // permit out of them, which is what a modifier extension says.
  private static void limit(Consent consent, ConsentKind kind) {
    boolean partial = switch (kind) {
      case CROSS_BORDER, AI_PROCESSING, RELEASE_TO_PHYSICIAN -> true;
      case SERVICE, RECORDS_DISCLOSURE, RESEARCH -> false;
    };
    if (partial) {
      consent
          .addModifierExtension()
          .setUrl(Codes.CONSENT_REACH)
          .setValue(new CodeType(Codes.code(kind)));
    }
  }

  private boolean stands(ConsentGrant grant) {
    var end = grant.withdrawnAt();
    var held = end == null || (end.isAfter(at) && !neverHeld(grant.period(), end));
    return held && !isBetween(grant);
  }

  // Times are written to the millisecond: a consent that holds at none of them holds nowhere.
  private static boolean isBetween(ConsentGrant grant) {
    var start = grant.period().start();
    var end = end(grant);
    return start != null
        && end != null
        && upward(start).isAfter(end.truncatedTo(ChronoUnit.MILLIS));
  }

  private static boolean neverHeld(Period period, Instant withdrawn) {
    var start = period.start();
    return start != null && !withdrawn.minusMillis(1).isAfter(start);
  }

  private static CodeableConcept scope(ConsentKind kind) {
    return switch (kind) {
      case RESEARCH -> Codes.concept(Codes.CONSENT_SCOPE, "research", "Research");
      case SERVICE -> Codes.concept(Codes.CONSENT_SCOPE, "treatment", "Treatment");
      case RECORDS_DISCLOSURE, CROSS_BORDER, AI_PROCESSING, RELEASE_TO_PHYSICIAN ->
        Codes.concept(Codes.CONSENT_SCOPE, "patient-privacy", "Privacy Consent");
    };
  }

  private Consent.ProvisionComponent provision(ConsentGrant grant) {
    var provision = new Consent.ProvisionComponent()
        .setType(Consent.ConsentProvisionType.PERMIT)
        .addAction(action(grant.kind()));
    var period = period(grant);
    if (!period.isEmpty()) {
      provision.setPeriod(period);
    }
    if (grant.recipients() instanceof Recipients.Named named) {
      named.parties().stream()
          .sorted(Comparator.comparing(PartyId::value))
          .forEach(it -> actor(provision, new Reference().setIdentifier(Values.party(it))));
    } else {
      actor(provision, custodian.copy());
    }
    grant.purposes().stream()
        .sorted()
        .forEach(it ->
            provision.addPurpose(new Coding().setSystem(Codes.ACT_REASON).setCode(it.name())));
    return provision;
  }

  private static void actor(Consent.ProvisionComponent provision, Reference who) {
    provision
        .addActor()
        .setRole(
            new CodeableConcept(new Coding(Codes.PARTICIPATION, "IRCP", "information recipient")))
        .setReference(who);
  }

  private static CodeableConcept action(ConsentKind kind) {
    var code = switch (kind) {
      case SERVICE, AI_PROCESSING, RESEARCH -> "use";
      case RECORDS_DISCLOSURE, CROSS_BORDER, RELEASE_TO_PHYSICIAN -> "disclose";
    };
    return new CodeableConcept(new Coding().setSystem(Codes.CONSENT_ACTION).setCode(code));
  }

  // Cut to milliseconds inwards: a consent must not hold longer there than here.
  private static org.hl7.fhir.r4.model.Period period(ConsentGrant grant) {
    var period = new org.hl7.fhir.r4.model.Period();
    var start = grant.period().start();
    if (start != null) {
      period.setStartElement(Values.dateTime(isBetween(grant) ? start : upward(start)));
    }
    var end = end(grant);
    if (end != null) {
      period.setEndElement(Values.dateTime(end));
    }
    return period;
  }

  private static @Nullable Instant end(ConsentGrant grant) {
    var end = grant.period().end();
    var withdrawn = grant.withdrawnAt();
    if (withdrawn == null || neverHeld(grant.period(), withdrawn)) {
      return end;
    }
    // The last whole millisecond before the withdrawal.
    var last = upward(withdrawn).minusMillis(1);
    return end == null || last.isBefore(end) ? last : end;
  }

  private static Instant upward(Instant instant) {
    var whole = instant.truncatedTo(ChronoUnit.MILLIS);
    return whole.equals(instant) ? whole : whole.plusMillis(1);
  }
}
