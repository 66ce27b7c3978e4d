package dev.consilium.core.record;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A vaccination given (FHIR R4 Immunization).
 *
 * @param id unique within its record
 * @param source where it was read
 * @param code the vaccine
 * @param occurrence when; null when not sent
 */
public record Immunization(
    FactId id, Source source, CodeableText code, @Nullable PartialDate occurrence)
    implements ClinicalFact {

  @Override
  public @Nullable PartialDate when() {
    return occurrence;
  }

  @Override
  public Immunization renamed(UnaryOperator<FactId> naming) {
    return new Immunization(naming.apply(id), source, code, occurrence);
  }

  // A fact is a patient's: a log gets its id only.
  @Override
  public String toString() {
    return "Immunization[" + id + "]";
  }
}
