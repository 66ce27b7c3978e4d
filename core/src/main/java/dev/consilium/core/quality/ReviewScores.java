package dev.consilium.core.quality;

import dev.consilium.core.MalformedRecordException;
import dev.consilium.core.json.LocatedObject;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * The grades of a retrospective review: data with version, source and date.
 *
 * @param id names the scale
 * @param version its version
 * @param source where it comes from and whether a clinician verified it
 * @param date day of this version
 * @param scores from agreement to the gravest difference
 */
public record ReviewScores(
    String id, String version, String source, LocalDate date, List<Score> scores) {

  private static final String KIND = "consilium.review-scores";

  // A grade that is there twice could need arbitration and not need it.
  public ReviewScores {
    scores = List.copyOf(scores);
    var ids = new HashSet<String>();
    for (var score : scores) {
      if (!ids.add(score.id())) {
        throw new IllegalArgumentException("Review scores " + id + ": score " + score.id()
            + " occurs twice [id-unique]. Keep one of the two.");
      }
    }
  }

  /**
   * One grade.
   *
   * @param id such as 2b
   * @param text what it means, as a sentence
   * @param arbitration true when a third person must look before it counts
   */
  public record Score(String id, String text, boolean arbitration) {}

  /**
   * Gives the scale that ships with this library: 1, 2a, 2b, 3a and 3b.
   *
   * @return the standard scale; 2b and above go to arbitration
   */
  public static ReviewScores standard() {
    return read(LocatedObject.resource(ReviewScores.class, "review-scores.json"));
  }

  /**
   * Reads a host's own scale.
   *
   * @param json a scale of schema 1
   * @return the scale
   * @throws dev.consilium.core.MalformedRecordException if it is none; the message says where
   */
  public static ReviewScores read(byte[] json) {
    return LocatedObject.table(
        json,
        KIND,
        MalformedRecordException::new,
        root -> new ReviewScores(
            root.text("id"),
            root.text("version"),
            root.text("source"),
            root.value("date", LocalDate::parse),
            root.objects(
                "scores",
                it -> new Score(it.text("id"), it.text("text"), it.truth("arbitration")))));
  }

  /**
   * Finds a grade.
   *
   * @param id such as 2b
   * @return the grade; empty when the scale has none of this id
   */
  public Optional<Score> find(String id) {
    return scores.stream().filter(it -> it.id().equals(id)).findFirst();
  }

  /** {@return id and version, as reviews name the scale} */
  public String label() {
    return id + " " + version;
  }
}
