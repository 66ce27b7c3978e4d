package dev.consilium.core.program;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a specialist who might give the opinion; what is not set is unknown.
 *
 * @param studies published studies; null when unknown
 * @param standings qualities answered yes or no
 * @param ties relations to the case answered yes or no
 */
public record Candidate(
    @Nullable Integer studies, Map<Standing, Boolean> standings, Map<Tie, Boolean> ties) {

  // The copies keep a later change to the caller's maps away.
  public Candidate {
    standings = Map.copyOf(standings);
    ties = Map.copyOf(ties);
  }

  /** A quality of a specialist. */
  public enum Standing {
    /** Is on the staff of the institution. */
    ON_STAFF,
    /** Belongs to a hospital of the consortium. */
    IN_CONSORTIUM,
    /** Is on the insurer's list. */
    ON_INSURER_LIST,
    /** Was vetted by the scientific board. */
    VETTED_BY_BOARD,
    /** Is licensed where the patient lives. */
    LOCAL_LICENCE,
    /** Works under a practitioner who is licensed where the patient lives. */
    UNDER_LOCAL_PRACTITIONER
  }
}
