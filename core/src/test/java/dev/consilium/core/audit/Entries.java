package dev.consilium.core.audit;

import dev.consilium.core.Actor;
import dev.consilium.core.ContentHash;
import dev.consilium.core.PartyId;
import dev.consilium.core.Role;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;

/** Entries and logs of any length. */
final class Entries {

  static final String ORIGIN = "example.org/audit";

  private Entries() {}

  static AuditEntry entry(int n) {
    return new AuditEntry(
        Instant.parse("2026-01-05T12:00:00Z").plusSeconds(n),
        new Actor(new PartyId("coordinator-" + n), Role.COORDINATOR),
        "package-sealed",
        List.of("C-" + n, "spec-9"),
        ContentHash.of(new byte[] {(byte) n}));
  }

  static byte[] salt(int n) {
    var salt = new byte[AuditRecord.SALT_BYTES];
    salt[0] = (byte) n;
    return salt;
  }

  static AuditLog log(int size) {
    var log = AuditLog.named(ORIGIN);
    for (int n = 0; n < size; n++) {
      log.append(entry(n), salt(n));
    }
    return log;
  }

  static AuditReading reading(byte[] lines) {
    try {
      return AuditReading.of(ORIGIN, new ByteArrayInputStream(lines));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
