package dev.consilium.core.task;

import java.time.Instant;

/**
 * One entry of a status history.
 *
 * @param <S> the kind of status
 * @param sequence the event that made it, from 1
 * @param at when; UTC
 * @param status the status from then on
 */
public record Moment<S>(long sequence, Instant at, S status) {}
