package dev.consilium.reports.layout;

/** The faces a report is set in. */
public enum Face {
  /** Running text. */
  REGULAR,
  /** Headings, terms and what is strong. */
  BOLD,
  /** Emphasis. */
  ITALIC,
  /** Codes and hashes. */
  MONO
}
