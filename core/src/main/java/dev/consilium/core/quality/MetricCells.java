package dev.consilium.core.quality;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Every count behind a report, by name, and how the counts add up. */
final class MetricCells {

  private static final String TOTAL = "";

  private final Map<String, Long> cells = new TreeMap<>();
  private final Set<String> never = new HashSet<>();
  private final Set<String> harmless = new HashSet<>();
  private final List<SmallCells.Relation> relations = new ArrayList<>();
  private final Map<String, Set<String>> byGroup = new TreeMap<>(); // name without group -> groups

  static String size(MetricDefinition it, String group) {
    return cell("n", it.population() + "|" + it.requires() + "|" + it.value(), group);
  }

  static String excluded(MetricDefinition it, String reason, String group) {
    return cell("e " + reason, it.population() + "|" + it.requires() + "|" + it.value(), group);
  }

  static String count(String metric, String code, String group) {
    return cell("k " + code, metric, group);
  }

  private static String cell(String what, String of, String group) {
    return what + " of " + of + "@" + group;
  }

  void add(MetricDefinition it, String group, MetricCounts counts, Collection<String> codes) {
    var n = shown(size(it, group), counts.counted.size());
    var parts = new ArrayList<String>();
    counts.excluded.forEach((reason, count) -> {
      // Why a case was left out tells of the service's work, not of a patient.
      var name = shown(excluded(it, reason, group), count);
      harmless.add(name);
      parts.add(name);
    });
    if (!parts.isEmpty()) {
      parts.add(n);
      long all = counts.counted.size();
      for (long count : counts.excluded.values()) {
        all += count;
      }
      relate(population(it, group, all), parts);
    }
    if (it.kind() == MetricDefinition.Kind.RATE) {
      long k = counts.numerator();
      relate(
          n,
          List.of(
              shown(count(it.id(), "", group), k),
              neverShown(count(it.id(), "others", group), counts.counted.size() - k)));
    } else if (it.kind() == MetricDefinition.Kind.DISTRIBUTION) {
      var found = counts.codes();
      var all = new ArrayList<String>();
      codes.forEach(
          code -> all.add(shown(count(it.id(), code, group), found.getOrDefault(code, 0L))));
      if (!all.isEmpty()) {
        relate(n, all);
      }
    }
  }

  // The size of the population: shown if another metric counts all of it, else only thought of.
  private String population(MetricDefinition it, String group, long all) {
    var name = cell("n", it.population() + "|[]|", group);
    return cells.containsKey(name) ? name : neverShown(name, all);
  }

  private String shown(String name, long count) {
    never.remove(name);
    return put(name, count);
  }

  private String neverShown(String name, long count) {
    never.add(name);
    return put(name, count);
  }

  private String put(String name, long count) {
    cells.put(name, count);
    int at = name.lastIndexOf('@');
    byGroup.computeIfAbsent(name.substring(0, at), it -> new TreeSet<>()).add(name.substring(at));
    return name;
  }

  private void relate(String whole, Collection<String> parts) {
    relations.add(SmallCells.Relation.sum(whole, parts));
  }

  void identity(MetricTable.Identity identity, String group) {
    var factors = new LinkedHashMap<String, Integer>();
    identity.left().forEach(id -> factors.merge(count(id, "", group), 1, Integer::sum));
    identity.right().forEach(id -> factors.merge(count(id, "", group), -1, Integer::sum));
    relations.add(new SmallCells.Relation(factors));
  }

  Set<String> hidden(int minimum) {
    byGroup.forEach((name, groups) -> {
      if (groups.size() > 1) {
        relate(
            name + "@" + TOTAL,
            groups.stream()
                .filter(it -> !it.equals("@" + TOTAL))
                .map(it -> name + it)
                .toList());
      }
    });
    return new SmallCells(cells, relations, harmless, minimum).hidden(never);
  }
}
