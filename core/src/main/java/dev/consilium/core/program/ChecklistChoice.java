package dev.consilium.core.program;

import dev.consilium.core.Coding;
import dev.consilium.core.opinion.CaseQuestion;
import java.util.Set;

/**
 * Which record checklist holds for a condition and a question.
 *
 * @param conditions codes of which one must be asked about; empty for every condition
 * @param questions kinds of which one must be asked; empty for every question
 * @param checklist the checklist's id
 */
public record ChecklistChoice(
    Set<Coding> conditions, Set<CaseQuestion.Kind> questions, String checklist) {

  // An unnamed checklist asks for nothing.
  public ChecklistChoice {
    conditions = ConditionRules.plain(conditions);
    questions = Set.copyOf(questions);
    new Demands("Checklist choice").code("checklist", checklist).met();
  }

  boolean always() {
    return conditions.isEmpty() && questions.isEmpty();
  }

  boolean fits(Set<Coding> about, Set<CaseQuestion.Kind> asked) {
    return (conditions.isEmpty()
            || conditions.stream().anyMatch(it -> about.stream().anyMatch(it::sameCode)))
        && (questions.isEmpty() || questions.stream().anyMatch(asked::contains));
  }
}
