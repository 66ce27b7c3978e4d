package dev.consilium.matching.directory;

import java.util.regex.Pattern;

/**
 * A US National Provider Identifier: ten digits, the last a Luhn check over the number with 80840
 * before it (CMS, Requirements for NPI and NPI check digit).
 *
 * @param value ten digits that check
 */
public record Npi(String value) {

  /** The FHIR name of the register. */
  public static final String SYSTEM = "http://hl7.org/fhir/sid/us-npi";

  private static final Pattern FORM = Pattern.compile("[12][0-9]{9}");

  // The Luhn sum of the prefix 80840, which every number shares.
  private static final int PREFIX_SUM = 24;

  // A mistyped number would name another doctor or none.
  public Npi {
    if (!isValid(value)) {
      throw new IllegalArgumentException("NPI of " + value.length()
          + " characters does not check [npi-check-digit]. Copy it again from the register.");
    }
  }

  /**
   * Tells whether a text is a number the register can have issued.
   *
   * @param text any text
   * @return true for ten digits with the right check digit
   */
  public static boolean isValid(String text) {
    if (!FORM.matcher(text).matches()) {
      return false;
    }
    int sum = PREFIX_SUM;
    for (int i = 0; i < 10; i++) {
      int digit = text.charAt(i) - '0';
      // Counted from the right, every second digit is doubled: here those at even positions.
      int doubled = digit * 2 > 9 ? digit * 2 - 9 : digit * 2;
      sum += i % 2 == 0 ? doubled : digit;
    }
    return sum % 10 == 0;
  }

  @Override
  public String toString() {
    return value;
  }
}
