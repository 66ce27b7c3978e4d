package dev.consilium.core.opinion;

/** How a panel comes to its opinion. Source: lifecycle reference, section 1.5, Panel. */
public enum DecisionRule {
  /** Nobody dissents. */
  UNANIMITY,
  /** More members agree than dissent. */
  MAJORITY,
  /** The chair decides after hearing every position. */
  CHAIR_DECIDES,
  /** Every position is reported; none prevails. */
  REPORT_ALL
}
