package dev.consilium.core.consent.policy;

import static dev.consilium.core.consent.policy.Consents.DOCTOR;
import static dev.consilium.core.consent.policy.Consents.GROUP;
import static dev.consilium.core.consent.policy.Consents.NOON;
import static dev.consilium.core.consent.policy.Consents.SETTINGS;
import static dev.consilium.core.consent.policy.Consents.act;
import static dev.consilium.core.consent.policy.Consents.level;
import static dev.consilium.core.consent.policy.Consents.loinc;
import static dev.consilium.core.consent.policy.Consents.purpose;
import static org.assertj.core.api.Assertions.assertThat;

import dev.consilium.core.Period;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class PolicyProperties {

  /** Consents and resources drawn from few values, so that they meet. */
  record Case(List<ConsentPolicy> policies, List<ResourceFacts> resources) {

    PolicyDecision decide(Instant at) {
      return PolicyEvaluator.of(SETTINGS).evaluate(request(at, resources), policies);
    }

    PolicyDecision decide() {
      return decide(NOON);
    }
  }

  private static PolicyRequest request(Instant at, List<ResourceFacts> resources) {
    return PolicyRequest.of(
            Set.of(Consents.PATIENT),
            Set.of(DOCTOR),
            List.of(purpose("TREAT"), purpose("HPAYMT")),
            at,
            Consents.UTC)
        .resources(resources)
        .build();
  }

  @Provide
  Arbitrary<Case> cases() {
    return Arbitraries.randomValue(PolicyProperties::random);
  }

  static Case random(Random random) {
    var policies = new ArrayList<ConsentPolicy>();
    for (var i = random.nextInt(4); i > 0; i--) {
      var draft = Consents.draft("C-" + i, provision(random, 3));
      if (random.nextInt(8) == 0) {
        draft.notUnderstood();
      }
      if (random.nextInt(6) == 0) {
        draft.withdrawnAt(NOON.plusSeconds(random.nextInt(5) - 2));
      }
      policies.add(draft.build());
    }
    var resources = new ArrayList<ResourceFacts>();
    for (var i = 0; i < 4; i++) {
      resources.add(resource(random, i));
    }
    return new Case(policies, resources);
  }

  static Provision provision(Random random, int depth) {
    var provision = random.nextBoolean() ? Provision.permit() : Provision.deny();
    if (random.nextInt(3) == 0) {
      var start = NOON.plusSeconds(random.nextInt(9) - 4);
      provision = provision.during(new PolicyPeriod.Exact(
          new Period(start, random.nextBoolean() ? null : start.plusSeconds(random.nextInt(5)))));
    }
    switch (random.nextInt(7)) {
      case 0 -> provision = provision.actors(List.of(ProvisionActor.of(GROUP)));
      case 1 -> provision = provision.actors(List.of(ProvisionActor.of(Consents.CLERK)));
      case 2 -> provision = provision.purposes(List.of(purpose("TREAT"), purpose("HRESCH")));
      case 3 -> provision = provision.purposes(List.of(purpose("HRESCH")));
      default -> provision = provision.purposes(List.of());
    }
    switch (random.nextInt(6)) {
      case 0 -> provision = provision.data(Consents.labels(level("N")));
      case 1 -> provision = provision.data(Consents.labels(level("R"), act("PSY")));
      case 2 -> provision = provision.data(Consents.codes("1"));
      case 3 -> provision = provision.data(Consents.codes("2").labelled(List.of(act("PSY"))));
      default -> provision = provision.data(DataElements.ANY);
    }
    var exceptions = new ArrayList<Provision>();
    for (var i = depth == 0 ? 0 : random.nextInt(3); i > 0; i--) {
      exceptions.add(provision(random, depth - 1));
    }
    return provision.exceptions(exceptions);
  }

  private static ResourceFacts resource(Random random, int id) {
    var draft = Consents.resource("r" + id);
    switch (random.nextInt(5)) {
      case 0 -> draft.labels(List.of());
      case 1 -> draft.labels(List.of(level("R")));
      case 2 -> draft.labels(List.of(level("N"), act("PSY")));
      default -> draft.labels(List.of(level("N")));
    }
    switch (random.nextInt(4)) {
      case 0 -> draft.codes(List.of(loinc("1")));
      case 1 -> draft.codes(List.of(loinc("1"), loinc("2")));
      case 2 -> draft.codes(List.of());
      default -> {
        return ResourceFacts.of(List.of(EntityName.reference("Observation/r" + id)))
            .labels(List.of(level("N")))
            .build();
      }
    }
    return draft.build();
  }

  static List<Answer> answers(PolicyDecision decision) {
    return decision.verdicts().stream().map(ResourceVerdict::answer).toList();
  }

  /** All that counts as the answer; explanations and audits apart. */
  static List<Object> seen(PolicyDecision decision) {
    return List.of(
        decision.answer(),
        decision.applicable(),
        answers(decision),
        decision.permittedPurposes(),
        decision.residual(),
        decision.basedOn(),
        decision.obligations());
  }

  @Property
  void theOrderOfConsentsAndProvisionsChangesNothing(
      @ForAll("cases") Case one, @ForAll Random random) {
    var policies = new ArrayList<ConsentPolicy>();
    for (var policy : one.policies) {
      var draft =
          Consents.draft(policy.id, shuffled(policy.root, random)).withdrawnAt(policy.withdrawnAt);
      policies.add((policy.understood ? draft : draft.notUnderstood()).build());
    }
    Collections.shuffle(policies, random);

    assertThat(seen(new Case(policies, one.resources).decide())).isEqualTo(seen(one.decide()));
  }

  private static Provision shuffled(Provision provision, Random random) {
    var exceptions = new ArrayList<>(
        provision.exceptions().stream().map(it -> shuffled(it, random)).toList());
    var purposes = new ArrayList<>(provision.purposes());
    var labels = new ArrayList<>(provision.data().labels());
    Collections.shuffle(exceptions, random);
    Collections.shuffle(purposes, random);
    Collections.shuffle(labels, random);
    return provision
        .exceptions(exceptions)
        .purposes(purposes)
        .data(provision.data().labelled(labels));
  }

  @Property
  void aDenialMoreNeverWidens(@ForAll("cases") Case one, @ForAll Random random) {
    var denial = denial(random);
    var policies = new ArrayList<>(one.policies);
    if (!policies.isEmpty() && random.nextBoolean()) {
      var at = random.nextInt(policies.size());
      var into = policies.get(at);
      var draft = Consents.draft(into.id, inserted(into.root, denial, random))
          .withdrawnAt(into.withdrawnAt);
      policies.set(at, (into.understood ? draft : draft.notUnderstood()).build());
    } else {
      policies.add(Consents.policy("D", denial));
    }

    var before = answers(one.decide());
    var after = answers(new Case(policies, one.resources).decide());

    for (var i = 0; i < after.size(); i++) {
      if (after.get(i) == Answer.PERMIT) {
        assertThat(before.get(i)).isEqualTo(Answer.PERMIT);
      }
    }
  }

  private static Provision denial(Random random) {
    return Provision.deny().data(provision(random, 0).data());
  }

  private static Provision inserted(Provision into, Provision denial, Random random) {
    var exceptions = new ArrayList<>(into.exceptions());
    if (exceptions.isEmpty() || random.nextBoolean()) {
      exceptions.add(denial);
    } else {
      var at = random.nextInt(exceptions.size());
      exceptions.set(at, inserted(exceptions.get(at), denial, random));
    }
    return into.exceptions(exceptions);
  }

  @Property
  void theResidualSaysWhatTheVerdictsSay(@ForAll("cases") Case one) {
    var decision = one.decide();
    var request = request(NOON, one.resources);

    for (var i = 0; i < one.resources.size(); i++) {
      var permitted = decision.verdicts().get(i).answer() == Answer.PERMIT;
      assertThat(decision.residual().apply(one.resources.get(i), request, SETTINGS))
          .isEqualTo(permitted ? Effect.PERMIT : Effect.DENY);
      if (permitted) {
        assertThat(decision.answer()).isEqualTo(Answer.PERMIT);
      }
    }
  }

  @Property
  void theVerdictsAreThoseOfReadingTheTreeByHand(@ForAll("cases") Case one) {
    var byHand = new ByHand(new ContextMatch(request(NOON, one.resources), SETTINGS));

    for (var i = 0; i < one.resources.size(); i++) {
      assertThat(answers(one.decide()).get(i) == Answer.PERMIT)
          .isEqualTo(byHand.permits(one.policies, one.resources.get(i)));
    }
  }

  @Property
  void theAnswerStandsUntilItIsToBeAskedAgain(@ForAll("cases") Case one) {
    var now = one.decide();
    var until = now.reevaluateAt();

    for (var at = NOON; at.isBefore(NOON.plusSeconds(12)); at = at.plusMillis(500)) {
      if (until.isPresent() && !at.isBefore(until.get())) {
        break;
      }
      assertThat(lasting(one.decide(at))).isEqualTo(lasting(now));
    }
    until.ifPresent(change -> assertThat(lasting(one.decide(change))).isNotEqualTo(lasting(now)));
  }

  private static List<Object> lasting(PolicyDecision decision) {
    return List.of(
        decision.answer(),
        answers(decision),
        decision.permittedPurposes(),
        decision.residual(),
        decision.basedOn(),
        decision.obligations().stream()
            .filter(it -> !(it instanceof ConsentObligation.ReevaluateAt))
            .toList());
  }

  @Property
  void fewerResourcesGetTheSameVerdicts(@ForAll("cases") Case one, @ForAll Random random) {
    var some = one.resources.stream().filter(it -> random.nextBoolean()).toList();
    var all = one.decide().verdicts();

    assertThat(new Case(one.policies, some).decide().verdicts())
        .isEqualTo(all.stream()
            .filter(it -> some.stream().anyMatch(r -> r.name().equals(it.resource())))
            .toList());
  }
}
