package dev.consilium.matching.ranking;

import java.util.List;

/**
 * The practices for one question, best first.
 *
 * @param question its id
 * @param ranked by score, then confidence, then a salted hash of the ids
 * @param quality how well the question is coded
 * @param unknown the question's codes that the ontology does not know; they counted for nothing
 */
public record PracticeRanking(
    String question, List<RankedPractice> ranked, CodingQuality quality, List<String> unknown) {

  // The copies keep later changes to the caller's lists away from the ranking.
  public PracticeRanking {
    ranked = List.copyOf(ranked);
    unknown = List.copyOf(unknown);
  }

  // Codes are the patient's.
  @Override
  public String toString() {
    return "PracticeRanking[" + question + ", " + ranked.size() + " practices]";
  }
}
