package dev.consilium.core.reconcile;

import dev.consilium.core.Coding;
import dev.consilium.core.record.Patient;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Tells what two sources' patients differ in, and what they have in common. */
final class PatientIdentity {

  private PatientIdentity() {}

  static Likeness compare(IdentityField field, Patient one, Patient other) {
    return switch (field) {
      case NAME -> names(one.names(), other.names());
      case BIRTH_DATE -> Moment.compare(one.birthDate(), other.birthDate());
      case SEX -> Likeness.words(one.sex(), other.sex(), Patient.Sex.UNSTATED);
      case IDENTIFIER -> identifiers(one.identifiers(), other.identifiers());
    };
  }

  static List<IdentityField> differing(Patient one, Patient other, Set<IdentityField> waived) {
    var fields = new ArrayList<IdentityField>();
    for (var field : IdentityField.values()) {
      if (!waived.contains(field) && compare(field, one, other) == Likeness.DIFFERENT) {
        fields.add(field);
      }
    }
    return fields;
  }

  /** A sex alone fits half of mankind and proves nothing. */
  static boolean isSupported(Patient one, Patient other) {
    return Arrays.stream(IdentityField.values())
        .filter(it -> it != IdentityField.SEX)
        .anyMatch(it -> compare(it, one, other) == Likeness.SAME);
  }

  private static Likeness names(List<Patient.Name> one, List<Patient.Name> other) {
    var left =
        one.stream().map(PatientIdentity::words).filter(it -> !it.isEmpty()).toList();
    var right =
        other.stream().map(PatientIdentity::words).filter(it -> !it.isEmpty()).toList();
    if (left.isEmpty() || right.isEmpty()) {
      return left.isEmpty() == right.isEmpty() ? Likeness.UNSAID : Likeness.OPEN;
    }
    return Likeness.of(left.stream()
        .anyMatch(
            it -> right.stream().anyMatch(that -> it.containsAll(that) || that.containsAll(it))));
  }

  // A second given name may be missing on one side; a different one may not.
  private static Set<String> words(Patient.Name name) {
    var given = String.join(" ", name.given()) + " " + name.family();
    var whole = given.isBlank() && name.text() != null ? name.text() : given;
    return Arrays.stream(Concept.fold(whole).split(" ", -1))
        .filter(it -> !it.isEmpty())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  // Two hospitals' own numbers differ by nature: only numbers of one system can contradict.
  private static Likeness identifiers(List<Coding> one, List<Coding> other) {
    var shared = false;
    for (var system : systems(one)) {
      var left = codes(one, system);
      var right = codes(other, system);
      if (!right.isEmpty()) {
        left.retainAll(right);
        if (left.isEmpty()) {
          return Likeness.DIFFERENT;
        }
        shared = true;
      }
    }
    return shared ? Likeness.SAME : Likeness.OPEN;
  }

  private static Set<String> systems(List<Coding> identifiers) {
    return identifiers.stream()
        .map(Coding::system)
        .filter(it -> !it.isEmpty())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> codes(List<Coding> identifiers, String system) {
    return identifiers.stream()
        .filter(it -> it.system().equals(system))
        .map(Coding::code)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
