/**
 * FHIR R4 consents as policies, resources as facts, residuals as JSON. Read {@link
 * dev.consilium.fhir.consent.ConsentReader} first. No decision is made and no HAPI type is seen
 * here.
 */
@NullMarked
package dev.consilium.fhir.consent;

import org.jspecify.annotations.NullMarked;
