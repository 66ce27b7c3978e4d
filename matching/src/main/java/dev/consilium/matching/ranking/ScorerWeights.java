package dev.consilium.matching.ranking;

/**
 * How much each scorer weighs, in thousandths.
 *
 * @param soft soft TF-IDF
 * @param likelihood closure likelihood
 * @param exact exact TF-IDF, for a question whose coding quality is perfect; less for others and
 *     nothing below three quarters, because dirty codes agree by chance
 * @param family whether the practice had a case of the question's family of diseases
 */
public record ScorerWeights(int soft, int likelihood, int exact, int family) {

  // With no weight at all every practice would tie.
  public ScorerWeights {
    int least = Math.min(Math.min(soft, likelihood), Math.min(exact, family));
    if (least < 0 || Math.max(Math.max(soft, likelihood), exact) == 0) {
      throw new IllegalArgumentException("Scorer weights: " + soft + ", " + likelihood + ", "
          + exact + ", " + family + " [weights-positive]. Give 0 or more, and one of the first"
          + " three above 0.");
    }
  }
}
