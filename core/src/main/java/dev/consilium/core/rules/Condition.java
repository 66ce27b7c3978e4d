package dev.consilium.core.rules;

import dev.consilium.core.rules.Answer.Truth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What must hold for a rule to apply: tests of facts, joined. */
interface Condition {

  /** Answers for one set of facts on one day. */
  Answer test(Scope scope);

  // An answer that settles the whole for ever makes the rest unimportant.
  private static List<Answer> each(List<Condition> conditions, Scope scope, Truth settling) {
    var answers = new ArrayList<Answer>(conditions.size());
    for (var condition : conditions) {
      var answer = condition.test(scope);
      if (answer.truth() == settling && answer.until() == null) {
        return List.of(answer);
      }
      answers.add(answer);
    }
    return answers;
  }

  record All(List<Condition> of) implements Condition {

    @Override
    public Answer test(Scope scope) {
      return Answer.all(each(of, scope, Truth.NO));
    }
  }

  record Any(List<Condition> of) implements Condition {

    @Override
    public Answer test(Scope scope) {
      return Answer.any(each(of, scope, Truth.YES));
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
