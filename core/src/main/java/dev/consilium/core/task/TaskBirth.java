package dev.consilium.core.task;

import dev.consilium.core.PartyId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a task says from its first moment on; later events change its history only. */
record TaskBirth(
    String id,
    String key,
    TaskKind kind,
    TaskCode code,
    TaskIntent intent,
    @Nullable String partOf,
    String focus,
    PartyId requester,
    @Nullable PartyId owner,
    @Nullable Instant until,
    List<TaskItem> inputs) {}
