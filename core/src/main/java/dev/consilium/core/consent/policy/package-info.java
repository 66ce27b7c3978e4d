/**
 * What consents with nested exceptions allow, data by data, and why. Read {@link
 * dev.consilium.core.consent.policy.PolicyEvaluator} first. No clock, no network, no FHIR and no
 * permit lives here.
 */
@NullMarked
package dev.consilium.core.consent.policy;

import org.jspecify.annotations.NullMarked;
