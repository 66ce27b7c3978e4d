package dev.consilium.matching.similarity;

import dev.consilium.matching.evidence.EvidenceIndex;
import dev.consilium.matching.evidence.PracticeProfiles;

/** Inverse document frequency, ln((1 + N) / (1 + n)), a document being a practice. */
final class Rarity {

  private final double[] values;

  private Rarity(double[] values) {
    this.values = values;
  }

  /** Counts practices whose own cases have a term, whatever else is pooled into the profiles. */
  static Rarity of(EvidenceIndex index, PracticeProfiles profiles) {
    var having = new int[index.ontology().size()];
    for (int at = 0; at < profiles.from(profiles.size()); at++) {
      having[profiles.term(at)] += profiles.own(at) > 0 ? 1 : 0;
    }
    var values = new double[having.length];
    for (int term = 0; term < values.length; term++) {
      values[term] = StrictMath.log((1.0 + index.size()) / (1.0 + having[term]));
    }
    return new Rarity(values);
  }

  double of(int term) {
    return values[term];
  }

  /** Weighs each place of the profiles by share to a power and rarity, each practice to length 1. */
  double[] unitWeights(PracticeProfiles profiles, double power) {
    var weights = new double[profiles.from(profiles.size())];
    for (int who = 0; who < profiles.size(); who++) {
      double square = 0;
      for (int at = profiles.from(who); at < profiles.from(who + 1); at++) {
        weights[at] = StrictMath.pow(profiles.share(at), power) * values[profiles.term(at)];
        square += weights[at] * weights[at];
      }
      for (int at = profiles.from(who); at < profiles.from(who + 1); at++) {
        weights[at] = square > 0 ? weights[at] / Math.sqrt(square) : 0;
      }
    }
    return weights;
  }
}
