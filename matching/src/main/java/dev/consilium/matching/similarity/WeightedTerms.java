package dev.consilium.matching.similarity;

import dev.consilium.matching.evidence.EvidenceIndex;
import dev.consilium.matching.evidence.PracticeProfiles;

/** Documents of weighted slots, all in one array: every case, or every practice's profile. */
final class WeightedTerms {

  private final int[] start;
  private final int[] slots;
  private final double[] weights;

  private WeightedTerms(int[] start, int[] slots, double[] weights) {
    this.start = start;
    this.slots = slots;
    this.weights = weights;
  }

  /** Each case of the index; every term weighs 1. */
  static WeightedTerms cases(EvidenceIndex index, SimilarityRows rows) {
    var start = new int[index.cases() + 1];
    for (int at = 0; at < index.cases(); at++) {
      start[at + 1] = start[at] + index.terms(at).length;
    }
    var slots = new int[start[index.cases()]];
    var weights = new double[slots.length];
    int next = 0;
    for (int at = 0; at < index.cases(); at++) {
      for (int term : index.terms(at)) {
        slots[next] = rows.slot(term);
        weights[next++] = 1;
      }
    }
    return new WeightedTerms(start, slots, weights);
  }

  /** Each practice's profile; a term weighs its share. */
  static WeightedTerms profiles(PracticeProfiles profiles, SimilarityRows rows) {
    var start = new int[profiles.size() + 1];
    for (int who = 0; who <= profiles.size(); who++) {
      start[who] = profiles.from(who);
    }
    var slots = new int[start[profiles.size()]];
    var weights = new double[slots.length];
    for (int at = 0; at < slots.length; at++) {
      slots[at] = rows.slot(profiles.term(at));
      weights[at] = profiles.share(at);
    }
    return new WeightedTerms(start, slots, weights);
  }

  int size() {
    return start.length - 1;
  }

  int from(int document) {
    return start[document];
  }

  int until(int document) {
    return start[document + 1];
  }

  int slot(int at) {
    return slots[at];
  }

  double weight(int at) {
    return weights[at];
  }
}
