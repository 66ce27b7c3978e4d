package dev.consilium.core.opinion;

import static dev.consilium.core.opinion.SampleOpinion.AUTHOR;
import static dev.consilium.core.opinion.SampleOpinion.AUTHOR_PERSON;
import static dev.consilium.core.opinion.SampleOpinion.DAY;
import static dev.consilium.core.opinion.SampleOpinion.NOON;
import static dev.consilium.core.opinion.SampleOpinion.attestation;
import static dev.consilium.core.opinion.SampleOpinion.changed;
import static dev.consilium.core.opinion.SampleOpinion.complete;
import static dev.consilium.core.opinion.SampleOpinion.followUp;
import static dev.consilium.core.opinion.SampleOpinion.hash;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.consilium.core.CaseId;
import dev.consilium.core.ContentHash;
import dev.consilium.core.Finding;
import dev.consilium.core.MalformedRecordException;
import dev.consilium.core.PartyId;
import dev.consilium.core.assistance.AiStatement;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class FollowUpAnswerTest {

  private static final Opinion OPINION = complete();
  private static final FollowUpAnswer ANSWER = followUp(OPINION);
  private static final PartyId STRANGER = new PartyId("stranger");

  @Test
  void writesTheGoldenBytesOfSchemaOne() throws IOException {
    // The basis names version 1 by the hash of its bytes, so that golden file comes first.
    try (var golden = FollowUpAnswerTest.class.getResourceAsStream("addendum-schema-1.json")) {
      assertThat(new String(OpinionJson.write(ANSWER), UTF_8) + "\n")
          .isEqualTo(new String(golden.readAllBytes(), UTF_8));
    }
  }

  @Test
  void isNamedByTheHashOfItsBytes() {
    assertThat(ANSWER.hash()).isEqualTo(ContentHash.of(OpinionJson.write(ANSWER)));
    assertThat(OpinionJson.readAddendum(OpinionJson.write(ANSWER))).isEqualTo(ANSWER);
  }

  @Test
  void keepsARefusalWithItsReason() {
    var refused = answer(new Answer.NotAnswerable("f1", "It needs an examination."), DAY);

    assertThat(OpinionJson.readAddendum(OpinionJson.write(refused))).isEqualTo(refused);
    assertThat(refused.listing().text()).isEqualTo("It needs an examination.");
  }

  @Test
  void refusesOtherBytes() {
    var json = new String(OpinionJson.write(ANSWER), UTF_8);

    for (var bad : List.of(
        json + " ",
        json.replace("\"schema\":1", "\"schema\":2"),
        "{}",
        json.replace("{\"ai\":", "{\"a\":1,\"ai\":"),
        json.replace("\"version\":1", "\"version\":0"),
        json.replace("\"kind\":\"addendum\"", "\"kind\":\"opinion\""))) {
      assertThatThrownBy(() -> OpinionJson.readAddendum(bad.getBytes(UTF_8)))
          .isInstanceOf(MalformedRecordException.class)
          .hasMessageStartingWith("addendum");
    }
  }

  @Test
  void neverAltersTheReleasedVersion() {
    var hash = OPINION.hash();

    var history = OPINION.history().with(ANSWER);

    assertThat(OPINION.hash()).isEqualTo(hash);
    assertThat(OPINION.history().addenda()).isEmpty();
    assertThat(history.addenda()).containsExactly(ANSWER.listing());
    assertThat(ANSWER.listing().document()).isEqualTo(ANSWER.hash());
  }

  @Test
  void isListedInTheNextVersion() {
    var next = complete(changed().summary("New.").addenda(List.of(ANSWER)));

    assertThat(next.history().addenda()).containsExactly(ANSWER.listing());
    assertThat(OpinionJson.read(OpinionJson.write(next))).isEqualTo(next);
  }

  @Test
  void isListedOnlyInItsOwnCase() {
    var basis = new FollowUpAnswer.Basis(new CaseId("C-18"), 1, OPINION.hash(), hash("d"));
    var other = new FollowUpAnswer.Basis(new CaseId("C-17"), 1, hash("other"), hash("d"));

    for (var wrong : List.of(basis, other)) {
      var answer = new FollowUpAnswer(
          "ad1",
          wrong,
          ANSWER.asked(),
          ANSWER.answer(),
          List.of(),
          ANSWER.ai(),
          AUTHOR,
          "Dr L",
          DAY,
          "en");
      var done = changed().addenda(List.of(answer)).complete();
      assertThat(((Completion.Incomplete) done).findings())
          .extracting(Finding::message)
          .containsExactly(
              "MUST opinion.history: addendum ad1 belongs to no earlier version of this"
                  + " case [addendum-of-this-case]. List only addenda to earlier versions.");
    }
  }

  @Test
  void refusesTheAnswerToAnotherQuestion() {
    assertThatThrownBy(() -> answer(new Answer.Answered("f2", "Yes."), DAY))
        .hasMessage("Addendum ad1: it answers question f2, asked was f1 [answer-to-a-question]."
            + " Answer the question that was asked.");
  }

  @Test
  void refusesAnAnswerBeforeItsQuestion() {
    assertThatThrownBy(() -> answer(ANSWER.answer(), DAY.minusDays(1)))
        .hasMessage("Addendum ad1: written 2026-03-08, asked 2026-03-09 [dates-ordered]."
            + " Correct one of the two days.");
  }

  @Test
  void refusesAReferenceTwiceAndBlankParts() {
    var one = new Reference("r1", Reference.Kind.DOI, "10.1/x", "X.");

    assertThatThrownBy(() -> new FollowUpAnswer(
            "ad1",
            ANSWER.basis(),
            ANSWER.asked(),
            ANSWER.answer(),
            List.of(one, one),
            ANSWER.ai(),
            AUTHOR,
            "Dr L",
            DAY,
            "en"))
        .hasMessage("Addendum ad1: reference r1 occurs twice [id-unique]. Keep one of the two.");
    assertThatThrownBy(() -> new FollowUpAnswer.Asked(" ", AUTHOR, DAY, "x"))
        .hasMessageContaining("Follow-up question: id is blank");
    assertThatThrownBy(() -> new FollowUpAnswer.Asked("f1", AUTHOR, DAY, ""))
        .hasMessageContaining("Follow-up question: text is blank");
    for (int blank = 0; blank < 3; blank++) {
      var id = blank == 0 ? "" : "ad1";
      var name = blank == 1 ? "" : "Dr L";
      var language = blank == 2 ? "" : "en";
      assertThatThrownBy(() -> new FollowUpAnswer(
              id,
              ANSWER.basis(),
              ANSWER.asked(),
              ANSWER.answer(),
              List.of(),
              ANSWER.ai(),
              AUTHOR,
              name,
              DAY,
              language))
          .hasMessageContaining("[text-present]");
    }
  }

  @Test
  void saysNothingOfThePatientInALog() {
    assertThat(ANSWER + " " + ANSWER.asked()).isEqualTo("FollowUpAnswer[ad1 of C-17] Asked[f1]");
  }

  @Test
  void isSignedByItsAuthorOverItsOwnBytes() {
    var dossier = ANSWER.basis().dossier();
    var signature = attestation(ANSWER.hash(), dossier, AUTHOR, Attestation.Role.AUTHOR);
    var verified = attestation(ANSWER.hash(), dossier, STRANGER, Attestation.Role.VERIFICATION);

    assertThat(new SignedAddendum(ANSWER, List.of(signature, verified)).attestations())
        .hasSize(2);
    refuses("ad1: its author has not signed [author-signs]. Add the author's attestation.");
    refuses(
        "ad1: its author has not signed [author-signs]. Add the author's attestation.", verified);
    refuses(
        "ad1: attestation s-1 signs other bytes [addendum-hash]. Sign these bytes.",
        attestation(OPINION.hash(), dossier, AUTHOR, Attestation.Role.AUTHOR));
    refuses(
        "ad1: attestation s-1 names another dossier [dossier-hash]."
            + " Sign for the opinion's dossier.",
        attestation(ANSWER.hash(), hash("x"), AUTHOR, Attestation.Role.AUTHOR));
    refuses(
        "ad1: stranger signs as COAUTHOR and is not the author [author-signs]."
            + " Let the author sign, or sign as VERIFICATION.",
        signature,
        attestation(ANSWER.hash(), dossier, STRANGER, Attestation.Role.COAUTHOR));
  }

  private static void refuses(String message, Attestation... attestations) {
    assertThatThrownBy(() -> new SignedAddendum(ANSWER, List.of(attestations)))
        .hasMessage("Signed addendum " + message);
  }

  private static FollowUpAnswer answer(Answer answer, LocalDate written) {
    return new FollowUpAnswer(
        "ad1",
        ANSWER.basis(),
        ANSWER.asked(),
        answer,
        List.of(),
        new AiStatement.NoneUsed(AUTHOR_PERSON, NOON),
        AUTHOR,
        "Dr L",
        written,
        "en");
  }
}
