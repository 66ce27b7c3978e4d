package dev.consilium.crypto;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;

/** A random source that repeats, for tests alone. */
public class Chance extends SecureRandom {

  private static final long serialVersionUID = 1L;

  private final byte[] seed;
  private long block;

  private Chance(byte[] seed) {
    this.seed = seed;
  }

  public static SecureRandom of(int seed) {
    return new Chance(ByteBuffer.allocate(4).putInt(seed).array());
  }

  /** Gives exactly these bytes, once. */
  public static SecureRandom exactly(byte[] bytes) {
    return new Chance(bytes) {
      private static final long serialVersionUID = 1L;

      @Override
      public synchronized void nextBytes(byte[] into) {
        System.arraycopy(bytes, 0, into, 0, into.length);
      }
    };
  }

  @Override
  public synchronized void nextBytes(byte[] into) {
    try {
      for (var at = 0; at < into.length; at += 32) {
        var digest = MessageDigest.getInstance("SHA-256");
        digest.update(seed);
        var bytes = digest.digest(ByteBuffer.allocate(8).putLong(block++).array());
        System.arraycopy(bytes, 0, into, at, Math.min(32, into.length - at));
      }
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
