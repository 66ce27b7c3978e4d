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

/** An answer and its consequences at one instant; explanations are left out. */
record Outcome(
    Answer answer,
    Reading safe,
    Set<Coding> purposes,
    List<ResourceVerdict> verdicts,
    List<ConsentObligation> obligations) {

  static Outcome of(List<ConsentPolicy> policies, ContextMatch context) {
    var safe = Reading.of(policies, context, Stance.SAFE);
    // A yes without resources cannot become more of a yes.
    var hopeful =
        safe.residual().permitsSomething() && context.request().resources.isEmpty()
            ? safe
            : Reading.of(policies, context, Stance.HOPEFUL);
    var answer = safe.residual().permitsSomething()
        ? Answer.PERMIT
        : hopeful.residual().permitsSomething() ? Answer.INDETERMINATE : Answer.DENY;
    var verdicts = Verdicts.of(context, safe, hopeful);
    return new Outcome(
        answer,
        safe,
        purposes(policies, context, answer),
        verdicts,
        new Obligations(context, policies, answer, safe, verdicts).list());
  }

  private static Set<Coding> purposes(
      List<ConsentPolicy> policies, ContextMatch context, Answer answer) {
    var asked = context.request().purposes;
    if (asked.size() == 1) {
      return answer == Answer.PERMIT ? asked : Set.of();
    }
    return asked.stream()
        .filter(it -> permits(policies, context, it))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static boolean permits(
      List<ConsentPolicy> policies, ContextMatch context, Coding purpose) {
    var alone =
        context.request().forPurpose(purpose, context.settings().tables.isBreakGlass(purpose));
    return Reading.of(policies, new ContextMatch(alone, context.settings()), Stance.SAFE)
        .residual()
        .permitsSomething();
  }

  /** The first instant after the request at which the answer is another one. */
  Optional<Instant> changes(List<ConsentPolicy> policies, ContextMatch context) {
    var request = context.request();
    var instants = new TreeSet<Instant>();
    policies.stream().map(context::changes).flatMap(Collection::stream).forEach(instants::add);
    var implicit = new ArrayList<Instant>();
    context.changes(context.settings().implicit, implicit);
    implicit.stream().filter(it -> it.isAfter(request.at)).forEach(instants::add);
    return instants.stream().filter(it -> !sameAs(of(policies, context.at(it)))).findFirst();
  }

  private boolean sameAs(Outcome other) {
    return answer == other.answer
        && safe.residual().equals(other.safe.residual())
        && safe.basedOn().equals(other.safe.basedOn())
        && purposes.equals(other.purposes)
        && answers().equals(other.answers())
        && obligations.equals(other.obligations);
  }

  private List<Answer> answers() {
    return verdicts.stream().map(ResourceVerdict::answer).toList();
  }
}
