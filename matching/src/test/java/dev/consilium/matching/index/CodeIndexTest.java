package dev.consilium.matching.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.consilium.core.Coding;
import dev.consilium.matching.Cases;
import dev.consilium.matching.code.CodeHierarchy;
import dev.consilium.matching.code.NearCodes;
import dev.consilium.matching.directory.SpecialistDirectory;
import dev.consilium.matching.profile.CaseCode;
import dev.consilium.matching.profile.CodeKind;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class CodeIndexTest {

  private static final NearCodes NEAR = new NearCodes(CodeHierarchy.none());

  /**
   * Worked by hand. Three specialists: s0 has A 3 and B 1, s1 has A 1, s2 has C without a count.
   * N = 3, so rarity(A) = ln(5/3), rarity(B) = rarity(C) = ln(5/2). The case asks A and B.
   */
  private static final SpecialistDirectory DIRECTORY = SpecialistDirectory.of(List.of(
      Cases.fit("s0")
          .expertise(Cases.treated(Cases.SCT, "A", 3))
          .expertise(Cases.treated(Cases.SCT, "B", 1))
          .build(),
      Cases.fit("s1").expertise(Cases.treated(Cases.SCT, "A", 1)).build(),
      Cases.fit("s2").expertise(Cases.treated(Cases.SCT, "C", 0)).build()));

  @Test
  void agreesWithTheCosineWorkedByHand() {
    double a = 0.5108256237659907; // ln(5/3)
    double b = 0.9162907318741551; // ln(5/2)
    double s0 = (3 * a * a + b * b) / (Math.hypot(a, b) * Math.hypot(3 * a, b));
    double s1 = a / Math.hypot(a, b);
    var query = index(DIRECTORY, CodeField.EXACT)
        .query(List.of(Cases.diagnosis(Cases.SCT, "A"), Cases.diagnosis(Cases.SCT, "B")));

    var hits = query.hits(all(3));

    assertThat(hits.size()).isEqualTo(2);
    assertThat(hits.of(0)).isEqualTo(Math.round(s0 * 1e9)).isEqualTo(866_157_931L);
    assertThat(hits.of(1)).isEqualTo(Math.round(s1 * 1e9)).isEqualTo(486_935_492L);
    assertThat(hits.of(2)).isZero();
  }

  @Test
  void weighsTheCasesOwnWeights() {
    double a = 0.5108256237659907;
    double b = 0.9162907318741551 / 2;
    var half = new CaseCode(Coding.of(Cases.SCT, "B"), CodeKind.DIAGNOSIS, 500, List.of());
    var query =
        index(DIRECTORY, CodeField.EXACT).query(List.of(Cases.diagnosis(Cases.SCT, "A"), half));

    assertThat(query.hits(all(3)).of(1)).isEqualTo(Math.round(a / Math.hypot(a, b) * 1e9));
  }

  @Test
  void explainsACosineByItsTerms() {
    var query = index(DIRECTORY, CodeField.EXACT)
        .query(List.of(Cases.diagnosis(Cases.SCT, "A"), Cases.diagnosis(Cases.SCT, "B")));

    var shares = query.shares(0);

    assertThat(shares).extracting(TermShare::cases).containsExactly(3, 1);
    assertThat(shares.get(0).part() + shares.get(1).part())
        .isCloseTo(query.hits(all(3)).of(0) / 1e9, within(1e-9));
    assertThat(shares.get(0)).hasToString("TermShare");
    assertThat(query.shares(2)).isEmpty();
  }

  @Test
  void scoresOnlyWhoIsAllowed() {
    var query = index(DIRECTORY, CodeField.EXACT).query(List.of(Cases.diagnosis(Cases.SCT, "A")));
    var only = new BitSet();
    only.set(1);

    assertThat(query.top(all(3), 5)).containsExactly(1, 0);
    assertThat(query.top(all(3), 1)).containsExactly(1);
    assertThat(query.top(only, 5)).containsExactly(1);
    assertThat(query.top(new BitSet(), 5)).isEmpty();
  }

  @Test
  void saysHowMuchOfAQuestionItKnows() {
    var index = index(DIRECTORY, CodeField.EXACT);
    var half = index.query(
        List.of(Cases.diagnosis(Cases.SCT, "A"), Cases.diagnosis(Cases.SCT, "unheard")));
    var nothing = index.query(List.of());

    assertThat(half.coverage()).isEqualTo(500);
    assertThat(half.knownWeight()).isEqualTo(1000);
    assertThat(half).hasToString("CodeQuery[1 of 2 terms known]");
    assertThat(nothing.coverage()).isZero();
    assertThat(nothing.hits(all(3)).size()).isZero();
  }

  @Test
  void findsACodeEvenWhereEveryoneHasIt() {
    var one = SpecialistDirectory.of(
        List.of(Cases.fit("s").expertise(Cases.treated(Cases.SCT, "A", 1)).build()));
    var query = index(one, CodeField.EXACT).query(List.of(Cases.diagnosis(Cases.SCT, "A")));

    assertThat(query.hits(all(1)).of(0)).isEqualTo(Hits.ONE);
  }

  @Test
  void findsNearCodesByTheirCategory() {
    var directory = SpecialistDirectory.of(List.of(
        Cases.fit("s").expertise(Cases.treated(Cases.ICD, "C50.411", 5)).build(),
        Cases.fit("t").expertise(Cases.treated(Cases.ICD, "C34.90", 5)).build(),
        Cases.fit("u").build()));
    var codes = List.of(Cases.diagnosis(Cases.ICD, "C50912"));

    assertThat(index(directory, CodeField.EXACT).query(codes).top(all(3), 9)).isEmpty();
    var near = index(directory, CodeField.NEAR).query(codes);
    assertThat(near.top(all(3), 9)).containsExactly(0);
    assertThat(near.canCompare(1)).isTrue();
    assertThat(near.canCompare(2)).isFalse();
    assertThat(near.becomes(Coding.of(Cases.ICD, "C50.1"), "icd-10-category|C50"))
        .isTrue();
    assertThat(near.becomes(Coding.of(Cases.ICD, "C34.1"), "icd-10-category|C50"))
        .isFalse();
  }

  @Test
  void countsSeveralAssertionsOfOneCodeOnce() {
    var specialist = Cases.fit("s")
        .expertise(Cases.treated(Cases.ICD, "C50911", 7))
        .expertise(Cases.treated(Cases.ICD, "C50.911", 9))
        .expertise(Cases.treated(Cases.ICD, "C50.912", 1))
        .build();

    assertThat(TermVector.of(specialist, CodeField.EXACT, NEAR).cases(Cases.ICD + "|C50.911"))
        .isEqualTo(9);
    assertThat(TermVector.of(specialist, CodeField.NEAR, NEAR).cases("icd-10-category|C50"))
        .isEqualTo(10);
  }

  @Test
  void weighsAnUnknownCountLikeTheMeanOfTheKnown() {
    var some = Cases.fit("s")
        .expertise(Cases.treated(Cases.SCT, "A", 4))
        .expertise(Cases.treated(Cases.SCT, "B", 8))
        .expertise(Cases.treated(Cases.SCT, "C", 0))
        .build();
    var none = Cases.fit("s").expertise(Cases.treated(Cases.SCT, "C", 0)).build();

    assertThat(TermVector.of(some, CodeField.EXACT, NEAR).weight(Cases.SCT + "|C"))
        .isEqualTo(6);
    assertThat(TermVector.of(none, CodeField.EXACT, NEAR).weight(Cases.SCT + "|C"))
        .isEqualTo(1);
  }

  @Test
  void namesStatisticsByWhatTheySay() {
    var statistics = CodeStatistics.of(DIRECTORY, NEAR);

    assertThat(statistics.hash()).isEqualTo(CodeStatistics.of(DIRECTORY, NEAR).hash());
    assertThat(statistics.hash())
        .isNotEqualTo(CodeStatistics.of(SpecialistDirectory.of(List.of()), NEAR).hash());
    assertThat(statistics).hasToString("CodeStatistics[3 specialists, 3 terms]");
    assertThat(index(DIRECTORY, CodeField.EXACT))
        .hasToString("CodeIndex[EXACT, 3 specialists, 3 terms]");
  }

  private static CodeIndex index(SpecialistDirectory directory, CodeField field) {
    return CodeIndex.of(directory, field, NEAR, CodeStatistics.of(directory, NEAR));
  }

  private static BitSet all(int size) {
    var all = new BitSet();
    all.set(0, size);
    return all;
  }
}
