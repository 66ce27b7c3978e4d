package dev.consilium.fhir.read;

import dev.consilium.core.record.ClinicalFact;
import dev.consilium.core.record.FactId;
import dev.consilium.core.record.Source;

/** A fact that waits for its id and for what it refers to. */
@FunctionalInterface
interface Mapped {
  ClinicalFact fact(FactId id, Source source, Links links);
}
