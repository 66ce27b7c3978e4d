package dev.consilium.matching.evidence;

import java.util.List;

/**
 * One specialist, team or publication with its cases.
 *
 * @param id as the source names it
 * @param cases at least one, in an order of their own
 */
public record Practice(String id, List<PracticeCase> cases) {

  // Without a case there is nothing to compare with; the reader says so before.
  public Practice {
    cases = cases.stream().sorted().toList();
    if (id.isBlank() || cases.isEmpty()) {
      throw new IllegalArgumentException(
          "Practice: no id or no case [practice-filled]. Give both, or leave the practice out.");
    }
  }

  @Override
  public String toString() {
    return "Practice[" + id + ", " + cases.size() + " cases]";
  }
}
