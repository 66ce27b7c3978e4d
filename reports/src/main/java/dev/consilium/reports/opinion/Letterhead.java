package dev.consilium.reports.opinion;

import java.util.Locale;

/**
 * What the host knows and the opinion does not.
 *
 * @param program who runs the second opinions, as printed at the top; never blank
 * @param patient the line that tells the patient apart: name and birth date, or the pseudonym
 * @param words the language of all fixed words; English is there
 */
public record Letterhead(String program, String patient, Locale words) {

  // A report that does not say whose it is may be filed with someone else.
  public Letterhead {
    if (program.isBlank() || patient.isBlank()) {
      throw new IllegalArgumentException("Letterhead: program or patient line is blank"
          + " [letterhead-complete]. Give both as they shall be printed.");
    }
  }

  /**
   * Makes an English letterhead.
   *
   * @param program who runs the second opinions
   * @param patient the line that tells the patient apart
   * @return the letterhead
   */
  public static Letterhead english(String program, String patient) {
    return new Letterhead(program, patient, Locale.ENGLISH);
  }

  /** Says the program only: the other line is the patient's. */
  @Override
  public String toString() {
    return "Letterhead[" + program + "]";
  }
}
