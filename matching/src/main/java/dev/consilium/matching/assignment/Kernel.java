package dev.consilium.matching.assignment;

/** The algorithm that made a plan; all give the same objective, they differ in time. */
public enum Kernel {
  /** Jonker and Volgenant's shortest paths on a matrix, one opinion a case and a specialist. */
  DENSE,
  /** Successive shortest augmenting paths on rows: for plentiful capacity. */
  SHORTEST_PATHS,
  /** Scaled prices first, shortest paths for what is left: for scarce capacity. */
  COST_SCALING
}
