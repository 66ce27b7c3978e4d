package dev.consilium.core.consent.policy;

import dev.consilium.core.Coding;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Copies that keep the author's order for printing and compare without it. */
final class Ordered {

  private Ordered() {}

  static <T> Set<T> set(Collection<? extends T> values) {
    return Collections.unmodifiableSet(new LinkedHashSet<>(values));
  }

  /** Codings without their display, which is no part of a code's identity. */
  static Set<Coding> codes(Collection<Coding> codes) {
    return set(codes.stream().map(it -> Coding.of(it.system(), it.code())).toList());
  }

  /** One text for all orders of a set. */
  static String text(Collection<?> values) {
    return String.join(",", values.stream().map(Object::toString).sorted().toList());
  }

  static <T> boolean meet(Collection<T> some, Collection<T> others) {
    return !Collections.disjoint(some, others);
  }

  static <T> List<T> joined(List<T> first, List<T> second) {
    var all = new LinkedHashSet<T>(first);
    all.addAll(second);
    return List.copyOf(all);
  }
}
