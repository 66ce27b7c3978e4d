package dev.consilium.core.store;

import dev.consilium.core.ConsiliumException;

/**
 * A store's machine failed, or what it holds is not what was put there.
 *
 * <p>The driver's own exception is not chained, since its message may quote what was being stored.
 */
public final class StoreException extends ConsiliumException {

  private static final long serialVersionUID = 1L;

  /** What kind of failure it is, and so what a host can do. */
  public enum Kind {
    /** The database or disk cannot be reached; whether the last append is stored is unknown. */
    UNREACHABLE("store-reachable", "Read the case again, then repeat what is missing."),
    /** Other writers were in the way; nothing was stored. */
    CONTENDED("store-contention", "Repeat it."),
    /** The time limit passed; nothing was stored. */
    TIMED_OUT("store-time-limit", "Repeat it, or allow more time."),
    /** The database refused the account. */
    FORBIDDEN("store-permission", "Grant the account what the schema needs."),
    /** The tables are missing or of another version. */
    SCHEMA("store-schema", "Ask Schema which version is there and apply ours."),
    /** The database acknowledges what is not on its disk yet. */
    DURABILITY("store-durability", "Open an H2 file with WRITE_DELAY=0 in its address."),
    /** The storage is of another tenant. */
    TENANT("store-tenant", "Open the storage of your own tenant."),
    /** The events are stored; the audit log could not be written. */
    UNAUDITED("store-audited", "Free the audit log's disk, then catch up; do not append again."),
    /** The disk or a quota is full. */
    FULL("store-space", "Make room, then repeat it."),
    /** What is stored does not verify. */
    DAMAGED("store-intact", "Restore it from a copy."),
    /** Anything else; the SQLSTATE tells. */
    OTHER("store-works", "Look the SQLSTATE up in the database's manual.");

    private final String rule;
    private final String remedy;

    Kind(String rule, String remedy) {
      this.rule = rule;
      this.remedy = remedy;
    }
  }

  /** What kind of failure it is. */
  private final Kind kind;

  StoreException(String subject, String found, Kind kind) {
    super(subject + ": " + found + " [" + kind.rule + "]. " + kind.remedy);
    this.kind = kind;
  }

  /** {@return what kind of failure it is} */
  public Kind kind() {
    return kind;
  }
}
