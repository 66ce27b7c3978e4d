package dev.consilium.matching.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.consilium.matching.similarity.Hands;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class EvidenceIndexTest {

  @Test
  void ordersPracticesByIdAndResolvesCodes() {
    var index = EvidenceIndex.of(
        Hands.ontology(),
        List.of(
            new Practice("b", List.of(Hands.seen("", "T:50", "T:5", "X:1"))),
            new Practice("a", List.of(Hands.seen("", "T:2")))),
        DiseaseFamilies.none());

    assertThat(index.size()).isEqualTo(2);
    assertThat(index.practice(0).id()).isEqualTo("a");
    assertThat(index.terms(1)).containsExactly(5);
    assertThat(index.practiceOf(1)).isEqualTo(1);
    assertThat(index.unknown()).containsExactly("X:1");
    assertThat(index.find("b")).hasValue(1);
    assertThat(index.find("a")).hasValue(0);
    assertThat(index.find("c")).isEmpty();
    assertThat(index).hasToString("EvidenceIndex[2 practices, 2 cases]");
    var query = index.query(Hands.question("q", "T:50", "X:2"));
    assertThat(query.size()).isEqualTo(1);
    assertThat(query.unknown()).containsExactly("X:2");
    assertThat(query).hasToString("TermQuery[1 terms]");
  }

  @Test
  void refusesAnIdTwice() {
    var twice = new Practice("a", List.of(Hands.seen("", "T:2")));

    assertThatThrownBy(
            () -> EvidenceIndex.of(Hands.ontology(), List.of(twice, twice), DiseaseFamilies.none()))
        .hasMessageContaining("[practice-unique]");
    assertThatThrownBy(() -> new Practice("a", List.of()))
        .hasMessageContaining("[practice-filled]");
    assertThatThrownBy(() -> new Practice(" ", twice.cases()))
        .hasMessageContaining("[practice-filled]");
    assertThatThrownBy(() -> new CaseQuestion("", List.of(), List.of(), List.of()))
        .hasMessageContaining("[question-id]");
  }

  @Test
  void saysNothingOfPatients() {
    assertThat(Hands.seen("D", "T:2")).hasToString("PracticeCase[1 observed]");
    assertThat(Hands.question("q", "T:2")).hasToString("CaseQuestion[q, 1 observed]");
    assertThat(Hands.index().practice(0)).hasToString("Practice[p0, 2 cases]");
  }

  @Test
  void anOwnProfileIsTheShareOfCases() {
    var profiles = PracticeProfiles.exact(Hands.index(), Pooling.NONE);

    assertThat(profiles.size()).isEqualTo(3);
    assertThat(profiles.share(profiles.find(0, 3))).isEqualTo(1);
    assertThat(profiles.share(profiles.find(0, 4))).isEqualTo(.5);
    assertThat(profiles.own(profiles.find(0, 4))).isEqualTo(.5);
    assertThat(profiles.find(0, 5)).isNegative();
  }

  @Test
  void poolingBorrowsFromColleaguesWithTheSameDiagnosisEachCountingAlike() {
    var profiles = PracticeProfiles.exact(Hands.index(), new Pooling(.5, .5, 0, 0));

    // D:1 is p0's and p1's: Hand 1/2, Foot 1/4, Finger 1/2, Heart 1/2.
    assertThat(profiles.share(profiles.find(0, 3))).isCloseTo(.75, within(1e-12));
    assertThat(profiles.share(profiles.find(0, 4))).isCloseTo(.375, within(1e-12));
    assertThat(profiles.share(profiles.find(0, 5))).isCloseTo(.25, within(1e-12));
    assertThat(profiles.own(profiles.find(0, 5))).isZero();
    assertThat(profiles.share(profiles.find(2, 2))).isCloseTo(1, within(1e-12));
    assertThat(profiles.find(2, 3)).isNegative();
  }

  @Test
  void aClosureProfileCountsACaseOnceForEachBroaderTerm() {
    var profiles = PracticeProfiles.closure(Hands.index(), Pooling.NONE);

    assertThat(profiles.share(profiles.find(0, 1))).isEqualTo(1);
    assertThat(profiles.share(profiles.find(0, 0))).isEqualTo(1);
    assertThat(profiles.share(profiles.find(1, 3))).isEqualTo(1);
  }

  @Test
  void genesAndFamiliesPoolAndFallBackToTheDiagnosis() throws IOException {
    var families = DiseaseFamilies.read(
        new ByteArrayInputStream("disease\tfamilies\tx\nD:1\tF:2|F:1\t\nD:2\tF:1\t\nD:3\t\t\n"
            .getBytes(StandardCharsets.UTF_8)));
    var index = EvidenceIndex.of(
        Hands.ontology(),
        List.of(
            new Practice(
                "a", List.of(new PracticeCase(List.of("T:3"), List.of(), "D:1", List.of("G")))),
            new Practice(
                "b", List.of(new PracticeCase(List.of("T:4"), List.of(), "D:2", List.of("G")))),
            new Practice(
                "c", List.of(new PracticeCase(List.of("T:2"), List.of(), "D:2", List.of()))),
            new Practice("d", List.of(new PracticeCase(List.of("T:5"), List.of(), "", List.of())))),
        families);

    var byGene = PracticeProfiles.exact(index, new Pooling(0, 0, 1, 0));
    var byFamily = PracticeProfiles.exact(index, new Pooling(0, 0, 0, 1));

    assertThat(byGene.share(byGene.find(0, 4))).isEqualTo(.5);
    assertThat(byGene.share(byGene.find(2, 2))).isEqualTo(1); // D:2 alone among those without gene
    assertThat(byFamily.share(byFamily.find(1, 3))).isCloseTo(1 / 3.0, within(1e-12));
    assertThat(byFamily.share(byFamily.find(0, 3))).isCloseTo(.5 + .5 / 3, within(1e-12));
    assertThat(byFamily.share(byFamily.find(3, 5))).isEqualTo(1);
    assertThat(families.of("D:1")).containsExactly("F:1", "F:2");
    assertThat(families).hasToString("DiseaseFamilies[3 diseases]");
  }

  @Test
  void saysWhereADiseaseTableIsBroken() {
    assertThatThrownBy(() -> DiseaseFamilies.read(new ByteArrayInputStream(new byte[0])))
        .hasMessageContaining("line 1: lacks a column");
    assertThatThrownBy(() -> DiseaseFamilies.read(
            new ByteArrayInputStream("disease\tfamilies\nD:1\n".getBytes(StandardCharsets.UTF_8))))
        .hasMessageContaining("line 2: lacks a field");
  }

  @Test
  void poolingTakesFourSharesOfOne() {
    assertThatThrownBy(() -> new Pooling(.5, .5, .5, 0)).hasMessageContaining("[pooling-shares]");
    assertThatThrownBy(() -> new Pooling(1.5, -.5, 0, 0)).hasMessageContaining("[pooling-shares]");
    assertThatThrownBy(() -> new Pooling(Double.NaN, 0, 0, 1))
        .hasMessageContaining("[pooling-shares]");
  }
}
