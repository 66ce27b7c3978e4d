package dev.consilium.core;

import java.util.regex.Pattern;

/**
 * A country or one of its parts whose law applies.
 *
 * @param code ISO 3166-1 alpha-2 ({@code DE}) or ISO 3166-2 ({@code US-AZ}), upper case
 */
public record Jurisdiction(String code) {

  private static final Pattern FORM = Pattern.compile("[A-Z]{2}(-[A-Z0-9]{1,3})?");

  // "Arizona" or "us-az" would silently match no rule and no licence.
  public Jurisdiction {
    if (!FORM.matcher(code).matches()) {
      throw new IllegalArgumentException("Jurisdiction: " + code.length()
          + " characters that are no ISO 3166 code [jurisdiction-form]."
          + " Give two letters, such as DE, or a subdivision, such as US-AZ.");
    }
  }

  /**
   * Tells the country.
   *
   * @return the ISO 3166-1 part alone
   */
  public Jurisdiction country() {
    return code.length() == 2 ? this : new Jurisdiction(code.substring(0, 2));
  }

  /**
   * Tells whether this place lies in another or is the same.
   *
   * @param other a country or subdivision
   * @return true for {@code US-AZ} within {@code US} and for equal codes
   */
  public boolean isWithin(Jurisdiction other) {
    return equals(other) || country().equals(other);
  }

  @Override
  public String toString() {
    return code;
  }
}
