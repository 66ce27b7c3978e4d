package dev.consilium.core.exploration;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Small unmodifiable sets and maps with one element more or less; copies share what stays. */
final class Sets {

  private Sets() {}

  static <T> Set<T> with(Set<T> set, T element) {
    if (set.contains(element)) {
      return set;
    }
    var more = new HashSet<>(set);
    more.add(element);
    return Set.copyOf(more);
  }

  static <T> Set<T> without(Set<T> set, T element) {
    if (!set.contains(element)) {
      return set;
    }
    var less = new HashSet<>(set);
    less.remove(element);
    return Set.copyOf(less);
  }

  static <K, V> Map<K, V> with(Map<K, V> map, K key, V value) {
    var more = new HashMap<>(map);
    more.put(key, value);
    return Map.copyOf(more);
  }

  static <K, V> Map<K, V> without(Map<K, V> map, K key) {
    var less = new HashMap<>(map);
    less.remove(key);
    return Map.copyOf(less);
  }
}
