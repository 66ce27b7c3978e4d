package dev.consilium.core.opinion;

import java.time.LocalDate;

/**
 * A trial that may suit the patient (section 11).
 *
 * @param registryId such as NCT00000000; never blank
 * @param title its title; never blank
 * @param fit why it may suit and what must be checked; never blank
 * @param checked day on which the register was read
 */
public record ClinicalTrial(String registryId, String title, String fit, LocalDate checked) {

  // A blank part would leave its reader guessing.
  public ClinicalTrial {
    Text.present("Clinical trial", "registry id", registryId);
    Text.present("Clinical trial", "title", title);
    Text.present("Clinical trial", "fit", fit);
  }

  // It may hold a patient's words, so a log gets no more than this.
  @Override
  public String toString() {
    return "ClinicalTrial[" + registryId + "]";
  }
}
