/**
 * Reads the header and the section list of a CDA document. Read {@link
 * dev.consilium.fhir.cda.CdaHeaderReader} first. No clinical entry is converted here.
 */
@NullMarked
package dev.consilium.fhir.cda;

import org.jspecify.annotations.NullMarked;
