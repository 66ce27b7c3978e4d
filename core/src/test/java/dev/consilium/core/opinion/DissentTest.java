package dev.consilium.core.opinion;

import static dev.consilium.core.opinion.SampleOpinion.AUTHOR;
import static dev.consilium.core.opinion.SampleOpinion.changed;
import static dev.consilium.core.opinion.SampleOpinion.complete;
import static dev.consilium.core.opinion.SampleOpinion.hash;
import static dev.consilium.core.opinion.SampleOpinion.independent;
import static dev.consilium.core.opinion.SampleOpinion.position;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.consilium.core.Finding;
import dev.consilium.core.PartyId;
import dev.consilium.core.opinion.PanelReport.Stance;
import java.util.List;
import org.junit.jupiter.api.Test;

class DissentTest {

  private static final PartyId FIRST = new PartyId("dr-noether");
  private static final PartyId SECOND = new PartyId("dr-curie");
  private static final String WORDS = "Not without an MRI: the margin is 1 mm.";
  private static final String MORE = "I would wait.\nİki hafta.";
  private static final Opinion OPINION = complete(changed()
      .independence(List.of(independent(AUTHOR), independent(FIRST), independent(SECOND)))
      .panel(SampleOpinion.reportAll(
          Consensus.NO_CONSENSUS,
          position(AUTHOR, "Dr L", Stance.AGREE, ""),
          position(FIRST, "Dr N", Stance.DISSENT, WORDS),
          position(SECOND, "Dr C", Stance.DISSENT, MORE))));

  @Test
  void matchesWhatWasRecordedInAnyOrder() {
    assertThat(messages(recorded(SECOND, MORE), recorded(FIRST, WORDS))).isEmpty();
  }

  @Test
  void matchesAfterTheOpinionWasStored() {
    var read = OpinionJson.read(OpinionJson.write(OPINION));

    assertThat(Dissent.findings(read, List.of(recorded(FIRST, WORDS), recorded(SECOND, MORE))))
        .isEmpty();
  }

  @Test
  void findsOneAlteredByte() {
    for (int i = 0; i < WORDS.length(); i++) {
      var altered = WORDS.substring(0, i) + (char) (WORDS.charAt(i) ^ 1) + WORDS.substring(i + 1);

      assertThat(messages(recorded(FIRST, altered), recorded(SECOND, MORE)))
          .containsExactly("MUST opinion.panel: the dissent of dr-noether is not the one recorded"
              + " [dissent-verbatim]. Print the member's words to the byte.");
    }
  }

  @Test
  void findsASpaceALineEndAndADifferentNormalisation() {
    for (var altered :
        List.of(MORE + " ", MORE.replace("\n", "\r\n"), "I would wait.\nI\u0307ki hafta.")) {
      assertThat(messages(recorded(FIRST, WORDS), recorded(SECOND, altered)))
          .singleElement()
          .asString()
          .contains("dr-curie is not the one recorded");
    }
  }

  @Test
  void whoWasConvincedIsPrintedWithTheDissentThatWasSealed() {
    var convinced = new PanelReport.Position(
        FIRST,
        "Dr N",
        "Surgery",
        new PanelReport.Sealed(Stance.DISSENT, WORDS, "ab".repeat(32)),
        Stance.AGREE,
        "The others are right.");
    var opinion = complete(changed()
        .independence(List.of(independent(AUTHOR), independent(FIRST)))
        .panel(SampleOpinion.reportAll(
            Consensus.UNANIMOUS, position(AUTHOR, "Dr L", Stance.AGREE, ""), convinced)));

    assertThat(Dissent.findings(opinion, List.of(recorded(FIRST, WORDS)))).isEmpty();
    assertThat(Dissent.findings(opinion, List.of())).isEmpty();
    assertThat(Dissent.findings(opinion, List.of(recorded(FIRST, MORE))))
        .extracting(Finding::rule)
        .containsExactly("dissent-printed");
  }

  @Test
  void findsADroppedDissent() {
    assertThat(messages(
            recorded(FIRST, WORDS), recorded(SECOND, MORE), recorded(AUTHOR, "I disagree.")))
        .containsExactly("MUST opinion.panel: the dissent of dr-lovelace is missing"
            + " [dissent-printed]. Print it with the member's own words.");
  }

  @Test
  void findsSwappedMembers() {
    assertThat(messages(recorded(FIRST, MORE), recorded(SECOND, WORDS)))
        .containsExactly(
            "MUST opinion.panel: the dissent of dr-noether is not the one recorded"
                + " [dissent-verbatim]. Print the member's words to the byte.",
            "MUST opinion.panel: the dissent of dr-curie is not the one recorded"
                + " [dissent-verbatim]. Print the member's words to the byte.");
  }

  @Test
  void findsADissentNobodyRecorded() {
    assertThat(messages(recorded(FIRST, WORDS)))
        .containsExactly("MUST opinion.panel: the dissent of dr-curie was never recorded"
            + " [dissent-recorded]."
            + " Let the member record it, or correct whose position it is.");
  }

  @Test
  void findsEveryDissentMissingFromASoloOpinion() {
    assertThat(Dissent.findings(complete(), List.of(recorded(FIRST, WORDS))))
        .extracting(Finding::rule)
        .containsExactly("dissent-printed");
    assertThat(Dissent.findings(complete(), List.of())).isEmpty();
  }

  @Test
  void namesWordsByTheirExactUtf8Bytes() {
    assertThat(Dissent.statement(MORE)).isEqualTo(hash(MORE));
    assertThatThrownBy(() -> Dissent.statement("\ud800"))
        .hasMessageContaining("Dissent: statement has a character at 0");
  }

  private static Dissent recorded(PartyId member, String words) {
    return new Dissent(member, Dissent.statement(words));
  }

  private static List<String> messages(Dissent... recorded) {
    return Dissent.findings(OPINION, List.of(recorded)).stream()
        .map(Finding::message)
        .toList();
  }
}
