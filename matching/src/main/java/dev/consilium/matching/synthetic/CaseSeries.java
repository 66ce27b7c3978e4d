package dev.consilium.matching.synthetic;

import dev.consilium.core.Coding;
import java.util.List;

/**
 * The cases of one specialist, each a list of codes.
 *
 * @param id the specialist's
 * @param cases at least one, each with at least one code
 */
public record CaseSeries(String id, List<List<Coding>> cases) {

  // A series without a case has no volume to learn from.
  public CaseSeries {
    cases = cases.stream().map(List::copyOf).toList();
    if (cases.isEmpty() || cases.stream().anyMatch(List::isEmpty)) {
      throw new IllegalArgumentException("Case series " + id
          + ": no case, or a case without a code [series-filled]. Leave empty ones out.");
    }
  }

  // Codes are patients'.
  @Override
  public String toString() {
    return "CaseSeries[" + id + ", " + cases.size() + " cases]";
  }
}
