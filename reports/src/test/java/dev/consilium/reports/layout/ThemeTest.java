package dev.consilium.reports.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.consilium.reports.document.Callout;
import java.util.List;
import org.junit.jupiter.api.Test;

class ThemeTest {

  @Test
  void everyInkCanBeReadOnEveryGround() {
    for (var ground : List.of(Theme.WHITE, Theme.HEAD_FILL, Theme.WATERMARK)) {
      for (var ink : List.of(Theme.TEXT, Theme.MUTED, Theme.ACCENT)) {
        assertThat(ink.contrast(ground)).isGreaterThanOrEqualTo(4.5);
      }
    }
    for (var tone : Callout.Tone.values()) {
      assertThat(Theme.TEXT.contrast(Theme.fill(tone))).isGreaterThanOrEqualTo(4.5);
      assertThat(Theme.MUTED.contrast(Theme.fill(tone))).isGreaterThanOrEqualTo(4.5);
      assertThat(Theme.edge(tone).contrast(Theme.fill(tone))).isGreaterThanOrEqualTo(3);
    }
  }

  @Test
  void contrastIsThatOfTheStandard() {
    assertThat(Ink.of(0).contrast(Theme.WHITE)).isEqualTo(21);
    assertThat(Ink.of(0x777777).contrast(Theme.WHITE)).isBetween(4.47, 4.49);
  }

  @Test
  void refusesAChannelOutOfRange() {
    assertThatThrownBy(() -> new Ink(0, 256, 0))
        .hasMessage(
            "Ink: a channel of 0, 256, 0 is outside 0 to 255 [ink-range]. Give sRGB bytes.");
  }
}
