package dev.consilium.matching.scoring;

import dev.consilium.core.Coding;
import dev.consilium.core.record.FactId;
import dev.consilium.core.specialist.Assertion;
import java.util.List;

/**
 * Where a score comes from: a tree whose parts add up exactly.
 *
 * @param label what this part is, such as {@code code-exact}
 * @param billionths what it adds to the score; the parts' sum when there are parts
 * @param words for a person
 * @param codes the case's codes it rests on
 * @param facts the case's facts that carry these codes
 * @param evidence the assertions on the specialist it rests on
 * @param parts what it is made of; empty for a leaf
 */
public record Explanation(
    String label,
    long billionths,
    String words,
    List<Coding> codes,
    List<FactId> facts,
    List<Assertion<?>> evidence,
    List<Explanation> parts) {

  // A tree that does not add up would explain another score.
  public Explanation {
    codes = List.copyOf(codes);
    facts = List.copyOf(facts);
    evidence = List.copyOf(evidence);
    parts = List.copyOf(parts);
    long sum = parts.stream().mapToLong(Explanation::billionths).sum();
    if (!parts.isEmpty() && sum != billionths) {
      throw new IllegalArgumentException("Explanation " + label + ": parts add up to " + sum
          + " and not to " + billionths + " [explanation-sums]. Report this defect.");
    }
  }

  static Explanation leaf(
      String label, long billionths, String words, List<? extends Assertion<?>> evidence) {
    return new Explanation(
        label, billionths, words, List.of(), List.of(), List.copyOf(evidence), List.of());
  }

  static Explanation sum(String label, long billionths, String words, List<Explanation> parts) {
    return new Explanation(label, billionths, words, List.of(), List.of(), List.of(), parts);
  }

  // The tree names the patient's codes.
  @Override
  public String toString() {
    return "Explanation[" + label + " " + billionths + "]";
  }
}
