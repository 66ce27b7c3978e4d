package dev.consilium.core.program;

import dev.consilium.core.Coding;
import dev.consilium.core.Jurisdiction;
import java.util.Comparator;
import java.util.Set;
import java.util.TreeSet;

/**
 * Whom a program takes.
 *
 * @param conditions codes of which one is needed; empty when any condition will do
 * @param minimumAge completed years of age, 0 or more
 * @param diagnosisRequired true when an existing diagnosis is needed
 * @param inpatientsExcluded true when patients in hospital are not taken
 * @param excludedResidences places whose residents are not taken
 * @param emergencyAdvice what to tell someone who needs emergency care now
 */
public record AdmissionRules(
    Set<Coding> conditions,
    int minimumAge,
    boolean diagnosisRequired,
    boolean inpatientsExcluded,
    Set<Jurisdiction> excludedResidences,
    String emergencyAdvice) {

  // An emergency without advice would be turned away with nothing.
  public AdmissionRules {
    conditions = Set.copyOf(conditions);
    excludedResidences = Set.copyOf(excludedResidences);
    if (minimumAge < 0 || minimumAge > 150) {
      throw new IllegalArgumentException("Admission rules: minimum age " + minimumAge
          + " [age-range]. Give 0 to 150 completed years.");
    }
    if (emergencyAdvice.isBlank()) {
      throw new IllegalArgumentException("Admission rules: no emergency advice"
          + " [advice-present]. Say where an emergency should go.");
    }
  }

  boolean names(Set<Coding> others) {
    return conditions.isEmpty()
        || conditions.stream().anyMatch(wanted -> others.stream().anyMatch(wanted::sameCode));
  }

  boolean excludes(Jurisdiction residence) {
    return excludedResidences.stream().anyMatch(residence::isWithin);
  }

  static <T> Set<T> sorted(Set<T> values) {
    var sorted = new TreeSet<T>(Comparator.comparing(Object::toString));
    sorted.addAll(values);
    return sorted;
  }
}
