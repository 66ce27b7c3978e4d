package dev.consilium.core.record;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A tendency to react to a substance (FHIR R4 AllergyIntolerance).
 *
 * @param id unique within its record
 * @param source where it was read
 * @param code the substance
 * @param activity whether it goes on
 * @param verification how sure the source is
 * @param criticality how dangerous a reaction may be
 * @param manifestations the reactions seen
 * @param onset when first seen; null when not sent
 * @param recorded when it was written down; null when not sent
 */
public record Allergy(
    FactId id,
    Source source,
    CodeableText code,
    Activity activity,
    Verification verification,
    Criticality criticality,
    List<CodeableText> manifestations,
    @Nullable PartialDate onset,
    @Nullable PartialDate recorded)
    implements ClinicalFact {

  /** How dangerous a reaction may be. */
  public enum Criticality {
    /** Not life threatening. */
    LOW,
    /** Possibly life threatening. */
    HIGH,
    /** The source did not say, or could not. */
    UNSTATED
  }

  // Copies keep a later change to the caller's lists away from the fact.
  public Allergy {
    manifestations = List.copyOf(manifestations);
  }

  @Override
  public @Nullable PartialDate when() {
    return onset != null ? onset : recorded;
  }

  @Override
  public Allergy renamed(UnaryOperator<FactId> naming) {
    return new Allergy(
        naming.apply(id),
        source,
        code,
        activity,
        verification,
        criticality,
        manifestations,
        onset,
        recorded);
  }

  // A fact is a patient's: a log gets its id only.
  @Override
  public String toString() {
    return "Allergy[" + id + "]";
  }
}
