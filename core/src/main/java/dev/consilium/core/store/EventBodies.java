package dev.consilium.core.store;

import dev.consilium.core.CaseId;
import dev.consilium.core.ContentHash;
import dev.consilium.core.TenantId;
import dev.consilium.core.lifecycle.CaseEvent;
import dev.consilium.core.lifecycle.CaseEventJson;
import dev.consilium.core.store.StoreException.Kind;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns events into stored bodies and back; with sealing, a salt stands before the event. */
final class EventBodies {

  private static final int SALT = 64; // hexadecimal digits: 32 bytes

  /** A stored body and the salt of its commitment, in hexadecimal digits. */
  record Body(String text, String salt) {}

  /** An opened body and its salt, in hexadecimal digits. */
  record Opened(CaseEvent event, String salt, ContentHash hash) {}

  private record Sealing(EventSealing port, SecureRandom salts) {}

  private final TenantId tenant;
  private final @Nullable Sealing sealing;

  private EventBodies(TenantId tenant, @Nullable Sealing sealing) {
    this.tenant = tenant;
    this.sealing = sealing;
  }

  static EventBodies clear(TenantId tenant) {
    return new EventBodies(tenant, null);
  }

  static EventBodies sealed(TenantId tenant, EventSealing sealing, SecureRandom salts) {
    return new EventBodies(tenant, new Sealing(sealing, salts));
  }

  boolean areSealed() {
    return sealing != null;
  }

  Body close(CaseId caseId, long sequence, String line) {
    if (sealing == null) {
      return new Body(line, "");
    }
    var random = new byte[SALT / 2];
    sealing.salts().nextBytes(random);
    var salt = HexFormat.of().formatHex(random);
    return new Body(sealing.port().seal(tenant, caseId, sequence, salt + line), salt);
  }

  // Empty once the key is erased.
  Optional<Opened> open(CaseId caseId, long sequence, String text) {
    return sealing == null
        ? Optional.of(opened(text, ""))
        : sealing
            .port()
            .open(tenant, caseId, sequence, text)
            .map(clear -> opened(caseId, sequence, clear));
  }

  private static Opened opened(CaseId caseId, long sequence, String clear) {
    if (clear.length() < SALT) {
      throw new StoreException(
          "Case " + caseId + ", event " + sequence, "has no salt", Kind.DAMAGED);
    }
    return opened(clear.substring(SALT), clear.substring(0, SALT));
  }

  private static Opened opened(String line, String salt) {
    var hash = ContentHash.of(line.getBytes(StandardCharsets.UTF_8));
    return new Opened(CaseEventJson.read(line), salt, hash);
  }
}
