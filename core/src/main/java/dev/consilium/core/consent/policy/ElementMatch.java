package dev.consilium.core.consent.policy;

/**
 * Whether one element of a consent or provision matched the request.
 *
 * @param element which
 * @param matched true, false, or unknown for want of a fact
 */
public record ElementMatch(PolicyElement element, Trilean matched) {}
