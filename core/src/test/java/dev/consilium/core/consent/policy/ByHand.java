package dev.consilium.core.consent.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a tree of provisions for one resource the way a person would: from the leaves up. */
record ByHand(ContextMatch context) {

  boolean permits(List<ConsentPolicy> policies, ResourceFacts facts) {
    var said = policies.stream()
        .flatMap(policy -> read(
            policy.root, facts, ContextMatch.all(context.of(policy)), policy.understood, List.of())
            .stream())
        .toList();
    return said.contains(Effect.PERMIT) && !said.contains(Effect.DENY);
  }

  private Optional<Effect> read(
      Provision provision,
      ResourceFacts facts,
      Trilean above,
      boolean understood,
      List<DataElements> denials) {
    var matched = above.and(ContextMatch.all(context.of(provision)));
    if (matched == Trilean.FALSE) {
      return Optional.empty();
    }
    var below = new ArrayList<>(denials);
    if (provision.effect() == Effect.DENY) {
      below.add(provision.data());
    }
    var exceptions = provision.exceptions().stream()
        .flatMap(it -> read(it, facts, matched, understood, below).stream())
        .toList();
    if (!exceptions.isEmpty()) {
      return Optional.of(exceptions.contains(Effect.DENY) ? Effect.DENY : Effect.PERMIT);
    }
    if (provision.effect() == Effect.DENY) {
      return about(provision.data(), facts, Effect.DENY) == Trilean.FALSE
          ? Optional.empty()
          : Optional.of(Effect.DENY);
    }
    var reaches = understood
        && matched == Trilean.TRUE
        && about(provision.data(), facts, Effect.PERMIT) == Trilean.TRUE
        && denials.stream().allMatch(it -> about(it, facts, Effect.DENY) == Trilean.TRUE);
    return reaches ? Optional.of(Effect.PERMIT) : Optional.empty();
  }

  private Trilean about(DataElements data, ResourceFacts facts, Effect effect) {
    return data.clauses(effect).stream()
        .map(it -> new ResourceMatch(context).of(it, facts))
        .reduce(Trilean.TRUE, Trilean::and);
  }
}
