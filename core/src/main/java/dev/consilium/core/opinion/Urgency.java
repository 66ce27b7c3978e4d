package dev.consilium.core.opinion;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How soon something must happen (section 13).
 *
 * @param level how soon
 * @param timeCriticalBy last day on which the advice still helps; null when there is none
 * @param advice what to do by then; never blank
 */
public record Urgency(Level level, @Nullable LocalDate timeCriticalBy, String advice) {

  // A blank part would leave its reader guessing.
  public Urgency {
    Text.present("Urgency", "advice", advice);
  }

  /** How soon. Source: FHIR R4 request priority. */
  public enum Level {
    /** In the usual time. */
    ROUTINE,
    /** Before the usual time. */
    URGENT,
    /** As soon as possible. */
    ASAP,
    /** At once. */
    STAT
  }

  // It may hold a patient's words, so a log gets no more than this.
  @Override
  public String toString() {
    return "Urgency[" + level + "]";
  }
}
