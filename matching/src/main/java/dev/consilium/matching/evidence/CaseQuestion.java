package dev.consilium.matching.evidence;

import java.util.List;

/**
 * A case for which a specialist is sought.
 *
 * @param id as the source names it
 * @param observed ids of findings that are present
 * @param excluded ids of findings that are absent; evidence, but none that a score uses
 * @param families ids of groups of diseases to which the known diagnosis belongs; often empty
 */
public record CaseQuestion(
    String id, List<String> observed, List<String> excluded, List<String> families) {

  // Sorted and distinct, so that sums do not depend on the order of a file.
  public CaseQuestion {
    if (id.isBlank()) {
      throw new IllegalArgumentException("Case question: blank id [question-id]. Give it an id.");
    }
    observed = observed.stream().distinct().sorted().toList();
    excluded = excluded.stream().distinct().sorted().toList();
    families = families.stream().distinct().sorted().toList();
  }

  // Findings are a patient's.
  @Override
  public String toString() {
    return "CaseQuestion[" + id + ", " + observed.size() + " observed]";
  }
}
