package dev.consilium.matching.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class NpiTest {

  @Test
  void acceptsThePublishedExample() {
    assertThat(new Npi("1234567893")).hasToString("1234567893");
    assertThat(Npi.isValid("123456789")).isFalse();
    assertThat(Npi.isValid("3234567899")).isFalse();
    assertThat(Npi.isValid("")).isFalse();
    assertThatThrownBy(() -> new Npi("1234567890"))
        .hasMessage("NPI of 10 characters does not check [npi-check-digit]."
            + " Copy it again from the register.");
  }

  /** The plain Luhn rule (ISO/IEC 7812-1) over all fifteen digits. */
  @Property
  void agreesWithTheLuhnRuleOverTheWholeNumber(
      @ForAll @IntRange(min = 100_000_000, max = 299_999_999) int first,
      @ForAll @IntRange(max = 9) int check) {
    var npi = first + "" + check;
    var whole = new StringBuilder("80840" + npi).reverse();
    int sum = 0;
    for (int i = 0; i < whole.length(); i++) {
      int digit = Character.digit(whole.charAt(i), 10) * (i % 2 + 1);
      sum += digit / 10 + digit % 10;
    }

    assertThat(Npi.isValid(npi)).isEqualTo(sum % 10 == 0);
  }

  @Property
  void noticesEverySingleWrongDigit(
      @ForAll @IntRange(min = 1, max = 9) int at, @ForAll @IntRange(min = 1, max = 9) int more) {
    var digits = new StringBuilder("1234567893");
    int wrong = (Character.digit(digits.charAt(at), 10) + more) % 10;
    digits.setCharAt(at, Character.forDigit(wrong, 10));

    assertThat(Npi.isValid(digits.toString())).isFalse();
  }
}
