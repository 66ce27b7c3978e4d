package dev.consilium.core.triage;

import dev.consilium.core.dossier.ConceptSets;
import dev.consilium.core.record.Activity;
import dev.consilium.core.record.Allergy;
import dev.consilium.core.record.CodeableText;
import dev.consilium.core.record.Medication;
import dev.consilium.core.record.Verification;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** E3 and E4: current medicines against allergies and against each other. */
final class MedicationChecks {

  private static final int SHORTEST_NAME = 4;
  // What surrounds the name of a substance in an allergy's words.
  private static final Set<String> FILLER = Set.of(
      "allergy",
      "allergic",
      "to",
      "reaction",
      "hypersensitivity",
      "intolerance",
      "drug",
      "medication",
      "substance",
      "product",
      "disorder",
      "finding",
      "containing",
      "propensity",
      "adverse",
      "|");

  private MedicationChecks() {}

  static Verdict confirmedAllergy(CheckInput input) {
    return allergy(input, true);
  }

  static Verdict unconfirmedAllergy(CheckInput input) {
    return allergy(input, false);
  }

  private static Verdict allergy(CheckInput input, boolean confirmed) {
    var allergies = input.facts(Allergy.class).stream()
        .filter(it -> it.activity() != Activity.ENDED)
        .filter(it -> (it.verification() == Verification.CONFIRMED) == confirmed)
        .toList();
    if (allergies.isEmpty()) {
      return Verdict.lacks(confirmed ? "a confirmed allergy" : "an unconfirmed allergy");
    }
    var medications = input.currentMedications();
    var found = new ArrayList<Found>();
    for (var allergy : allergies) {
      for (var medication : medications) {
        meeting(input, allergy.code(), medication.code())
            .ifPresent(how -> found.add(Found.at(
                medication, "code", "meets allergy " + allergy.id() + " by " + how, allergy)));
      }
    }
    // Two names that differ may still be one substance: only known classes say that they do not
    // meet.
    var unknown = Stream.concat(allergies.stream(), medications.stream())
        .filter(it -> input.substances().classesOf(it.code()).isEmpty())
        .count();
    return found.isEmpty() && !medications.isEmpty() && unknown > 0
        ? Verdict.lacks("the classes of " + unknown + " allergens or medicines")
        : Verdict.of(medications, "a current medicine", found);
  }

  private static Optional<String> meeting(
      CheckInput input, CodeableText allergen, CodeableText medicine) {
    for (var coding : allergen.codings()) {
      if (medicine.codings().stream().anyMatch(coding::sameCode)) {
        return Optional.of("the same code");
      }
    }
    var shared = new TreeSet<>(input.substances().classesOf(allergen));
    shared.retainAll(input.substances().classesOf(medicine));
    if (!shared.isEmpty()) {
      return Optional.of("class " + String.join(", ", shared));
    }
    var words = ConceptSets.words(medicine);
    return names(allergen).stream().anyMatch(it -> words.contains(" " + it + " "))
        ? Optional.of("name")
        : Optional.empty();
  }

  // One name for the text and one for each display.
  private static List<String> names(CodeableText allergen) {
    var out = new ArrayList<String>();
    for (var statement : ConceptSets.words(allergen).split("\\|", -1)) {
      var name = new ArrayList<>(List.of(statement.strip().split(" ")));
      name.removeAll(FILLER);
      var joined = String.join(" ", name);
      if (joined.length() >= SHORTEST_NAME) {
        out.add(joined);
      }
    }
    return out;
  }

  // An order and a statement about the same medicine are two views of one therapy.
  static Verdict duplicate(CheckInput input) {
    var medications = input.currentMedications();
    var byKey = new TreeMap<String, List<Medication>>();
    for (var it : medications) {
      for (var key : keys(it)) {
        byKey.computeIfAbsent(it.form() + " " + key, any -> new ArrayList<>()).add(it);
      }
    }
    var groups = byKey.values().stream().filter(it -> it.size() > 1).distinct().toList();
    var found = groups.stream()
        .map(it -> Found.at(
            it.get(0),
            "code",
            it.size() + " current entries of one medicine",
            it.subList(1, it.size()).toArray(Medication[]::new)))
        .toList();
    return Verdict.of(medications, "a current medicine", found);
  }

  private static Set<String> keys(Medication medication) {
    var out = new TreeSet<String>();
    medication.code().codings().forEach(it -> out.add(it.system() + "|" + it.code()));
    var words =
        ConceptSets.words(CodeableText.ofText(medication.code().label())).strip();
    if (!words.isEmpty()) {
      out.add(words);
    }
    return out;
  }
}
