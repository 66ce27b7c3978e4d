package dev.consilium.core.quality;

import dev.consilium.core.opinion.ClinicalImpact;
import dev.consilium.core.opinion.DiagnosisCategory;
import dev.consilium.core.opinion.Opinion;
import dev.consilium.core.opinion.TreatmentCategory;
import dev.consilium.core.opinion.TreatmentOpinion;
import java.util.ArrayList;
import java.util.List;

/** Compares the change categories with what the opinion says. */
final class CategoryCheck {

  private CategoryCheck() {}

  static List<String> of(AutomaticChecks.Subject subject) {
    var opinion = subject.opinion();
    var found = new ArrayList<String>();
    var category = opinion.change().diagnosis();
    var same = sameCode(opinion);
    if (category == DiagnosisCategory.CONFIRMED && same == Comparison.DIFFERENT) {
      found.add("diagnosis CONFIRMED with another code");
    }
    if (category == DiagnosisCategory.CHANGED && same == Comparison.SAME) {
      found.add("diagnosis CHANGED with the same code");
    }
    boolean openDiagnosis = category == DiagnosisCategory.INDETERMINATE;
    boolean openTreatment = opinion.change().treatment() == TreatmentCategory.INDETERMINATE;
    boolean complete = opinion.records().missing().isEmpty();
    if (openDiagnosis && complete) {
      found.add("diagnosis INDETERMINATE and no record is listed as missing");
    }
    if (openTreatment && complete) {
      found.add("treatment INDETERMINATE and no record is listed as missing");
    }
    var impact = opinion.change().impact();
    if (openDiagnosis && openTreatment && impact != ClinicalImpact.NOT_ASSESSED) {
      found.add("diagnosis and treatment INDETERMINATE with the impact " + impact);
    }
    var verdict = opinion.treatment().procedure();
    boolean intended = opinion.initial().procedure() != null;
    if (intended == (verdict == TreatmentOpinion.Procedure.NONE_INTENDED)) {
      found.add(
          "procedure " + verdict + " and " + (intended ? "one was" : "none was") + " intended");
    }
    if (verdict == TreatmentOpinion.Procedure.ADVISED_AGAINST
        && opinion.change().treatment() == TreatmentCategory.CONFIRMED) {
      found.add("treatment CONFIRMED with the procedure advised against");
    }
    return found;
  }

  private enum Comparison {
    SAME,
    DIFFERENT,
    UNKNOWN
  }

  // Codes of different systems cannot be compared here, so they say nothing.
  private static Comparison sameCode(Opinion opinion) {
    var before = opinion.initial().diagnosis().codings();
    var comparable = false;
    for (var now : opinion.diagnosis().diagnosis().codings()) {
      for (var then : before) {
        if (now.sameCode(then)) {
          return Comparison.SAME;
        }
        comparable |= now.system().equals(then.system());
      }
    }
    return comparable ? Comparison.DIFFERENT : Comparison.UNKNOWN;
  }
}
