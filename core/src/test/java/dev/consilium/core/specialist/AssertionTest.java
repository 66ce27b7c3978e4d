package dev.consilium.core.specialist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.consilium.core.specialist.Assertion.Verification;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class AssertionTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

  @Test
  void holdsUntilItsExpiryThatDayIncluded() {
    var said = new Assertion<>("en", "directory", DAY, Verification.ATTESTED, DAY.plusDays(2));

    assertThat(said.holdsOn(DAY.plusDays(1))).isTrue();
    assertThat(said.holdsOn(DAY.plusDays(2))).isTrue();
    assertThat(said.holdsOn(DAY.plusDays(3))).isFalse();
  }

  @Test
  void holdsForEverWithoutAnExpiry() {
    var said = new Assertion<>("en", "directory", DAY, Verification.UNKNOWN, null);

    assertThat(said.holdsOn(LocalDate.of(9999, 12, 31))).isTrue();
  }

  @Test
  void mayExpireOnTheDayItWasMade() {
    assertThat(new Assertion<>("en", "directory", DAY, Verification.DERIVED, DAY).holdsOn(DAY))
        .isTrue();
  }

  @Test
  void refusesABlankSource() {
    assertThatThrownBy(() -> new Assertion<>("en", " ", DAY, Verification.ATTESTED, null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Assertion: source is blank [source-present]. Name who says so.");
  }

  @Test
  void refusesAnExpiryBeforeItsDay() {
    assertThatThrownBy(
            () -> new Assertion<>("en", "directory", DAY, Verification.ATTESTED, DAY.minusDays(1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Assertion: expiry 2026-11-23 is before 2026-11-24 [expiry-ordered]."
            + " Correct one of the two days.");
  }
}
