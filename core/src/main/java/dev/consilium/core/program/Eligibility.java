package dev.consilium.core.program;

import dev.consilium.core.Coding;
import dev.consilium.core.Jurisdiction;
import java.util.ArrayList;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One row of a payer's table: who may use the program under which plan, where, for what.
 *
 * @param plans plan ids; empty for every plan
 * @param residences countries or parts; empty for every place
 * @param conditions codes; empty for every condition
 */
public record Eligibility(Set<String> plans, Set<Jurisdiction> residences, Set<Coding> conditions) {

  // A row that asks for nothing would make the table pointless.
  public Eligibility {
    plans = Set.copyOf(plans);
    residences = Set.copyOf(residences);
    conditions = ConditionRules.plain(conditions);
    var demands = new Demands("Eligibility")
        .that(
            !plans.isEmpty() || !residences.isEmpty() || !conditions.isEmpty(),
            "",
            "the row is open to everyone",
            "row-narrows",
            "Name a plan, a place or a condition.");
    plans.forEach(plan -> demands.code("plans", plan));
    demands.met();
  }

  /** Kleene's conjunction: one no decides, otherwise one unknown does. */
  @Nullable
  Boolean covers(Applicant applicant) {
    var parts = new ArrayList<@Nullable Boolean>();
    if (!plans.isEmpty()) {
      parts.add(applicant.ask(applicant.plan(), plans::contains));
    }
    if (!residences.isEmpty()) {
      parts.add(
          applicant.ask(applicant.residence(), it -> residences.stream().anyMatch(it::isWithin)));
    }
    if (!conditions.isEmpty()) {
      parts.add(applicant.ask(
          applicant.conditions(),
          it -> conditions.stream().anyMatch(row -> it.stream().anyMatch(row::sameCode))));
    }
    if (parts.contains(false)) {
      return false;
    }
    return parts.contains(null) ? null : true;
  }
}
