package dev.consilium.fhir.export;

import dev.consilium.core.audit.AuditEntry;
import org.hl7.fhir.r4.model.AuditEvent;

/**
 * Writes audit entries as FHIR R4 AuditEvents by the IHE Basic Audit Log Patterns.
 *
 * <p>Of a patient nothing appears but the id. The entry's detail stays a hash. What was done keeps
 * its own word beside the standard's. R4 has no place for the log's commitment; send the
 * checkpoint along. Equal arguments give equal events; holds no state and is safe to share.
 */
public final class AuditExporter {

  /** Makes an exporter. */
  public AuditExporter() {}

  /**
   * Writes one entry.
   *
   * @param entry what was done
   * @param pattern what kind of act it is; the host knows it from the action
   * @return a fresh event, the caller's own
   */
  public AuditEvent event(AuditEntry entry, AuditPattern pattern) {
    return new AuditWriter(entry).write(pattern);
  }
}
