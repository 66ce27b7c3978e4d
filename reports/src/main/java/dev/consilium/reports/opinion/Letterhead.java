package dev.consilium.reports.opinion;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the host knows and the opinion does not.
 *
 * @param program who runs the second opinions, as printed at the top; never blank
 * @param patient the line that tells the patient apart: name and birth date, or the pseudonym
 * @param words the language of all fixed words; English is there
 * @param notice what every page must say, such as that it is a demonstration; null for none
 */
public record Letterhead(
    String program, String patient, Locale words, @Nullable String notice) {

  // A report that does not say whose it is may be filed with someone else.
  public Letterhead {
    if (notice != null && notice.isBlank()) {
      throw new IllegalArgumentException("Letterhead: the notice is blank [notice-present]."
          + " Say what each page shall say, or leave the notice out.");
    }
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
    return new Letterhead(program, patient, Locale.ENGLISH, null);
  }

  /**
   * Puts a notice in a box on the first page and at the top of each page.
   *
   * @param text one short line, such as "Demonstration: invented patient"; never blank
   * @return a letterhead with it
   */
  public Letterhead withNotice(String text) {
    return new Letterhead(program, patient, words, text);
  }

  /** Says the program only: the other line is the patient's. */
  @Override
  public String toString() {
    return "Letterhead[" + program + "]";
  }
}
