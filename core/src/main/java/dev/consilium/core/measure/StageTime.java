package dev.consilium.core.measure;

import java.time.Duration;
import java.time.Instant;

/**
 * How long one stage of a case took.
 *
 * @param stage the milestone that ended it
 * @param from when the milestone before was reached
 * @param to when this one was; {@code from} when it was reached before the one before
 * @param elapsed day and night
 * @param working in the business calendar
 */
public record StageTime(
    String stage, Instant from, Instant to, Duration elapsed, Duration working) {}
