/**
 * Writes cases, opinions, audit entries, metrics and directories as FHIR R4. Read {@link
 * dev.consilium.fhir.export.DocumentExporter} and {@link dev.consilium.fhir.export.CaseExporter}
 * first. Nothing but a directory is read here, and nothing is translated or sent.
 */
@NullMarked
package dev.consilium.fhir.export;

import org.jspecify.annotations.NullMarked;
