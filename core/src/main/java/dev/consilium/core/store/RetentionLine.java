package dev.consilium.core.store;

import dev.consilium.core.ContentHash;
import dev.consilium.core.PartyId;
import java.time.Instant;

/** One thing done to keep or erase a case, where no database keeps it; lines are only added. */
sealed interface RetentionLine {

  /** A hold was placed. */
  record Held(LegalHold hold) implements RetentionLine {}

  /** A hold was lifted. */
  record Lifted(String reference, PartyId by, Instant at) implements RetentionLine {}

  /** The tombstone stands; {@code position} is the store's count of changes then. */
  record Buried(Erasure erasure, long sequence, ContentHash link, long position)
      implements RetentionLine {}

  /** The key was destroyed. */
  record KeyErased(Instant at) implements RetentionLine {}
}
