package dev.consilium.core.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PatientValuesTest {

  private static final List<String> VALUES =
      List.of(Specimens.SECRET, "4217.50", "1968", "2025", "yes", "true", "0.480", "10:15");

  @Test
  void aSpecimenStandsForEveryKindOfFactAndOfValue() {
    assertThat(classes(Specimens.facts()))
        .isEqualTo(Set.of(ClinicalFact.class.getPermittedSubclasses()));
    assertThat(classes(Specimens.values()))
        .isEqualTo(Set.of(ObservationValue.class.getPermittedSubclasses()));
  }

  @Test
  void noTypeSaysAPatientsValue() {
    var all = new ArrayList<Object>(Specimens.facts());
    all.addAll(Specimens.values());
    all.addAll(Specimens.patient().names());
    all.addAll(List.of(
        Specimens.patient(),
        Specimens.range(),
        Specimens.component(),
        Specimens.step(),
        Specimens.target(),
        Specimens.carrier(),
        Specimens.item(),
        Specimens.item().answers().get(0),
        Specimens.record(Specimens.facts()),
        CodeableText.ofText(Specimens.SECRET),
        CodeableText.of("urn:codes", "c1", Specimens.SECRET),
        PartialDate.of("1968-04-21T10:15:00Z"),
        Quantity.of("4217.50", "mg/dL")));

    assertThat(all).allSatisfy(it -> assertThat(it.toString()).doesNotContain(VALUES));
  }

  @Test
  void aFactSaysItsKindAndId() {
    assertThat(Specimens.facts()).allSatisfy(it -> {
      var kind = it.getClass().getSimpleName();
      assertThat(it).hasToString(kind + "[" + kind + "/1]");
    });
  }

  private static Set<Class<?>> classes(List<?> values) {
    return values.stream()
        .flatMap(it -> Stream.<Class<?>>of(it.getClass()))
        .collect(Collectors.toSet());
  }
}
