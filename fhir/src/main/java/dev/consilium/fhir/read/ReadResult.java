package dev.consilium.fhir.read;

import dev.consilium.core.record.HealthRecord;

/**
 * What one source says, and what of it could not be taken over.
 *
 * @param record the patient's facts
 * @param report ask {@link ImportReport#complete()} before relying on absence
 */
public record ReadResult(HealthRecord record, ImportReport report) {}
