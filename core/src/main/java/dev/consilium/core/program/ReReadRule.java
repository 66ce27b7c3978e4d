package dev.consilium.core.program;

import dev.consilium.core.opinion.ReRead;

/**
 * What is read again, and when.
 *
 * @param kind what is read again
 * @param when when it is due
 * @param percent share of cases in which the source says it happens; 0 when not stated
 */
public record ReReadRule(ReRead.Kind kind, When when, int percent) {

  // A share above all cases is a typing error.
  public ReReadRule {
    new Demands("Re-read rule").range("percent", percent, 0, 100).met();
  }

  /** When something is read again. */
  public enum When {
    /** Always when there is something to read. */
    WHEN_PRESENT,
    /** When the diagnosis rests on it. */
    DIAGNOSIS_RESTS_ON_IT,
    /** When the specialist asks. */
    ON_REQUEST
  }

  /**
   * Tells whether a re-read is due.
   *
   * @param present true when there is something to read
   * @param restsOnIt true when the diagnosis rests on it
   * @param requested true when the specialist asks
   * @return true when it is due
   */
  public boolean due(boolean present, boolean restsOnIt, boolean requested) {
    return present
        && switch (when) {
          case WHEN_PRESENT -> true;
          case DIAGNOSIS_RESTS_ON_IT -> restsOnIt;
          case ON_REQUEST -> requested;
        };
  }
}
