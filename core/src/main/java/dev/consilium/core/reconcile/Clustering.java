package dev.consilium.core.reconcile;

import dev.consilium.core.record.ClinicalFact;
import dev.consilium.core.record.CodeableText;
import dev.consilium.core.record.HealthRecordJson;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Puts statements into groups in which every two agree.
 *
 * <p>Always from all members and in an order that content alone decides, so that neither the order of
 * sources nor earlier merges can change the result. A statement joins the first group all of whose
 * members it agrees with; agreement is not passed on through a third.
 */
final class Clustering {

  private record Disagreement(int one, int other, List<String> fields) {}

  private final List<Statement> statements;
  private final List<List<Integer>> clusters = new ArrayList<>();
  private final List<Set<Integer>> agreeing = new ArrayList<>();
  private final List<Disagreement> disagreements = new ArrayList<>();
  private final int[] clusterOf;

  /** Takes members sorted by id, so that copies stand in one order. */
  Clustering(Collection<ClinicalFact> members, Equivalence equivalence) {
    this.statements = statements(members);
    this.clusterOf = new int[statements.size()];
    statements.forEach(it -> agreeing.add(new HashSet<>(0)));
    new Candidates(statements).each((one, other) -> {
      var relation = equivalence.relate(statements.get(one), statements.get(other));
      if (relation.isSame()) {
        agreeing.get(other).add(one);
      } else if (relation.isConflict()) {
        disagreements.add(new Disagreement(one, other, relation.differing()));
      }
    });
    cluster();
  }

  // A source that sends an event twice means two, even in the same words: what tells them apart may
  // not have been mapped. The first of one source is joined with the first of the others, and so
  // on.
  private static List<Statement> statements(Collection<ClinicalFact> members) {
    var byKey = new HashMap<String, Statement>();
    var sent = new HashMap<String, Integer>();
    var concepts = new HashMap<CodeableText, Concept>();
    for (var it : members) {
      var hash = HealthRecordJson.hash(it);
      var words = Statement.exactKey(it, hash);
      var turn = Statement.isState(it)
          ? 1
          : sent.merge(words + "|" + it.source().document(), 1, Integer::sum);
      byKey
          .computeIfAbsent(
              words + "|" + turn,
              key -> new Statement(it, hash, text -> concepts.computeIfAbsent(text, Concept::of)))
          .add(it);
    }
    return byKey.values().stream().sorted(Statement.ORDER).toList();
  }

  private void cluster() {
    for (var it = 0; it < statements.size(); it++) {
      var known = agreeing.get(it);
      var candidates = new TreeSet<Integer>();
      for (var earlier : known) {
        candidates.add(clusterOf[earlier]);
      }
      clusterOf[it] = clusters.size();
      for (var candidate : candidates) {
        if (known.containsAll(clusters.get(candidate))) {
          clusterOf[it] = candidate;
          break;
        }
      }
      if (clusterOf[it] == clusters.size()) {
        clusters.add(new ArrayList<>(1));
      }
      clusters.get(clusterOf[it]).add(it);
    }
  }

  List<FactGroup> groups() {
    return clusters.stream().map(this::group).toList();
  }

  private FactGroup group(List<Integer> cluster) {
    var hash = statements.get(cluster.get(0)).hash;
    return new FactGroup(
        cluster.stream().flatMap(it -> statements.get(it).members.stream()).toList(),
        cluster.stream().allMatch(it -> statements.get(it).hash.equals(hash)));
  }

  /**
   * Finds the groups that disagree. Where one source has a statement in both, it means two things, and
   * only kinds that are states can still contradict each other.
   */
  List<FactConflict> conflicts(List<FactGroup> groups) {
    var fields = new TreeMap<Long, TreeSet<String>>();
    var loose = new HashSet<Long>();
    for (var it : disagreements) {
      var low = Math.min(clusterOf[it.one], clusterOf[it.other]);
      var high = Math.max(clusterOf[it.one], clusterOf[it.other]);
      if (isOfTwoSources(low, high) || Statement.isState(statements.get(it.one).fact)) {
        var key = ((long) low << 32) | high;
        fields.computeIfAbsent(key, at -> new TreeSet<>()).addAll(it.fields);
        if (!isSameMoment(statements.get(it.one), statements.get(it.other))) {
          loose.add(key);
        }
      }
    }
    var conflicts = new ArrayList<FactConflict>();
    fields.forEach((key, names) -> conflicts.add(new FactConflict(
        groups.get((int) (key >> 32)),
        groups.get(key.intValue()),
        List.copyOf(names),
        !loose.contains(key))));
    return conflicts;
  }

  private boolean isOfTwoSources(int one, int other) {
    var documents = new HashSet<String>();
    clusters.get(one).forEach(it -> documents.addAll(statements.get(it).documents));
    return clusters.get(other).stream()
        .noneMatch(it -> statements.get(it).documents.stream().anyMatch(documents::contains));
  }

  private static boolean isSameMoment(Statement one, Statement other) {
    return Statement.isState(one.fact)
        || Equivalence.identity(one.fact, other.fact) == Likeness.SAME
        || (one.moment != null
            && one.moment.minute()
            && other.moment != null
            && other.moment.minute());
  }
}
