package dev.consilium.core.opinion;

import dev.consilium.core.Finding;
import java.util.List;

/** What became of a draft. */
public sealed interface Completion {

  /**
   * Nothing is missing.
   *
   * @param opinion the finished opinion
   */
  record Complete(Opinion opinion) implements Completion {}

  /**
   * Something is missing or does not fit together.
   *
   * @param findings at least one, in the order of the sections, each with its remedy
   */
  record Incomplete(List<Finding> findings) implements Completion {

    // The copy keeps a later change to the caller's list away.
    public Incomplete {
      findings = List.copyOf(findings);
    }
  }
}
