package dev.consilium.core.reconcile;

import dev.consilium.core.Refusal;
import java.util.List;
import java.util.stream.Collectors;

/** What came of bringing sources together. */
public sealed interface Reconciliation {

  /**
   * The sources are of one patient, as far as they tell.
   *
   * @param record everything they say
   */
  record Done(ReconciledRecord record) implements Reconciliation {}

  /**
   * A hard stop: the sources may be of two people, so nothing was brought together.
   *
   * @param conflicts which sources differ in what, sorted, at least one
   */
  record Stopped(List<IdentityConflict> conflicts) implements Reconciliation {

    // The copy keeps a later change to the caller's list away from the stop.
    public Stopped {
      conflicts = List.copyOf(conflicts);
    }

    /**
     * Says why, for the host to show.
     *
     * @return sources and fields, no values
     */
    public Refusal refusal() {
      var found = conflicts.stream()
          .map(it -> it.one() + " and " + it.other() + " differ in "
              + it.fields().stream().map(IdentityField::label).collect(Collectors.joining(", ")))
          .collect(Collectors.joining("; "));
      return new Refusal(
          "Record",
          found,
          "one-patient",
          "Have a person compare the sources; waive a field by name only if it is one patient.");
    }
  }
}
