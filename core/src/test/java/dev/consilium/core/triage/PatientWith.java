package dev.consilium.core.triage;

import dev.consilium.core.Coding;
import dev.consilium.core.record.PartialDate;
import dev.consilium.core.record.Patient;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A patient with one thing changed. */
record PatientWith(Patient patient) {

  static PatientWith of(Patient patient) {
    return new PatientWith(patient);
  }

  PatientWith sex(Patient.Sex sex) {
    return with(
        patient.identifiers(), patient.names(), patient.birthDate(), sex, patient.deceased());
  }

  PatientWith birth(String date) {
    return with(
        patient.identifiers(),
        patient.names(),
        PartialDate.of(date),
        patient.sex(),
        patient.deceased());
  }

  PatientWith deceased(String date) {
    return with(
        patient.identifiers(),
        patient.names(),
        patient.birthDate(),
        patient.sex(),
        PartialDate.of(date));
  }

  PatientWith names(List<Patient.Name> names) {
    return with(
        patient.identifiers(), names, patient.birthDate(), patient.sex(), patient.deceased());
  }

  PatientWith identifiers(List<Coding> identifiers) {
    return with(
        identifiers, patient.names(), patient.birthDate(), patient.sex(), patient.deceased());
  }

  private PatientWith with(
      List<Coding> identifiers,
      List<Patient.Name> names,
      @Nullable PartialDate birth,
      Patient.Sex sex,
      @Nullable PartialDate deceased) {
    return new PatientWith(new Patient(
        patient.id(),
        identifiers,
        names,
        birth,
        sex,
        deceased,
        false,
        patient.residence(),
        patient.languages()));
  }
}
