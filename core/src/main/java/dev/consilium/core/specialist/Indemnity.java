package dev.consilium.core.specialist;

import dev.consilium.core.Jurisdiction;
import java.util.Set;

/**
 * Cover against malpractice claims.
 *
 * @param territories where claims are covered
 * @param coversRecordReview true when it covers opinions from records alone
 */
public record Indemnity(Set<Jurisdiction> territories, boolean coversRecordReview) {

  // The copy keeps a later change to the caller's set away from the cover.
  public Indemnity {
    territories = Set.copyOf(territories);
  }

  /**
   * Tells whether claims in a place are covered.
   *
   * @param place country or subdivision
   * @return true when the place or its country is among the territories
   */
  public boolean covers(Jurisdiction place) {
    return territories.stream().anyMatch(place::isWithin);
  }
}
