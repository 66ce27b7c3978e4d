package dev.consilium.core.rules;

import dev.consilium.core.CaseId;
import dev.consilium.core.Jurisdiction;
import dev.consilium.core.PartyId;
import dev.consilium.core.specialist.Assertion;
import dev.consilium.core.specialist.Licence;
import dev.consilium.core.specialist.Specialist;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Reviews to ask the starter pack about. */
final class Reviews {

  static final RuleEngine ENGINE = RuleEngine.of(RulePack.starter());
  static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
  static final LocalDate TODAY = LocalDate.parse("2026-11-24");
  static final PartyId EXPERT = new PartyId("spec-9");

  private Reviews() {}

  static Assertion<Licence> licence(
      String place, Licence.Kind kind, Licence.Status status, @Nullable String lastDay) {
    return new Assertion<>(
        new Licence(new Jurisdiction(place), "N-1", kind, status),
        "board",
        TODAY.minusDays(30),
        Assertion.Verification.PRIMARY_SOURCE_VERIFIED,
        lastDay == null ? null : LocalDate.parse(lastDay));
  }

  static Assertion<Licence> licence(String place) {
    return licence(place, Licence.Kind.FULL, Licence.Status.ACTIVE, null);
  }

  static Specialist.Builder specialist(String establishment) {
    return Specialist.of(EXPERT, "Ada Example", new Jurisdiction(establishment));
  }

  static RuleRequest.Builder ask(RuleKind kind) {
    return RuleRequest.of(new RuleQuestion(kind, new CaseId("C-17"), EXPERT, NOON));
  }

  static RuleRequest.Builder review(String patient, Specialist.Builder specialist) {
    return ask(RuleKind.LICENSURE)
        .patientIn(new Jurisdiction(patient))
        .specialist(specialist.build());
  }

  static RuleDecision decide(RuleRequest.Builder request) {
    return ENGINE.decide(request.build());
  }

  static RuleRequest.Builder withColleague(RuleRequest.Builder request) {
    return request
        .fact(Fact.CONSULT_COUNTERPART, "physician")
        .fact(Fact.CONSULT_FREQUENCY, "single")
        .fact(Fact.LOCAL_PHYSICIAN, "licensed");
  }
}
