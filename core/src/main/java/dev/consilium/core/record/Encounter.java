package dev.consilium.core.record;

import dev.consilium.core.Coding;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A visit or stay (FHIR R4 Encounter).
 *
 * @param id unique within its record
 * @param source where it was read
 * @param code the kind of visit
 * @param setting such as AMB or IMP (v3 ActCode); null when not sent
 * @param start when it began; null when not sent
 * @param end when it ended; null when not sent
 * @param reasons why
 */
public record Encounter(
    FactId id,
    Source source,
    CodeableText code,
    @Nullable Coding setting,
    @Nullable PartialDate start,
    @Nullable PartialDate end,
    List<CodeableText> reasons)
    implements ClinicalFact {

  // Copies keep a later change to the caller's lists away from the fact.
  public Encounter {
    reasons = List.copyOf(reasons);
  }

  @Override
  public @Nullable PartialDate when() {
    return start != null ? start : end;
  }

  @Override
  public Encounter renamed(UnaryOperator<FactId> naming) {
    return new Encounter(naming.apply(id), source, code, setting, start, end, reasons);
  }

  // A fact is a patient's: a log gets its id only.
  @Override
  public String toString() {
    return "Encounter[" + id + "]";
  }
}
