package dev.consilium.matching.ontology;

import dev.consilium.matching.ontology.OntologyBuilder.OntologyFindings;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Follows alternative and retired ids to the term that stands for them now. */
final class Aliases {

  private static final int LONGEST = 16; // longer chains are circles

  private final String[] ids;
  private final Map<String, Set<String>> stated;
  private final Set<String> retired;
  private final OntologyFindings found;

  Aliases(
      String[] ids, Map<String, Set<String>> stated, Set<String> retired, OntologyFindings found) {
    this.ids = ids;
    this.stated = stated;
    this.retired = retired;
    this.found = found;
  }

  Map<String, Integer> resolved() {
    var resolved = new TreeMap<String, Integer>();
    for (var other : stated.keySet()) {
      if (Arrays.binarySearch(ids, other) >= 0) {
        found.note("alias-current", other, "It is a current term and stays one.");
        continue;
      }
      int term = follow(other);
      if (term >= 0) {
        resolved.put(other, term);
      }
    }
    for (var id : retired) {
      if (!resolved.containsKey(id)) {
        found.note("retired-replaced", id, "Recode what uses it; it leads to no current term.");
      }
    }
    return Collections.unmodifiableMap(resolved);
  }

  // Where several terms claim an id, the first in the order of ids that is current stands for it.
  private int follow(String other) {
    var at = other;
    for (int step = 0; step < LONGEST; step++) {
      var targets = stated.getOrDefault(at, Set.of());
      if (targets.size() > 1) {
        found.note("alias-unique", other, "The first in the order of ids was taken.");
      }
      for (var target : targets) {
        int term = Arrays.binarySearch(ids, target);
        if (term >= 0) {
          return term;
        }
      }
      if (targets.isEmpty()) {
        break;
      }
      at = targets.iterator().next();
    }
    found.note("alias-leads", other, "It leads to no current term; recode what uses it.");
    return -1;
  }
}
