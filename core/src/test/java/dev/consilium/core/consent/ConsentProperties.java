package dev.consilium.core.consent;

import static dev.consilium.core.consent.Disclosures.CASE;
import static dev.consilium.core.consent.Disclosures.EVIDENCE;
import static dev.consilium.core.consent.Disclosures.EXPERT;
import static dev.consilium.core.consent.Disclosures.NOON;
import static dev.consilium.core.consent.Disclosures.PATIENT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.consilium.core.PartyId;
import dev.consilium.core.Period;
import dev.consilium.core.PurposeOfUse;
import dev.consilium.core.consent.policy.PolicyEvaluator;
import dev.consilium.core.consent.policy.PolicySettings;
import dev.consilium.core.consent.policy.PolicyTables;
import dev.consilium.core.rules.RuleKind;
import dev.consilium.core.rules.Verdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ConsentProperties {

  @Provide
  Arbitrary<ConsentGrant> grants() {
    var instants = Arbitraries.integers().between(-3, 3).map(NOON::plusSeconds);
    return Combinators.combine(
            Arbitraries.of("G-1", "G-2", "G-3", "G-4"),
            Arbitraries.of(
                ConsentKind.SERVICE, ConsentKind.RECORDS_DISCLOSURE, ConsentKind.CROSS_BORDER),
            Arbitraries.of(
                Recipients.anyone(),
                Recipients.only(EXPERT),
                Recipients.only(new PartyId("other"))),
            Arbitraries.of(PurposeOfUse.TREAT, PurposeOfUse.HRESCH).set().ofMinSize(1),
            instants.injectNull(0.3),
            Arbitraries.integers().between(0, 4).injectNull(0.3),
            instants.injectNull(0.7))
        .as((id, kind, recipients, purposes, start, length, withdrawn) -> new ConsentGrant(
            id,
            CASE,
            kind,
            PATIENT,
            ConsentGrant.Authority.PATIENT,
            recipients,
            Set.copyOf(purposes),
            period(start, length),
            withdrawn,
            EVIDENCE));
  }

  @SuppressWarnings("NullAway") // jqwik injects nulls where a period is open
  private static Period period(Instant start, Integer length) {
    return new Period(
        start, length == null ? null : (start == null ? NOON : start).plusSeconds(length));
  }

  private static DisclosureDecision decide(List<ConsentGrant> grants, boolean border) {
    var request = Disclosures.bare()
        .crossesBorder(border)
        .grants(grants)
        .rule(Disclosures.rule(RuleKind.LICENSURE, Verdict.PERMIT));
    if (border) {
      request
          .rule(Disclosures.rule(RuleKind.TRANSFER, Verdict.PERMIT))
          .rule(Disclosures.rule(RuleKind.RESIDENCY, Verdict.PERMIT));
    }
    return DisclosureGate.decide(request.build());
  }

  private static String seen(DisclosureDecision decision) {
    return decision instanceof DisclosureDecision.Permitted yes
        ? yes.permit().id()
        : decision.reasons().toString();
  }

  @Property
  void permutingGrantsChangesNothing(
      @ForAll List<@From("grants") ConsentGrant> grants,
      @ForAll boolean border,
      @ForAll Random random) {
    var shuffled = new ArrayList<>(grants);
    Collections.shuffle(shuffled, random);

    assertThat(seen(decide(shuffled, border))).isEqualTo(seen(decide(grants, border)));
  }

  @Property
  void addingAWithdrawalNeverWidens(
      @ForAll List<@From("grants") ConsentGrant> grants,
      @ForAll boolean border,
      @ForAll("grants") ConsentGrant any) {
    var withdrawn = new ArrayList<>(grants);
    grants.stream()
        .filter(grant -> grant.id().equals(any.id()))
        .findFirst()
        .ifPresent(grant -> withdrawn.add(grant.withdrawn(NOON.plusSeconds(1))));

    var before = decide(grants, border);
    var after = decide(withdrawn, border);

    if (after instanceof DisclosureDecision.Permitted narrower) {
      assertThat(before).isInstanceOf(DisclosureDecision.Permitted.class);
      var wider = ((DisclosureDecision.Permitted) before).permit().period();
      assertThat(wider.contains(start(narrower))).isTrue();
      assertThat(wider.contains(end(narrower))).isTrue();
    }
  }

  @Property
  void noPermitOutlivesTheConsentItRestsOn(
      @ForAll List<@From("grants") ConsentGrant> grants, @ForAll boolean border) {
    if (decide(grants, border) instanceof DisclosureDecision.Permitted yes) {
      for (var at : List.of(start(yes), end(yes))) {
        for (var kind : border
            ? List.of(ConsentKind.SERVICE, ConsentKind.RECORDS_DISCLOSURE, ConsentKind.CROSS_BORDER)
            : List.of(ConsentKind.SERVICE, ConsentKind.RECORDS_DISCLOSURE)) {
          assertThat(ConsentEvaluator.evaluate(
                      new ConsentQuestion(
                          CASE,
                          kind,
                          kind == ConsentKind.SERVICE ? null : EXPERT,
                          kind == ConsentKind.SERVICE ? null : PurposeOfUse.TREAT,
                          at),
                      grants)
                  .given())
              .isTrue();
        }
      }
    }
  }

  @SuppressWarnings("NullAway") // a permit's period has both ends
  private static Instant start(DisclosureDecision.Permitted decision) {
    return decision.permit().period().start();
  }

  @SuppressWarnings("NullAway") // a permit's period has both ends
  private static Instant end(DisclosureDecision.Permitted decision) {
    return decision.permit().period().end();
  }

  @Property
  void aGrantIsThePolicyOfOnePermit(@ForAll("grants") ConsentGrant grant) {
    var question =
        new ConsentQuestion(CASE, ConsentKind.RECORDS_DISCLOSURE, EXPERT, PurposeOfUse.TREAT, NOON);
    var reading = new GrantReading(question);

    assertThat(PolicyEvaluator.of(PolicySettings.of(PolicyTables.exact()))
            .evaluate(reading.request(), List.of(reading.policy(grant)))
            .permitted())
        .isEqualTo(ConsentEvaluator.evaluate(question, List.of(grant)).given());
  }
}
