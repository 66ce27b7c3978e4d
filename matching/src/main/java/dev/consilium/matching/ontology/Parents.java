package dev.consilium.matching.ontology;

import dev.consilium.matching.ontology.OntologyBuilder.OntologyFindings;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;

/** Turns is-a statements between ids into rows of numbers. */
final class Parents {

  private final String[] ids;
  private final OntologyFindings found;

  Parents(String[] ids, OntologyFindings found) {
    this.ids = ids;
    this.found = found;
  }

  Links rows(Map<String, Set<String>> parents) {
    var start = new int[ids.length + 1];
    var to = new int[parents.values().stream().mapToInt(Set::size).sum()];
    int next = 0;
    for (int term = 0; term < ids.length; term++) {
      start[term] = next;
      for (var parent : parents.getOrDefault(ids[term], Set.of())) {
        int at = Arrays.binarySearch(ids, parent);
        if (at >= 0) {
          to[next++] = at;
        } else {
          unknown(parent);
        }
      }
    }
    start[ids.length] = next;
    for (var child : parents.keySet()) {
      if (Arrays.binarySearch(ids, child) < 0) {
        unknown(child);
      }
    }
    return new Links(start, Arrays.copyOf(to, next));
  }

  private void unknown(String id) {
    found.note("is-a-known", id, "The statement was left out; state the term or drop it.");
  }
}
