package dev.consilium.matching.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.consilium.core.LimitExceededException;
import dev.consilium.core.MalformedRecordException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrecFilesTest {

  private static ByteArrayInputStream bytes(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  private static TrecRun run(String text) throws IOException {
    return TrecRun.read(bytes(text), "r.run", TrecLimits.STANDARD);
  }

  private static Qrels qrels(String text) throws IOException {
    return Qrels.read(bytes(text), "q.txt", TrecLimits.STANDARD);
  }

  @Test
  void readsARunAsTrecEvalDoes() throws IOException {
    var run =
        run("# a comment\n\nq2\tQ0 b\t9 0.5 first\r\nq1 x a 1 2 t\nq1 x c#1 2 2e0 last more junk");

    assertThat(run.tag()).isEqualTo("last");
    assertThat(run.queries()).containsExactly("q1", "q2");
    assertThat(run.ranking("q1"))
        .containsExactly(new RankedDocument("c#1", 2), new RankedDocument("a", 2));
    assertThat(run.ranking("q3")).isEmpty();
    assertThat(run).hasToString("TrecRun[last, 2 queries]");
  }

  @Test
  void whatWasWrittenReadsBackToTheLastBit(@TempDir Path folder) throws IOException {
    var scores = List.of(
        new RankedDocument("a", 0.1 + 0.2),
        new RankedDocument("b", -1e-17),
        new RankedDocument("c", 123456789.125),
        new RankedDocument("d", -0.0),
        new RankedDocument("e", Double.MIN_VALUE));
    var run = TrecRun.of("tag", Map.of("q", scores, "p", List.of()));
    var packed = folder.resolve("x.run.gz");
    var plain = folder.resolve("x.run");

    run.write(packed);
    run.write(plain);

    var text = Files.readString(plain);
    assertThat(text).startsWith("q Q0 c 1 123456789.125 tag\nq Q0 a 2 0.30000000000000004 tag\n");
    assertThat(Files.readAllBytes(packed)).startsWith(0x1f, 0x8b);
    assertThat(TrecRun.read(packed, TrecLimits.STANDARD).ranking("q")).isEqualTo(run.ranking("q"));
    assertThat(TrecRun.read(plain, TrecLimits.STANDARD).ranking("q")).isEqualTo(run.ranking("q"));
  }

  @Test
  void writesQueryByQuery(@TempDir Path folder) throws IOException {
    var file = folder.resolve("x.run.gz");
    try (var writer = TrecRunWriter.to(file, "t")) {
      writer.write("q2", List.of(new RankedDocument("a", 1)));
      writer.write("q1", List.of(new RankedDocument("a", 1), new RankedDocument("b", 2)));
    }

    var out = new ByteArrayOutputStream();
    TrecRun.read(file, TrecLimits.STANDARD).named("u").write(out);

    assertThat(out).hasToString("q1 Q0 b 1 2 u\nq1 Q0 a 2 1 u\nq2 Q0 a 1 1 u\n");
  }

  @Test
  void idsStandInTheOrderOfTheirBytes() {
    var astral = new String(Character.toChars(0x1F600));

    assertThat(RankedDocument.BY_ID.compare(astral, "\uFFFD")).isPositive();
    assertThat(RankedDocument.BY_ID.compare("\uFFFD", astral)).isNegative();
    assertThat(RankedDocument.BY_ID.compare("a", "ab")).isNegative();
    assertThat(RankedDocument.BY_ID.compare("b", "ab")).isPositive();
    assertThat(RankedDocument.BY_ID.compare(astral, astral)).isZero();
  }

  @Test
  void readsJudgements() throws IOException {
    var qrels = qrels("# c\nq2 0 a -1\n  q1 0 CR#1 2  \nq1 0 b 0\n");

    assertThat(qrels.queries()).containsExactly("q1", "q2");
    assertThat(qrels.grades("q1")).isEqualTo(Map.of("CR#1", 2, "b", 0));
    assertThat(qrels.grades("q9")).isEmpty();
    assertThat(qrels.highestGrade()).isEqualTo(2);
    assertThat(qrels).hasToString("Qrels[2 queries]");
    var out = new ByteArrayOutputStream();
    qrels.write(out);
    assertThat(out).hasToString("q1 0 CR#1 2\nq1 0 b 0\nq2 0 a -1\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "q 0 d 1 0.5|r.run line 1: 5 fields [run-fields]",
        "q 0 d 1 x t|r.run line 1: a document id or a score that cannot be used [run-score]",
        "q 0 d 1 NaN t|r.run line 1: a document id or a score that cannot be used [run-score]",
        "q 0 d 1 Infinity t|r.run line 1: a document id or a score that cannot be used [run-score]",
        "# only a comment|r.run line 1: no ranked document [run-empty]",
      })
  void saysInWhichLineARunIsBroken(String text, String message) {
    assertThatThrownBy(() -> run(text))
        .isInstanceOf(MalformedRecordException.class)
        .hasMessageStartingWith(message);
  }

  @Test
  void refusesADocumentThatStandsTwice() {
    assertThatThrownBy(() -> run("q 0 d 1 2 t\n\nq 0 d 2 1 t\n"))
        .hasMessageStartingWith("r.run line 3: a document of the query for the second time");
    assertThatThrownBy(() -> qrels("q 0 d 1\nq 0 d 1\n"))
        .hasMessageStartingWith("q.txt line 2: a document of the query for the second time");
    var twice = List.of(new RankedDocument("d", 1), new RankedDocument("d", 2));
    assertThatThrownBy(() -> TrecRun.of("t", Map.of("q", twice)))
        .hasMessageContaining("[document-once]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "q 0 d|q.txt line 1: 3 fields [qrels-fields]",
        "q 0 d 1 1|q.txt line 1: 5 fields [qrels-fields]",
        "q 0 d x|q.txt line 1: a grade that is no whole number in range [grade-range]",
        "q 0 d 51|q.txt line 1: a grade that is no whole number in range [grade-range]",
        "q 0 d 1.0|q.txt line 1: a grade that is no whole number in range [grade-range]",
        "# nothing|q.txt line 1: no judgement [qrels-empty]",
      })
  void saysInWhichLineJudgementsAreBroken(String text, String message) {
    assertThatThrownBy(() -> qrels(text))
        .isInstanceOf(MalformedRecordException.class)
        .hasMessageStartingWith(message);
  }

  @Test
  void refusesBytesThatAreNoText() {
    var bytes = new byte[] {'q', ' ', '0', ' ', (byte) 0xff, ' ', '1', '\n'};

    assertThatThrownBy(
            () -> Qrels.read(new ByteArrayInputStream(bytes), "q.txt", TrecLimits.STANDARD))
        .hasMessageStartingWith("q.txt line 1: bytes that are no UTF-8");
  }

  @Test
  void stopsAtItsLimits() {
    var text = "q 0 d 1\np 0 d 1\n";

    assertThatThrownBy(() -> Qrels.read(bytes(text), "q", new TrecLimits(1, 99, 99)))
        .isInstanceOf(LimitExceededException.class)
        .hasMessageContaining("[trec-lines]");
    assertThatThrownBy(() -> Qrels.read(bytes(text), "q", new TrecLimits(9, 6, 99)))
        .hasMessageStartingWith("q line 1: more than 6 bytes [trec-line-bytes]");
    assertThatThrownBy(() -> Qrels.read(bytes(text), "q", new TrecLimits(9, 99, 1)))
        .hasMessageStartingWith("q line 2: more than 1 queries [trec-queries]");
    assertThatThrownBy(
            () -> TrecRun.read(bytes("q 0 d 1 1 t\np 0 d 1 1 t\n"), "r", new TrecLimits(9, 99, 1)))
        .hasMessageContaining("[trec-queries]");
  }

  @Test
  void refusesWhatCouldNotBeReadBack() {
    assertThatThrownBy(() -> TrecRun.of("two words", Map.of()))
        .hasMessageContaining("[trec-token]");
    assertThatThrownBy(() -> TrecRun.of("", Map.of())).hasMessageContaining("[trec-token]");
    assertThatThrownBy(() -> TrecRun.of("t", Map.of("#q", List.of())))
        .hasMessageContaining("[trec-token]");
    assertThatThrownBy(() -> new RankedDocument("a\u0001", 1)).hasMessageContaining("[trec-token]");
    assertThatThrownBy(() -> new RankedDocument("a", Double.NaN))
        .hasMessageContaining("[score-finite]");
    assertThatThrownBy(() -> Qrels.of(Map.of("q", Map.of("d", -51))))
        .hasMessageContaining("[grade-range]");
    assertThatThrownBy(() -> new TrecLimits(0, 1, 1)).hasMessageContaining("[limit-positive]");
    assertThatThrownBy(() -> new EvaluationOptions(0, true, 1))
        .hasMessageContaining("[options-positive]");
    assertThatThrownBy(() -> new EvaluationOptions(1, true, 0))
        .hasMessageContaining("[options-positive]");
  }
}
