package dev.consilium.core.store;

import dev.consilium.core.CaseId;
import dev.consilium.core.TenantId;
import dev.consilium.core.store.StoreException.Kind;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Seals with AES-GCM (NIST SP 800-38D) of the Java platform, under the host's key for each case.
 *
 * <p>A fresh 96-bit nonce for each body, a 128-bit tag; tenant, case and sequence are authenticated
 * with it. Stored as {@code consilium.sealed/1:} and Base64 of nonce, ciphertext and tag. Safe to
 * share between threads.
 */
public final class AesGcmSealing implements EventSealing {

  private static final String PREFIX = "consilium.sealed/1:";
  private static final String CIPHER = "AES/GCM/NoPadding";
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;

  private final CaseKeys keys;
  private final SecureRandom random;

  /**
   * Takes the host's keys.
   *
   * @param keys one key for each case
   * @param random where nonces come from
   */
  public AesGcmSealing(CaseKeys keys, SecureRandom random) {
    this.keys = keys;
    this.random = random;
  }

  @Override
  public String seal(TenantId tenant, CaseId caseId, long sequence, String clear) {
    var nonce = new byte[NONCE];
    random.nextBytes(nonce);
    try {
      var cipher = Cipher.getInstance(CIPHER);
      cipher.init(
          Cipher.ENCRYPT_MODE,
          keys.forSealing(tenant, caseId),
          new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(place(tenant, caseId, sequence));
      var sealed = cipher.doFinal(clear.getBytes(StandardCharsets.UTF_8));
      var bytes =
          ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed).array();
      return PREFIX + Base64.getEncoder().encodeToString(bytes);
    } catch (GeneralSecurityException e) {
      throw failed(caseId, sequence, "cannot be sealed with its key", Kind.OTHER);
    }
  }

  @Override
  public Optional<String> open(TenantId tenant, CaseId caseId, long sequence, String sealed) {
    if (!sealed.startsWith(PREFIX)) {
      throw failed(caseId, sequence, "is not sealed", Kind.DAMAGED);
    }
    return keys.find(tenant, caseId)
        .map(key -> open(key, place(tenant, caseId, sequence), caseId, sequence, sealed));
  }

  private static String open(
      SecretKey key, byte[] place, CaseId caseId, long sequence, String sealed) {
    try {
      var bytes = Base64.getDecoder().decode(sealed.substring(PREFIX.length()));
      var cipher = Cipher.getInstance(CIPHER);
      cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, bytes, 0, NONCE));
      cipher.updateAAD(place);
      var clear = cipher.doFinal(bytes, NONCE, bytes.length - NONCE);
      return new String(clear, StandardCharsets.UTF_8);
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw failed(caseId, sequence, "does not open with the key of its case", Kind.DAMAGED);
    }
  }

  // A tenant holds no slash and a sequence is digits, so this reads in one way only.
  private static byte[] place(TenantId tenant, CaseId caseId, long sequence) {
    return (tenant + "/" + caseId + "/" + sequence).getBytes(StandardCharsets.UTF_8);
  }

  private static StoreException failed(CaseId caseId, long sequence, String found, Kind kind) {
    return new StoreException("Case " + caseId + ", event " + sequence, found, kind);
  }
}
