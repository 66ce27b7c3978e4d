package dev.consilium.core.consent.policy;

import dev.consilium.core.Coding;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Everything about an answer that time may change; explanations are left out. */
record Outcome(
    Answer answer,
    Residual safe,
    Residual hopeful,
    Set<String> basedOn,
    Set<String> permitting,
    Set<Coding> purposes,
    Set<Instant> erasures) {

  static Outcome of(
      List<ConsentPolicy> policies, ContextMatch context, Reading safe, Reading hopeful) {
    var purposes = context.request().purposes;
    var answer = answer(safe, hopeful);
    return new Outcome(
        answer,
        safe.residual(),
        hopeful.residual(),
        safe.basedOn(),
        safe.permitting(),
        purposes.size() == 1
            ? (answer == Answer.PERMIT ? purposes : Set.of())
            : purposes.stream()
                .filter(it -> permits(policies, context, it))
                .collect(Collectors.toUnmodifiableSet()),
        erasures(policies, context));
  }

  static Answer answer(Reading safe, Reading hopeful) {
    return safe.residual().permitsSomething()
        ? Answer.PERMIT
        : hopeful.residual().permitsSomething() ? Answer.INDETERMINATE : Answer.DENY;
  }

  private static boolean permits(
      List<ConsentPolicy> policies, ContextMatch context, Coding purpose) {
    var alone =
        context.request().forPurpose(purpose, context.settings().tables.isBreakGlass(purpose));
    return Reading.of(policies, new ContextMatch(alone, context.settings()), Stance.SAFE)
        .residual()
        .permitsSomething();
  }

  // What was disclosed under a consent before its withdrawal is to be erased.
  private static Set<Instant> erasures(List<ConsentPolicy> policies, ContextMatch context) {
    var erasures = new TreeSet<Instant>();
    for (var policy : policies) {
      var withdrawn = policy.withdrawnAt;
      if (withdrawn != null
          && !context.request().at.isBefore(withdrawn)
          && context.of(policy).stream()
              .allMatch(
                  it -> it.element() == PolicyElement.WITHDRAWAL || it.matched() != Trilean.FALSE)
          && ContextMatch.all(context.of(policy.root)) != Trilean.FALSE) {
        erasures.add(withdrawn);
      }
    }
    return erasures;
  }

  static Outcome at(
      Instant instant,
      List<ConsentPolicy> policies,
      PolicyRequest request,
      PolicySettings settings) {
    var context = new ContextMatch(request.at(instant), settings);
    return of(
        policies,
        context,
        Reading.of(policies, context, Stance.SAFE),
        Reading.of(policies, context, Stance.HOPEFUL));
  }

  /** The first instant after the request at which the outcome is another one. */
  Optional<Instant> changes(
      List<ConsentPolicy> policies, PolicyRequest request, PolicySettings settings) {
    var context = new ContextMatch(request, settings);
    var instants = new TreeSet<Instant>();
    policies.stream().map(context::changes).flatMap(Collection::stream).forEach(instants::add);
    var implicit = new ArrayList<Instant>();
    context.changes(settings.implicit, implicit);
    implicit.stream().filter(it -> it.isAfter(request.at)).forEach(instants::add);
    return instants.stream()
        .filter(it -> !at(it, policies, request, settings).equals(this))
        .findFirst();
  }
}
