package dev.consilium.core.opinion;

import dev.consilium.core.assistance.NamedHuman;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * How far the opinion departs from the first one, as someone else than its author judges.
 *
 * <p>Belongs to sections 7 and 8. Invariant I13: neither an author nor an AI classifies the change.
 *
 * @param diagnosis of the diagnosis
 * @param treatment of the treatment
 * @param kinds in what way the treatment changed; empty unless it did
 * @param impact how much it matters to the patient
 * @param assessor who judged; never an author or panel member
 * @param at when
 */
public record ChangeAssessment(
    DiagnosisCategory diagnosis,
    TreatmentCategory treatment,
    Set<TreatmentChange> kinds,
    ClinicalImpact impact,
    NamedHuman assessor,
    Instant at) {

  // A fixed order keeps equal assessments equal to the byte.
  public ChangeAssessment {
    kinds = Collections.unmodifiableSet(kinds.isEmpty() ? Set.of() : EnumSet.copyOf(kinds));
  }
}
