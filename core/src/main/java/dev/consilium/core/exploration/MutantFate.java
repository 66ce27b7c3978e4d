package dev.consilium.core.exploration;

import java.util.List;

/**
 * What became of a mutant.
 *
 * @param mutant the deleted guard
 * @param kind how it ended
 * @param by the violated clause when killed; the rules that always refuse with it, or in its place,
 *     when redundant; else empty
 */
public record MutantFate(Mutant mutant, Kind kind, List<String> by) {

  /** How a mutant ends. */
  public enum Kind {
    /** Without the guard an invariant breaks. */
    KILLED,
    /** Another rule refuses whatever the guard refuses. */
    REDUNDANT,
    /** Without the guard nothing was seen to break. */
    SURVIVED,
    /** No configuration makes the guard refuse. */
    UNREACHED
  }

  // The copy keeps later changes to the caller's list away from the fate.
  public MutantFate {
    by = List.copyOf(by);
  }
}
