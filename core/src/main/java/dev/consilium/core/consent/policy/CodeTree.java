package dev.consilium.core.consent.policy;

import dev.consilium.core.Coding;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A code system's narrower and wider codes. Codes of other systems are equal or strangers. */
final class CodeTree {

  private final String system;
  private final Map<String, Set<String>> wider;

  private CodeTree(String system, Map<String, Set<String>> wider) {
    this.system = system;
    this.wider = wider;
  }

  static CodeTree flat() {
    return new CodeTree("", Map.of());
  }

  static CodeTree of(String system, Map<String, List<String>> narrower) {
    var wider = new HashMap<String, Set<String>>();
    narrower.forEach((parent, children) -> {
      wider.computeIfAbsent(parent, it -> new HashSet<>());
      children.forEach(
          child -> wider.computeIfAbsent(child, it -> new HashSet<>()).add(parent));
    });
    // As often as the tree is deep, which is less than it has codes; a circle ends here too.
    for (var round = 0; round < wider.size(); round++) {
      wider
          .values()
          .forEach(parents -> Set.copyOf(parents)
              .forEach(parent -> parents.addAll(wider.getOrDefault(parent, Set.of()))));
    }
    return new CodeTree(system, wider);
  }

  boolean holds(Coding code) {
    return code.system().equals(system) && wider.containsKey(code.code());
  }

  boolean isWithin(Coding code, Coding of) {
    return code.sameCode(of)
        || (code.system().equals(system)
            && of.system().equals(system)
            && wider.getOrDefault(code.code(), Set.of()).contains(of.code()));
  }

  boolean hasCircle() {
    return wider.entrySet().stream().anyMatch(it -> it.getValue().contains(it.getKey()));
  }
}
