package dev.consilium.core.lifecycle;

import java.util.List;

/** What a failed check found and what would satisfy it; the case makes a refusal of it. */
record Shortfall(String rule, String found, String remedy) {

  static List<Shortfall> unless(boolean holds, Guard guard, String found, String remedy) {
    return unless(holds, guard.label(), found, remedy);
  }

  static List<Shortfall> unless(boolean holds, String rule, String found, String remedy) {
    return holds ? List.of() : List.of(new Shortfall(rule, found, remedy));
  }
}
