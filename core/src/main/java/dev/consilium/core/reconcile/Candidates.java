package dev.consilium.core.reconcile;

import dev.consilium.core.LimitExceededException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Finds the pairs worth comparing: one kind, one code or text, times that meet. Near-linear, since
 * dated statements of one code are swept in order of time.
 */
final class Candidates {

  /** Takes two positions, the lower first. */
  interface Pairs {
    void accept(int lower, int higher);
  }

  private static final long MAX_PAIRS = 50_000_000;

  private final List<Statement> statements;
  private final List<List<String>> blocks = new ArrayList<>();
  private long looked;

  Candidates(List<Statement> statements) {
    this.statements = statements;
    statements.forEach(it -> blocks.add(it.blocks()));
  }

  void each(Pairs pairs) {
    var byBlock = new HashMap<String, List<Integer>>();
    for (var i = 0; i < statements.size(); i++) {
      for (var block : blocks.get(i)) {
        byBlock.computeIfAbsent(block, it -> new ArrayList<>(2)).add(i);
      }
    }
    for (var entry : byBlock.entrySet()) {
      if (entry.getValue().size() > 1) {
        block(entry.getKey(), entry.getValue(), pairs);
      }
    }
  }

  private void block(String key, List<Integer> members, Pairs pairs) {
    var dated = new ArrayList<Integer>();
    var undated = new ArrayList<Integer>();
    for (var it : members) {
      (statements.get(it).moment == null ? undated : dated).add(it);
    }
    if (key.startsWith("=")) {
      all(key, members, members, pairs);
      return;
    }
    // An event without a date has no partner but its own copy, which is joined already.
    if (!undated.isEmpty() && Statement.isTimeless(statements.get(undated.get(0)).fact)) {
      all(key, undated, undated, pairs);
      all(key, undated, dated, pairs);
    }
    sweep(key, dated, true, pairs);
    sweep(key, dated, false, pairs);
  }

  private void all(String key, List<Integer> ones, List<Integer> others, Pairs pairs) {
    for (var one : ones) {
      for (var other : others) {
        if (ones != others || one < other) {
          pair(key, one, other, pairs);
        }
      }
    }
  }

  private void sweep(String key, List<Integer> dated, boolean instants, Pairs pairs) {
    Function<Integer, Instant> first =
        it -> instants ? moment(it).first() : moment(it).wallFirst();
    var line = dated.stream()
        .filter(it -> !instants || moment(it).zoned())
        .sorted(Comparator.comparing(first))
        .toList();
    for (var i = 0; i < line.size(); i++) {
      var it = moment(line.get(i));
      var last = instants ? it.last() : it.wallLast();
      for (var j = i + 1; j < line.size() && !first.apply(line.get(j)).isAfter(last); j++) {
        if (instants || !(it.zoned() && moment(line.get(j)).zoned())) {
          pair(key, line.get(i), line.get(j), pairs);
        }
      }
    }
  }

  private Moment moment(int position) {
    return Objects.requireNonNull(statements.get(position).moment, "dated");
  }

  // Two statements may share several blocks and are compared in the first only.
  private void pair(String key, int one, int other, Pairs pairs) {
    if (++looked > MAX_PAIRS) {
      throw new LimitExceededException("Record: more than " + MAX_PAIRS
          + " pairs of statements to compare [pairs-limit]. Reconcile fewer sources at a time.");
    }
    if (key.equals(firstShared(blocks.get(one), blocks.get(other)))) {
      pairs.accept(Math.min(one, other), Math.max(one, other));
    }
  }

  private static @Nullable String firstShared(List<String> one, List<String> other) {
    for (var it : one) {
      if (other.contains(it)) {
        return it;
      }
    }
    return null;
  }
}
