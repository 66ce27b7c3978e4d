package dev.consilium.core.quality;

import dev.consilium.core.opinion.ClinicalImpact;
import dev.consilium.core.opinion.DiagnosisCategory;
import dev.consilium.core.opinion.ProcedureAdvice;
import dev.consilium.core.opinion.TreatmentCategory;

/**
 * How far an opinion departs from the first, and who says so.
 *
 * @param diagnosis of the diagnosis
 * @param treatment of the treatment
 * @param impact how much it matters to the patient
 * @param procedure what the opinion says of the procedure that was intended
 * @param independent false when an author or panel member judged: invariant I13 excludes it
 */
public record AssessedChange(
    DiagnosisCategory diagnosis,
    TreatmentCategory treatment,
    ClinicalImpact impact,
    ProcedureAdvice procedure,
    boolean independent) {}
