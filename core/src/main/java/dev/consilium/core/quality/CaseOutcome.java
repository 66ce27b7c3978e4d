package dev.consilium.core.quality;

import dev.consilium.core.CaseId;
import dev.consilium.core.Jurisdiction;
import dev.consilium.core.opinion.PanelReport;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One case as statistics see it: codes and counts, no person and no text.
 *
 * @param caseId the case
 * @param program the program's id; empty when the history does not say
 * @param jurisdiction where the patient is; null when the history does not say
 * @param strata what it may be grouped by besides, such as specialty; sorted by name
 * @param endedAt when it was released, or else ended; null while it goes on
 * @param released true when an opinion was handed over
 * @param comparatorFrozen true when the initial opinion was frozen before the disclosure
 * @param change how far the opinion departs from the first; null when nobody assessed it
 * @param course how the case went
 * @param followThrough what became of the advice, at most one for each point
 * @param experience what patient and requesting doctor said
 */
public record CaseOutcome(
    CaseId caseId,
    String program,
    @Nullable Jurisdiction jurisdiction,
    Map<String, String> strata,
    @Nullable Instant endedAt,
    boolean released,
    boolean comparatorFrozen,
    @Nullable AssessedChange change,
    CaseCourse course,
    List<FollowThrough> followThrough,
    Experience experience) {

  // Two answers for one point would count one patient twice.
  public CaseOutcome {
    strata = Collections.unmodifiableMap(new TreeMap<>(strata));
    followThrough = List.copyOf(followThrough);
    var points = followThrough.stream().map(FollowThrough::point).distinct().count();
    if (points != followThrough.size()) {
      throw new IllegalArgumentException("Case outcome " + caseId
          + ": two answers for one point [point-once]. Keep the later one.");
    }
    if (released && endedAt == null) {
      throw new IllegalArgumentException("Case outcome " + caseId
          + ": released without a time [end-present]. Give the time of the release.");
    }
  }

  /**
   * Finds what became of the advice at a point.
   *
   * @param point when it was asked
   * @return the answer; empty when nobody was asked
   */
  public Optional<FollowThrough> at(FollowThrough.Point point) {
    return followThrough.stream().filter(it -> it.point() == point).findFirst();
  }

  /**
   * Adds what the host knows and no event says.
   *
   * @param strata what the case may be grouped by
   * @param experience what patient and requesting doctor said
   * @return a copy with both
   */
  public CaseOutcome with(Map<String, String> strata, Experience experience) {
    return new CaseOutcome(
        caseId,
        program,
        jurisdiction,
        strata,
        endedAt,
        released,
        comparatorFrozen,
        change,
        course,
        followThrough,
        experience);
  }

  /**
   * How a case went before its release.
   *
   * @param recordsRequested how many records were asked for
   * @param recordsObtained how many of these arrived, at most {@code recordsRequested}
   * @param recordsComplete true when the records were complete at the first look; null when open
   * @param firstMatchAccepted true when the first specialist took the case; null when none was
   *     asked
   * @param assignments how many specialists were assigned, one after the other
   * @param declineReasons codes, one for each specialist who declined
   * @param qualityReviews how many quality reviews ended
   * @param qualityReturns how many of these sent the opinion back
   * @param positions of the panel's members who hold one; empty without a panel
   */
  public record CaseCourse(
      int recordsRequested,
      int recordsObtained,
      @Nullable Boolean recordsComplete,
      @Nullable Boolean firstMatchAccepted,
      int assignments,
      List<String> declineReasons,
      int qualityReviews,
      int qualityReturns,
      List<PanelReport.Stance> positions) {

    // A part larger than its whole would give rates above one.
    public CaseCourse {
      declineReasons = List.copyOf(declineReasons);
      positions = List.copyOf(positions);
      if (recordsObtained < 0
          || recordsObtained > recordsRequested
          || assignments < 0
          || qualityReturns < 0
          || qualityReturns > qualityReviews) {
        throw new IllegalArgumentException("Case course: a count is negative or larger than its"
            + " whole [counts-consistent]. Count again.");
      }
    }

    /** {@return the course of a case in which nothing happened yet} */
    public static CaseCourse none() {
      return new CaseCourse(0, 0, null, null, 0, List.of(), 0, 0, List.of());
    }
  }
}
