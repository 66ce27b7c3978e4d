package dev.consilium.core.store;

import dev.consilium.core.CaseId;
import dev.consilium.core.ContentHash;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is left of an erased case.
 *
 * @param caseId which case
 * @param erasure the decision
 * @param sequence how many events it had
 * @param link the last proof's link; put it into the audit log
 * @param keyErased when the key was destroyed; null while that was interrupted: erase again
 */
public record Tombstone(
    CaseId caseId,
    Erasure erasure,
    long sequence,
    ContentHash link,
    @Nullable Instant keyErased) {}
