package dev.consilium.core.exploration;

import dev.consilium.core.lifecycle.CaseState;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Set;

/** Which configurations can still come to an end; walked backwards from the ends. */
final class Reach {

  private final List<CaseState> states;
  private final int[] offsets;
  private final int[] sources;

  Reach(List<CaseState> states, Ints from, Ints to) {
    this.states = states;
    this.offsets = new int[states.size() + 1];
    for (int edge = 0; edge < to.size(); edge++) {
      offsets[to.get(edge) + 1]++;
    }
    for (int i = 0; i < states.size(); i++) {
      offsets[i + 1] += offsets[i];
    }
    this.sources = new int[from.size()];
    var next = offsets.clone();
    for (int edge = 0; edge < to.size(); edge++) {
      sources[next[to.get(edge)]++] = from.get(edge);
    }
  }

  /** Counts what is not at an end and cannot reach one; some ends may be left out. */
  int without(Set<CaseState> excluded) {
    var reached = new boolean[states.size()];
    var queue = new ArrayDeque<Integer>();
    for (int i = 0; i < states.size(); i++) {
      if (end(states.get(i)) && !excluded.contains(states.get(i))) {
        reached[i] = true;
        queue.add(i);
      }
    }
    while (!queue.isEmpty()) {
      int at = queue.remove();
      for (int i = offsets[at]; i < offsets[at + 1]; i++) {
        if (!reached[sources[i]]) {
          reached[sources[i]] = true;
          queue.add(sources[i]);
        }
      }
    }
    var lost = 0;
    for (int i = 0; i < states.size(); i++) {
      if (!reached[i] && !states.get(i).absorbing()) {
        lost++;
      }
    }
    return lost;
  }

  private static boolean end(CaseState state) {
    return state.absorbing() || state == CaseState.CLOSED;
  }
}
