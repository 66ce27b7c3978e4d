package dev.consilium.core.rules;

import dev.consilium.core.rules.Fact.Family;
import java.util.List;
import java.util.Objects;

/** What must hold for a rule to apply: tests of facts, joined. */
interface Condition {

  /** Answers for one set of facts on one day. */
  Answer test(Scope scope);

  record All(List<Condition> of) implements Condition {

    @Override
    public Answer test(Scope scope) {
      return Answer.all(of.stream().map(condition -> condition.test(scope)).toList());
    }
  }

  record Any(List<Condition> of) implements Condition {

    @Override
    public Answer test(Scope scope) {
      return Answer.any(of.stream().map(condition -> condition.test(scope)).toList());
    }
  }

  record Not(Condition of) implements Condition {

    @Override
    public Answer test(Scope scope) {
      return of.test(scope).not();
    }
  }

  /** At least one licence, or one cover, satisfies the condition. */
  record Some(Family family, Condition where) implements Condition {

    @Override
    public Answer test(Scope scope) {
      var parts = scope.facts().parts(family);
      if (parts == null) {
        return Answer.unknown(first());
      }
      return Answer.any(
          parts.stream().map(part -> where.test(scope.within(part))).toList());
    }

    // The family's first fact stands for the list that nobody gave.
    private Fact first() {
      for (var fact : Fact.values()) {
        if (fact.family() == family) {
          return fact;
        }
      }
      throw new IllegalStateException(Objects.toString(family));
    }
  }
}
