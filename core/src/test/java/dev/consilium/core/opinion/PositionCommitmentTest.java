package dev.consilium.core.opinion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.consilium.core.CaseId;
import dev.consilium.core.ContentHash;
import dev.consilium.core.Finding;
import dev.consilium.core.PartyId;
import dev.consilium.core.opinion.PanelReport.Stance;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PositionCommitmentTest {

  private static final CaseId CASE = new CaseId("C-17");
  private static final PartyId MEMBER = new PartyId("dr-noether");
  private static final String WORDS = "The margin is not free.";
  private static final String NONCE = "00112233445566778899aabbccddeeff";

  @Test
  void hashesTheCanonicalBytesThatAnybodyCanWrite() {
    var bytes = ("{\"caseId\":\"C-17\",\"kind\":\"panel-position-commitment\","
            + "\"member\":\"dr-noether\",\"nonce\":\"" + NONCE + "\",\"rationale\":\""
            + Dissent.statement(WORDS) + "\",\"schema\":1,\"stance\":\"DISSENT\",\"version\":2}")
        .getBytes(StandardCharsets.UTF_8);

    assertThat(of(CASE, 2, MEMBER, Stance.DISSENT, NONCE)).isEqualTo(ContentHash.of(bytes));
  }

  @Test
  void opensWithWhatWasSealed() {
    var sealing =
        PositionCommitment.commit(CASE, 1, MEMBER, Stance.DISSENT, WORDS, new SecureRandom());

    assertThat(sealing.nonce()).matches("[0-9a-f]{64}");
    assertThat(sealing.commitment().opens(CASE, 1, MEMBER, Stance.DISSENT, WORDS, sealing.nonce()))
        .isTrue();
  }

  @Test
  void opensWithNothingElse() {
    var sealing = PositionCommitment.commit(CASE, 1, MEMBER, Stance.DISSENT, WORDS, new Random(1));
    var sealed = sealing.commitment();
    var nonce = sealing.nonce();

    assertThat(sealed.opens(new CaseId("C-18"), 1, MEMBER, Stance.DISSENT, WORDS, nonce))
        .isFalse();
    assertThat(sealed.opens(CASE, 2, MEMBER, Stance.DISSENT, WORDS, nonce)).isFalse();
    assertThat(sealed.opens(CASE, 1, new PartyId("other"), Stance.DISSENT, WORDS, nonce))
        .isFalse();
    assertThat(sealed.opens(CASE, 1, MEMBER, Stance.AGREE, WORDS, nonce)).isFalse();
    assertThat(sealed.opens(CASE, 1, MEMBER, Stance.DISSENT, WORDS + " ", nonce))
        .isFalse();
    assertThat(sealed.opens(CASE, 1, MEMBER, Stance.DISSENT, WORDS, NONCE)).isFalse();
  }

  @Test
  void sealsTheSamePositionDifferentlyEachTime() {
    var random = new Random(7);
    var first = PositionCommitment.commit(CASE, 1, MEMBER, Stance.AGREE, "", random);
    var second = PositionCommitment.commit(CASE, 1, MEMBER, Stance.AGREE, "", random);

    assertThat(first.commitment()).isNotEqualTo(second.commitment());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "00112233445566778899aabbccddee",
        "00112233445566778899aabbccddeefff",
        "00112233445566778899AABBCCDDEEFF",
        "00112233445566778899aabbccddeef ",
      })
  void refusesANonceOfLessThan128BitsOrAnotherForm(String nonce) {
    assertThatThrownBy(() -> of(CASE, 1, MEMBER, Stance.AGREE, nonce))
        .hasMessage("Position commitment: a nonce of " + nonce.length()
            + " characters [nonce-form]. Give 32 to 128 lower-case hexadecimal digits.");
  }

  @Test
  void refusesAVersionBelowOne() {
    assertThatThrownBy(() -> of(CASE, 0, MEMBER, Stance.AGREE, NONCE))
        .hasMessage("Position commitment: version 0 [version-range]. Count versions from 1.");
  }

  @Test
  void refusesIdsThatWouldBecomeOneInUtf8() {
    assertThatThrownBy(() -> of(new CaseId("\ud800"), 1, MEMBER, Stance.AGREE, NONCE))
        .hasMessageContaining("case id has a character at 0");
    assertThatThrownBy(() -> of(CASE, 1, new PartyId("\udfff"), Stance.AGREE, NONCE))
        .hasMessageContaining("member has a character at 0");
  }

  @Test
  void keepsTheNonceOutOfLogs() {
    var sealing = PositionCommitment.commit(CASE, 1, MEMBER, Stance.AGREE, "", new Random(7));

    assertThat(sealing.toString())
        .isEqualTo("Sealing[" + sealing.commitment().value() + "]")
        .doesNotContain(sealing.nonce());
  }

  @Test
  void matchesTheOpinionsSealsWithTheCommitmentsOfTheCase() {
    var opinion = opinion(NONCE);
    var good = commitment(2, Stance.DISSENT);

    assertThat(rules(opinion, Map.of(SampleOpinion.AUTHOR, good))).isEmpty();
    assertThat(rules(SampleOpinion.complete(), Map.of())).isEmpty();
  }

  @Test
  void findsASealThatIsMissingAlteredOrOfAnotherVersion() {
    var author = SampleOpinion.AUTHOR;
    var good = commitment(2, Stance.DISSENT);

    assertThat(rules(opinion(NONCE), Map.of())).containsExactly("seal-opens");
    assertThat(rules(opinion(NONCE + "00"), Map.of(author, good))).containsExactly("seal-opens");
    assertThat(rules(opinion(NONCE), Map.of(author, commitment(1, Stance.DISSENT))))
        .containsExactly("seal-opens");
    assertThat(rules(opinion(NONCE), Map.of(author, commitment(2, Stance.AGREE))))
        .containsExactly("seal-opens");
    assertThat(PositionCommitment.findings(opinion(NONCE), Map.of(author, good, MEMBER, good)))
        .extracting(Finding::message)
        .containsExactly("MUST opinion.panel: the position that dr-noether sealed is missing"
            + " [seal-printed]. Print it beside the final one.");
  }

  private static PositionCommitment commitment(int version, Stance stance) {
    return new PositionCommitment(PositionCommitment.of(
        CASE, version, SampleOpinion.AUTHOR, stance, Dissent.statement(WORDS), NONCE));
  }

  private static Opinion opinion(String nonce) {
    var position = new PanelReport.Position(
        SampleOpinion.AUTHOR,
        "Dr L",
        "Surgery",
        new PanelReport.Sealed(Stance.DISSENT, WORDS, nonce),
        Stance.AGREE,
        "");
    return SampleOpinion.complete(
        SampleOpinion.changed().panel(SampleOpinion.reportAll(Consensus.UNANIMOUS, position)));
  }

  private static List<String> rules(Opinion opinion, Map<PartyId, PositionCommitment> recorded) {
    return PositionCommitment.findings(opinion, recorded).stream()
        .map(Finding::rule)
        .toList();
  }

  private static ContentHash of(
      CaseId caseId, int version, PartyId member, Stance stance, String nonce) {
    return PositionCommitment.of(caseId, version, member, stance, Dissent.statement(WORDS), nonce);
  }
}
