package dev.consilium.matching.evidence;

import java.util.Comparator;
import java.util.List;

/**
 * One case that someone treated or published.
 *
 * @param observed ids of findings that were present
 * @param excluded ids of findings that were looked for and absent
 * @param diagnosis id of the disease; empty when it is not known
 * @param genes symbols of the genes held responsible; empty when not known
 */
public record PracticeCase(
    List<String> observed, List<String> excluded, String diagnosis, List<String> genes)
    implements Comparable<PracticeCase> {

  private static final Comparator<PracticeCase> ORDER = Comparator.comparing(
          PracticeCase::diagnosis)
      .thenComparing(it -> String.join("|", it.genes))
      .thenComparing(it -> String.join("|", it.observed))
      .thenComparing(it -> String.join("|", it.excluded));

  // Sorted and distinct, so that sums do not depend on the order of a file.
  public PracticeCase {
    observed = observed.stream().distinct().sorted().toList();
    excluded = excluded.stream().distinct().sorted().toList();
    genes = genes.stream().distinct().sorted().toList();
  }

  @Override
  public int compareTo(PracticeCase other) {
    return ORDER.compare(this, other);
  }

  // Findings are a patient's.
  @Override
  public String toString() {
    return "PracticeCase[" + observed.size() + " observed]";
  }
}
