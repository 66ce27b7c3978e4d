package dev.consilium.core.triage;

import dev.consilium.core.record.ClinicalFact;
import dev.consilium.core.record.Condition;
import dev.consilium.core.record.Patient;
import dev.consilium.core.record.Procedure;
import java.util.ArrayList;
import java.util.List;

/** E1: diagnoses and procedures that do not fit the recorded sex. */
final class PersonChecks {

  private PersonChecks() {}

  static Verdict sexSpecific(CheckInput input) {
    var sex = input.patient().sex();
    if (sex != Patient.Sex.FEMALE && sex != Patient.Sex.MALE) {
      return Verdict.lacks("an administrative sex of female or male");
    }
    var other = sex == Patient.Sex.FEMALE ? "male-only" : "female-only";
    var looked = new ArrayList<ClinicalFact>(input.facts(Condition.class));
    looked.addAll(input.facts(Procedure.class));
    var found = looked.stream()
        .filter(it -> input.is(other, it.code()))
        .map(it -> Found.at(it, "code", "in the " + other + " set, against the recorded sex"))
        .toList();
    return Verdict.of(looked, "a condition or procedure", found);
  }

  // Where the death is not dated, it lies behind: nobody states it beforehand.
  static Verdict deceased(CheckInput input) {
    var patient = input.patient();
    var death = patient.deceased();
    if (!patient.dead()) {
      return Verdict.lacks("a statement that the patient has died");
    }
    return input.isFuture(death)
        ? Verdict.of(List.of())
        : Verdict.of(List.of(new Found(
            "Patient deceased",
            death == null
                ? "the patient has died, the date is not stated"
                : "the patient died before this assessment",
            List.of())));
  }
}
