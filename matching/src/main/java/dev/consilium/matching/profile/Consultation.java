package dev.consilium.matching.profile;

/**
 * How an opinion is given and to whom: licences depend on both.
 *
 * @param mode how
 * @param counterpart to whom
 */
public record Consultation(Mode mode, Counterpart counterpart) {

  /** How an opinion is given. */
  public enum Mode {
    /** From the records alone, in writing. */
    RECORD_REVIEW,
    /** By video. */
    VIDEO,
    /** By telephone or in person. */
    ORAL
  }

  /** To whom an opinion is given. */
  public enum Counterpart {
    /** To the patient. */
    PATIENT,
    /** To the physician who treats the patient and answers for the treatment. */
    PHYSICIAN
  }
}
