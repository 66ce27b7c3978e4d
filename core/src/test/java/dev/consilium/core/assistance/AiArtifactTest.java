package dev.consilium.core.assistance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.consilium.core.Actor;
import dev.consilium.core.ContentHash;
import dev.consilium.core.PartyId;
import dev.consilium.core.Role;
import java.lang.reflect.Modifier;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AiArtifactTest {

  static final Instant NOON = Instant.parse("2026-03-09T12:00:00Z");
  static final NamedHuman PERSON =
      new NamedHuman(new Actor(new PartyId("dr-l"), Role.SPECIALIST), "Dr Lovelace");

  @Test
  void beginsAsAProposal() {
    assertThat(proposal().state()).isEqualTo(AiArtifact.State.PROPOSED);
    assertThat(proposal()).hasToString("Proposed[c1]");
  }

  @Test
  void standsWordForWordOnceVerified() {
    var verified = proposal().verify(PERSON, NOON.plusSeconds(60));

    assertThat(verified.state()).isEqualTo(AiArtifact.State.VERIFIED);
    assertThat(verified.text()).isEqualTo("The lump is small.");
    assertThat(verified.contribution().review())
        .isEqualTo(new HumanReview(
            PERSON,
            HumanReview.Action.VERIFIED,
            hash("The lump is small."),
            0,
            "",
            NOON.plusSeconds(60)));
    assertThat(verified).hasToString("VerifiedContent[c1]");
  }

  @Test
  void countsTheWordsOfAnEdit() {
    var edited = proposal().edit(PERSON, "The lump is very large.", "Size was wrong.", NOON);

    assertThat(edited.state()).isEqualTo(AiArtifact.State.EDITED);
    assertThat(edited.text()).isEqualTo("The lump is very large.");
    assertThat(edited.contribution().review().editedWords()).isEqualTo(2);
    assertThat(edited.contribution().review().result()).isEqualTo(hash("The lump is very large."));
    assertThat(edited.origin()).isEqualTo(proposal().origin());
  }

  @Test
  void endsWhenRejected() {
    var rejected = proposal().reject(PERSON, "It is about someone else.", NOON);

    assertThat(rejected.state()).isEqualTo(AiArtifact.State.REJECTED);
    assertThat(rejected.review().reason()).isEqualTo("It is about someone else.");
    assertThatThrownBy(() -> new VerifiedContribution(rejected.origin(), rejected.review()))
        .hasMessage("AI artifact c1: the review says REJECTED [human-verified]."
            + " Leave a rejected text out.");
  }

  @Test
  void refusesAnotherTextUnderItsHash() {
    assertThatThrownBy(() -> AiArtifact.propose(origin(hash("x")), "y"))
        .hasMessage("AI artifact c1: the text has another hash [output-hash]."
            + " Give the text that the tool answered.");
  }

  @Test
  void refusesAnEditThatChangesNothing() {
    assertThatThrownBy(() -> proposal().edit(PERSON, "The lump is small.", "None.", NOON))
        .hasMessage("AI artifact c1: the review says EDITED and the text is unchanged"
            + " [human-verified]."
            + " Verify a text that stands word for word; edit one that does not.");
  }

  @Test
  void refusesAVerificationOfAChangedText() {
    var review = new HumanReview(PERSON, HumanReview.Action.VERIFIED, hash("other"), 0, "", NOON);

    assertThatThrownBy(() -> new VerifiedContribution(origin(hash("x")), review))
        .hasMessage("AI artifact c1: the review says VERIFIED and the text is changed"
            + " [human-verified]."
            + " Verify a text that stands word for word; edit one that does not.");
  }

  @Test
  void refusesAnEditThatLeavesNothing() {
    assertThatThrownBy(() -> proposal().edit(PERSON, " ", "Wrong.", NOON))
        .hasMessage("AI artifact c1: the edited text is blank [text-present]. Fill it in.");
  }

  @Test
  void refusesAReviewFromThePast() {
    assertThatThrownBy(() -> proposal().verify(PERSON, NOON.minusSeconds(1)))
        .hasMessage("AI artifact c1: it was reviewed before it was made [events-in-order]."
            + " Correct one of the times.");
  }

  @Test
  void wantsAReasonForAnEditOrARejection() {
    assertThatThrownBy(() -> proposal().edit(PERSON, "Other.", " ", NOON))
        .hasMessage(
            "Human review: EDITED without a reason [reason-given]." + " Say why in one sentence.");
    assertThatThrownBy(() -> proposal().reject(PERSON, "", NOON))
        .hasMessage("Human review: REJECTED without a reason [reason-given]."
            + " Say why in one sentence.");
  }

  @ParameterizedTest
  @CsvSource({"VERIFIED,1", "EDITED,-1", "VERIFIED,-1"})
  void countsOnlyWhatWasEdited(HumanReview.Action action, int words) {
    assertThatThrownBy(() -> new HumanReview(PERSON, action, hash("x"), words, "Why.", NOON))
        .hasMessage("Human review: " + words + " edited words after " + action
            + " [edit-counted]. Count 0 unless the text was edited.");
  }

  @Test
  void letsNoSoftwareVouch() {
    var software = new Actor(new PartyId("bot"), Role.SYSTEM);

    assertThatThrownBy(() -> new NamedHuman(software, "Bot"))
        .hasMessage("Named human: the actor's role is SYSTEM [human-only]."
            + " Name the person who read the text.");
    assertThatThrownBy(() -> new NamedHuman(PERSON.actor(), " "))
        .hasMessage("Named human: name is blank [text-present]. Fill it in.");
  }

  @Test
  void refusesAnEmptyListOfContributions() {
    assertThatThrownBy(() -> new AiStatement.Used(List.of()))
        .hasMessage("AI statement: no contribution [ai-disclosed]."
            + " List each contribution, or let a named person attest that none was used.");
  }

  @Test
  void letsNobodyMakeVerifiedContentDirectly() {
    assertThat(Arrays.stream(VerifiedContent.class.getDeclaredConstructors())
            .noneMatch(it -> Modifier.isPublic(it.getModifiers())))
        .isTrue();
    assertThat(AiArtifact.class.getPermittedSubclasses())
        .containsExactlyInAnyOrder(
            AiArtifact.Proposed.class, AiArtifact.Rejected.class, VerifiedContent.class);
    assertThat(AiStatement.class.getPermittedSubclasses())
        .containsExactlyInAnyOrder(AiStatement.NoneUsed.class, AiStatement.Used.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a b c|a b c|0",
        "a b c|a c|1",
        "a c|a b c|1",
        "a b|b a|2",
        "a|x y z|3",
        "a b c d|d c b a|4",
      })
  void countsInsertedDeletedAndReplacedWords(String from, String to, int distance) {
    assertThat(WordDistance.between(from, to)).isEqualTo(distance);
  }

  static AiArtifact.Proposed proposal() {
    return AiArtifact.propose(origin(hash("The lump is small.")), "The lump is small.");
  }

  static AiOrigin origin(ContentHash output) {
    var card = new ModelCard("https://example.org/card", "2", null, List.of("consent", "bias"));
    var tool = new AiTool("Maker", "Drafter", "3.1", AiTool.Kind.LANGUAGE_MODEL, false, card);
    return new AiOrigin(
        "c1",
        tool,
        ContributionKind.DRAFT,
        "case-summary",
        hash("prompt"),
        List.of(),
        output,
        NOON);
  }

  static ContentHash hash(String text) {
    return VerifiedContent.hash(text);
  }
}
