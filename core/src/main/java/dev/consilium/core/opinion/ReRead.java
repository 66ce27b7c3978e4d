package dev.consilium.core.opinion;

/**
 * An independent second reading of images or slides (section 6).
 *
 * @param kind what was read again
 * @param item path of the item in the dossier; never blank
 * @param finding what the second reader sees; never blank
 * @param discrepancy how far it departs from the first reading
 */
public record ReRead(Kind kind, String item, String finding, Discrepancy discrepancy) {

  // A blank part would leave its reader guessing.
  public ReRead {
    Text.present("Re read", "item", item);
    Text.present("Re read", "finding", finding);
  }

  /** What was read again. */
  public enum Kind {
    /** Images. */
    IMAGING,
    /** Slides. */
    PATHOLOGY,
    /** Something else, such as a tracing. */
    OTHER
  }

  /**
   * How far two readings differ: the only legal pairs of ACR RADPEER's score and significance.
   *
   * <p>The wording follows the score of 2016 from memory: a clinician must verify it before use.
   */
  public enum Discrepancy {
    /** 1: the readings agree. */
    CONCUR,
    /** 2a: an understandable miss, unlikely to matter clinically. */
    UNDERSTANDABLE_A,
    /** 2b: an understandable miss, likely to matter clinically. */
    UNDERSTANDABLE_B,
    /** 3a: should be seen most of the time, unlikely to matter clinically. */
    NOTABLE_A,
    /** 3b: should be seen most of the time, likely to matter clinically. */
    NOTABLE_B;

    /** {@return the RADPEER score, such as {@code 2b}} */
    public String radpeer() {
      return switch (this) {
        case CONCUR -> "1";
        case UNDERSTANDABLE_A -> "2a";
        case UNDERSTANDABLE_B -> "2b";
        case NOTABLE_A -> "3a";
        case NOTABLE_B -> "3b";
      };
    }

    /** {@return true for b: the difference is likely to matter clinically} */
    public boolean significant() {
      return this == UNDERSTANDABLE_B || this == NOTABLE_B;
    }
  }

  // It may hold a patient's words, so a log gets no more than this.
  @Override
  public String toString() {
    return "ReRead[" + kind + " " + discrepancy + "]";
  }
}
