package dev.consilium.core.triage;

import dev.consilium.core.record.FactId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing a second opinion needs, and whether the record has it.
 *
 * @param id stable name, in lower-case-with-dashes
 * @param title what is needed
 * @param state whether the record has it
 * @param facts what satisfies it, or the summaries or old facts that do not do, sorted; empty when
 *     absent, waived or untold
 * @param missing the input without which it cannot be told; null unless untold
 * @param remedy what to ask for when it is not met
 * @param waiver who does without it; null unless waived
 */
public record ChecklistItem(
    String id,
    String title,
    ItemState state,
    List<FactId> facts,
    @Nullable String missing,
    String remedy,
    @Nullable Waiver waiver) {

  // Present means that somebody can look at it; untold means one can ask for what is missing.
  public ChecklistItem {
    facts = List.copyOf(facts);
    var shows =
        state == ItemState.PRESENT || state == ItemState.SUMMARY_ONLY || state == ItemState.STALE;
    if (shows == facts.isEmpty()
        || (state == ItemState.UNTOLD) != (missing != null)
        || (state == ItemState.WAIVED) != (waiver != null)) {
      throw new IllegalArgumentException("Checklist item " + id + ": state " + state
          + " [item-explained]. Name the facts, the missing input or the waiver it rests on.");
    }
  }

  /**
   * Gives the state in three values.
   *
   * @return met, not met or not evaluable
   */
  public Outcome outcome() {
    return state.outcome();
  }

  /**
   * Gives the facts that satisfy it.
   *
   * @return sorted; empty unless present
   */
  public List<FactId> satisfiedBy() {
    return state == ItemState.PRESENT ? facts : List.of();
  }
}
