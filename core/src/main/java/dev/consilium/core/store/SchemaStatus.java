package dev.consilium.core.store;

/**
 * Which schema a database has.
 *
 * @param kind how it stands to ours
 * @param version the version there; 0 when absent
 */
public record SchemaStatus(Kind kind, int version) {

  /** How a schema stands to ours. */
  public enum Kind {
    /** No table of ours is there. */
    ABSENT,
    /** It is the version this library works with. */
    CURRENT,
    /** It is a version this library can bring up to date. */
    OLDER,
    /** It is a version this library does not know, or one that was changed. */
    UNKNOWN
  }

  @Override
  public String toString() {
    return kind == Kind.ABSENT ? "absent" : "version " + version + ", " + kind;
  }
}
