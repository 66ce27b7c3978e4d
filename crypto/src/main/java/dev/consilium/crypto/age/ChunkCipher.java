package dev.consilium.crypto.age;

import java.security.GeneralSecurityException;
import java.security.NoSuchProviderException;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals and opens one chunk at a time with ChaCha20-Poly1305 (RFC 8439) of the platform.
 *
 * <p>One {@code init} and one {@code doFinal} for each chunk: nothing is released before its tag.
 */
final class ChunkCipher {

  static final int CHUNK = 65_536;
  static final int TAG = 16;
  static final int SEALED = CHUNK + TAG;
  static final int FAILED = -1;
  private static final int NONCE = 12;
  private static final String NAME = "ChaCha20-Poly1305";

  private final SecretKeySpec key;
  private final Cipher cipher;

  ChunkCipher(byte[] key) {
    this.key = new SecretKeySpec(key, "ChaCha20");
    Arrays.fill(key, (byte) 0);
    try {
      this.cipher = cipher();
    } catch (GeneralSecurityException e) {
      throw failed(e);
    }
  }

  private static Cipher cipher() throws GeneralSecurityException {
    try {
      return Cipher.getInstance(NAME, "SunJCE");
    } catch (NoSuchProviderException e) {
      return Cipher.getInstance(NAME);
    }
  }

  /** Counter of the chunk in 11 bytes, big-endian, then 1 for the last chunk. */
  static byte[] nonce(long index, boolean last) {
    var nonce = new byte[NONCE];
    for (var i = 0; i < Long.BYTES; i++) {
      nonce[10 - i] = (byte) (index >>> (8 * i));
    }
    nonce[NONCE - 1] = (byte) (last ? 1 : 0);
    return nonce;
  }

  int seal(byte[] nonce, byte[] plain, int length, byte[] sealed) {
    try {
      cipher.init(Cipher.ENCRYPT_MODE, key, new IvParameterSpec(nonce));
      return cipher.doFinal(plain, 0, length, sealed, 0);
    } catch (GeneralSecurityException e) {
      throw failed(e);
    }
  }

  /**
   * Opens a chunk.
   *
   * @return the length of the plaintext, or {@link #FAILED} when the tag is not that of the chunk
   */
  int open(byte[] nonce, byte[] sealed, int length, byte[] plain) {
    try {
      cipher.init(Cipher.DECRYPT_MODE, key, new IvParameterSpec(nonce));
      return cipher.doFinal(sealed, 0, length, plain, 0);
    } catch (AEADBadTagException e) {
      return FAILED;
    } catch (GeneralSecurityException e) {
      throw failed(e);
    }
  }

  private static IllegalStateException failed(GeneralSecurityException cause) {
    return new IllegalStateException(
        "ChaCha20-Poly1305 of this Java platform failed [cipher-present]. Repair the platform.",
        cause);
  }
}
