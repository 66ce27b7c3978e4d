package dev.consilium.core.rules;

import dev.consilium.core.Actor;
import dev.consilium.core.CaseId;
import dev.consilium.core.Role;
import java.time.Instant;

/**
 * A coordinator's answer where the rules gave none. A prohibition cannot be waived.
 *
 * @param caseId the case it is for; it holds in no other
 * @param kind what the rules were asked about
 * @param ruleId the rule that left it open, as the decision names it
 * @param by who takes the responsibility; a coordinator, at the gate never the recipient
 * @param reason why, for the record; no patient data
 * @param at when it was given
 */
public record Waiver(
    CaseId caseId, RuleKind kind, String ruleId, Actor by, String reason, Instant at) {

  // Whoever runs the case answers for it, and a waiver without a reason cannot be reviewed.
  public Waiver {
    if (by.role() != Role.COORDINATOR) {
      throw new IllegalArgumentException("Waiver of " + ruleId + " in case " + caseId
          + ": given by a " + by.role()
          + " [waiver-coordinator]. Let a coordinator answer for it.");
    }
    if (ruleId.isBlank() || reason.isBlank()) {
      throw new IllegalArgumentException("Waiver in case " + caseId
          + ": rule or reason is blank [waiver-complete]. Fill in both.");
    }
  }

  /**
   * Tells whether it answers what a decision left open.
   *
   * @param decision what the rules said
   * @param when the instant at which the waiver is relied on
   * @return true for an open decision on the same case, kind and rule, waived after the question
   *     was asked and by then
   */
  public boolean covers(RuleDecision decision, Instant when) {
    return decision.verdict() == Verdict.INDETERMINATE
        && decision.question().caseId().equals(caseId)
        && decision.question().kind() == kind
        && decision.ruleId().equals(ruleId)
        && !at.isBefore(decision.question().at())
        && !at.isAfter(when);
  }

  /**
   * Says it in one line.
   *
   * @return what was waived, by whom, when and why
   */
  public String reference() {
    return kind + " left open by " + ruleId + ", waived by " + by + " at " + at + ": " + reason;
  }

  @Override
  public String toString() {
    return "Waiver[" + kind + " " + ruleId + " by " + by + "]";
  }
}
