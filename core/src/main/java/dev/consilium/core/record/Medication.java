package dev.consilium.core.record;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A medicine asked for, taken, given or dispensed (FHIR R4 Medication resources).
 *
 * @param id unique within its record
 * @param source where it was read
 * @param code the medicine
 * @param form what kind of statement it is
 * @param activity whether it goes on
 * @param start first day or time; null when not sent
 * @param end last day or time; null when not sent
 * @param dose amount per intake; null when not sent
 * @param route way of giving; null when not sent
 * @param dosage the instruction in words; null when not sent
 */
public record Medication(
    FactId id,
    Source source,
    CodeableText code,
    Form form,
    Activity activity,
    @Nullable PartialDate start,
    @Nullable PartialDate end,
    @Nullable Quantity dose,
    @Nullable CodeableText route,
    @Nullable String dosage)
    implements ClinicalFact {

  /** What kind of statement about a medicine it is. */
  public enum Form {
    /** Ordered or prescribed. */
    REQUEST,
    /** Said to be taken. */
    STATEMENT,
    /** Given. */
    ADMINISTRATION,
    /** Handed out. */
    DISPENSE
  }

  @Override
  public @Nullable PartialDate when() {
    return start != null ? start : end;
  }

  @Override
  public Medication renamed(UnaryOperator<FactId> naming) {
    return new Medication(
        naming.apply(id), source, code, form, activity, start, end, dose, route, dosage);
  }

  // A fact is a patient's: a log gets its id only.
  @Override
  public String toString() {
    return "Medication[" + id + "]";
  }
}
