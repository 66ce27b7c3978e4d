package dev.consilium.matching.eligibility;

import static dev.consilium.matching.Cases.DAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.consilium.core.CaseId;
import dev.consilium.core.Coding;
import dev.consilium.core.Jurisdiction;
import dev.consilium.core.PartyId;
import dev.consilium.core.specialist.Assertion;
import dev.consilium.core.specialist.Assertion.Verification;
import dev.consilium.core.specialist.Capacity;
import dev.consilium.core.specialist.Licence;
import dev.consilium.core.specialist.Specialist;
import dev.consilium.matching.Cases;
import dev.consilium.matching.MatchConfig;
import dev.consilium.matching.profile.CaseProfile;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EligibilityEvaluatorTest {

  private static final EligibilityPolicy POLICY = MatchConfig.standard().eligibility();
  private static final EligibilityEvaluator RULES = new EligibilityEvaluator(POLICY);
  private static final String NPI = "http://hl7.org/fhir/sid/us-npi";

  @Test
  void letsThroughWhoMeetsEveryRule() {
    var judgement = RULES.judge(Cases.profile().build(), Cases.fit("s").build());

    assertThat(judgement.value()).isEqualTo(Eligibility.ELIGIBLE);
    assertThat(judgement.reasons()).isEmpty();
    assertThat(judgement.outcomes())
        .extracting(RuleOutcome::rule)
        .containsExactly(
            "licence-jurisdiction",
            "licence-fresh",
            "language",
            "capacity",
            "accepting",
            "conflict-of-interest",
            "excluded-by-host");
    assertThat(judgement.outcomes().get(0).used()).containsExactly(Cases.licence("US-AZ"));
    assertThat(judgement).hasToString("Judgement[s ELIGIBLE]");
  }

  @Test
  void saysWhereALicenceIsMissing() {
    var elsewhere = without("s").licence(Cases.licence("US-MA")).build();

    assertThat(reasons(Cases.profile().build(), elsewhere))
        .containsExactly(
            "INELIGIBLE not-licensed [licence-jurisdiction]: eligible if licensed in US-AZ");
  }

  @Test
  void leavesItToAPersonWhenTheTreatingPhysicianAsks() {
    var profile = CaseProfile.of(new CaseId("C-1"), DAY, Cases.TO_PHYSICIAN)
        .residence(new Jurisdiction("US-AZ"))
        .language("en")
        .build();

    assertThat(reasons(profile, without("s").licence(Cases.licence("US-MA")).build()))
        .containsExactly("REVIEW not-licensed-to-physician [licence-jurisdiction]: eligible if"
            + " licensed in US-AZ, or if its law allows advice to the treating physician");
  }

  @Test
  void neverGuessesAnUnknownResidence() {
    var unknown =
        CaseProfile.of(new CaseId("C-1"), DAY, Cases.TO_PATIENT).language("en").build();

    assertThat(reasons(unknown, Cases.fit("s").build()))
        .containsExactly(
            "REVIEW residence-unknown [licence-jurisdiction]: eligible if licensed where the patient"
                + " lives; say where that is");
    assertThat(RULES.countingLicences(unknown, Cases.fit("s").build())).isEmpty();
  }

  @Test
  void doesNotCountALicenceThatRanOutOrWasTaken() {
    var ranOut = Cases.licence("US-AZ", Licence.Status.ACTIVE, DAY.minusDays(9), DAY.minusDays(1));
    var lastDay = Cases.licence("US-AZ", Licence.Status.ACTIVE, DAY.minusDays(9), DAY);
    var taken = Cases.licence("US-AZ", Licence.Status.REVOKED, DAY.minusDays(9), null);
    var lapsed = Cases.licence("US-AZ", Licence.Status.LAPSED, DAY.minusDays(9), null);

    assertThat(value(without("s").licence(ranOut))).isEqualTo(Eligibility.INELIGIBLE);
    assertThat(value(without("s").licence(lastDay))).isEqualTo(Eligibility.ELIGIBLE);
    assertThat(value(without("s").licence(taken))).isEqualTo(Eligibility.INELIGIBLE);
    assertThat(value(without("s").licence(lapsed))).isEqualTo(Eligibility.INELIGIBLE);
  }

  @Test
  void doubtsALicenceThatIsNotNewerThanASuspensionAnywhere() {
    var suspended = Cases.licence("DE", Licence.Status.SUSPENDED, DAY.minusDays(10), null);
    var newer = Cases.licence("US-AZ", Licence.Status.ACTIVE, DAY.minusDays(9), null);

    assertThat(
            reasons(Cases.profile().build(), Cases.fit("s").licence(suspended).build()))
        .containsExactly("REVIEW licence-unclear [licence-jurisdiction]: eligible if the register"
            + " confirms that the licence holds in US-AZ");
    assertThat(value(without("s").licence(suspended).licence(newer)))
        .isEqualTo(Eligibility.ELIGIBLE);
  }

  @Test
  void leavesACourtesyLicenceToAPerson() {
    var courtesy = Cases.said(
        new Licence(new Jurisdiction("US-AZ"), "N", Licence.Kind.COURTESY, Licence.Status.ACTIVE));

    assertThat(value(without("s").licence(courtesy))).isEqualTo(Eligibility.REVIEW);
  }

  @Test
  void knowsHowFarALicenceReaches() {
    assertThat(value("DE", "DE-BY")).isEqualTo(Eligibility.ELIGIBLE);
    assertThat(value("DE-BY", "DE-BE")).isEqualTo(Eligibility.ELIGIBLE);
    assertThat(value("CH", "CH")).isEqualTo(Eligibility.ELIGIBLE);
    assertThat(value("CH", "CH-ZH")).isEqualTo(Eligibility.REVIEW);
    assertThat(value("US-AZ", "US")).isEqualTo(Eligibility.REVIEW);
    assertThat(value("US", "US")).isEqualTo(Eligibility.REVIEW);
    assertThat(value("US", "US-AZ")).isEqualTo(Eligibility.REVIEW);
    assertThat(value("US-MA", "US-AZ")).isEqualTo(Eligibility.INELIGIBLE);
    assertThat(value("GB", "DE")).isEqualTo(Eligibility.INELIGIBLE);
  }

  @Test
  void wantsAStaleLicenceConfirmed() {
    var kept = Cases.licence("US-AZ", Licence.Status.ACTIVE, DAY.minusDays(365), null);
    var stale = Cases.licence("US-AZ", Licence.Status.ACTIVE, DAY.minusDays(366), null);
    var tomorrow = Cases.licence("US-AZ", Licence.Status.ACTIVE, DAY.plusDays(1), null);

    assertThat(value(without("s").licence(kept))).isEqualTo(Eligibility.ELIGIBLE);
    assertThat(value(without("s").licence(tomorrow))).isEqualTo(Eligibility.REVIEW);
    assertThat(reasons(Cases.profile().build(), without("s").licence(stale).build()))
        .containsExactly("REVIEW licence-stale [licence-fresh]: eligible if the licence is"
            + " confirmed again; it counts for 365 days");
  }

  @Test
  void wantsASharedLanguageWhateverItsRegion() {
    var german =
        base().licence(Cases.licence("US-AZ")).language(Cases.said("de-CH")).build();
    var profile = Cases.profile().language("DE").build();

    assertThat(RULES.judge(profile, german).value()).isEqualTo(Eligibility.ELIGIBLE);
    assertThat(reasons(Cases.profile().language("fr").build(), german))
        .containsExactly(
            "INELIGIBLE no-shared-language [language]: eligible if working in en or fr");
  }

  @Test
  void asksWhenLanguagesAreUnknownOrNoLongerReliedOn() {
    var silent =
        base().licence(Cases.licence("US-AZ")).language(Cases.expired("en")).build();
    var profile = CaseProfile.of(new CaseId("C-1"), DAY, Cases.TO_PATIENT)
        .residence(new Jurisdiction("US-AZ"))
        .build();

    assertThat(reasons(Cases.profile().build(), silent))
        .containsExactly(
            "REVIEW languages-unknown [language]: eligible if working in en is confirmed");
    assertThat(reasons(profile, Cases.fit("s").build()))
        .containsExactly("REVIEW"
            + " case-language-unknown [language]: eligible if the case names a language that is"
            + " shared");
  }

  @Test
  void wantsRoomForOneMoreCase() {
    var full = Cases.fit("s").capacity(Cases.said(new Capacity(4, 4, true))).build();
    var closed = Cases.fit("s").capacity(Cases.said(new Capacity(0, 4, false))).build();
    var unknown = Cases.bare("s")
        .organisation(new PartyId("o"))
        .licence(Cases.licence("US-AZ"))
        .language(Cases.said("en"))
        .capacity(Cases.expired(new Capacity(4, 4, false)))
        .build();

    assertThat(reasons(Cases.profile().build(), full))
        .containsExactly(
            "INELIGIBLE full [capacity]: eligible if more than 4 cases may be open, now 4");
    assertThat(reasons(Cases.profile().build(), closed))
        .containsExactly(
            "INELIGIBLE not-accepting [accepting]: eligible if taking new cases again");
    assertThat(reasons(Cases.profile().build(), unknown))
        .containsExactly(
            "REVIEW capacity-unknown [capacity]: eligible if room for one more case is confirmed",
            "REVIEW accepting-unknown [accepting]: eligible if taking new cases is confirmed");
  }

  @Test
  void findsTheTreatingDoctorUnderEveryName() {
    var doctor = Cases.fit("s").identifier(Coding.of(NPI, "1234567893")).build();
    var byId = Cases.profile().treatedBy(new PartyId("s")).build();
    var byNumber = Cases.profile()
        .treatedBy(new PartyId("other"), Coding.of(NPI, "1234567893"))
        .build();
    var byOtherId = Cases.profile()
        .treatedBy(new PartyId("other"))
        .sameParty(Set.of(new PartyId("other"), new PartyId("third")))
        .sameParty(Set.of(new PartyId("third"), new PartyId("s")))
        .build();

    for (var profile : Set.of(byId, byNumber, byOtherId)) {
      assertThat(reasons(profile, doctor))
          .containsExactly("INELIGIBLE is-treating-doctor"
              + " [conflict-of-interest]: eligible if not the doctor who treats the patient");
    }
  }

  @Test
  void findsTheTreatingOrganisation() {
    var profile = Cases.profile().treatedAt(new PartyId("org-s")).build();

    assertThat(reasons(profile, Cases.fit("s").build()))
        .containsExactly("INELIGIBLE"
            + " same-organisation [conflict-of-interest]: eligible if not at org-s, where the patient"
            + " is treated");
    assertThat(RULES.judge(profile, Cases.fit("t").build()).value())
        .isEqualTo(Eligibility.ELIGIBLE);
    assertThat(reasons(
            profile,
            Cases.bare("t")
                .licence(Cases.licence("US-AZ"))
                .language(Cases.said("en"))
                .capacity(Cases.said(new Capacity(0, 1, true)))
                .build()))
        .containsExactly("REVIEW organisations-unknown [conflict-of-interest]: eligible if the"
            + " specialist's organisations are named and none treats the patient");
  }

  @Test
  void saysThatAnUnknownTreatingOrganisationWasLetThrough() {
    assertThat(RULES
            .judge(Cases.profile().build(), Cases.fit("s").build())
            .outcomes()
            .get(5))
        .isEqualTo(new RuleOutcome(
            "conflict-of-interest", Eligibility.ELIGIBLE, "treating-unknown", List.of(), ""))
        .hasToString("RuleOutcome[conflict-of-interest ELIGIBLE]");
  }

  @Test
  void keepsTheHostsExclusions() {
    var profile = Cases.profile().exclude(new PartyId("s")).build();

    assertThat(reasons(profile, Cases.fit("s").build()))
        .containsExactly("INELIGIBLE excluded"
            + " [excluded-by-host]: eligible if the host or the patient lifts the exclusion");
  }

  @Test
  void concludesFromWhatIsUnknownAsThePolicySays() {
    var silent = base().language(Cases.said("en")).build();
    for (var it : UnknownData.values()) {
      var unknown = new EnumMap<>(POLICY.unknown());
      unknown.put(Unknown.LICENCES, it);
      var rules =
          new EligibilityEvaluator(new EligibilityPolicy(unknown, 365, Eligibility.INELIGIBLE));

      assertThat(rules.judge(Cases.profile().build(), silent).value()).isEqualTo(it.conclusion());
    }
  }

  @Test
  void refusesAPolicyThatLeavesAGuess() {
    assertThatThrownBy(() -> new EligibilityPolicy(
            Map.of(Unknown.LICENCES, UnknownData.STRICT), 365, Eligibility.REVIEW))
        .hasMessage("Eligibility policy: 1 of 7 unknowns have a policy [policy-complete]. Give"
            + " STRICT, REVIEW or LENIENT for each.");
    assertThatThrownBy(() -> new EligibilityPolicy(POLICY.unknown(), 0, Eligibility.REVIEW))
        .hasMessageContaining("[fresh-days-range]");
    assertThatThrownBy(() -> new EligibilityPolicy(POLICY.unknown(), 1, Eligibility.ELIGIBLE))
        .hasMessageContaining("[unlicensed-never-eligible]");
  }

  @Test
  void refusesAnExclusionWithoutACounterfactual() {
    assertThatThrownBy(
            () -> new RuleOutcome("language", Eligibility.REVIEW, "reason", List.of(), " "))
        .hasMessageContaining("[counterfactual-present]");
  }

  private static Specialist.Builder base() {
    return Cases.bare("s")
        .organisation(new PartyId("o"))
        .capacity(Cases.said(new Capacity(0, 1, true)));
  }

  private static Specialist.Builder without(String id) {
    return Cases.bare(id)
        .organisation(new PartyId("o"))
        .language(Cases.said("en"))
        .capacity(Cases.said(new Capacity(0, 1, true)));
  }

  private static Eligibility value(Specialist.Builder specialist) {
    return RULES.judge(Cases.profile().build(), specialist.build()).value();
  }

  private static Eligibility value(String licence, String residence) {
    var told = new Assertion<>(
        new Licence(new Jurisdiction(licence), "N", Licence.Kind.FULL, Licence.Status.ACTIVE),
        "register",
        DAY,
        Verification.ATTESTED,
        null);
    return RULES
        .judge(
            Cases.profile().residence(new Jurisdiction(residence)).build(),
            without("s").licence(told).build())
        .value();
  }

  private static List<String> reasons(CaseProfile profile, Specialist specialist) {
    return RULES.judge(profile, specialist).reasons().stream()
        .map(RuleOutcome::line)
        .toList();
  }
}
