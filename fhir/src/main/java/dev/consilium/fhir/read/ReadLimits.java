package dev.consilium.fhir.read;

import java.util.EnumMap;
import java.util.Map;

/** How much one reading may take; every limit is finite. Immutable. */
public final class ReadLimits {

  /** What is limited. */
  public enum Limit {
    /** Bytes after inflation; ends the reading. */
    BYTES(2L << 30),
    /** Bytes after inflation for each byte received; ends the reading. */
    INFLATION_RATIO(100),
    /** Compressed parts one after the other in one gzip; ends the reading. */
    GZIP_MEMBERS(1),
    /** Resources in one document; ends the reading. */
    ENTRIES(1_000_000),
    /** Bytes of one resource without its attachments; costs the entry. */
    RESOURCE_BYTES(16L << 20),
    /** Elements within elements; costs the entry. */
    NESTING(128),
    /** Characters of one text; costs the element. */
    STRING(1L << 20),
    /** Characters of one member's name; ends the reading there. */
    NAME(256),
    /** Characters of one number; costs the element. */
    NUMBER(64),
    /** Absolute exponent of one number; costs the element. */
    EXPONENT(30),
    /** Bytes of one attachment; costs the attachment. */
    ATTACHMENT(256L << 20),
    /** Bytes of all attachments; ends the reading. */
    ATTACHMENTS(2L << 30),
    /** Resources contained in one; costs the entry. */
    CONTAINED(1_000),
    /** Repetitions of one element, codings and extensions included; costs the entry. */
    REPEATS(100_000),
    /** Issues that are kept; the others are counted. */
    ISSUES(10_000);

    private final long standard;

    Limit(long standard) {
      this.standard = standard;
    }
  }

  private final Map<Limit, Long> limits;

  private ReadLimits(Map<Limit, Long> limits) {
    this.limits = limits;
  }

  /**
   * Gives limits that real records keep and bombs do not.
   *
   * @return the defaults
   */
  public static ReadLimits defaults() {
    var limits = new EnumMap<Limit, Long>(Limit.class);
    for (var limit : Limit.values()) {
      limits.put(limit, limit.standard);
    }
    return new ReadLimits(limits);
  }

  /**
   * Changes one limit.
   *
   * @param limit which
   * @param value its new value, at least 1
   * @return limits with that change
   * @throws IllegalArgumentException if the value is below 1
   */
  public ReadLimits with(Limit limit, long value) {
    if (value < 1) {
      throw new IllegalArgumentException(
          "Limit " + limit + ": " + value + " [limit-positive]. Give at least 1.");
    }
    var changed = new EnumMap<>(limits);
    changed.put(limit, value);
    return new ReadLimits(changed);
  }

  /**
   * Tells one limit.
   *
   * @param limit which
   * @return its value, at least 1
   */
  public long of(Limit limit) {
    return limits.getOrDefault(limit, limit.standard);
  }
}
