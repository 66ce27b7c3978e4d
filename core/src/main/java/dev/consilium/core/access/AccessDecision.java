package dev.consilium.core.access;

import dev.consilium.core.Refusal;

/** Whether an action is allowed, by which row, or why not. */
public sealed interface AccessDecision {

  /**
   * Tells the answer.
   *
   * @return true when allowed
   */
  boolean allowed();

  /**
   * The action is allowed.
   *
   * @param basis table version and row
   */
  record Allowed(String basis) implements AccessDecision {

    @Override
    public boolean allowed() {
      return true;
    }
  }

  /**
   * The action is denied.
   *
   * @param refusal the rule that is nearest to being satisfied, and how
   */
  record Denied(Refusal refusal) implements AccessDecision {

    @Override
    public boolean allowed() {
      return false;
    }
  }
}
