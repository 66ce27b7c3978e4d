package dev.consilium.core;

import java.util.regex.Pattern;

/**
 * Names one tenant of a host; it is part of every key.
 *
 * @param value 1 to 64 letters, digits, dots, underscores or hyphens
 */
public record TenantId(String value) {

  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._-]{1,64}");

  // No slash: tenant/case/sequence must read in one way only.
  public TenantId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("Tenant id: " + value.length()
          + " characters [tenant-form]. Give 1 to 64 letters, digits, dots, underscores, hyphens.");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
