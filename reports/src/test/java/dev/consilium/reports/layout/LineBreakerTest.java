package dev.consilium.reports.layout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.consilium.reports.document.Phrase;
import dev.consilium.reports.document.Span;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineBreakerTest {

  private static final TextStyle TEN_POINTS = new TextStyle(Face.REGULAR, 10, 14, Theme.TEXT);
  private final LineBreaker breaker =
      new LineBreaker(new CleanText(new Measures()), new Measures());

  // Five points a character: 50 points hold ten.
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "one two three four; one two |three four",
        "take now 20 mg daily; take now |20 mg |daily",
        "take 20 pills daily; take 20 |pills |daily",
        "well-known doctor-led; well-known |doctor-led",
        "born 1990-2020 x; born |1990-2020 |x",
        "a -5 to -10 below; a -5 to |-10 below",
        "abcdefghijklmnop; abcdefghij|klmnop",
        "https://example.org/a/b?c=d; https://|example.or|g/a/b?c=d",
        "yes\u2014no\u2014maybe\u2014so; yes\u2014no\u2014|maybe\u2014so",
        "a/b and/or c d e f; a/b and/or |c d e f",
        "100 % of 5 \u00B0C x; 100 % of |5 \u00B0C x"
      })
  void breaksWhereAReaderWould(String text, String lines) {
    assertThat(joined(Phrase.of(text), 50)).isEqualTo(lines);
  }

  @Test
  void breaksAHashInTheMiddle() {
    assertThat(breaker.lines(Phrase.of("ab".repeat(32)), TEN_POINTS, 250))
        .map(Line::width)
        .containsExactly(160.0, 160.0);
    assertThat(breaker.lines(Phrase.of("xy".repeat(32)), TEN_POINTS, 250))
        .map(Line::width)
        .containsExactly(250.0, 70.0);
  }

  @Test
  void keepsAMarkWithItsLetter() {
    var phrase = Phrase.of("abcdefghijq\u0308z");

    assertThat(joined(phrase, 55)).isEqualTo("abcdefghijq\u0308|z");
    assertThat(joined(phrase, 50)).isEqualTo("abcdefghij|q\u0308z");
  }

  @Test
  void givesOneCharacterALineWhenNothingFits() {
    assertThat(joined(Phrase.of("abc"), 1)).isEqualTo("a|b|c");
  }

  @Test
  void readsWhiteSpaceAsOneSpaceAcrossSpans() {
    var phrase = Phrase.of(Span.plain("  a \n"), Span.strong("  b"), Span.plain("\t "));

    var line = breaker.lines(phrase, TEN_POINTS, 500).get(0);

    assertThat(line.runs()).map(Run::text).containsExactly("a ", "b");
    assertThat(line.runs()).map(Run::x).containsExactly(0.0, 10.0);
    assertThat(line.width()).isEqualTo(15);
  }

  @Test
  void setsEachSpanInItsFace() {
    var phrase = Phrase.of(Span.plain("a"), Span.strong("b"), Span.emphasis("c"), Span.code("d"));

    assertThat(breaker.lines(phrase, TEN_POINTS, 500).get(0).runs())
        .map(Run::face)
        .containsExactly(Face.REGULAR, Face.BOLD, Face.ITALIC, Face.MONO);
    var bold = new TextStyle(Face.BOLD, 10, 14, Theme.TEXT);
    assertThat(breaker.lines(phrase, bold, 500).get(0).runs().get(2).face()).isEqualTo(Face.BOLD);
  }

  @Test
  void findsNothingInNothing() {
    assertThat(breaker.lines(Phrase.empty(), TEN_POINTS, 50)).isEmpty();
    assertThat(breaker.lines(Phrase.of("\u200B"), TEN_POINTS, 50)).isEmpty();
  }

  @Test
  void measuresTheWidestWord() {
    assertThat(breaker.widestWord(Phrase.of("one three two"), TEN_POINTS)).isEqualTo(25);
    assertThat(breaker.widestWord(Phrase.of("a".repeat(300)), TEN_POINTS)).isEqualTo(1500);
  }

  private String joined(Phrase phrase, double width) {
    return String.join(
        "|",
        breaker.lines(phrase, TEN_POINTS, width).stream()
            .map(LineBreakerTest::text)
            .toList());
  }

  private static String text(Line line) {
    return String.join("", List.copyOf(line.runs()).stream().map(Run::text).toList());
  }
}
