package dev.consilium.reports.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.consilium.reports.document.MissingGlyphException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CleanTextTest {

  private final CleanText clean = new CleanText(new Measures());

  @Test
  void composesAndDropsWhatHasNoShape() {
    assertThat(clean.clean("e\u0301 a\u00ADb\u200B\uFEFFc\uFE0F", Face.REGULAR))
        .isEqualTo("\u00E9 abc");
    assertThat(clean.findings()).isEmpty();
  }

  @Test
  void readsLineEndsAsSpaces() {
    assertThat(clean.clean("a\nb\tc\rd\u2028e\u0085f", Face.REGULAR)).isEqualTo("a b c d e f");
  }

  @Test
  void replacesSpacesAndHyphensTheFontLacks() {
    assertThat(clean.clean("5\u2009mg non\u2011stop", Face.REGULAR))
        .isEqualTo("5\u00A0mg non-stop");
  }

  @Test
  void writesOutWhatCouldDeceiveAndReportsIt() {
    clean.enter("block 3, Paragraph");
    var text = clean.clean("50\u202E mg\u0007", Face.REGULAR);
    clean.enter("block 4, Paragraph");

    assertThat(text).isEqualTo("50[U+202E] mg[U+0007]");
    assertThat(clean.findings())
        .singleElement()
        .satisfies(finding -> assertThat(finding.message())
            .isEqualTo(
                "SHOULD Report block 3, Paragraph: 2 control, override or lost characters are written out as"
                    + " code points [text-controls]. Remove them where the text comes from."));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\u202A", "\u2066", "\u0000", "\u009F", "\uE000", "\uD800", "\uFFFD", "\uFFFF"})
  void writesOutEachKindOfControl(String control) {
    assertThat(clean.clean(control, Face.REGULAR)).startsWith("[U+").endsWith("]");
  }

  @Test
  void namesWhatIsMissingAndWhere() {
    clean.enter("block 12, Table");

    assertThatThrownBy(() -> clean.clean("a\u0E01", Face.BOLD))
        .isInstanceOfSatisfying(MissingGlyphException.class, e -> {
          assertThat(e.codePoint()).isEqualTo(0xE01);
          assertThat(e.block()).isEqualTo("block 12, Table");
        })
        .hasMessage(
            "Report block 12, Table: U+0E01 has no glyph in the fonts at hand [glyph-present]."
                + " Write it in Latin, Greek or Cyrillic letters.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u05D0", "\u0627", "\u0661"})
  void refusesWhatRunsFromRightToLeft(String text) {
    assertThatThrownBy(() -> clean.clean(text, Face.REGULAR))
        .isInstanceOf(MissingGlyphException.class)
        .hasMessageContaining("runs from right to left [glyph-present]");
  }
}
