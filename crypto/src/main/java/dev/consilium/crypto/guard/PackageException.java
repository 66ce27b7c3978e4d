package dev.consilium.crypto.guard;

import dev.consilium.core.ConsiliumException;

/**
 * Why a package was not opened. Closed: a host can answer every kind.
 *
 * <p>Messages name positions, counts and rules; never an entry's name or its content.
 */
public abstract sealed class PackageException extends ConsiliumException {

  private static final long serialVersionUID = 1L;

  private final String rule;

  private PackageException(String subject, String found, String rule, String remedy) {
    super(subject + ": " + found + " [" + rule + "]. " + remedy);
    this.rule = rule;
  }

  /**
   * Names the rule that failed.
   *
   * @return in lower-case-with-dashes
   */
  public final String rule() {
    return rule;
  }

  /** No stanza of the header opens with this identity. */
  public static final class WrongIdentity extends PackageException {

    private static final long serialVersionUID = 1L;

    /**
     * Reports it.
     *
     * @param subject what was read
     * @param found what was there
     * @param rule the rule's name
     * @param remedy what to do
     */
    public WrongIdentity(String subject, String found, String rule, String remedy) {
      super(subject, found, rule, remedy);
    }
  }

  /** Not a package of our form, whoever made it. */
  public static final class Broken extends PackageException {

    private static final long serialVersionUID = 1L;

    /**
     * Reports it.
     *
     * @param subject what was read
     * @param found what was there
     * @param rule the rule's name
     * @param remedy what to do
     */
    public Broken(String subject, String found, String rule, String remedy) {
      super(subject, found, rule, remedy);
    }
  }

  /** Changed or cut after it was sealed. */
  public static final class Tampered extends PackageException {

    private static final long serialVersionUID = 1L;

    /**
     * Reports it.
     *
     * @param subject what was read
     * @param found what was there
     * @param rule the rule's name
     * @param remedy what to do
     */
    public Tampered(String subject, String found, String rule, String remedy) {
      super(subject, found, rule, remedy);
    }
  }

  /** Signed by nobody whom the reader was told to trust. */
  public static final class SignerUntrusted extends PackageException {

    private static final long serialVersionUID = 1L;

    /**
     * Reports it.
     *
     * @param subject what was read
     * @param found what was there
     * @param rule the rule's name
     * @param remedy what to do
     */
    public SignerUntrusted(String subject, String found, String rule, String remedy) {
      super(subject, found, rule, remedy);
    }
  }

  /** Opens with this identity, but its sender did not address it to it. */
  public static final class NotAddressed extends PackageException {

    private static final long serialVersionUID = 1L;

    /**
     * Reports it.
     *
     * @param subject what was read
     * @param found what was there
     * @param rule the rule's name
     * @param remedy what to do
     */
    public NotAddressed(String subject, String found, String rule, String remedy) {
      super(subject, found, rule, remedy);
    }
  }

  /** Read before or after the time for which it was disclosed. */
  public static final class OutsidePeriod extends PackageException {

    private static final long serialVersionUID = 1L;

    /**
     * Reports it.
     *
     * @param subject what was read
     * @param found what was there
     * @param rule the rule's name
     * @param remedy what to do
     */
    public OutsidePeriod(String subject, String found, String rule, String remedy) {
      super(subject, found, rule, remedy);
    }
  }

  /** Larger or more numerous than the reader's limits. */
  public static final class OverLimit extends PackageException {

    private static final long serialVersionUID = 1L;

    /**
     * Reports it.
     *
     * @param subject what was read
     * @param found what was there
     * @param rule the rule's name
     * @param remedy what to do
     */
    public OverLimit(String subject, String found, String rule, String remedy) {
      super(subject, found, rule, remedy);
    }
  }
}
