package dev.consilium.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.consilium.core.Coding;
import dev.consilium.core.Jurisdiction;
import dev.consilium.core.PartyId;
import dev.consilium.core.specialist.Capacity;
import dev.consilium.core.specialist.Specialist;
import dev.consilium.matching.code.CodeHierarchy;
import dev.consilium.matching.directory.SpecialistDirectory;
import dev.consilium.matching.eligibility.Eligibility;
import dev.consilium.matching.eligibility.EligibilityEvaluator;
import dev.consilium.matching.synthetic.SyntheticDirectory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MatcherTest {

  private static final SpecialistDirectory FIVE = SpecialistDirectory.of(List.of(
      Cases.fit("busy")
          .expertise(Cases.treated(Cases.SCT, "254837009", 90))
          .capacity(Cases.said(new Capacity(4, 4, true)))
          .build(),
      Cases.fit("expert").expertise(Cases.treated(Cases.SCT, "254837009", 90)).build(),
      Cases.fit("general")
          .expertise(Cases.treated(Cases.SCT, "254837009", 5))
          .expertise(Cases.treated(Cases.SCT, "44054006", 50))
          .build(),
      Cases.fit("other").expertise(Cases.treated(Cases.SCT, "44054006", 50)).build(),
      Cases.bare("unknown")
          .organisation(new PartyId("o"))
          .licence(Cases.licence("US-AZ"))
          .language(Cases.said("en"))
          .expertise(Cases.treated(Cases.SCT, "254837009", 90))
          .build()));

  @Test
  void ranksASmallDirectoryAsWrittenHere() {
    var result = Matcher.of(FIVE, MatchConfig.standard()).match(request(10));

    assertThat(result.lines())
        .containsExactly(
            "This ranking was computed by an algorithm from coded data. It is no medical judgement; a"
                + " person decides whom to ask.",
            "Case C-1: 3 eligible, 1 to review, 1 excluded; configuration 2026-11.1.",
            "1. Synthetic expert (expert): score 0.951425233, confidence 0.850",
            "   code-exact 0.705882352: Shares 1 of 1 codes that the case has and the directory knows",
            "      0.705882352: Shown 254837009 (254837009): 90 cases",
            "   code-near 0.000000000: Not evaluable: the case has no code for it; its weight of 150"
                + " is shared among the others",
            "   case-volume 0.085366411: Counts cases for 1 shared codes, at most 90 for one",
            "   language 0.058823529: Works in en, the preferred language",
            "   licence 0.057235294: Licence FULL for US-AZ, asserted 2026-11-14 by register,"
                + " PRIMARY_SOURCE_VERIFIED",
            "   capacity 0.044117647: 3 of 4 places free on 2026-11-14",
            "2. Synthetic general (general): score 0.222094246, confidence 0.850",
            "   code-exact 0.028009366: Shares 1 of 1 codes that the case has and the directory knows",
            "      0.028009366: Shown 254837009 (254837009): 5 cases",
            "   code-near 0.000000000: Not evaluable: the case has no code for it; its weight of 150"
                + " is shared among the others",
            "   case-volume 0.033908410: Counts cases for 1 shared codes, at most 5 for one",
            "   language 0.058823529: Works in en, the preferred language",
            "   licence 0.057235294: Licence FULL for US-AZ, asserted 2026-11-14 by register,"
                + " PRIMARY_SOURCE_VERIFIED",
            "   capacity 0.044117647: 3 of 4 places free on 2026-11-14",
            "Eligible without evidence that resembles the case: 1",
            "To review: 1",
            "   accepting accepting-unknown: 1",
            "   capacity capacity-unknown: 1",
            "Excluded: 1",
            "   capacity full: 1");
    assertThat(result.rankedUnderReview())
        .extracting(it -> it.specialist().id().value())
        .containsExactly("unknown");
    assertThat(result.withoutEvidence())
        .extracting(it -> it.specialist().id().value())
        .containsExactly("other");
    assertThat(result).hasToString("MatchResult[C-1, 2 ranked]");
    assertThat(result.excluded()).hasToString("1 judgements");
  }

  @Test
  void namesWhatItWasComputedFrom() {
    var config = MatchConfig.standard();
    var result = Matcher.of(FIVE, config).match(request(10));

    assertThat(result.origin().config()).isEqualTo(config.hash());
    assertThat(result.origin().directory()).isEqualTo(FIVE.hash());
    assertThat(result.origin().knowledge()).containsExactly("ICD-10 categories", "none");
    assertThat(result.profileHash()).isEqualTo(request(10).profile().hash());
    assertThat(result.caseId()).isEqualTo(request(10).profile().caseId());
  }

  @Test
  void givesTheSameRunWhateverTheOrderOfTheDirectory() {
    var specialists =
        new ArrayList<>(SyntheticDirectory.generate(200, 7, Cases.DAY).specialists());
    for (int seed = 0; seed < 3; seed++) {
      Collections.shuffle(specialists, new Random(seed));
      var result = Matcher.of(SpecialistDirectory.of(specialists), MatchConfig.standard())
          .match(request(10));

      assertThat(result.hash())
          .hasToString("7d35fef31f6028b09f292401accbfe20ee9624fac3f424b242aaf3e4518897b0");
    }
  }

  @Test
  void ordersEqualsByASaltedHashAndNotById() {
    var equals = new ArrayList<Specialist>();
    for (int i = 0; i < 8; i++) {
      equals.add(
          Cases.fit("s" + i).expertise(Cases.treated(Cases.SCT, "254837009", 9)).build());
    }
    var directory = SpecialistDirectory.of(equals);

    var orders = List.of("a", "b", "c").stream()
        .map(it -> Matcher.of(directory, MatchConfig.standard().withSalt(it)).match(request(8)))
        .map(it ->
            it.ranked().stream().map(match -> match.specialist().id().value()).toList())
        .toList();

    assertThat(orders).doesNotHaveDuplicates().allSatisfy(it -> assertThat(it).hasSize(8));
  }

  @Test
  void findsSpecialistsByTheHostsHierarchy() {
    CodeHierarchy hierarchy = code ->
        code.code().startsWith("child") ? List.of(Coding.of(Cases.SCT, "parent")) : List.of();
    var directory = SpecialistDirectory.of(
        List.of(Cases.fit("s").expertise(Cases.treated(Cases.SCT, "child1", 9)).build()));
    var request = new MatchRequest(
        Cases.profile().code(Cases.diagnosis(Cases.SCT, "child2")).build(), 5);

    assertThat(Matcher.of(directory, MatchConfig.standard()).match(request).ranked())
        .isEmpty();
    assertThat(Matcher.of(directory, MatchConfig.standard(), hierarchy)
            .match(request)
            .ranked())
        .hasSize(1);
  }

  @Test
  void saysWhenNoOneResemblesTheCase() {
    var request = new MatchRequest(
        Cases.profile().code(Cases.diagnosis(Cases.SCT, "unheard")).build(), 5);
    var result = Matcher.of(FIVE, MatchConfig.standard()).match(request);

    assertThat(result.insufficientEvidence()).isTrue();
    assertThat(result.lines())
        .contains("Insufficient evidence: no eligible specialist resembles the case.");
    assertThat(result.withoutEvidence()).hasSameSizeAs(result.eligible());
  }

  @Test
  void refusesAListOnWhichItsRulesDisagree() {
    var judgement = new EligibilityEvaluator(MatchConfig.standard().eligibility())
        .judge(
            Cases.profile().residence(new Jurisdiction("DE")).build(),
            Cases.fit("s").build());

    assertThatThrownBy(() -> Matcher.recheck(judgement, Eligibility.ELIGIBLE))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("Specialist s: INELIGIBLE on the second look, ELIGIBLE on the first"
            + " [eligibility-agrees]. Report this defect; do not use the list.");
  }

  @Test
  void refusesToRankNoOne() {
    assertThatThrownBy(() -> request(0))
        .hasMessage("Match request C-1: at most 0 [most-positive]. Ask for 1 or more.");
  }

  private static MatchRequest request(int most) {
    return new MatchRequest(
        Cases.profile().code(Cases.diagnosis(Cases.SCT, "254837009")).build(), most);
  }
}
