package dev.consilium.fhir.export;

import dev.consilium.core.consent.ConsentGrant;
import java.time.Instant;

/**
 * A consent and the time at which it was given.
 *
 * @param grant what was consented to
 * @param at when it was given, as the case's event says; not when it begins to hold
 */
public record GivenConsent(ConsentGrant grant, Instant at) {}
