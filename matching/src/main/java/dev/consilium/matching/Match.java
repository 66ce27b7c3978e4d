package dev.consilium.matching;

import dev.consilium.core.specialist.Specialist;
import dev.consilium.matching.eligibility.Judgement;
import dev.consilium.matching.scoring.Explanation;
import dev.consilium.matching.scoring.Score;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * One ranked specialist.
 *
 * @param rank from 1
 * @param specialist who
 * @param score how well the specialist fits
 * @param confidence how much of the evidence there was and how well checked, thousandths
 * @param explanation where the score comes from; adds up to it exactly
 * @param judgement what every rule says, checked again for this list
 */
public record Match(
    int rank,
    Specialist specialist,
    Score score,
    int confidence,
    Explanation explanation,
    Judgement judgement) {

  /**
   * Says it for a person.
   *
   * @return name, score and confidence, then one line for each feature and each rule not met
   */
  public List<String> lines() {
    var lines = new ArrayList<String>();
    lines.add(rank + ". " + specialist.name() + " (" + specialist.id() + "): score " + score
        + ", confidence " + BigDecimal.valueOf(confidence, 3).toPlainString());
    for (var feature : explanation.parts()) {
      lines.add(
          "   " + feature.label() + " " + new Score(feature.billionths()) + ": " + feature.words());
      for (var part : feature.parts()) {
        lines.add("      " + new Score(part.billionths()) + ": " + part.words());
      }
    }
    judgement.reasons().forEach(it -> lines.add("   " + it.line()));
    return lines;
  }

  // The explanation names the patient's codes.
  @Override
  public String toString() {
    return "Match[" + rank + " " + specialist.id() + " " + score + "]";
  }
}
