package dev.consilium.core.triage;

import dev.consilium.core.record.Patient;
import dev.consilium.core.triage.ImportFacts.Person;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;

/** D: sources that may be about two people. Values are compared and never told. */
final class IdentityChecks {

  private IdentityChecks() {}

  static Verdict sex(CheckInput input) {
    return compare(input, "gender", "two sources that state the sex", (one, other) -> {
      var told = one.sex() != Patient.Sex.UNSTATED && other.sex() != Patient.Sex.UNSTATED;
      return told ? Optional.of(one.sex() == other.sex()) : Optional.empty();
    });
  }

  static Verdict birthDate(CheckInput input) {
    return compare(input, "birthDate", "two sources that state the birth date", (one, other) -> {
      var first = one.birthDate();
      var second = other.birthDate();
      return first == null || second == null
          ? Optional.empty()
          : Optional.of(CheckInput.overlap(first, second));
    });
  }

  static Verdict name(CheckInput input) {
    return compare(input, "name", "two sources that state a name", (one, other) -> {
      if (one.names().isEmpty() || other.names().isEmpty()) {
        return Optional.empty();
      }
      return Optional.of(one.names().stream()
          .anyMatch(mine -> other.names().stream().anyMatch(their -> same(mine, their))));
    });
  }

  static Verdict identifier(CheckInput input) {
    var lacking = "two sources with identifiers of one system";
    return compare(input, "identifier", lacking, (one, other) -> {
      var shared = one.identifiers().stream()
          .filter(it -> !it.system().isBlank())
          .filter(it ->
              other.identifiers().stream().anyMatch(their -> their.system().equals(it.system())))
          .toList();
      // One system may give a person several numbers; one in common is enough.
      return shared.isEmpty()
          ? Optional.empty()
          : Optional.of(shared.stream()
              .allMatch(it -> one.identifiers().stream()
                  .filter(mine -> mine.system().equals(it.system()))
                  .anyMatch(mine -> other.identifiers().stream().anyMatch(mine::sameCode))));
    });
  }

  private static Verdict compare(
      CheckInput input,
      String member,
      String missing,
      BiFunction<Patient, Patient, Optional<Boolean>> same) {
    var people = input.imports().people();
    var looked = new ArrayList<Person>();
    var found = new ArrayList<Found>();
    for (var first = 0; first < people.size(); first++) {
      for (var other : people.subList(first + 1, people.size())) {
        var one = people.get(first);
        var told = same.apply(one.patient(), other.patient());
        told.ifPresent(any -> looked.add(one));
        if (told.isPresent() && !told.get()) {
          found.add(new Found(
              "Patient " + member,
              "differs between source " + one.document() + " and source " + other.document()
                  + ": possibly two people",
              List.of()));
        }
      }
    }
    return Verdict.of(looked, missing, found);
  }

  // A name without a given name, or with an initial, contradicts no fuller one.
  private static boolean same(Patient.Name one, Patient.Name other) {
    if (one.family().isBlank() || other.family().isBlank()) {
      return fold(one.label()).equals(fold(other.label()));
    }
    return fold(one.family()).equals(fold(other.family())) && begins(given(one), given(other));
  }

  private static String given(Patient.Name name) {
    return name.given().isEmpty() ? "" : fold(name.given().get(0));
  }

  private static boolean begins(String one, String other) {
    return one.startsWith(other) || other.startsWith(one);
  }

  private static String fold(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .replaceAll("[^\\p{L}]", "")
        .toLowerCase(Locale.ROOT);
  }
}
