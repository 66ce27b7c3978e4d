package dev.consilium.matching.evidence;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntFunction;

/** Cases that share a label, each group with the mean profile of its practices. */
final class CaseGroups {

  /** A group's mean share of each term, terms ascending. */
  private static final class Group {

    private final int[] terms;
    private final double[] shares;

    Group(int[] terms, double[] shares) {
      this.terms = terms;
      this.shares = shares;
    }
  }

  /** How much of a practice lies in a group. */
  private record Part(Group group, double share) {}

  private final List<List<Part>> parts;

  private CaseGroups(List<List<Part>> parts) {
    this.parts = parts;
  }

  static CaseGroups practices(EvidenceIndex index, IntFunction<int[]> terms) {
    return of(index, terms, at -> List.of(practice(index, at)));
  }

  static CaseGroups diagnoses(EvidenceIndex index, IntFunction<int[]> terms) {
    return of(index, terms, at -> List.of(diagnosis(index, at)));
  }

  static CaseGroups genes(EvidenceIndex index, IntFunction<int[]> terms) {
    return of(index, terms, at -> {
      var genes = index.practiceCase(at).genes();
      return genes.isEmpty() ? List.of(diagnosis(index, at)) : genes;
    });
  }

  static CaseGroups families(EvidenceIndex index, IntFunction<int[]> terms) {
    return of(index, terms, at -> {
      var families = index.families(at);
      return families.isEmpty() ? List.of(diagnosis(index, at)) : families;
    });
  }

  // A case without a label is alone with its practice: pooling then changes nothing.
  private static String diagnosis(EvidenceIndex index, int at) {
    var diagnosis = index.practiceCase(at).diagnosis();
    return diagnosis.isEmpty() ? practice(index, at) : diagnosis;
  }

  private static String practice(EvidenceIndex index, int at) {
    return "practice " + index.practiceOf(at);
  }

  private static CaseGroups of(
      EvidenceIndex index, IntFunction<int[]> terms, IntFunction<List<String>> labels) {
    var members = new TreeMap<String, List<Integer>>();
    for (int at = 0; at < index.cases(); at++) {
      for (var label : labels.apply(at)) {
        members.computeIfAbsent(label, k -> new ArrayList<>()).add(at);
      }
    }
    var sums = new double[index.ontology().size()];
    var parts = new ArrayList<List<Part>>(index.size());
    for (int who = 0; who < index.size(); who++) {
      parts.add(new ArrayList<>());
    }
    members.forEach((label, cases) -> {
      var count = counts(index, cases);
      var group = mean(index, cases, count, terms, sums);
      count.forEach((who, n) -> parts.get(who).add(new Part(group, n)));
    });
    parts.replaceAll(CaseGroups::shares);
    return new CaseGroups(parts);
  }

  private static SortedMap<Integer, Integer> counts(EvidenceIndex index, List<Integer> cases) {
    var count = new TreeMap<Integer, Integer>();
    cases.forEach(at -> count.merge(index.practiceOf(at), 1, Integer::sum));
    return count;
  }

  // Each practice weighs alike, so that a large series does not speak for its disease alone.
  private static Group mean(
      EvidenceIndex index,
      List<Integer> cases,
      SortedMap<Integer, Integer> count,
      IntFunction<int[]> terms,
      double[] sums) {
    var touched = new BitSet(sums.length);
    for (int at : cases) {
      int n = count.getOrDefault(index.practiceOf(at), 1);
      for (int term : terms.apply(at)) {
        touched.set(term);
        sums[term] += 1.0 / n;
      }
    }
    var found = touched.stream().toArray();
    var shares = new double[found.length];
    for (int i = 0; i < found.length; i++) {
      shares[i] = sums[found[i]] / count.size();
      sums[found[i]] = 0;
    }
    return new Group(found, shares);
  }

  private static List<Part> shares(List<Part> parts) {
    double all = parts.stream().mapToDouble(Part::share).sum();
    return parts.stream().map(it -> new Part(it.group(), it.share() / all)).toList();
  }

  void mix(int who, double weight, double[] sums, BitSet touched) {
    for (var part : parts.get(who)) {
      var group = part.group();
      for (int i = 0; i < group.terms.length; i++) {
        touched.set(group.terms[i]);
        sums[group.terms[i]] += weight * part.share() * group.shares[i];
      }
    }
  }
}
