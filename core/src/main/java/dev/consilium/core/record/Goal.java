package dev.consilium.core.record;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What patient and carers want to reach (FHIR R4 Goal); one that was rejected is a {@link
 * NegativeAssertion}.
 *
 * @param id unique within its record
 * @param source where it was read
 * @param code what is to be reached
 * @param activity whether it is pursued
 * @param achievement how far it is reached; null when not sent
 * @param categories such as dietary or safety
 * @param priority how important it is; null when not sent
 * @param start when its pursuit begins; null when not sent
 * @param statusDate when its status was last set; null when not sent
 * @param targets what is measured, and which value is wanted by when
 * @param outcomes what came of it, in codes
 * @param addresses the facts on account of which it was set
 * @param results the facts that show what came of it
 */
public record Goal(
    FactId id,
    Source source,
    CodeableText code,
    Activity activity,
    @Nullable CodeableText achievement,
    List<CodeableText> categories,
    @Nullable CodeableText priority,
    @Nullable PartialDate start,
    @Nullable PartialDate statusDate,
    List<Target> targets,
    List<CodeableText> outcomes,
    List<FactId> addresses,
    List<FactId> results)
    implements ClinicalFact {

  /**
   * One value that is wanted.
   *
   * @param measure what is measured; {@link CodeableText#UNKNOWN} when not sent
   * @param value the value wanted; null when not sent
   * @param due by when; null when not sent
   */
  public record Target(
      CodeableText measure,
      @Nullable ObservationValue value,
      @Nullable PartialDate due) {

    // The wanted value is as much the patient's as a measured one.
    @Override
    public String toString() {
      return "Target" + measure.codings();
    }
  }

  // Copies keep a later change to the caller's lists away from the fact.
  public Goal {
    categories = List.copyOf(categories);
    targets = List.copyOf(targets);
    outcomes = List.copyOf(outcomes);
    addresses = List.copyOf(addresses);
    results = List.copyOf(results);
  }

  @Override
  public @Nullable PartialDate when() {
    return start != null ? start : statusDate;
  }

  @Override
  public Goal renamed(UnaryOperator<FactId> naming) {
    return new Goal(
        naming.apply(id),
        source,
        code,
        activity,
        achievement,
        categories,
        priority,
        start,
        statusDate,
        targets,
        outcomes,
        addresses.stream().map(naming).toList(),
        results.stream().map(naming).toList());
  }

  // A fact is a patient's: a log gets its id only.
  @Override
  public String toString() {
    return "Goal[" + id + "]";
  }
}
