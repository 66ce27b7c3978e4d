package dev.consilium.core.triage;

import dev.consilium.core.record.FactId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing a second opinion needs, and whether the record has it.
 *
 * @param id stable name, in lower-case-with-dashes
 * @param title what is needed
 * @param outcome whether the record has it
 * @param satisfiedBy the facts that satisfy it, sorted; empty unless met
 * @param missing the input without which it cannot be told; null unless not evaluable
 * @param remedy what to ask for when it is not met
 */
public record ChecklistItem(
    String id,
    String title,
    Outcome outcome,
    List<FactId> satisfiedBy,
    @Nullable String missing,
    String remedy) {

  // Met means that somebody can look at what met it; not evaluable means one can ask for it.
  public ChecklistItem {
    satisfiedBy = List.copyOf(satisfiedBy);
    if ((outcome == Outcome.MET) == satisfiedBy.isEmpty()
        || (outcome == Outcome.NOT_EVALUABLE) != (missing != null)) {
      throw new IllegalArgumentException("Checklist item " + id + ": outcome " + outcome
          + " [item-explained]. Name the facts if met, the missing input if not evaluable.");
    }
  }
}
