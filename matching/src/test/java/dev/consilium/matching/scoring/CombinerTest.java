package dev.consilium.matching.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.consilium.core.CaseId;
import dev.consilium.core.Jurisdiction;
import dev.consilium.core.record.FactId;
import dev.consilium.core.specialist.Assertion;
import dev.consilium.core.specialist.Assertion.Verification;
import dev.consilium.core.specialist.Capacity;
import dev.consilium.core.specialist.Licence;
import dev.consilium.core.specialist.Specialist;
import dev.consilium.matching.Cases;
import dev.consilium.matching.MatchConfig;
import dev.consilium.matching.code.CodeHierarchy;
import dev.consilium.matching.code.NearCodes;
import dev.consilium.matching.directory.SpecialistDirectory;
import dev.consilium.matching.eligibility.EligibilityEvaluator;
import dev.consilium.matching.index.CodeField;
import dev.consilium.matching.index.CodeIndex;
import dev.consilium.matching.index.CodeStatistics;
import dev.consilium.matching.profile.CaseCode;
import dev.consilium.matching.profile.CaseProfile;
import dev.consilium.matching.profile.CodeKind;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CombinerTest {

  private static final MatchConfig CONFIG = MatchConfig.standard();
  private static final Combiner COMBINER =
      new Combiner(CONFIG.scoring(), new EligibilityEvaluator(CONFIG.eligibility()));
  private static final CaseCode BREAST = Cases.diagnosis(Cases.SCT, "254837009");

  @Test
  void addsUpWhatEachFeatureContributes() {
    var rating = COMBINER.rate(candidate(
        Cases.profile().code(BREAST).build(),
        Cases.fit("s").expertise(Cases.treated(Cases.SCT, "254837009", 500)).build()));

    // near codes cannot be evaluated: the case has no ICD-10 code; 850 remain of 1,000
    long licence = 973_000_000L; // FULL, 10 days old: 1000 * 365 / 375 thousandths
    long capacity = 750_000_000L;
    long expected = 1_000_000_000L * 600 / 850
        + 1_000_000_000L * 100 / 850
        + 1_000_000_000L * 50 / 850
        + licence * 50 / 850
        + capacity * 50 / 850;
    assertThat(rating.score().billionths()).isEqualTo(expected);
    assertThat(rating.confidence()).isEqualTo(850);
  }

  @Test
  void explainsInWordsAPersonReads() {
    var code =
        new CaseCode(BREAST.code(), CodeKind.DIAGNOSIS, 1000, List.of(new FactId("Condition/1")));
    var experience = Cases.treated(Cases.SCT, "254837009", 500);
    var explanation = COMBINER.explain(COMBINER.rate(candidate(
        Cases.profile().code(code).build(), Cases.fit("s").expertise(experience).build())));

    assertThat(explanation.words()).isEqualTo("Weighted sum of 5 of 6 features");
    assertThat(explanation.parts())
        .extracting(Explanation::words)
        .containsExactly(
            "Shares 1 of 1 codes that the case has and the directory knows",
            "Not evaluable: the case has no code for it; its weight of 150 is shared among the others",
            "Counts cases for 1 shared codes, at most 500 for one",
            "Works in en, the preferred language",
            "Licence FULL for US-AZ, asserted 2026-11-14 by register, PRIMARY_SOURCE_VERIFIED",
            "3 of 4 places free on 2026-11-14");
    assertThat(explanation.parts().get(0).parts()).singleElement().satisfies(it -> {
      assertThat(it.words()).isEqualTo("Shown 254837009 (254837009): 500 cases");
      assertThat(it.codes()).containsExactly(BREAST.code());
      assertThat(it.facts()).containsExactly(new FactId("Condition/1"));
      assertThat(it.evidence()).containsExactly(experience);
      assertThat(it.toString()).doesNotContain("Shown");
    });
    assertThat(explanation.parts().get(3).evidence()).containsExactly(Cases.said("en"));
    assertThat(explanation.parts().get(4).evidence()).containsExactly(Cases.licence("US-AZ"));
    assertThat(explanation.parts().get(5).evidence())
        .containsExactly(Cases.said(new Capacity(1, 4, true)));
  }

  @Test
  void citesTheNearCodesAsEvidence() {
    var experience = Cases.treated(Cases.ICD, "C50.411", 9);
    var rating = COMBINER.rate(candidate(
        Cases.profile().code(Cases.diagnosis(Cases.ICD, "C50.912")).build(),
        Cases.fit("s").expertise(experience).build()));

    var parts = COMBINER.explain(rating).parts();

    assertThat(parts.get(0).words())
        .isEqualTo("Not evaluable: none of the case's codes is known"
            + " to the directory; its weight of 600 is shared among the others");
    assertThat(parts.get(1).parts()).singleElement().satisfies(it -> {
      assertThat(it.label()).isEqualTo("icd-10-category|C50");
      assertThat(it.evidence()).containsExactly(experience);
    });
    assertThat(parts.get(2).words())
        .startsWith("Not evaluable: no count of cases with a code of the case");
  }

  @Test
  void sharesTheWeightOfWhatIsUnknownInsteadOfCountingZero() {
    var profile = CaseProfile.of(new CaseId("C-1"), Cases.DAY, Cases.TO_PATIENT)
        .code(BREAST)
        .build();
    var rating = COMBINER.rate(candidate(
        profile,
        Cases.bare("s").expertise(Cases.treated(Cases.SCT, "254837009", 0)).build()));

    assertThat(rating.score()).isEqualTo(new Score(Score.ONE)).hasToString("1.000000000");
    assertThat(rating.confidence()).isEqualTo(600);
    assertThat(rating.measures())
        .extracting(Measure::missing)
        .containsExactly(
            "",
            "the case has no code for it",
            "no count of cases with a code of the case",
            "the case names no language",
            "no licence is known to reach the patient",
            "the directory says nothing of the workload");
  }

  @Test
  void valuesAnotherSharedLanguageLess() {
    var profile = CaseProfile.of(new CaseId("C-1"), Cases.DAY, Cases.TO_PATIENT)
        .language("es")
        .language("en-US")
        .build();

    assertThat(language(profile, Cases.bare("s").language(Cases.said("en")).build())
            .value())
        .isEqualTo(700_000_000L);
    assertThat(language(profile, Cases.bare("s").language(Cases.said("es-MX")).build())
            .value())
        .isEqualTo(Score.ONE);
    assertThat(language(profile, Cases.bare("s").language(Cases.said("fr")).build()))
        .isEqualTo(new Measure(true, 0, 1000, ""));
    assertThat(language(profile, Cases.bare("s").language(Cases.expired("es")).build())
            .missing())
        .isEqualTo("the directory names no language of the specialist");
  }

  @Test
  void saysWhenASharedLanguageIsNotThePreferredOneOrNoneIsShared() {
    var profile = CaseProfile.of(new CaseId("C-1"), Cases.DAY, Cases.TO_PATIENT)
        .language("es")
        .language("en-US")
        .code(BREAST)
        .build();
    var experience = Cases.treated(Cases.SCT, "254837009", 1);

    assertThat(languageWords(
            profile,
            Cases.bare("s").expertise(experience).language(Cases.said("en")).build()))
        .isEqualTo("Works in en, not the preferred language");
    assertThat(languageWords(
            profile,
            Cases.bare("s").expertise(experience).language(Cases.said("fr")).build()))
        .isEqualTo("Shares no language");
  }

  @Test
  void valuesTheStrongestLicenceByKindAndAge() {
    var profile = Cases.profile().build();
    var weak = new Assertion<>(
        new Licence(
            new Jurisdiction("US-AZ"),
            "T",
            Licence.Kind.TELEHEALTH_REGISTRATION,
            Licence.Status.ACTIVE),
        "register",
        Cases.DAY.minusDays(365),
        Verification.ATTESTED,
        null);

    var both = measure(
        profile,
        Cases.bare("s").licence(weak).licence(Cases.licence("US-AZ")).build(),
        Feature.LICENCE);
    var alone = measure(profile, Cases.bare("s").licence(weak).build(), Feature.LICENCE);

    assertThat(both.value()).isEqualTo(973_000_000L);
    assertThat(both.confidence()).isEqualTo(1000);
    assertThat(alone.value()).isEqualTo(450_000_000L);
    assertThat(alone.confidence()).isEqualTo(600);
  }

  @Test
  void valuesNoRoomAtAllAsZero() {
    var none = Cases.bare("s").capacity(Cases.said(new Capacity(0, 0, true))).build();

    assertThat(measure(Cases.profile().build(), none, Feature.CAPACITY))
        .isEqualTo(new Measure(true, 0, 1000, ""));
  }

  @Test
  void saturatesTheVolume() {
    var profile = Cases.profile().code(BREAST).build();

    assertThat(volume(profile, 500)).isEqualTo(volume(profile, 5000)).isEqualTo(Score.ONE);
    assertThat(volume(profile, 20)).isEqualTo(489_740_284L).isGreaterThan(volume(profile, 19));
  }

  @Test
  void doesNotHoldAnUncountedCodeAgainstAVolume() {
    var profile =
        Cases.profile().code(BREAST).code(Cases.diagnosis(Cases.SCT, "2")).build();
    var half = measure(
        profile,
        Cases.bare("s")
            .expertise(Cases.treated(Cases.SCT, "254837009", 500))
            .expertise(Cases.treated(Cases.SCT, "2", 0))
            .build(),
        Feature.CASE_VOLUME);

    assertThat(half.value()).isEqualTo(Score.ONE);
    assertThat(half.confidence()).isEqualTo(500);
  }

  @Test
  void splitsSoThatNothingIsLost() {
    assertThat(Shares.split(10, List.of(1.0, 1.0, 1.0))).containsExactly(4, 3, 3);
    assertThat(Shares.split(7, List.of(0.0, 0.0))).containsExactly(7, 0);
    assertThat(Shares.split(0, List.of())).isEmpty();
  }

  @Test
  void refusesATreeThatDoesNotAddUp() {
    assertThatThrownBy(() -> Explanation.sum(
            "score", 2, "words", List.of(Explanation.leaf("a", 1, "words", List.of()))))
        .hasMessage("Explanation score: parts add up to 1 and not to 2 [explanation-sums]. Report"
            + " this defect.");
  }

  @Test
  void refusesValuesOutOfRange() {
    assertThatThrownBy(() -> new Score(-1)).hasMessageContaining("[score-range]");
    assertThatThrownBy(() -> new Score(Score.ONE + 1))
        .hasMessage("Score: 1000000001" + " [score-range]. Give billionths from 0 to 1000000000.");
    assertThatThrownBy(() -> Measure.of(-1, 0)).hasMessageContaining("[measure-range]");
    assertThatThrownBy(() -> Measure.of(Score.ONE + 1, 0)).hasMessageContaining("[measure-range]");
    assertThatThrownBy(() -> Measure.of(0, -1)).hasMessageContaining("[measure-range]");
    assertThatThrownBy(() -> Measure.of(0, 1001)).hasMessageContaining("[measure-range]");
  }

  @Test
  void refusesAPolicyWithoutAWeight() {
    var none = new EnumMap<Feature, Integer>(Feature.class);
    for (var it : Feature.values()) {
      none.put(it, 0);
    }
    assertThatThrownBy(() -> policy(none, 700, 500))
        .hasMessage("Scoring policy: every weight is"
            + " 0 [weights-positive]. Give one feature a weight.");
    assertThatThrownBy(() -> policy(Map.of(Feature.CODE_EXACT, 1), 700, 500))
        .hasMessage(
            "Scoring policy: weights has 1 of 6 rows [table-complete]. Give every row a value.");
    none.put(Feature.CODE_EXACT, 1001);
    assertThatThrownBy(() -> policy(none, 700, 500))
        .hasMessage("Scoring policy: weights.CODE_EXACT 1001 [scoring-range]. Give 0 to 1000.");
    none.put(Feature.CODE_EXACT, 1);
    assertThatThrownBy(() -> policy(none, 1001, 500)).hasMessageContaining("otherLanguage 1001");
    assertThatThrownBy(() -> policy(none, 700, 0)).hasMessageContaining("fullVolume 0");
  }

  private static ScoringPolicy policy(Map<Feature, Integer> weights, int other, int full) {
    var given = CONFIG.scoring();
    return new ScoringPolicy(weights, given.confidence(), given.licenceKinds(), other, full, 365);
  }

  private static long volume(CaseProfile profile, int cases) {
    return measure(
            profile,
            Cases.bare("s")
                .expertise(Cases.treated(Cases.SCT, "254837009", cases))
                .build(),
            Feature.CASE_VOLUME)
        .value();
  }

  private static String languageWords(CaseProfile profile, Specialist specialist) {
    return COMBINER
        .explain(COMBINER.rate(candidate(profile, specialist)))
        .parts()
        .get(3)
        .words();
  }

  private static Measure language(CaseProfile profile, Specialist specialist) {
    return measure(profile, specialist, Feature.LANGUAGE);
  }

  private static Measure measure(CaseProfile profile, Specialist specialist, Feature feature) {
    int at = List.of(Feature.values()).indexOf(feature);
    return COMBINER.rate(candidate(profile, specialist)).measures().get(at);
  }

  private static Candidate candidate(CaseProfile profile, Specialist specialist) {
    var directory = SpecialistDirectory.of(List.of(specialist));
    var groups = new NearCodes(CodeHierarchy.none());
    var statistics = CodeStatistics.of(directory, groups);
    var one = new BitSet();
    one.set(0);
    var exact = CodeIndex.of(directory, CodeField.EXACT, groups, statistics).query(profile.codes());
    var near = CodeIndex.of(directory, CodeField.NEAR, groups, statistics).query(profile.codes());
    return new Candidate(
        profile,
        specialist,
        0,
        exact,
        exact.hits(one).of(0),
        near,
        near.hits(one).of(0));
  }
}
