package dev.consilium.core.record;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A problem or diagnosis (FHIR R4 Condition).
 *
 * @param id unique within its record
 * @param source where it was read
 * @param code the diagnosis
 * @param activity whether it goes on
 * @param verification how sure the source is
 * @param onset when it began; null when not sent
 * @param abatement when it ended; null when not sent
 * @param recorded when it was written down; null when not sent
 * @param bodySites where, laterality included
 * @param morphology histology of a tumour (mCODE); null when not sent
 * @param stages stage summaries given in the condition itself
 */
public record Condition(
    FactId id,
    Source source,
    CodeableText code,
    Activity activity,
    Verification verification,
    @Nullable PartialDate onset,
    @Nullable PartialDate abatement,
    @Nullable PartialDate recorded,
    List<CodeableText> bodySites,
    @Nullable CodeableText morphology,
    List<CodeableText> stages)
    implements ClinicalFact {

  // Copies keep a later change to the caller's lists away from the fact.
  public Condition {
    bodySites = List.copyOf(bodySites);
    stages = List.copyOf(stages);
  }

  @Override
  public @Nullable PartialDate when() {
    return onset != null ? onset : recorded;
  }

  @Override
  public Condition renamed(UnaryOperator<FactId> naming) {
    return new Condition(
        naming.apply(id),
        source,
        code,
        activity,
        verification,
        onset,
        abatement,
        recorded,
        bodySites,
        morphology,
        stages);
  }

  // A fact is a patient's: a log gets its id only.
  @Override
  public String toString() {
    return "Condition[" + id + "]";
  }
}
