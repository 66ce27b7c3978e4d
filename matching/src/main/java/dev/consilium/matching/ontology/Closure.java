package dev.consilium.matching.ontology;

import dev.consilium.core.MalformedRecordException;
import java.util.Arrays;

/** Every term with everything above it. */
final class Closure {

  private Closure() {}

  /** Walks from the roots down, so that each parent's row is ready; a circle never gets ready. */
  static Links of(Links parents, String[] ids, int most) {
    int size = parents.rows();
    var rows = new int[size][];
    var open = new int[size];
    var queue = new int[size];
    int tail = 0;
    for (int term = 0; term < size; term++) {
      open[term] = parents.until(term) - parents.from(term);
      if (open[term] == 0) {
        queue[tail++] = term;
      }
    }
    var children = parents.turned();
    long total = 0;
    for (int head = 0; head < tail; head++) {
      int term = queue[head];
      rows[term] = row(term, parents, rows);
      total += rows[term].length;
      OntologyLimits.check("pairs of term and ancestor", total, most, "closure");
      for (int at = children.from(term); at < children.until(term); at++) {
        if (--open[children.at(at)] == 0) {
          queue[tail++] = children.at(at);
        }
      }
    }
    if (tail < size) {
      throw circle(open, ids);
    }
    return joined(rows, (int) total);
  }

  private static int[] row(int term, Links parents, int[][] rows) {
    var merged = new int[] {term};
    for (int at = parents.from(term); at < parents.until(term); at++) {
      merged = union(merged, rows[parents.at(at)]);
    }
    return merged;
  }

  private static int[] union(int[] a, int[] b) {
    var all = new int[a.length + b.length];
    int i = 0;
    int j = 0;
    int size = 0;
    while (i < a.length || j < b.length) {
      int next = j == b.length || (i < a.length && a[i] <= b[j]) ? a[i] : b[j];
      i += i < a.length && a[i] == next ? 1 : 0;
      j += j < b.length && b[j] == next ? 1 : 0;
      all[size++] = next;
    }
    return Arrays.copyOf(all, size);
  }

  private static Links joined(int[][] rows, int total) {
    var start = new int[rows.length + 1];
    var to = new int[total];
    for (int row = 0; row < rows.length; row++) {
      System.arraycopy(rows[row], 0, to, start[row], rows[row].length);
      start[row + 1] = start[row] + rows[row].length;
    }
    return new Links(start, to);
  }

  private static MalformedRecordException circle(int[] open, String[] ids) {
    int first = 0;
    while (open[first] == 0) {
      first++;
    }
    return new MalformedRecordException("Ontology, term " + ids[first]
        + ": is on or below a circle of is-a statements [ontology-acyclic]. Read a release without"
        + " one.");
  }
}
