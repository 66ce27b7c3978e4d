package dev.consilium.core.record;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Something done to the patient (FHIR R4 Procedure).
 *
 * @param id unique within its record
 * @param source where it was read
 * @param code what was done
 * @param activity whether it is planned, going on or over
 * @param start when, or when it began; null when not sent
 * @param end when it ended; null when not sent
 * @param bodySites where, laterality included
 * @param reports reports that describe it
 */
public record Procedure(
    FactId id,
    Source source,
    CodeableText code,
    Activity activity,
    @Nullable PartialDate start,
    @Nullable PartialDate end,
    List<CodeableText> bodySites,
    List<FactId> reports)
    implements ClinicalFact {

  // Copies keep a later change to the caller's lists away from the fact.
  public Procedure {
    bodySites = List.copyOf(bodySites);
    reports = List.copyOf(reports);
  }

  @Override
  public @Nullable PartialDate when() {
    return start != null ? start : end;
  }

  @Override
  public Procedure renamed(UnaryOperator<FactId> naming) {
    return new Procedure(
        naming.apply(id),
        source,
        code,
        activity,
        start,
        end,
        bodySites,
        reports.stream().map(naming).toList());
  }

  // A fact is a patient's: a log gets its id only.
  @Override
  public String toString() {
    return "Procedure[" + id + "]";
  }
}
