/**
 * Fuzzes what reads foreign bytes, and tries each known hazard of FHIR on it. Read {@link
 * dev.consilium.fhir.fuzz.Campaign} first. No test of one reader's mapping lives here.
 */
@NullMarked
package dev.consilium.fhir.fuzz;

import org.jspecify.annotations.NullMarked;
