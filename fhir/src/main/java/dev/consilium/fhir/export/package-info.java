/**
 * Writes an opinion as a FHIR R4 document. Read {@link dev.consilium.fhir.export.DocumentExporter}
 * first. Nothing is read, translated or sent here, and no Task lives in a document.
 */
@NullMarked
package dev.consilium.fhir.export;

import org.jspecify.annotations.NullMarked;
