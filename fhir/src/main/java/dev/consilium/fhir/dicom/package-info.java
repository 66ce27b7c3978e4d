/**
 * Reads what a DICOM file says of itself, up to its pixels. Read {@link
 * dev.consilium.fhir.dicom.DicomHeaderReader} first. No pixel, no FHIR type and no judgement live here.
 */
@NullMarked
package dev.consilium.fhir.dicom;

import org.jspecify.annotations.NullMarked;
