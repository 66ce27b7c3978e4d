package dev.consilium.core.task;

import java.time.Instant;

/**
 * One entry of a task's history.
 *
 * @param sequence the event that made it, from 1; several entries may share one
 * @param at when; UTC
 * @param status the status from then on
 * @param businessStatus where it stands within the status, as a code; may be empty
 * @param statusReason why it ended or waits, as a code; may be empty
 */
public record TaskMoment(
    long sequence, Instant at, TaskStatus status, String businessStatus, String statusReason) {}
