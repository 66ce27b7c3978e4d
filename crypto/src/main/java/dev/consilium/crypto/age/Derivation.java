package dev.consilium.crypto.age;

import java.nio.charset.StandardCharsets;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.generators.HKDFBytesGenerator;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.HKDFParameters;
import org.bouncycastle.crypto.params.KeyParameter;

/** The keys that follow from a file key. Source: C2SP age, age-encryption.org/v1. */
final class Derivation {

  static final int KEY = 32;
  private static final byte[] NO_SALT = {};

  private Derivation() {}

  static byte[] hkdf(byte[] secret, byte[] salt, String info) {
    return hkdf(secret, salt, info.getBytes(StandardCharsets.US_ASCII), KEY);
  }

  static byte[] hkdf(byte[] secret, byte[] salt, byte[] info, int length) {
    var generator = new HKDFBytesGenerator(new SHA256Digest());
    generator.init(new HKDFParameters(secret, salt, info));
    var key = new byte[length];
    generator.generateBytes(key, 0, length);
    return key;
  }

  static byte[] headerMac(byte[] fileKey, byte[] header) {
    var mac = new HMac(new SHA256Digest());
    mac.init(new KeyParameter(hkdf(fileKey, NO_SALT, "header")));
    mac.update(header, 0, header.length);
    var sum = new byte[KEY];
    mac.doFinal(sum, 0);
    return sum;
  }

  static byte[] payloadKey(byte[] fileKey, byte[] nonce) {
    return hkdf(fileKey, nonce, "payload");
  }
}
