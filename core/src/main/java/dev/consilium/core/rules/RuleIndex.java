package dev.consilium.core.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** A pack's rules by what they are asked about and where, the narrowest first; made once. */
final class RuleIndex {

  private static final String ELSEWHERE = "*";
  private static final String OTHER_PART = "-*";

  private final Map<RuleKind, Map<String, Ranked>> byKind = new EnumMap<>(RuleKind.class);

  RuleIndex(List<Rule> rules) {
    for (var kind : RuleKind.values()) {
      var about =
          rules.stream().filter(rule -> rule.entry().kinds().contains(kind)).toList();
      byKind.put(kind, places(about));
    }
  }

  // Every place that a rule names, the other parts of its country, and everywhere else.
  private static Map<String, Ranked> places(List<Rule> rules) {
    var named = new HashSet<String>();
    for (var rule : rules) {
      for (var pattern : rule.places()) {
        if (!pattern.everywhere()) {
          named.add(pattern.text());
          named.add(country(pattern.text()));
        }
      }
    }
    var places = new HashMap<String, Ranked>();
    for (var code : named) {
      places.put(code, ranked(rules, code));
      places.computeIfAbsent(country(code) + OTHER_PART, other -> ranked(rules, other));
    }
    places.put(ELSEWHERE, ranked(rules, ELSEWHERE));
    return places;
  }

  private static Ranked ranked(List<Rule> rules, String code) {
    var ranked = rules.stream()
        .filter(rule -> rule.rankAt(code).isPresent())
        .sorted(Comparator.comparingInt((Rule rule) -> rule.rankAt(code).orElseThrow())
            .thenComparing(Rule::id))
        .toList();
    return new Ranked(ranked, ranked.stream().map(rule -> lifting(rule, ranked)).toList());
  }

  // An exception lifts the rules that name it.
  private static List<Integer> lifting(Rule rule, List<Rule> ranked) {
    var lifting = new ArrayList<Integer>();
    for (int i = 0; i < ranked.size(); i++) {
      if (rule.entry().unless().contains(ranked.get(i).id())) {
        lifting.add(i);
      }
    }
    return lifting;
  }

  private static String country(String code) {
    return code.substring(0, 2);
  }

  Ranked at(RuleKind kind, String code) {
    var places = byKind.getOrDefault(kind, Map.of());
    var exact = places.get(code);
    if (exact == null && code.length() > 2) {
      exact = places.get(country(code) + OTHER_PART);
    }
    return exact != null ? exact : places.getOrDefault(ELSEWHERE, Ranked.NONE);
  }

  /**
   * The rules of one place for one kind.
   *
   * @param rules the narrowest first, then by id
   * @param lifting for each rule, where those that lift it stand
   */
  record Ranked(List<Rule> rules, List<List<Integer>> lifting) {

    static final Ranked NONE = new Ranked(List.of(), List.of());
  }
}
