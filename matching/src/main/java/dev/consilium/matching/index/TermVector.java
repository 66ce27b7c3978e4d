package dev.consilium.matching.index;

import dev.consilium.core.specialist.Assertion;
import dev.consilium.core.specialist.Expertise;
import dev.consilium.core.specialist.Specialist;
import dev.consilium.matching.code.NearCodes;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How often a specialist treated each term. Several assertions of one code count once, the largest:
 * they describe the same cases. A code without a count weighs as much as the specialist's mean
 * known count, for missing is not absent.
 */
final class TermVector {

  private final SortedMap<String, Integer> cases;
  private final double unknownWeight;

  private TermVector(SortedMap<String, Integer> cases, double unknownWeight) {
    this.cases = cases;
    this.unknownWeight = unknownWeight;
  }

  static TermVector of(Specialist specialist, CodeField field, NearCodes near) {
    var byCode = new TreeMap<String, Expertise>();
    for (Assertion<Expertise> it : specialist.expertise()) {
      byCode.merge(
          CodeField.EXACT.terms(it.value().code(), near).iterator().next(),
          it.value(),
          (a, b) -> b.cases() > a.cases() ? b : a);
    }
    var cases = new TreeMap<String, Integer>();
    for (var it : byCode.values()) {
      for (var term : field.terms(it.code(), near)) {
        cases.merge(term, it.cases(), TermVector::sum);
      }
    }
    long known = 0;
    int count = 0;
    for (int it : cases.values()) {
      known += it;
      count += it > 0 ? 1 : 0;
    }
    return new TermVector(cases, count == 0 ? 1 : (double) known / count);
  }

  Iterable<String> terms() {
    return cases.keySet();
  }

  int cases(String term) {
    return cases.getOrDefault(term, 0);
  }

  double weight(String term) {
    int known = cases(term);
    return known > 0 ? known : unknownWeight;
  }

  private static int sum(int a, int b) {
    return (int) Math.min(Integer.MAX_VALUE, (long) a + b);
  }
}
