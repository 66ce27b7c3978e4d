package dev.consilium.core.exploration;

/**
 * One guard deleted at one place.
 *
 * @param row a move as {@code number from → to event}, a fact's event, or {@code every step}
 * @param guard the guard or rule, as refusals name it
 */
public record Mutant(String row, String guard) {}
