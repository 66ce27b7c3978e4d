package dev.consilium.core.consent.policy;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the host must write down about a decision.
 *
 * @param stream which log it belongs to; the two are kept apart
 * @param answer what was answered
 * @param at when
 * @param consents ids of the consents it rests on, sorted
 * @param breakGlass the declaration; null unless there was one
 */
public record AuditDemand(
    Stream stream,
    Answer answer,
    Instant at,
    List<String> consents,
    @Nullable BreakGlass breakGlass) {

  /** Which log. */
  public enum Stream {
    /** Every decision. */
    DECISIONS,
    /** Declared emergencies, the refused ones included; someone reads it. */
    BREAK_GLASS
  }

  // The copy keeps a later change to the caller's list away.
  public AuditDemand {
    consents = List.copyOf(consents);
  }
}
