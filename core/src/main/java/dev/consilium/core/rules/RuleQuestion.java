package dev.consilium.core.rules;

import dev.consilium.core.CaseId;
import dev.consilium.core.PartyId;
import java.time.Instant;

/**
 * What is asked of the rules, for whom, and when.
 *
 * @param kind what the rules are asked about
 * @param caseId the case
 * @param party who would review or receive
 * @param at the instant for which the answer is wanted; its day is taken in UTC
 */
public record RuleQuestion(RuleKind kind, CaseId caseId, PartyId party, Instant at) {

  @Override
  public String toString() {
    return kind + " of case " + caseId + " for " + party + " at " + at;
  }
}
