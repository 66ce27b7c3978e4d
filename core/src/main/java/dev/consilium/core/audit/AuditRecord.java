package dev.consilium.core.audit;

import dev.consilium.core.ContentHash;
import java.security.GeneralSecurityException;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * One place in the log: a commitment for ever, and what it opens to until that is erased.
 *
 * <p>The commitment is HMAC-SHA-256 of the entry under its salt (RFC 2104). Without the salt it
 * tells nothing about the entry, so erasing both leaves every proof intact. Immutable.
 */
public final class AuditRecord {

  /** Bytes a salt must have at least. */
  public static final int SALT_BYTES = 16;

  private final ContentHash commitment;
  private final @Nullable AuditEntry entry;
  private final byte @Nullable [] salt;

  private AuditRecord(ContentHash commitment, @Nullable AuditEntry entry, byte @Nullable [] salt) {
    this.commitment = commitment;
    this.entry = entry;
    this.salt = salt;
  }

  /**
   * Commits to an entry.
   *
   * @param entry what was done
   * @param salt random for this entry, or the key of its case; at least 16 bytes
   * @return a record that can be opened
   */
  public static AuditRecord of(AuditEntry entry, byte[] salt) {
    if (salt.length < SALT_BYTES) {
      throw new IllegalArgumentException("Audit record: a salt of " + salt.length
          + " bytes [audit-salt]. Give at least " + SALT_BYTES + " random bytes.");
    }
    return new AuditRecord(commit(entry.bytes(), salt), entry, salt.clone());
  }

  static AuditRecord erased(ContentHash commitment) {
    return new AuditRecord(commitment, null, null);
  }

  private static ContentHash commit(byte[] content, byte[] salt) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(salt, "HmacSHA256"));
      return ContentHash.ofDigest(mac.doFinal(content));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(
          "HmacSHA256 is missing from this Java platform, which must have it. Repair it.", e);
    }
  }

  /**
   * Gives the commitment.
   *
   * @return what the log holds for ever
   */
  public ContentHash commitment() {
    return commitment;
  }

  /**
   * Gives the hash that proofs are about.
   *
   * @return the leaf hash of the commitment's 32 bytes (RFC 9162)
   */
  public ContentHash leaf() {
    return MerkleHash.leaf(commitment.bytes());
  }

  /**
   * Opens the commitment.
   *
   * @return the entry; empty once it was erased
   */
  public Optional<AuditEntry> entry() {
    return Optional.ofNullable(entry);
  }

  byte @Nullable [] salt() {
    return salt == null ? null : salt.clone();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof AuditRecord that
        && commitment.equals(that.commitment)
        && entry().equals(that.entry());
  }

  @Override
  public int hashCode() {
    return commitment.hashCode();
  }

  @Override
  public String toString() {
    return "AuditRecord[" + commitment + (entry == null ? " erased]" : "]");
  }
}
