package dev.consilium.core.sla;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a clock says at one instant.
 *
 * @param phase what it is doing
 * @param elapsed time that counted, in the target's unit
 * @param remaining time left, in the target's unit; zero when the target has run out
 * @param due when it runs out or ran out; null while that is undetermined
 * @param breached whether it has run out
 */
public record ClockReading(
    ClockPhase phase,
    Duration elapsed,
    Duration remaining,
    @Nullable Instant due,
    boolean breached) {}
