package dev.consilium.core.store;

import dev.consilium.core.CaseId;
import dev.consilium.core.TenantId;
import java.util.Optional;

/**
 * Makes event bodies unreadable without the key of their case.
 *
 * <p>Port: {@link AesGcmSealing} is ours; a host may have its own. Implementations are safe to share
 * between threads, detect any change, and bind a body to tenant, case and sequence.
 */
public interface EventSealing {

  /**
   * Seals a body.
   *
   * @param tenant whose case
   * @param caseId the case
   * @param sequence the event's place
   * @param clear what to seal
   * @return text that tells nothing but its length
   */
  String seal(TenantId tenant, CaseId caseId, long sequence, String clear);

  /**
   * Opens a body.
   *
   * @param tenant whose case
   * @param caseId the case
   * @param sequence the event's place
   * @param sealed what {@link #seal} gave
   * @return the clear text; empty once the key is erased
   * @throws StoreException if it was changed or is of another place
   */
  Optional<String> open(TenantId tenant, CaseId caseId, long sequence, String sealed);
}
