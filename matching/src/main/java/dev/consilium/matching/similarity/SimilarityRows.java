package dev.consilium.matching.similarity;

import dev.consilium.matching.evidence.EvidenceIndex;
import dev.consilium.matching.ontology.InformationContent;
import dev.consilium.matching.ontology.Ontology;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * Similarity of one term to every term that the index uses, by row expansion.
 *
 * <p>The term's ancestors are walked in rising information content, and each writes its value into
 * the slots of the used terms below it; what is written last is the most informative common
 * ancestor. A pair of terms then costs one array read. Immutable and safe to share.
 */
public final class SimilarityRows {

  private final Ontology ontology;
  private final InformationContent content;
  private final int[] used;
  private final int[] slotOf;
  private final int[][] below;

  /**
   * Prepares an index.
   *
   * @param index whose terms get slots, in the order of the ontology
   */
  public SimilarityRows(EvidenceIndex index) {
    this.ontology = index.ontology();
    this.content = index.content();
    var seen = new BitSet(ontology.size());
    for (int at = 0; at < index.cases(); at++) {
      for (int term : index.terms(at)) {
        seen.set(term);
      }
    }
    this.used = seen.stream().toArray();
    this.slotOf = new int[ontology.size()];
    Arrays.fill(slotOf, -1);
    var counts = new int[ontology.size()];
    for (int slot = 0; slot < used.length; slot++) {
      slotOf[used[slot]] = slot;
      for (int ancestor : ontology.ancestors(used[slot])) {
        counts[ancestor]++;
      }
    }
    this.below = new int[ontology.size()][];
    Arrays.setAll(below, it -> new int[counts[it]]);
    for (int slot = used.length - 1; slot >= 0; slot--) {
      for (int ancestor : ontology.ancestors(used[slot])) {
        below[ancestor][--counts[ancestor]] = slot;
      }
    }
  }

  /**
   * Tells how many terms the index uses.
   *
   * @return the length of a row
   */
  public int size() {
    return used.length;
  }

  /**
   * Gives the term in a slot.
   *
   * @param slot from 0 to {@link #size()} − 1
   * @return its number in the ontology
   */
  public int term(int slot) {
    return used[slot];
  }

  /**
   * Gives the slot of a term.
   *
   * @param term of the ontology
   * @return negative when no case has it
   */
  public int slot(int term) {
    return slotOf[term];
  }

  /**
   * Expands a term.
   *
   * @param term of the ontology
   * @param similarity which
   * @return its similarity to the term in each slot
   */
  public double[] row(int term, TermSimilarity similarity) {
    var row = new double[used.length];
    for (int ancestor : rising(term)) {
      double value = content.of(ancestor);
      for (int slot : below[ancestor]) {
        row[slot] = value;
      }
    }
    if (similarity != TermSimilarity.RESNIK) {
      double own = content.of(term);
      for (int slot = 0; slot < row.length; slot++) {
        row[slot] = similarity.of(row[slot], own, content.of(used[slot]));
      }
      if (slotOf[term] >= 0) {
        row[slotOf[term]] = 1; // itself, even where it says nothing
      }
    }
    return row;
  }

  // What says nothing would be written into every slot and change none.
  private List<Integer> rising(int term) {
    var rising = new ArrayList<Integer>();
    for (int ancestor : ontology.ancestors(term)) {
      if (content.of(ancestor) > 0 && below[ancestor].length > 0) {
        rising.add(ancestor);
      }
    }
    rising.sort(Comparator.comparingDouble(content::of));
    return rising;
  }
}
