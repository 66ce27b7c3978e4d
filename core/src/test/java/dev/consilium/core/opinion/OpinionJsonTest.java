package dev.consilium.core.opinion;

import static dev.consilium.core.opinion.SampleOpinion.attestation;
import static dev.consilium.core.opinion.SampleOpinion.complete;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.consilium.core.ContentHash;
import dev.consilium.core.MalformedRecordException;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpinionJsonTest {

  private static final String JSON = new String(OpinionJson.write(complete()), UTF_8);

  @Test
  void writesTheGoldenBytesOfSchemaTwo() throws IOException {
    try (var golden = OpinionJsonTest.class.getResourceAsStream("opinion-schema-2.json")) {
      assertThat(JSON + "\n").isEqualTo(new String(golden.readAllBytes(), UTF_8));
    }
  }

  @Test
  void writesSortedMembersWithoutSpaces() {
    assertThat(JSON)
        .startsWith("{\"ai\":{\"at\":\"2026-03-09T12:00:00Z\",\"noneAttestedBy\":")
        .contains("\"kind\":\"opinion\"")
        .contains("\"schema\":2,\"summary\":\"A lump, found in January.\"");
  }

  @Test
  void hashesExactlyTheseBytes() {
    assertThat(complete().hash()).isEqualTo(ContentHash.of(JSON.getBytes(UTF_8)));
  }

  @Test
  void readsBackWhatItWrote() {
    assertThat(SampleOpinion.sections(read(JSON))).isEqualTo(SampleOpinion.sections(complete()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"kind\":\"opinion\"|\"kind\":\"letter\"|opinion: another kind of object [kind-known].",
        "\"schema\":2,|\"schema\":3,|opinion: schema 3, known is 1 to 2 [schema-known].",
        "\"schema\":2,|\"schema\":0,|opinion: schema 0, known is 1 to 2 [schema-known].",
        "\"schema\":2,|\"schema\":\"2\",|opinion.schema: no whole number [json-form].",
        "\"level\":\"ASAP\"|\"level\":\"SOON\"|opinion.urgency.level: a value outside its vocabulary or"
            + " form [value-form].",
        "\"written\":\"2026-03-09\"|\"written\":\"2026-02-30\"|opinion.header.written: a value outside"
            + " its vocabulary or form [value-form].",
        "\"pseudonymous\":true|\"pseudonymous\":1|opinion.header.pseudonymous: neither true nor false"
            + " [json-form].",
        "\"limitations\":[|\"limitations\":{},\"x\":[|opinion.limitations: no list [json-form].",
        "\"caseId\":\"C-17\"|\"caseId\":17|opinion.header.caseId: no text [json-form].",
        "\"kinds\":[\"LESS_INVASIVE\"]|\"kinds\":[\"LESS\"]|opinion.change.kinds: a value outside its"
            + " vocabulary or form [value-form].",
        "\"sign\":\"Fever\"|\"sign\":\" \"|opinion.redFlags[0]: a part that its type refuses"
            + " [value-form].",
        "\"summary\":\"A lump, found in January.\"|\"summary\":\"\"|opinion: a part that its type"
            + " refuses [value-form].",
        "\"trials\":[]|\"trials\":[1]|opinion.trials[0]: no object [json-form].",
        "\"question\":\"q1\"|\"question\":\"q9\"|opinion: an incomplete opinion [opinion-complete].",
      })
  void saysWhereItCannotRead(String from, String to, String message) {
    assertThat(JSON).contains(from);

    assertThatThrownBy(() -> read(JSON.replace(from, to)))
        .isInstanceOf(MalformedRecordException.class)
        .hasMessage(message + " Give the bytes as they were written.")
        .hasNoCause();
  }

  @Test
  void refusesAMemberItDoesNotKnow() {
    var grown = JSON.replace("\"schema\":2,", "\"schema\":2,\"secret\":\"x\",");

    assertThatThrownBy(() -> read(grown))
        .hasMessage("opinion: " + grown.length() + " bytes that are not canonical, or members that"
            + " are not known [canonical-form]. Give the bytes as they were written.");
  }

  @Test
  void refusesTheSameOpinionWithSpaces() {
    assertThatThrownBy(() -> read(JSON.replace("\"schema\":2,", "\"schema\": 2,")))
        .isInstanceOf(MalformedRecordException.class)
        .hasMessageContaining("[canonical-form]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"{|opinion: no JSON", "[]|opinion: no object", "|opinion: no"})
  void quotesNothingOfWhatIsNoJson(String text, String start) {
    assertThatThrownBy(() -> read(text == null ? "" : text))
        .isInstanceOf(MalformedRecordException.class)
        .hasMessageStartingWith(start)
        .hasNoCause();
  }

  @Test
  void refusesAMemberThatOccursTwice() {
    assertThatThrownBy(() -> read(JSON.replace("\"schema\":2,", "\"schema\":2,\"schema\":2,")))
        .hasMessage("opinion: no JSON [json-form]. Give the bytes as they were written.");
  }

  @Test
  void refusesWhatFollowsTheOpinion() {
    assertThatThrownBy(() -> read(JSON + "{}"))
        .hasMessage("opinion: no JSON [json-form]. Give the bytes as they were written.");
  }

  @Test
  void writesAndReadsAttestations() {
    var attestation = attestation(complete());

    var json = OpinionJson.write(attestation);

    assertThat(OpinionJson.readAttestation(json)).isEqualTo(attestation);
    assertThat(new String(json, UTF_8))
        .contains(new String(OpinionJson.statement(attestation.statement()), UTF_8));
  }

  @Test
  void signsAStatementInCanonicalForm() {
    var opinion = complete();

    assertThat(new String(OpinionJson.statement(attestation(opinion).statement()), UTF_8))
        .isEqualTo(
            "{\"at\":\"2026-03-09T12:00:00Z\",\"dossier\":\"" + opinion.header().dossier()
                + "\",\"id\":\"s-1\",\"kind\":\"attestation-statement\",\"licence\":{\"jurisdiction\":"
                + "\"US-AZ\",\"number\":\"AZ-123\",\"verifiedOn\":\"2026-03-09\"},\"name\":"
                + "\"Dr Lovelace\",\"opinion\":\"" + opinion.hash() + "\",\"role\":\"AUTHOR\","
                + "\"rulePackVersion\":\"pack-3\",\"schema\":1,\"signer\":\"dr-lovelace\"}");
  }

  @Test
  void refusesAnAttestationItWouldNotWrite() {
    var json = new String(OpinionJson.write(attestation(complete())), UTF_8);

    assertThatThrownBy(() -> OpinionJson.readAttestation((json + " ").getBytes(UTF_8)))
        .isInstanceOf(MalformedRecordException.class)
        .hasMessageContaining("attestation: ")
        .hasMessageContaining("[canonical-form]");
    assertThatThrownBy(() -> OpinionJson.readAttestation(JSON.getBytes(UTF_8)))
        .hasMessageContaining("attestation: another kind of object [kind-known]");
  }

  private static Opinion read(String json) {
    return OpinionJson.read(json.getBytes(UTF_8));
  }
}
