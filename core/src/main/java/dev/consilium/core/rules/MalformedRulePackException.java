package dev.consilium.core.rules;

import dev.consilium.core.ConsiliumException;

/** A rule pack that cannot be compiled; nothing of it is used. */
public final class MalformedRulePackException extends ConsiliumException {

  private static final long serialVersionUID = 1L;

  /**
   * Reports what is wrong with a pack.
   *
   * @param message pack, rule, what is wrong and what to do
   */
  public MalformedRulePackException(String message) {
    super(message);
  }
}
