package dev.consilium.core.consent.policy;

import java.util.ArrayList;
import java.util.List;

/** Writes down what each consent and provision made of the request. */
record Tracing(ContextMatch context) {

  PolicyTrace of(ConsentPolicy policy, Recency recency) {
    var elements = new ArrayList<>(context.of(policy));
    var matched = ContextMatch.all(elements);
    if (!policy.understood) {
      elements.add(new ElementMatch(PolicyElement.UNDERSTOOD, Trilean.FALSE));
    }
    if (recency.combining() != Combining.DENY_OVERRIDES) {
      var one = new Recency.Candidate(policy, matched);
      elements.add(new ElementMatch(
          PolicyElement.RECENCY, Trilean.of(recency.permits(one) || recency.denies(one))));
    }
    var lines = new ArrayList<ProvisionTrace>();
    walk(policy.root, "provision", matched != Trilean.FALSE, lines);
    return new PolicyTrace(policy.id, elements, lines);
  }

  private void walk(Provision provision, String path, boolean reached, List<ProvisionTrace> lines) {
    var line = new ProvisionTrace(
        path,
        provision.effect(),
        context.of(provision),
        provision.data().clauses(Effect.DENY).stream().map(DataClause::element).toList(),
        reached);
    lines.add(line);
    for (var i = 0; i < provision.exceptions().size(); i++) {
      walk(
          provision.exceptions().get(i),
          path + ".provision[" + i + "]",
          reached && line.matched() != Trilean.FALSE,
          lines);
    }
  }

  /** What the trace leaves open. */
  static List<MissingFact> missing(List<PolicyTrace> traces) {
    var missing = new ArrayList<MissingFact>();
    for (var trace : traces) {
      if (ContextMatch.all(trace.elements()) == Trilean.FALSE
          && trace.elements().stream()
              .anyMatch(it ->
                  it.matched() == Trilean.FALSE && it.element() != PolicyElement.UNDERSTOOD)) {
        continue;
      }
      unknown(trace.elements(), "consent " + trace.consent(), missing);
      for (var line : trace.provisions()) {
        if (line.reached() && line.matched() == Trilean.UNKNOWN) {
          unknown(line.elements(), "consent " + trace.consent() + " " + line.path(), missing);
        }
      }
    }
    return missing;
  }

  private static void unknown(List<ElementMatch> elements, String where, List<MissingFact> into) {
    elements.stream()
        .filter(it -> it.matched() == Trilean.UNKNOWN)
        .forEach(it -> into.add(new MissingFact(it.element(), where)));
  }
}
