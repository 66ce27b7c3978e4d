package dev.consilium.core.reconcile;

import dev.consilium.core.record.ClinicalFact;
import dev.consilium.core.record.FactId;
import java.util.Comparator;

/**
 * Names one fact among several sources, whose own ids may collide.
 *
 * @param document the source document's id
 * @param fact the fact's id within it
 */
public record MemberId(String document, FactId fact) implements Comparable<MemberId> {

  private static final Comparator<MemberId> ORDER =
      Comparator.comparing(MemberId::document).thenComparing(MemberId::fact);

  /**
   * Names a fact.
   *
   * @param fact any fact
   * @return its source document and id
   */
  public static MemberId of(ClinicalFact fact) {
    return new MemberId(fact.source().document(), fact.id());
  }

  @Override
  public int compareTo(MemberId other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return document + "#" + fact;
  }
}
