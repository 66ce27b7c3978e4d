package dev.consilium.core.lifecycle;

import dev.consilium.core.CaseId;
import dev.consilium.core.Refusal;
import dev.consilium.core.Role;
import dev.consilium.core.consent.ConsentKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Decides one command on one case file; changes nothing. */
final class Deciding {

  static final String CONSENT_WITHDRAWN = "service-consent-withdrawn";

  private final CaseFile file;
  private final TransitionTable table;
  private final StepRules rules;
  private final FactChecks facts;

  Deciding(CaseFile file, TransitionTable table) {
    this.file = file;
    this.table = table;
    this.rules = new StepRules(file);
    this.facts = new FactChecks(file, table);
  }

  List<Refusal> refusals(CaseCommand command, Instant at) {
    return command instanceof CaseCommand.Move move
        ? move(move, at)
        : fact((CaseCommand.Note) command, at);
  }

  private List<Refusal> move(CaseCommand.Move command, Instant at) {
    var verb = table.command(command.step().event());
    var row = table.find(file.state, command.step().event());
    if (row.isEmpty()) {
      return List.of(refusal("cannot " + verb, "transition-legal", legal()));
    }
    var roles = row.get().roles();
    if (!roles.contains(command.by().role())) {
      return List.of(notPermitted(verb, command.by().role(), roles));
    }
    var context = new MoveContext(file, command.step(), row.get().to(), at, table);
    var shortfalls = new LinkedHashSet<>(rules.common(command, at));
    shortfalls.addAll(rules.move(context, command.by()));
    var checks = new GuardChecks(context);
    for (var guard : guards(row.get())) {
      shortfalls.addAll(checks.check(guard));
    }
    return shortfalls.stream()
        .map(it -> refusal(it.found(), it.rule(), it.remedy() + ", then " + verb + "."))
        .toList();
  }

  // The row's guards and whatever the state it leads to demands on entry.
  private static Set<Guard> guards(Transition row) {
    var guards = new LinkedHashSet<>(row.guards());
    row.to().invariants().forEach(invariant -> guards.addAll(invariant.guards()));
    return guards;
  }

  private List<Refusal> fact(CaseCommand.Note command, Instant at) {
    var event = command.step().event();
    var rule = table.fact(event);
    var states = rule.map(FactRule::states).orElseGet(List::of);
    var roles = rule.map(FactRule::roles).orElseGet(List::of);
    if (!states.contains(file.state)) {
      return List.of(refusal("cannot record " + event, "transition-legal", where(states)));
    }
    if (!roles.contains(command.by().role())) {
      return List.of(notPermitted("record " + event, command.by().role(), roles));
    }
    var shortfalls = new ArrayList<>(rules.common(command, at));
    shortfalls.addAll(facts.check(command, at));
    return shortfalls.stream()
        .map(it -> refusal(it.found(), it.rule(), it.remedy() + "."))
        .toList();
  }

  // Without consent to the service nothing may be processed, so the case ends with it.
  boolean endsService(CaseCommand command, Instant at) {
    if (!(command.step() instanceof CaseFact.ConsentWithdrawn withdrawn)
        || file.state == CaseState.DRAFT
        || table.find(file.state, "CaseCancelled").isEmpty()) {
      return false;
    }
    var after = file.copy();
    after.consents.remove(withdrawn.consent());
    return file.consents(ConsentKind.SERVICE, null, at)
        && !after.consents(ConsentKind.SERVICE, null, at);
  }

  private Refusal notPermitted(String verb, Role role, List<Role> roles) {
    return refusal(
        "a " + role + " cannot " + verb,
        "role-permitted",
        "Let a " + TransitionPage.roles(roles) + " do it.");
  }

  private String where(List<CaseState> states) {
    return "It is recorded in "
        + states.stream().map(CaseState::name).collect(Collectors.joining(", ")) + ".";
  }

  private String legal() {
    var rows = table.from(file.state);
    return rows.isEmpty()
        ? "No move leaves this state; open a new case."
        : "Legal here: "
            + rows.stream()
                .map(row ->
                    table.command(row.event()) + " (" + TransitionPage.roles(row.roles()) + ")")
                .collect(Collectors.joining(", "))
            + ".";
  }

  private Refusal refusal(String found, String rule, String remedy) {
    return refusal(file.id, file.state, found, rule, remedy);
  }

  static Refusal refusal(CaseId id, CaseState state, String found, String rule, String remedy) {
    return new Refusal("Case " + id, "state " + state + ", " + found, rule, remedy);
  }
}
