package dev.consilium.crypto.keys;

/** How a key encrypts. Closed, so that a host cannot choose algorithms one by one. */
public enum Suite {
  /** X25519, HKDF-SHA-256 and ChaCha20-Poly1305. Source: C2SP age, age-encryption.org/v1. */
  AGE_X25519
}
