package dev.consilium.core.opinion;

import dev.consilium.core.Jurisdiction;
import java.time.LocalDate;
import java.util.List;

/**
 * Malpractice cover as it stood when it was checked (section 21).
 *
 * @param insurer who covers; never blank
 * @param territories where claims are covered, in order
 * @param coversRecordReview true when opinions from records alone are covered
 * @param verifiedOn day on which it was checked
 */
public record IndemnitySnapshot(
    String insurer,
    List<Jurisdiction> territories,
    boolean coversRecordReview,
    LocalDate verifiedOn) {

  // A blank part would leave its reader guessing.
  public IndemnitySnapshot {
    Text.present("Indemnity snapshot", "insurer", insurer);
    territories = List.copyOf(territories);
  }
}
