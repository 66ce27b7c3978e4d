package dev.consilium.core.consent;

import dev.consilium.core.CaseId;
import dev.consilium.core.PartyId;
import dev.consilium.core.PurposeOfUse;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a consent is looked for.
 *
 * @param caseId the case
 * @param kind what it must be about
 * @param recipient who would read; null when the kind is about no reader, such as the service
 * @param purpose what for; null when the kind is about no single purpose
 * @param at the instant in question
 */
public record ConsentQuestion(
    CaseId caseId,
    ConsentKind kind,
    @Nullable PartyId recipient,
    @Nullable PurposeOfUse purpose,
    Instant at) {

  /**
   * Asks whether the service may work on a case at all.
   *
   * @param caseId the case
   * @param at the instant in question
   * @return a question that any recipient and purpose satisfies
   */
  public static ConsentQuestion service(CaseId caseId, Instant at) {
    return new ConsentQuestion(caseId, ConsentKind.SERVICE, null, null, at);
  }
}
