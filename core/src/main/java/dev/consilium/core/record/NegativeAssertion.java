package dev.consilium.core.record;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Something that is not so: never a positive fact.
 *
 * @param id unique within its record
 * @param source where it was read
 * @param code what is denied
 * @param kind which resource kind it would have been, such as AllergyIntolerance
 * @param reason in what way it is denied
 * @param recorded when it was written down; null when not sent
 */
public record NegativeAssertion(
    FactId id,
    Source source,
    CodeableText code,
    String kind,
    Reason reason,
    @Nullable PartialDate recorded)
    implements ClinicalFact {

  /** In what way something is denied. */
  public enum Reason {
    /** Looked for, and none is known, such as no known allergies. */
    NONE_KNOWN,
    /** Not asked, withheld or unavailable. */
    NOT_ASKED,
    /** Once suspected, now ruled out. */
    REFUTED,
    /** Planned and not done. */
    NOT_DONE,
    /** An order not to do it. */
    DO_NOT_PERFORM
  }

  @Override
  public @Nullable PartialDate when() {
    return recorded;
  }

  @Override
  public NegativeAssertion renamed(UnaryOperator<FactId> naming) {
    return new NegativeAssertion(naming.apply(id), source, code, kind, reason, recorded);
  }

  // A fact is a patient's: a log gets its id only.
  @Override
  public String toString() {
    return "NegativeAssertion[" + id + "]";
  }
}
