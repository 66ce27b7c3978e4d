package dev.consilium.matching.evidence;

import java.util.List;

/** A question's findings as terms of an ontology. Immutable. */
public final class TermQuery {

  private final int[] terms;
  private final List<String> unknown;

  TermQuery(int[] terms, List<String> unknown) {
    this.terms = terms;
    this.unknown = unknown;
  }

  /**
   * Tells how many distinct known terms there are.
   *
   * @return 0 or more
   */
  public int size() {
    return terms.length;
  }

  /**
   * Gives a term.
   *
   * @param at from 0 to {@link #size()} − 1
   * @return its number in the ontology; terms ascend
   */
  public int term(int at) {
    return terms[at];
  }

  /**
   * Lists ids that the ontology does not know; they count for nothing.
   *
   * @return in order
   */
  public List<String> unknown() {
    return unknown;
  }

  // Findings are a patient's.
  @Override
  public String toString() {
    return "TermQuery[" + terms.length + " terms]";
  }
}
