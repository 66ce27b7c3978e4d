package dev.consilium.matching.evidence;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntFunction;

/**
 * For each practice the share of its cases that have each term, after pooling.
 *
 * <p>Pooling mixes a practice's own cases with all cases of the same diagnosis, gene and family, of
 * whichever practice, each practice in a group counting alike: what a colleague's patients with the
 * same disease had, the next one's may have. Source: cluster-based smoothing, Liu and Croft, 2004.
 * Immutable and safe to share between threads.
 */
public final class PracticeProfiles {

  private final int[] start;
  private final int[] terms;
  private final double[] shares;
  private final double[] own;

  private PracticeProfiles(int[] start, int[] terms, double[] shares, double[] own) {
    this.start = start;
    this.terms = terms;
    this.shares = shares;
    this.own = own;
  }

  /**
   * Makes profiles of the terms themselves.
   *
   * @param index the cases
   * @param pooling how much of each level is mixed in
   * @return a profile for each practice
   */
  public static PracticeProfiles exact(EvidenceIndex index, Pooling pooling) {
    return of(index, pooling, index::terms);
  }

  /**
   * Makes profiles of the terms and everything above them.
   *
   * @param index the cases
   * @param pooling how much of each level is mixed in
   * @return a profile for each practice
   */
  public static PracticeProfiles closure(EvidenceIndex index, Pooling pooling) {
    return of(index, pooling, at -> closure(index, at));
  }

  private static int[] closure(EvidenceIndex index, int at) {
    var all = new BitSet();
    for (int term : index.terms(at)) {
      for (int ancestor : index.ontology().ancestors(term)) {
        all.set(ancestor);
      }
    }
    return all.stream().toArray();
  }

  private static PracticeProfiles of(
      EvidenceIndex index, Pooling pooling, IntFunction<int[]> termsOf) {
    var groups = new CaseGroups[] {
      CaseGroups.practices(index, termsOf),
      CaseGroups.diagnoses(index, termsOf),
      CaseGroups.genes(index, termsOf),
      CaseGroups.families(index, termsOf)
    };
    var weights = pooling.weights();
    var sums = new double[index.ontology().size()];
    var own = new double[index.ontology().size()];
    var touched = new BitSet(sums.length);
    var out = new Rows(index.size());
    for (int who = 0; who < index.size(); who++) {
      for (int level = 0; level < groups.length; level++) {
        if (weights[level] > 0) {
          groups[level].mix(who, weights[level], sums, touched);
        }
      }
      groups[0].mix(who, 1, own, touched);
      out.add(touched, sums, own);
      touched.stream().forEach(it -> {
        sums[it] = 0;
        own[it] = 0;
      });
      touched.clear();
    }
    return out.profiles();
  }

  /**
   * Tells how many practices there are.
   *
   * @return as in the index
   */
  public int size() {
    return start.length - 1;
  }

  /**
   * Gives where a practice's terms start.
   *
   * @param who from 0 to {@link #size()}; the last stands for the end
   * @return a place for {@link #term} and {@link #share}
   */
  public int from(int who) {
    return start[who];
  }

  /**
   * Gives a term; within a practice terms ascend.
   *
   * @param at a place
   * @return its number in the ontology
   */
  public int term(int at) {
    return terms[at];
  }

  /**
   * Gives a term's share after pooling.
   *
   * @param at a place
   * @return above 0, at most 1
   */
  public double share(int at) {
    return shares[at];
  }

  /**
   * Gives the share of a practice's own cases that have the term.
   *
   * @param at a place
   * @return 0 when only colleagues' cases have it
   */
  public double own(int at) {
    return own[at];
  }

  /**
   * Finds a term in a practice's profile.
   *
   * @param who the practice
   * @param term of the ontology
   * @return its place; negative when the profile lacks it
   */
  public int find(int who, int term) {
    return Arrays.binarySearch(terms, start[who], start[who + 1], term);
  }

  /** Grows rows of unknown length. */
  private static final class Rows {

    private final int[] start;
    private int[] terms = new int[1 << 12];
    private double[] shares = new double[1 << 12];
    private double[] own = new double[1 << 12];
    private int row;
    private int size;

    Rows(int rows) {
      start = new int[rows + 1];
    }

    void add(BitSet touched, double[] sums, double[] alone) {
      for (int term = touched.nextSetBit(0); term >= 0; term = touched.nextSetBit(term + 1)) {
        if (sums[term] > 0) {
          if (size == terms.length) {
            terms = Arrays.copyOf(terms, 2 * size);
            shares = Arrays.copyOf(shares, 2 * size);
            own = Arrays.copyOf(own, 2 * size);
          }
          terms[size] = term;
          shares[size] = Math.min(1, sums[term]);
          own[size++] = Math.min(1, alone[term]);
        }
      }
      start[++row] = size;
    }

    PracticeProfiles profiles() {
      return new PracticeProfiles(
          start, Arrays.copyOf(terms, size), Arrays.copyOf(shares, size), Arrays.copyOf(own, size));
    }
  }
}
