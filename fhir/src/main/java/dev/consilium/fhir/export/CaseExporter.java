package dev.consilium.fhir.export;

import dev.consilium.core.PartyId;
import dev.consilium.core.task.CaseTasks;
import java.time.Instant;
import java.util.List;
import org.hl7.fhir.r4.model.Bundle;

/**
 * Writes a case for others to follow: ServiceRequest, Tasks and Consents of FHIR R4.
 *
 * <p>Parties appear as ids alone, and no resource for the patient is written, so that none is
 * overwritten where it arrives. What R4 cannot say is left out: a task's earlier statuses (send the
 * Bundle after each event to have them), and that a consent for anyone who serves the case reaches
 * past the custodian. Equal arguments give equal Bundles. Safe to share between threads. Source:
 * FHIR R4 Task, ServiceRequest, Consent; BSeR 2.0.0; HRex 1.2.0.
 */
public final class CaseExporter {

  private final CaseSettings settings;

  /**
   * Makes an exporter.
   *
   * @param settings what the host decides about its cases
   */
  public CaseExporter(CaseSettings settings) {
    this.settings = settings;
  }

  /**
   * Writes a case as it stands.
   *
   * @param tasks the case's tasks; at least one event
   * @param patient whose case it is, by the host's id or pseudonym
   * @param consents every consent of the case, withdrawn ones included
   * @param at the Bundle's timestamp, and the time at which consents are withdrawn or not
   * @return a fresh collection Bundle, the caller's own
   * @throws IllegalArgumentException if the case is empty, a consent is another case's or occurs
   *     twice, or there are consents and the settings name no policy
   */
  public Bundle collection(
      CaseTasks tasks, PartyId patient, List<GivenConsent> consents, Instant at) {
    return new CaseWriter(settings, tasks, patient, at).write(consents);
  }

  /**
   * Writes a case for a server to take in one step.
   *
   * <p>Each entry replaces what the server has under the same identifier, so that sending twice
   * changes nothing.
   *
   * @param tasks the case's tasks; at least one event
   * @param patient whose case it is, by the host's id or pseudonym
   * @param consents every consent of the case, withdrawn ones included
   * @param at the Bundle's timestamp, and the time at which consents are withdrawn or not
   * @return a fresh transaction Bundle, the caller's own
   * @throws IllegalArgumentException if the case is empty, a consent is another case's or occurs
   *     twice, or there are consents and the settings name no policy
   */
  public Bundle transaction(
      CaseTasks tasks, PartyId patient, List<GivenConsent> consents, Instant at) {
    var bundle = collection(tasks, patient, consents, at).setType(Bundle.BundleType.TRANSACTION);
    // An identifier is no part of a transaction.
    bundle.setIdentifier(null);
    bundle.getEntry().forEach(CaseWriter::upsert);
    return bundle;
  }
}
