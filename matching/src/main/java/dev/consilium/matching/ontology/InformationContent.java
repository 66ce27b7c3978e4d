package dev.consilium.matching.ontology;

import java.util.BitSet;
import java.util.List;
import java.util.OptionalInt;

/**
 * How much it says that a term is present: ln(N / n), n of N documents having it or a kind of it.
 *
 * <p>Documents are what is searched, never what is asked; a term that no document has counts as if
 * one had it. Source: Resnik, "Using information content to evaluate semantic similarity", 1995.
 * Immutable and safe to share between threads.
 */
public final class InformationContent {

  private final Ontology ontology;
  private final double[] nats;
  private final int[] having;
  private final int documents;

  private InformationContent(Ontology ontology, double[] nats, int[] having, int documents) {
    this.ontology = ontology;
    this.nats = nats;
    this.having = having;
    this.documents = documents;
  }

  /**
   * Counts documents.
   *
   * @param ontology whose terms they use
   * @param documents the terms of each; their order does not matter
   * @return information content of every term
   */
  public static InformationContent of(Ontology ontology, List<int[]> documents) {
    var having = new int[ontology.size()];
    var seen = new BitSet(ontology.size());
    for (var document : documents) {
      seen.clear();
      for (int term : document) {
        for (int ancestor : ontology.ancestors(term)) {
          seen.set(ancestor);
        }
      }
      seen.stream().forEach(it -> having[it]++);
    }
    var nats = new double[having.length];
    for (int term = 0; term < nats.length; term++) {
      nats[term] =
          StrictMath.log(Math.max(1, documents.size()) / (double) Math.max(1, having[term]));
    }
    return new InformationContent(ontology, nats, having, documents.size());
  }

  /**
   * Gives a term's information content.
   *
   * @param term of the ontology
   * @return nats, 0 or more; never less than that of a broader term that a document has
   */
  public double of(int term) {
    return nats[term];
  }

  /**
   * Tells how many documents have a term or a kind of it.
   *
   * @param term of the ontology
   * @return 0 to {@link #documents()}
   */
  public int having(int term) {
    return having[term];
  }

  /**
   * Tells how many documents were counted.
   *
   * @return 0 or more
   */
  public int documents() {
    return documents;
  }

  /**
   * Gives the most informative common ancestor of two terms.
   *
   * @param a of the ontology
   * @param b of the ontology
   * @return of all that are most informative, the first in the order of ids; empty when they have
   *     no common ancestor
   */
  public OptionalInt common(int a, int b) {
    int best = -1;
    for (int ancestor : ontology.ancestors(a)) {
      if (ontology.isA(b, ancestor) && (best < 0 || nats[ancestor] > nats[best])) {
        best = ancestor;
      }
    }
    return best < 0 ? OptionalInt.empty() : OptionalInt.of(best);
  }

  @Override
  public String toString() {
    return "InformationContent[" + ontology + ", " + documents + " documents]";
  }
}
