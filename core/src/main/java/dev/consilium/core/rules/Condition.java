package dev.consilium.core.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What must hold for a rule to apply: tests of facts, joined. */
interface Condition {

  /** Answers for one set of facts on one day. */
  Answer test(Scope scope);

  private static List<Answer> each(List<Condition> conditions, Scope scope) {
    var answers = new ArrayList<Answer>(conditions.size());
    for (var condition : conditions) {
      answers.add(condition.test(scope));
    }
    return answers;
  }

  record All(List<Condition> of) implements Condition {

    @Override
    public Answer test(Scope scope) {
      return Answer.all(each(of, scope));
    }
  }

  record Any(List<Condition> of) implements Condition {

    @Override
    public Answer test(Scope scope) {
      return Answer.any(each(of, scope));
    }
  }

  record Not(Condition of) implements Condition {

    @Override
    public Answer test(Scope scope) {
      return of.test(scope).not();
    }
  }

  /** At least one licence, or one cover, satisfies the condition. */
  record Some(FactFamily family, Condition where) implements Condition {

    @Override
    public Answer test(Scope scope) {
      var parts = scope.facts().parts(family);
      if (parts == null) {
        return Answer.unknown(first());
      }
      var answers = new ArrayList<Answer>(parts.size());
      for (var part : parts) {
        answers.add(where.test(scope.within(part)));
      }
      return Answer.any(answers);
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
