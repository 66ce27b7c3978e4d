package dev.consilium.core.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The facts a condition sees: those of one licence or cover first, then the case's. */
record Scope(Facts facts, @Nullable Facts part, LocalDate day) {

  Scope within(Facts inner) {
    return new Scope(facts, inner, day);
  }

  @Nullable
  Set<String> get(Fact fact) {
    var own = part == null ? null : part.get(fact);
    return own == null ? facts.get(fact) : own;
  }

  List<LocalDate> days(Fact fact) {
    var own = part == null ? null : part.days(fact);
    var known = own == null ? facts.days(fact) : own;
    return known == null ? List.of() : known;
  }
}
