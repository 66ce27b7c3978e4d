package dev.consilium.core.record;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Illness among the patient's relatives (FHIR R4 FamilyMemberHistory).
 *
 * @param id unique within its record
 * @param source where it was read
 * @param code the relationship, such as mother
 * @param conditions the relative's illnesses
 * @param deceased whether the relative is dead; null when not sent
 * @param date when it was written down; null when not sent
 */
public record FamilyHistory(
    FactId id,
    Source source,
    CodeableText code,
    List<CodeableText> conditions,
    @Nullable Boolean deceased,
    @Nullable PartialDate date)
    implements ClinicalFact {

  // Copies keep a later change to the caller's lists away from the fact.
  public FamilyHistory {
    conditions = List.copyOf(conditions);
  }

  @Override
  public @Nullable PartialDate when() {
    return date;
  }

  @Override
  public FamilyHistory renamed(UnaryOperator<FactId> naming) {
    return new FamilyHistory(naming.apply(id), source, code, conditions, deceased, date);
  }

  // A fact is a patient's: a log gets its id only.
  @Override
  public String toString() {
    return "FamilyHistory[" + id + "]";
  }
}
