package dev.consilium.core.assistance;

import static dev.consilium.core.assistance.AiArtifactTest.NOON;
import static dev.consilium.core.assistance.AiArtifactTest.PERSON;
import static dev.consilium.core.assistance.AiArtifactTest.proposal;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.consilium.core.ContentHash;
import dev.consilium.core.MalformedRecordException;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class AiDisclosureTest {

  private static final AiDisclosure ENGLISH = AiDisclosure.english();

  @Test
  void saysThatNoneWasUsedAndWhoSaysSo() {
    var none = new AiStatement.NoneUsed(PERSON, NOON);

    assertThat(ENGLISH.language()).isEqualTo("en");
    assertThat(ENGLISH.clinician(none))
        .containsExactly(
            "No AI tool contributed to this opinion." + " Attested by Dr Lovelace on 2026-03-09.");
    assertThat(ENGLISH.patient(none, "+1 555 0100"))
        .containsExactly(
            "No artificial intelligence was used for this opinion. Dr Lovelace confirms this.",
            "You may ask a person to explain this to you: +1 555 0100");
  }

  @Test
  void saysWhatWasUsedAndWhoReadIt() {
    var used = new AiStatement.Used(List.of(
        proposal().verify(PERSON, NOON).contribution(),
        proposal().edit(PERSON, "The lump is large.", "Size.", NOON).contribution()));

    assertThat(ENGLISH.clinician(used))
        .containsExactly(
            "case summary: Drafter 3.1 (Maker) drafted the text. Dr Lovelace read it on 2026-03-09"
                + " and let it stand word for word. Model card: https://example.org/card 2; fields"
                + " it leaves empty: consent, bias.",
            "case summary: Drafter 3.1 (Maker) drafted the text. Dr Lovelace read it on 2026-03-09"
                + " and changed 1 words. Model card: https://example.org/card 2; fields it leaves"
                + " empty: consent, bias.");
    assertThat(ENGLISH.patient(used, "the desk"))
        .containsExactly(
            "A computer program drafted the text for the part \"case summary\". Dr Lovelace read it"
                + " and found it correct.",
            "A computer program drafted the text for the part \"case summary\". Dr Lovelace read it"
                + " and corrected it.",
            "You may ask a person to explain this to you: the desk");
  }

  @Test
  void saysThatACardListsNoGapsAndThatItIsNotPublished() {
    var card = new ModelCard("urn:card:7", "2", null, List.of());
    var tool = new AiTool("Maker", "Drafter", "3.1", AiTool.Kind.LANGUAGE_MODEL, false, card);
    var origin = new AiOrigin(
        "c1",
        tool,
        ContributionKind.DRAFT,
        "case-summary",
        ContentHash.of("p".getBytes(UTF_8)),
        List.of(),
        ContentHash.of("x".getBytes(UTF_8)),
        NOON);
    var used = new AiStatement.Used(
        List.of(AiArtifact.propose(origin, "x").verify(PERSON, NOON).contribution()));

    assertThat(ENGLISH.clinician(used))
        .containsExactly(
            "case summary: Drafter 3.1 (Maker) drafted the text. Dr Lovelace read it on 2026-03-09"
                + " and let it stand word for word. Model card: not published, version 2; fields it"
                + " leaves empty: none listed.");
  }

  @Test
  void leavesAValueAloneThatLooksLikeAPlace() {
    var odd = new NamedHuman(PERSON.actor(), "Dr {day} $1 name");

    assertThat(ENGLISH.patient(new AiStatement.NoneUsed(odd, NOON), "{name}"))
        .containsExactly(
            "No artificial intelligence was used for this opinion. Dr {day} $1 name confirms this.",
            "You may ask a person to explain this to you: {name}");
  }

  @ParameterizedTest
  @EnumSource(ContributionKind.class)
  void missesNoKindOfContribution(ContributionKind kind) throws IOException {
    var broken = resource().replace("\"" + kind + "\"", "\"x\"");

    assertThatThrownBy(() -> AiDisclosure.read(broken.getBytes(UTF_8)))
        .isInstanceOf(MalformedRecordException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"none\"",
        "\"VERIFIED\"",
        "\"EDITED\"",
        "\"contact\"",
        "\"noneListed\"",
        "\"unpublished\"",
        "ai-disclosure\"",
        "\"schema\": 1"
      })
  void refusesSentencesWithAGap(String part) throws IOException {
    var broken = resource().replace(part, "\"x\"" + (part.contains("1") ? ":2" : ""));

    assertThatThrownBy(() -> AiDisclosure.read(broken.getBytes(UTF_8)))
        .hasMessage("AI disclosure: " + broken.getBytes(UTF_8).length
            + " bytes that are no sentences of schema 1 [disclosure-form]."
            + " Compare them with ai-disclosure.en.json in this library.")
        .hasNoCause();
  }

  private static String resource() throws IOException {
    try (var in = AiDisclosure.class.getResourceAsStream("ai-disclosure.en.json")) {
      return new String(in.readAllBytes(), UTF_8);
    }
  }
}
