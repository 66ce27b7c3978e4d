package dev.consilium.core.consent;

import dev.consilium.core.CaseId;

/**
 * Port: knows the consents of every case as they stand, so that a withdrawal reaches a permit that
 * was given before it.
 */
@FunctionalInterface
public interface ConsentRegister {

  /**
   * Gives everything known now.
   *
   * @param caseId any case
   * @return its consents, withdrawn ones included; none for a case it does not know
   */
  KnownConsents of(CaseId caseId);
}
