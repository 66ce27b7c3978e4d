package dev.consilium.matching.index;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers texts in the order of their first mention, and later in their own order. */
final class Vocabulary {

  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<String> texts = new ArrayList<>();

  int number(String text) {
    var known = numbers.get(text);
    if (known != null) {
      return known;
    }
    numbers.put(text, texts.size());
    texts.add(text);
    return texts.size() - 1;
  }

  int size() {
    return texts.size();
  }

  /** Gives the texts in their own order. */
  List<String> sorted() {
    return texts.stream().sorted().toList();
  }

  /** Gives for each number of mention the position in {@link #sorted}. */
  int[] ranks() {
    var ranks = new int[texts.size()];
    int rank = 0;
    for (var text : sorted()) {
      ranks[numbers.getOrDefault(text, 0)] = rank++;
    }
    return ranks;
  }
}
