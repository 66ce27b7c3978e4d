package dev.consilium.core.store;

import dev.consilium.core.CaseId;
import dev.consilium.core.TenantId;
import java.util.Optional;
import javax.crypto.SecretKey;

/**
 * The host's keys, one for each case; where they are kept decides what erasure is worth.
 *
 * <p>Port: the host implements it. Safe to share between threads. Backups of keys must be erased as
 * well, else the content can come back.
 */
public interface CaseKeys {

  /**
   * Gives a case's key; makes and stores one for a new case.
   *
   * @param tenant whose case
   * @param caseId the case
   * @return an AES key of 16, 24 or 32 bytes, durable before this returns
   */
  SecretKey forSealing(TenantId tenant, CaseId caseId);

  /**
   * Looks a case's key up.
   *
   * @param tenant whose case
   * @param caseId the case
   * @return the key; empty when there is none or it is erased
   */
  Optional<SecretKey> find(TenantId tenant, CaseId caseId);

  /**
   * Erases a case's key for good; once more is allowed and does nothing.
   *
   * @param tenant whose case
   * @param caseId the case
   */
  void erase(TenantId tenant, CaseId caseId);
}
