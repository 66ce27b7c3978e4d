package dev.consilium.core.store;

import dev.consilium.core.CaseId;
import dev.consilium.core.lifecycle.CaseState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A case as a list shows it.
 *
 * @param caseId which case
 * @param state where it stands
 * @param sequence place of its latest event
 * @param due when something is due next, or null
 * @param changed its latest change
 * @param erased true when its content is no longer readable
 */
public record CaseEntry(
    CaseId caseId,
    CaseState state,
    long sequence,
    @Nullable Instant due,
    ChangeMark changed,
    boolean erased) {}
