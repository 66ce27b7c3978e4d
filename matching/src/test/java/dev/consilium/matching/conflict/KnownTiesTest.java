package dev.consilium.matching.conflict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.consilium.core.Coding;
import dev.consilium.core.PartyId;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KnownTiesTest {

  private static final String NPI = "http://hl7.org/fhir/sid/us-npi";
  private static final LocalDate DAY = LocalDate.of(2026, 1, 5);

  @Test
  void joinsWhoSharesANumberThroughAThird() {
    var withOrcid = numbered("https://orcid.org", "0000-0002-1825-0097");
    var withNpi = numbered(NPI, "1234567893");
    var both = new Person(
        List.of(),
        List.of(
            Coding.of("https://orcid.org", "https://orcid.org/0000-0002-1825-0097"),
            Coding.of(NPI, "1234567893")),
        List.of(),
        List.of(),
        List.of());

    assertThat(same(KnownTies.none(), withOrcid, withNpi)).isFalse();
    assertThat(same(KnownTies.of(List.of(withOrcid, withNpi, both), List.of()), withOrcid, withNpi))
        .isTrue();
    assertThat(same(KnownTies.of(List.of(both), List.of()), withNpi, withOrcid)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "a.berg@klinik.example,A.Berg@Klinik.Example,true",
    "a.berg+review@klinik.example,a.berg@klinik.example,true",
    "a.berg@klinik.example,b.berg@klinik.example,false",
    "info@klinik.example,info@klinik.example,false",
    "no-address,no-address,false",
  })
  void comparesAddresses(String one, String other, boolean expected) {
    assertThat(same(KnownTies.none(), mailed(one), mailed(other))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "a@cs.example.edu,b@example.edu,true",
    "a@example.edu,b@law.example.edu,true",
    "a@ox.example.uk,b@cam.example.uk,false",
    "a@gmail.com,b@gmail.com,false",
    "a@notexample.edu,b@example.edu,false",
  })
  void comparesMailDomains(String one, String other, boolean expected) {
    var known = KnownTies.none();

    assertThat(known.identity(mailed(one)).sharesDomain(known.identity(mailed(other))))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Dr. Anna B. Müller;Mueller, A.;true",
        "Anna Müller;A Muller;true",
        "Prof. José García-López;J. López;true",
        "García López, José;J. García;true",
        "Anna Berg, MD;Berg, Anna;true",
        "Anna Berg;Bernd Berg;false",
        "Anna Berg;Anna Stein;false",
        "Berg;Berg;false",
        "O'Neill, Sean;S ONeill;true",
      })
  void comparesNames(String one, String other, boolean expected) {
    var known = KnownTies.none();

    assertThat(known.identity(named(one)).mayBeSame(known.identity(named(other))))
        .isEqualTo(expected);
  }

  @Test
  void findsATieFromEitherEndUnderAnyName() {
    var author = numbered("https://orcid.org", "0000-0002-1825-0097");
    var other = Person.of(new PartyId("d1"));
    var tie = new Tie(Tie.Kind.CO_AUTHORSHIP, author, other, DAY, "PMID 1");
    var alias =
        new Person(List.of(new PartyId("s1")), author.numbers(), List.of(), List.of(), List.of());
    var known = KnownTies.of(List.of(alias), List.of(tie));

    var s1 = known.identity(Person.of(new PartyId("s1")));
    var d1 = known.identity(new PartyId("d1"));

    assertThat(known.between(s1, d1)).containsExactly(tie);
    assertThat(known.between(d1, s1)).containsExactly(tie);
    assertThat(known.between(d1, known.identity(new PartyId("s2")))).isEmpty();
    assertThat(tie).hasToString("Tie[CO_AUTHORSHIP 2026-01-05]");
    assertThat(alias.toString()).isEqualTo("Person[s1]");
    assertThat(known).hasToString("KnownTies[1 persons, 1 ties]");
    assertThat(s1).hasToString("Identity[2 keys]");
  }

  @Test
  void isNamedByWhatItSaysInAnyOrder() {
    var a = mailed("a@klinik.example");
    var b = mailed("b@klinik.example");

    assertThat(KnownTies.of(List.of(a, b), List.of()).hash())
        .isEqualTo(KnownTies.of(List.of(b, a), List.of()).hash())
        .isNotEqualTo(KnownTies.of(List.of(a), List.of()).hash());
  }

  @Test
  void refusesATieWithoutASource() {
    var one = mailed("a@klinik.example");

    assertThatThrownBy(() -> new Tie(Tie.Kind.PERSONAL, one, one, DAY, " "))
        .hasMessage("Tie PERSONAL: no source [tie-source]. Say who asserts it.");
  }

  private static boolean same(KnownTies known, Person one, Person other) {
    return known.identity(one).isSame(known.identity(other));
  }

  private static Person numbered(String system, String number) {
    return new Person(
        List.of(), List.of(Coding.of(system, number)), List.of(), List.of(), List.of());
  }

  private static Person named(String name) {
    return new Person(List.of(), List.of(), List.of(name), List.of(), List.of());
  }

  private static Person mailed(String mail) {
    return new Person(List.of(), List.of(), List.of(), List.of(mail), List.of());
  }
}
