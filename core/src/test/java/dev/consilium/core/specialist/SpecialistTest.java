package dev.consilium.core.specialist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.consilium.core.Coding;
import dev.consilium.core.Jurisdiction;
import dev.consilium.core.PartyId;
import dev.consilium.core.specialist.Assertion.Verification;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SpecialistTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
  private static final Jurisdiction ARIZONA = new Jurisdiction("US-AZ");

  @Test
  void keepsEverythingThatWasSaidInItsOrder() {
    var licence = said(new Licence(ARIZONA, "N-1", Licence.Kind.FULL, Licence.Status.ACTIVE));
    var cover = said(new Indemnity(Set.of(ARIZONA), true));
    var experience = said(new Expertise(Coding.of("system", "code"), 3));
    var specialty = said(Coding.of("system", "specialty"));
    var number = Coding.of("http://hl7.org/fhir/sid/us-npi", "1234567893");

    var it = described()
        .identifier(number)
        .organisation(new PartyId("org-1"))
        .organisation(new PartyId("org-0"))
        .specialty(specialty)
        .licence(licence)
        .indemnity(cover)
        .expertise(experience)
        .language(said("en"))
        .language(said("de"))
        .build();

    assertThat(it.id()).isEqualTo(new PartyId("s-1"));
    assertThat(it.name()).isEqualTo("Synthetic Specialist");
    assertThat(it.establishment()).isEqualTo(ARIZONA);
    assertThat(it.identifiers()).containsExactly(number);
    assertThat(it.organisations()).containsExactly(new PartyId("org-1"), new PartyId("org-0"));
    assertThat(it.specialties()).containsExactly(specialty);
    assertThat(it.licences()).containsExactly(licence);
    assertThat(it.indemnities()).containsExactly(cover);
    assertThat(it.expertise()).containsExactly(experience);
    assertThat(it.languages()).extracting(Assertion::value).containsExactly("en", "de");
  }

  @Test
  void assumesNothing() {
    var it = described().build();

    assertThat(it.identifiers()).isEmpty();
    assertThat(it.organisations()).isEmpty();
    assertThat(it.licences()).isEmpty();
    assertThat(it.indemnities()).isEmpty();
    assertThat(it.languages()).isEmpty();
    assertThat(it.capacity()).isEmpty();
  }

  @Test
  void tellsTheLatestWorkloadWhateverTheOrder() {
    var old = asserted(new Capacity(0, 9, true), DAY.minusDays(5));
    var late = asserted(new Capacity(9, 9, true), DAY);

    assertThat(described().capacity(old).capacity(late).build().capacity()).contains(late);
    assertThat(described().capacity(late).capacity(old).build().capacity()).contains(late);
  }

  @Test
  void tellsTheLastOfTwoWorkloadsOfOneDay() {
    var first = asserted(new Capacity(0, 9, true), DAY);
    var last = asserted(new Capacity(9, 9, true), DAY);

    assertThat(described().capacity(first).capacity(last).build().capacity()).contains(last);
  }

  @Test
  void isNotChangedByItsBuilderAfterwards() {
    var builder = described();
    var it = builder.build();
    builder.language(said("en"));

    assertThat(it.languages()).isEmpty();
  }

  @Test
  void printsItsIdAlone() {
    assertThat(described().build()).hasToString("Specialist[s-1]");
  }

  @Test
  void hasNoRoomWhenFullOrNotAccepting() {
    assertThat(new Capacity(2, 5, true).free()).isEqualTo(3);
    assertThat(new Capacity(6, 5, true).free()).isZero();
    assertThat(new Capacity(2, 5, false).free()).isZero();
  }

  @Test
  void refusesNegativeCounts() {
    assertThatThrownBy(() -> new Capacity(-1, 5, true))
        .hasMessage("Capacity: -1 of 5 [capacity-range]. Give 0 or more for both.");
    assertThatThrownBy(() -> new Capacity(1, -5, true))
        .hasMessage("Capacity: 1 of -5 [capacity-range]. Give 0 or more for both.");
    assertThatThrownBy(() -> new Expertise(Coding.of("system", "code"), -1))
        .hasMessage("Expertise: -1 cases [cases-range]. Give 0 or more.");
  }

  @Test
  void refusesALicenceWithoutANumber() {
    assertThatThrownBy(
            () -> new Licence(ARIZONA, " ", Licence.Kind.COURTESY, Licence.Status.LAPSED))
        .hasMessage("Licence: number is blank [licence-number]. Give the register's number.");
  }

  @Test
  void coversAPlaceOrItsCountryAndNoOther() {
    var arizona = new Indemnity(Set.of(ARIZONA), true);
    var country = new Indemnity(Set.of(new Jurisdiction("US")), false);

    assertThat(arizona.covers(ARIZONA)).isTrue();
    assertThat(country.covers(ARIZONA)).isTrue();
    assertThat(arizona.covers(new Jurisdiction("US"))).isFalse();
    assertThat(arizona.covers(new Jurisdiction("US-MA"))).isFalse();
    assertThat(country.covers(new Jurisdiction("DE"))).isFalse();
  }

  @Test
  void keepsItsTerritoriesFromTheCallersSet() {
    var places = new HashSet<>(List.of(ARIZONA));
    var cover = new Indemnity(places, true);
    places.clear();

    assertThat(cover.territories()).containsExactly(ARIZONA);
  }

  private static Specialist.Builder described() {
    return Specialist.of(new PartyId("s-1"), "Synthetic Specialist", ARIZONA);
  }

  private static <T> Assertion<T> said(T value) {
    return asserted(value, DAY);
  }

  private static <T> Assertion<T> asserted(T value, LocalDate day) {
    return new Assertion<>(value, "directory", day, Verification.ATTESTED, null);
  }
}
