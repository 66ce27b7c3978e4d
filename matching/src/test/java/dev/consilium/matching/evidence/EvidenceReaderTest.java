package dev.consilium.matching.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.consilium.core.LimitExceededException;
import dev.consilium.core.MalformedRecordException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvidenceReaderTest {

  private static final String EXPERT = "{\"expert\": \"PMID:1\", \"cases\": [{\"obs\": [\"HP:2\","
      + " \"HP:1\", \"HP:2\"], \"exc\": [], \"sex\": \"MALE\", \"age\": null, \"disease\":"
      + " \"OMIM:1\", \"gene\": [\"G\"]}]}";

  @Test
  void readsPracticesAndQuestions() throws IOException {
    var practices = practices("\n" + EXPERT + "\r\n");
    var questions = questions("{\"qid\": \"q1\", \"obs\": [\"HP:1\"], \"exc\": [\"HP:3\"], \"sex\":"
        + " null, \"family\": [\"PS:1\"]}\n{\"qid\": \"q2\", \"obs\": null}");

    assertThat(practices)
        .containsExactly(new Practice(
            "PMID:1",
            List.of(new PracticeCase(List.of("HP:1", "HP:2"), List.of(), "OMIM:1", List.of("G")))));
    assertThat(questions)
        .containsExactly(
            new CaseQuestion("q1", List.of("HP:1"), List.of("HP:3"), List.of("PS:1")),
            new CaseQuestion("q2", List.of(), List.of(), List.of()));
  }

  @Test
  void readsGzip() throws IOException {
    assertThat(EvidenceReader.practices(
            new ByteArrayInputStream(gzip(EXPERT)), EvidenceLimits.STANDARD))
        .hasSize(1);
    assertThatThrownBy(() -> EvidenceReader.practices(
            new ByteArrayInputStream(Arrays.copyOf(gzip(EXPERT), 20)), EvidenceLimits.STANDARD))
        .isInstanceOf(MalformedRecordException.class)
        .hasMessageContaining("gzip stream is damaged");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '!',
      value = {
        "secret;Experts line 1: is no single JSON object",
        "[];Experts line 1: is no single JSON object",
        "{} {};Experts line 1: is no single JSON object",
        "{\"expert\": \"a\"};Experts line 1: has no case",
        "{\"expert\": 1, \"cases\": [{}]};Experts line 1: has a expert that is no text",
        "{\"expert\": \"a b\", \"cases\": [{}]};Experts line 1: has no expert without blanks",
        "{\"cases\": [{}]};Experts line 1: has no expert without blanks",
        "{\"expert\": \"a\", \"cases\": [{\"obs\": 1}]};has a obs that is no list.",
        "{\"expert\": \"a\", \"cases\": [{\"obs\": [1]}]};has a obs that is no list of texts",
        "{\"expert\": \"a\", \"cases\": [{\"obs\": [\" \"]}]};has a obs that is no list of texts"
      })
  void saysWhichLineIsBrokenWithoutQuotingIt(String line, String message) {
    assertThatThrownBy(() -> practices(line))
        .isInstanceOf(MalformedRecordException.class)
        .hasMessageContaining(message.replace("list.", "list"))
        .hasMessageNotContaining("secret");
  }

  @Test
  void refusesAnIdTwiceAndWhatIsNotUtf8() {
    assertThatThrownBy(() -> practices(EXPERT + "\n" + EXPERT))
        .hasMessageContaining("line 2: repeats the expert");
    assertThatThrownBy(() -> EvidenceReader.questions(
            new ByteArrayInputStream(new byte[] {'{', (byte) 0xff}), EvidenceLimits.STANDARD))
        .hasMessageContaining("Queries line 1: is not UTF-8");
  }

  @Test
  void keepsEachLimit() {
    assertThatThrownBy(() -> new EvidenceLimits(0, 1, 1, 1))
        .hasMessageContaining("[limit-positive]");
    limited(new EvidenceLimits(1, 999, 9, 9), "[evidence-lines]", EXPERT + "\n\n");
    limited(new EvidenceLimits(9, 20, 9, 9), "[evidence-line]", EXPERT);
    limited(new EvidenceLimits(9, 999, 9, 2), "[evidence-codes]", EXPERT);
    limited(
        new EvidenceLimits(9, 999, 1, 9),
        "[evidence-cases]",
        "{\"expert\": \"a\", \"cases\": [{}, {}]}");
  }

  private static void limited(EvidenceLimits limits, String rule, String text) {
    assertThatThrownBy(() -> EvidenceReader.practices(
            new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), limits))
        .isInstanceOf(LimitExceededException.class)
        .hasMessageContaining(rule);
  }

  private static List<Practice> practices(String text) throws IOException {
    return EvidenceReader.practices(
        new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), EvidenceLimits.STANDARD);
  }

  private static List<CaseQuestion> questions(String text) throws IOException {
    return EvidenceReader.questions(
        new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), EvidenceLimits.STANDARD);
  }

  private static byte[] gzip(String text) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }
}
