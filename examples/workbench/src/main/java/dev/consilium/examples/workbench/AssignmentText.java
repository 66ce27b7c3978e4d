package dev.consilium.examples.workbench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.consilium.matching.assignment.Allotment;
import dev.consilium.matching.assignment.AssignmentOutcome;
import dev.consilium.matching.assignment.AssignmentPlan;
import dev.consilium.matching.assignment.AssignmentProblem;
import dev.consilium.matching.assignment.Relaxation;
import dev.consilium.matching.assignment.Verification;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Says an assignment: lines for a person, a tree for a script. */
final class AssignmentText {

  private final CostFiles files;
  private final AssignmentProblem problem;

  AssignmentText(CostFiles files, AssignmentProblem problem) {
    this.files = files;
    this.problem = problem;
  }

  List<String> lines(AssignmentPlan plan, Verification verification) {
    var lines = given(plan.assigned(), plan.unassigned());
    lines.add("total " + files.shown(plan.objective()) + " by " + plan.kernel() + "; "
        + counted(plan.assigned(), plan.unassigned()));
    lines.add(
        verification.holds()
            ? "certificate holds: " + problem.pairs() + " pairs checked, no plan is cheaper"
            : "certificate broken: " + verification.violated() + " conditions");
    verification.violations().forEach(it -> lines.add("  " + it));
    return lines;
  }

  List<String> lines(Allotment allotment, long cheapest) {
    var lines = given(allotment.assigned(), allotment.unassigned());
    lines.add("total " + files.shown(allotment.total()) + ", the cheapest plan's is "
        + files.shown(cheapest) + "; worst case " + files.shown(allotment.worst()) + "; "
        + counted(allotment.assigned(), allotment.unassigned()));
    return lines;
  }

  List<String> lines(AssignmentOutcome.Infeasible infeasible) {
    var lines = new ArrayList<String>();
    lines.add("No plan keeps every bound.");
    infeasible.bottlenecks().forEach(it -> lines.add("  " + it.words()));
    lines.add("Feasible again if:");
    infeasible.byCapacity().forEach(it -> lines.add("  " + it.words()));
    if (!infeasible.byPostponing().equals(infeasible.byCapacity())) {
      lines.add("Or if:");
      infeasible.byPostponing().forEach(it -> lines.add("  " + it.words()));
    }
    return lines;
  }

  ObjectNode tree(AssignmentPlan plan, Verification verification) {
    var node = JsonText.object().put("outcome", "planned");
    given(node, plan.assigned(), plan.unassigned());
    node.put("total", files.shown(plan.objective())).put("kernel", plan.kernel().name());
    var certificate = node.putObject("certificate").put("holds", verification.holds());
    var values = certificate.putObject("caseValues");
    problem.cases().stream()
        .sorted(Comparator.comparing(it -> it.id().value()))
        .forEach(
            it -> values.put(it.id().value(), files.shown(plan.value(it.id()).orElseThrow())));
    var prices = certificate.putObject("specialistPrices");
    problem.specialists().stream()
        .sorted(Comparator.comparing(it -> it.id().value()))
        .forEach(
            it -> prices.put(it.id().value(), files.shown(plan.price(it.id()).orElseThrow())));
    return node;
  }

  ObjectNode tree(Allotment allotment, long cheapest) {
    var node = JsonText.object().put("outcome", "fair");
    given(node, allotment.assigned(), allotment.unassigned());
    return node.put("total", files.shown(allotment.total()))
        .put("cheapest", files.shown(cheapest))
        .put("worst", files.shown(allotment.worst()));
  }

  ObjectNode tree(AssignmentOutcome.Infeasible infeasible) {
    var node = JsonText.object().put("outcome", "infeasible");
    var list = node.putArray("bottlenecks");
    for (var it : infeasible.bottlenecks()) {
      var entry = list.addObject()
          .put("kind", it.kind().name())
          .put("words", it.words())
          .put("asked", it.asked())
          .put("possible", it.possible());
      CostFiles.sorted(it.cases()).forEach(entry.putArray("cases")::add);
      CostFiles.sorted(it.specialists()).forEach(entry.putArray("specialists")::add);
    }
    words(node, "byCapacity", infeasible.byCapacity());
    words(node, "byPostponing", infeasible.byPostponing());
    return node;
  }

  private static void words(ObjectNode node, String name, List<Relaxation> relaxations) {
    relaxations.stream().map(Relaxation::words).forEach(node.putArray(name)::add);
  }

  private List<String> given(
      List<AssignmentPlan.Assigned> assigned, List<AssignmentPlan.Unassigned> unassigned) {
    var lines = new ArrayList<String>();
    for (var it : byId(assigned)) {
      lines.add(it.caseId() + " -> " + it.specialist() + "  " + files.shown(it.cost()));
    }
    for (var it : lacking(unassigned)) {
      lines.add(it.caseId() + " -> nobody (" + it.opinions() + ")");
    }
    return lines;
  }

  private void given(
      ObjectNode node,
      List<AssignmentPlan.Assigned> assigned,
      List<AssignmentPlan.Unassigned> unassigned) {
    var pairs = node.putArray("assigned");
    for (var it : byId(assigned)) {
      pairs
          .addObject()
          .put("case", it.caseId().value())
          .put("specialist", it.specialist().value())
          .put("cost", files.shown(it.cost()));
    }
    var rest = node.putArray("unassigned");
    for (var it : lacking(unassigned)) {
      rest.addObject().put("case", it.caseId().value()).put("opinions", it.opinions());
    }
  }

  private static List<AssignmentPlan.Assigned> byId(List<AssignmentPlan.Assigned> assigned) {
    return assigned.stream()
        .sorted(Comparator.comparing((AssignmentPlan.Assigned it) -> it.caseId().value())
            .thenComparing(it -> it.specialist().value()))
        .toList();
  }

  private static List<AssignmentPlan.Unassigned> lacking(
      List<AssignmentPlan.Unassigned> unassigned) {
    return unassigned.stream()
        .sorted(Comparator.comparing(it -> it.caseId().value()))
        .toList();
  }

  private static String counted(
      List<AssignmentPlan.Assigned> assigned, List<AssignmentPlan.Unassigned> unassigned) {
    long lacking =
        unassigned.stream().mapToLong(AssignmentPlan.Unassigned::opinions).sum();
    return assigned.size() + " opinions assigned, " + lacking + " not";
  }
}
