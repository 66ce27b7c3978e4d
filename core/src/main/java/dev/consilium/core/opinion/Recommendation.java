package dev.consilium.core.opinion;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing the expert recommends (section 15, GRADE).
 *
 * @param id unique within the opinion; never blank
 * @param text what to do; never blank
 * @param certainty of the evidence
 * @param strength how firmly
 * @param evidence ids of the references it rests on; may be empty
 * @param oncologyLevel level of the evidence in oncology; null elsewhere
 */
public record Recommendation(
    String id,
    String text,
    Certainty certainty,
    Strength strength,
    List<String> evidence,
    @Nullable OncologyEvidence oncologyLevel) {

  // A blank part would leave its reader guessing.
  public Recommendation {
    Text.present("Recommendation", "id", id);
    Text.present("Recommendation", "text", text);
    evidence = List.copyOf(evidence);
    evidence.forEach(it -> Text.present("Recommendation", "evidence", it));
  }

  /** How firmly something is recommended. Source: GRADE. */
  public enum Strength {
    /** Most informed patients would choose it. */
    STRONG,
    /** It depends on what the patient prefers. */
    CONDITIONAL
  }

  // It may hold a patient's words, so a log gets no more than this.
  @Override
  public String toString() {
    return "Recommendation[" + id + "]";
  }
}
