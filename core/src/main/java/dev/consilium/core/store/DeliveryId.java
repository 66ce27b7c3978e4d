package dev.consilium.core.store;

import dev.consilium.core.CaseId;
import dev.consilium.core.TenantId;

/**
 * Names one delivery: the same event has the same id, however often it is handed out.
 *
 * @param tenant whose case
 * @param caseId the case
 * @param sequence the event's place
 */
public record DeliveryId(TenantId tenant, CaseId caseId, long sequence) {

  @Override
  public String toString() {
    return tenant + "/" + caseId + "/" + sequence;
  }
}
