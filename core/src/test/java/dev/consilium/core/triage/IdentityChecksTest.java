package dev.consilium.core.triage;

import static dev.consilium.core.triage.Checking.outcome;
import static dev.consilium.core.triage.Checking.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import dev.consilium.core.Coding;
import dev.consilium.core.record.Patient;
import dev.consilium.core.triage.ImportFacts.Person;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is near a sign of two people and is none. */
class IdentityChecksTest {

  // D

  private static Verdict people(String rule, Patient one, Patient other) {
    var people = List.of(new Person("a", one), new Person("b", other));
    return verdict(rule, new ImportFacts(Set.of(), List.of(), people, Map.of()));
  }

  private static Patient named(String family, String... given) {
    return PatientWith.of(Facts.patient(Patient.Sex.UNSTATED, null, null))
        .names(List.of(new Patient.Name(family, List.of(given), null)))
        .patient();
  }

  @ParameterizedTest
  @CsvSource({
    "Example, Synthia, example, SYNTHIA, MET",
    "Example, Synthia, Example, S., MET",
    "Example, Synthia, Example, '', MET",
    "Müller-Lüdenscheidt, Eva, Muller Ludenscheidt, Eva, MET",
    "Example, Synthia, Example, Paula, NOT_MET",
    "Example, Synthia, Otherwise, Synthia, NOT_MET",
  })
  void namesAreComparedAsPeopleWriteThem(
      String family, String given, String otherFamily, String otherGiven, Outcome outcome) {
    var other = otherGiven.isEmpty() ? named(otherFamily) : named(otherFamily, otherGiven);

    assertThat(people("person-name", named(family, given), other).outcome()).isEqualTo(outcome);
  }

  @Test
  void aNameInOneTextIsComparedAsAWhole() {
    var whole = new Patient.Name("", List.of(), "Synthia Example");
    var one = PatientWith.of(named("")).names(List.of(whole)).patient();

    assertThat(people("person-name", one, named("Example", "Synthia")).outcome())
        .isEqualTo(Outcome.MET);
    assertThat(people("person-name", one, named("Otherwise", "Synthia")).outcome())
        .isEqualTo(Outcome.NOT_MET);
  }

  @Test
  void whatOneSourceDoesNotStateContradictsNothing() {
    var silent = Facts.patient(Patient.Sex.UNSTATED, null, null);
    var speaking = PatientWith.of(Facts.patient(Patient.Sex.FEMALE, "1968-04-21", null))
        .identifiers(List.of(Coding.of("urn:oid:1", "1")))
        .patient();
    var rules = List.of("person-sex", "person-birth-date", "person-name", "person-identifier");

    for (var rule : rules) {
      assertThat(people(rule, silent, speaking).outcome())
          .as(rule)
          .isEqualTo(Outcome.NOT_EVALUABLE);
    }
    assertThat(people(
                "person-birth-date",
                speaking,
                PatientWith.of(speaking).birth("1968").patient())
            .outcome())
        .isEqualTo(Outcome.MET);
  }

  @Test
  void oneNumberInCommonIsEnoughAndOtherSystemsDoNotCount() {
    var two = PatientWith.of(named("x"))
        .identifiers(List.of(Coding.of("urn:oid:1", "1"), Coding.of("urn:oid:1", "2")))
        .patient();
    var one =
        PatientWith.of(two).identifiers(List.of(Coding.of("urn:oid:1", "2"))).patient();
    var elsewhere =
        PatientWith.of(two).identifiers(List.of(Coding.of("urn:oid:2", "7"))).patient();

    assertThat(people("person-identifier", two, one).outcome()).isEqualTo(Outcome.MET);
    assertThat(people("person-identifier", two, elsewhere).outcome())
        .isEqualTo(Outcome.NOT_EVALUABLE);
  }

  @Test
  void whatDiffersBetweenPeopleIsNeverTold() {
    var found = people("person-name", named("Example", "Synthia"), named("Otherwise", "Paula"));

    assertThat(found.found())
        .containsExactly(new Found(
            "Patient name",
            "differs between source a and source b: possibly two people",
            List.of()));
  }
}
