package dev.consilium.core.consent.policy;

import dev.consilium.core.ConsiliumException;

/** Consent tables that cannot be read; nothing of them is used. */
public final class MalformedPolicyTablesException extends ConsiliumException {

  private static final long serialVersionUID = 1L;

  /**
   * Reports what is wrong.
   *
   * @param message path in the file, what is wrong, the rule and what to do
   */
  public MalformedPolicyTablesException(String message) {
    super(message);
  }
}
