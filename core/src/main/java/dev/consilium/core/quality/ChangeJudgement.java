package dev.consilium.core.quality;

import dev.consilium.core.opinion.ClinicalImpact;
import dev.consilium.core.opinion.DiagnosisCategory;
import dev.consilium.core.opinion.ProcedureAdvice;
import dev.consilium.core.opinion.TreatmentCategory;
import dev.consilium.core.opinion.TreatmentChange;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * How far an opinion departs from the first one, in one person's view.
 *
 * @param diagnosis of the diagnosis
 * @param treatment of the treatment
 * @param kinds in what way the treatment changed; only when it did
 * @param impact how much it matters to the patient
 * @param procedure what the opinion says of the procedure that was intended
 */
public record ChangeJudgement(
    DiagnosisCategory diagnosis,
    TreatmentCategory treatment,
    Set<TreatmentChange> kinds,
    ClinicalImpact impact,
    ProcedureAdvice procedure) {

  // A kind of change without a change contradicts itself.
  public ChangeJudgement {
    kinds = Collections.unmodifiableSet(kinds.isEmpty() ? Set.of() : EnumSet.copyOf(kinds));
    if (!kinds.isEmpty() && treatment != TreatmentCategory.CHANGED) {
      throw new IllegalArgumentException("Change judgement: kinds of change with the treatment "
          + treatment + " [kinds-fit]. Drop the kinds, or say CHANGED.");
    }
  }

  /** What two people may see differently. */
  public enum Axis {
    /** The diagnosis. */
    DIAGNOSIS,
    /** The treatment. */
    TREATMENT,
    /** The impact. */
    IMPACT,
    /** The procedure. */
    PROCEDURE
  }

  /** What it says on each axis; the kinds are detail and no axis. */
  Map<Axis, Enum<?>> axes() {
    var axes = new LinkedHashMap<Axis, Enum<?>>();
    axes.put(Axis.DIAGNOSIS, diagnosis);
    axes.put(Axis.TREATMENT, treatment);
    axes.put(Axis.IMPACT, impact);
    axes.put(Axis.PROCEDURE, procedure);
    return axes;
  }

  Set<Axis> differences(ChangeJudgement other) {
    var differences = EnumSet.noneOf(Axis.class);
    axes().forEach((axis, value) -> {
      if (value != other.axes().get(axis)) {
        differences.add(axis);
      }
    });
    return Collections.unmodifiableSet(differences);
  }
}
