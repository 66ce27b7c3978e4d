package dev.consilium.matching.eligibility;

import static dev.consilium.matching.Cases.DAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.consilium.core.Coding;
import dev.consilium.core.PartyId;
import dev.consilium.core.specialist.Specialist;
import dev.consilium.matching.Cases;
import dev.consilium.matching.MatchConfig;
import dev.consilium.matching.conflict.KnownTies;
import dev.consilium.matching.conflict.Person;
import dev.consilium.matching.conflict.Tie;
import dev.consilium.matching.directory.SpecialistDirectory;
import dev.consilium.matching.profile.CaseProfile;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TieRuleTest {

  private static final EligibilityPolicy POLICY = MatchConfig.standard().eligibility();
  private static final ConflictPolicy CONFLICTS = ConflictPolicy.standard();
  private static final String ORCID = "https://orcid.org";
  private static final Specialist S1 = Cases.fit("s1").build();

  @Test
  void passesWhoHasNoTie() {
    assertThat(judge(KnownTies.none(), Cases.profile().build(), S1)).isEmpty();
  }

  @Test
  void knowsTheTreatingDoctorUnderAnotherNumber() {
    var specialist =
        Cases.fit("s1").identifier(Coding.of(ORCID, "0000-0002-1825-0097")).build();
    var profile = Cases.profile()
        .treatedBy(person("d1", "https://orcid.org/0000-0002-1825-0097", "Anna Berg", ""))
        .build();

    assertThat(judge(KnownTies.none(), profile, specialist))
        .containsExactly("INELIGIBLE is-treating-doctor [known-ties]: eligible if the register"
            + " shows another person than the treating doctor");
  }

  @Test
  void knowsTheTreatingDoctorsOtherOrganisations() {
    var known = KnownTies.of(
        List.of(new Person(
            List.of(new PartyId("d1")),
            List.of(),
            List.of(),
            List.of(),
            List.of(new PartyId("org-s1")))),
        List.of());

    assertThat(judge(known, Cases.profile().treatedBy(new PartyId("d1")).build(), S1))
        .containsExactly("INELIGIBLE same-organisation [known-ties]: eligible if not at an"
            + " organisation that treats the patient");
  }

  @Test
  void knowsWhomThePatientExcludesByNumber() {
    var known =
        KnownTies.of(List.of(person("s1", "0000-0002-1825-0097", "Anna Berg", "")), List.of());
    var profile = Cases.profile()
        .exclude(new Person(
            List.of(),
            List.of(Coding.of(ORCID, "0000-0002-1825-0097")),
            List.of(),
            List.of(),
            List.of()))
        .build();

    assertThat(judge(known, profile, S1))
        .containsExactly("INELIGIBLE excluded [known-ties]: eligible if the host or the patient"
            + " lifts the exclusion");
  }

  @Test
  void leavesAlikeNamesAndSharedDomainsToAPerson() {
    var known = KnownTies.of(
        List.of(person("s1", "", "Anna Maria Müller", "am@cs.example.edu")), List.of());

    assertThat(judge(
            known,
            Cases.profile().treatedBy(person("d1", "", "Dr. A. Mueller", "")).build(),
            S1))
        .containsExactly("REVIEW name-alike [known-ties]: eligible if a register number shows that"
            + " they are two persons");
    assertThat(judge(
            known,
            Cases.profile().treatedBy(person("d1", "", "", "x@example.edu")).build(),
            S1))
        .containsExactly("REVIEW same-mail-domain [known-ties]: eligible if the shared mail domain"
            + " stands for no common organisation");
  }

  @ParameterizedTest
  @EnumSource(Tie.Kind.class)
  void countsATieUntilItsWindowEnds(Tie.Kind kind) {
    var window = CONFLICTS.of(kind);
    var profile = kind == Tie.Kind.CO_AUTHORSHIP || kind == Tie.Kind.SHARED_EMPLOYMENT
        ? Cases.profile().treatedBy(new PartyId("other")).build()
        : Cases.profile().interested(new PartyId("other")).build();

    assertThat(judge(tied(kind, DAY.minusDays(window.days())), profile, S1))
        .singleElement()
        .asString()
        .startsWith(window.conclusion() + " " + kind.reason() + " [known-ties]: eligible if the tie"
            + " (register) is disproved, or " + window.days() + " days after ");
    assertThat(judge(tied(kind, DAY.minusDays(window.days() + 1)), profile, S1)).isEmpty();
    assertThat(judge(tied(kind, DAY.plusDays(9)), profile, S1)).hasSize(1);
    assertThat(judge(tied(kind, DAY), Cases.profile().build(), S1)).isEmpty();
  }

  @Test
  void saysTheWorstOfSeveral() {
    var known = KnownTies.of(
        List.of(person("s1", "", "Anna Berg", "")),
        List.of(tie(Tie.Kind.PERSONAL, DAY), tie(Tie.Kind.CO_AUTHORSHIP, DAY)));
    var profile = Cases.profile().treatedBy(person("other", "", "A. Berg", "")).build();

    assertThat(judge(known, profile, S1))
        .singleElement()
        .asString()
        .startsWith("INELIGIBLE personal-tie");
  }

  @Test
  void refusesAPolicyThatLeavesSomethingOpen() {
    assertThatThrownBy(
            () -> new ConflictPolicy("1", Map.of(), Eligibility.REVIEW, Eligibility.REVIEW))
        .hasMessage("Conflict policy: 0 of 6 kinds of tie have a window, or the version is blank"
            + " [policy-complete]. Give days and a conclusion for each, and a version.");
    assertThatThrownBy(() -> new ConflictPolicy.Window(-1, Eligibility.REVIEW))
        .hasMessage("Conflict window: -1 days [window-range]. Give 0 or more.");
    assertThat(CONFLICTS.version()).isEqualTo("2026-12.1");
  }

  private static KnownTies tied(Tie.Kind kind, LocalDate last) {
    return KnownTies.of(List.of(), List.of(tie(kind, last)));
  }

  private static Tie tie(Tie.Kind kind, LocalDate last) {
    return new Tie(
        kind, Person.of(new PartyId("s1")), Person.of(new PartyId("other")), last, "register");
  }

  private static Person person(String id, String orcid, String name, String mail) {
    return new Person(
        List.of(new PartyId(id)),
        orcid.isEmpty() ? List.of() : List.of(Coding.of(ORCID, orcid)),
        name.isEmpty() ? List.of() : List.of(name),
        mail.isEmpty() ? List.of() : List.of(mail),
        List.of());
  }

  /** Asks the plain rule and the index, which must agree. */
  private static List<String> judge(KnownTies known, CaseProfile profile, Specialist specialist) {
    var judgement = new EligibilityEvaluator(POLICY, known, CONFLICTS).judge(profile, specialist);
    var directory = SpecialistDirectory.of(List.of(specialist));
    assertThat(new EligibilityIndex(directory, POLICY, known, CONFLICTS)
            .judge(profile)
            .of(0))
        .isEqualTo(judgement.value());
    return judgement.reasons().stream()
        .filter(it -> it.rule().equals(TieRule.ID))
        .map(RuleOutcome::line)
        .toList();
  }
}
