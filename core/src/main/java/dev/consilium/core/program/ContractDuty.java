package dev.consilium.core.program;

import org.jspecify.annotations.Nullable;

/**
 * An insurance contract that requires the opinion before some operations.
 *
 * @param operations which operations
 * @param penaltyPercent share of the cost that the patient pays without an opinion, 0 to 100
 * @param penaltyAtMost the most that the patient pays; null when not stated
 */
public record ContractDuty(
    Catalogue operations, int penaltyPercent, @Nullable Money penaltyAtMost) {

  // A penalty above the whole cost is a typing error.
  public ContractDuty {
    new Demands("Contract duty").range("penaltyPercent", penaltyPercent, 0, 100).met();
  }

  /**
   * Tells the penalty for an operation without an opinion.
   *
   * @param cost of the operation, in the penalty's currency and smallest unit
   * @return the share of the cost, cut at the most
   */
  public long penalty(long cost) {
    var share = cost * penaltyPercent / 100;
    return penaltyAtMost == null ? share : Math.min(share, penaltyAtMost.minor());
  }
}
