package dev.consilium.core.reconcile;

import dev.consilium.core.record.Patient;
import dev.consilium.core.record.SourceDocument;

/**
 * Whose record one source says it is.
 *
 * @param source the source document
 * @param patient the patient as that source has it
 */
public record SourcePatient(SourceDocument source, Patient patient) {}
