package dev.consilium.fhir.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.consilium.core.Coding;
import dev.consilium.core.Jurisdiction;
import dev.consilium.core.PartyId;
import dev.consilium.core.specialist.Assertion;
import dev.consilium.core.specialist.Capacity;
import dev.consilium.core.specialist.Expertise;
import dev.consilium.core.specialist.Indemnity;
import dev.consilium.core.specialist.Licence;
import dev.consilium.core.specialist.Specialist;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.hl7.fhir.r4.model.Bundle;

class DirectoryProperties {

  private static final FhirJson JSON = new FhirJson(Documents.CONTEXT);
  private static final DirectoryReader READER =
      new DirectoryReader("nobody", LocalDate.of(1999, 1, 1));

  static List<Object> all(Specialist it) {
    return List.of(
        it.id(),
        it.name(),
        it.establishment(),
        it.identifiers(),
        it.identifiers().stream().map(id -> Optional.ofNullable(id.display())).toList(),
        it.organisations(),
        it.specialties(),
        it.licences(),
        it.indemnities(),
        it.expertise(),
        it.languages(),
        it.capacity());
  }

  private static Bundle parsed(byte[] bytes) {
    return Documents.CONTEXT
        .newJsonParser()
        .parseResource(Bundle.class, new String(bytes, StandardCharsets.UTF_8));
  }

  @Property(tries = 150)
  void whatWasWrittenIsReadBackWhole(@ForAll("directories") List<Specialist> directory) {
    var bytes = JSON.bytes(new DirectoryExporter().collection(directory, Documents.NOON));

    var reading = READER.read(parsed(bytes));

    assertThat(reading.findings()).isEmpty();
    assertThat(reading.specialists().stream().map(DirectoryProperties::all))
        .isEqualTo(directory.stream().map(DirectoryProperties::all).toList());
    var again = new DirectoryExporter().collection(reading.specialists(), Documents.NOON);
    assertThat(JSON.bytes(again)).isEqualTo(bytes);
  }

  @Provide
  Arbitrary<List<Specialist>> directories() {
    return specialist().list().ofMaxSize(3).uniqueElements(Specialist::id);
  }

  private static Arbitrary<Specialist> specialist() {
    var begun = Combinators.combine(
            text().map(PartyId::new),
            text(),
            place(),
            codings(),
            parties().list().ofMaxSize(3))
        .as((id, name, place, identifiers, organisations) -> {
          var builder = Specialist.of(id, name, place);
          identifiers.forEach(builder::identifier);
          organisations.forEach(builder::organisation);
          return builder;
        });
    return Combinators.combine(
            begun,
            asserted(coding()),
            asserted(licence()),
            asserted(indemnity()),
            asserted(expertise()),
            asserted(Arbitraries.of("en", "de", "pt-BR", "zh-Hant")),
            asserted(capacity()))
        .as((builder, specialties, licences, covers, expertise, languages, capacities) -> {
          specialties.forEach(builder::specialty);
          licences.forEach(builder::licence);
          covers.forEach(builder::indemnity);
          expertise.forEach(builder::expertise);
          languages.forEach(builder::language);
          capacities.forEach(builder::capacity);
          return builder.build();
        });
  }

  private static Arbitrary<PartyId> parties() {
    return Arbitraries.of("org-1", "org-2", "org-3").map(PartyId::new);
  }

  private static Arbitrary<String> text() {
    return Arbitraries.strings()
        .withCharRange('a', 'z')
        .withChars("<&\"é漢-")
        .ofMinLength(1)
        .ofMaxLength(12);
  }

  private static Arbitrary<Jurisdiction> place() {
    return Arbitraries.of("DE", "US", "US-AZ", "CH-ZH", "GB-ENG").map(Jurisdiction::new);
  }

  private static Arbitrary<Coding> coding() {
    return Combinators.combine(
            Arbitraries.of("", "http://snomed.info/sct", Codes.PARTY_ID),
            text(),
            text().injectNull(0.4))
        .as(Coding::new);
  }

  private static Arbitrary<List<Coding>> codings() {
    return coding().list().ofMaxSize(3);
  }

  private static Arbitrary<Licence> licence() {
    return Combinators.combine(
            place(),
            text(),
            Arbitraries.of(Licence.Kind.class),
            Arbitraries.of(Licence.Status.class))
        .as(Licence::new);
  }

  private static Arbitrary<Indemnity> indemnity() {
    return Combinators.combine(place().set().ofMaxSize(3), Arbitraries.of(true, false))
        .as((Set<Jurisdiction> places, Boolean covers) -> new Indemnity(places, covers));
  }

  private static Arbitrary<Expertise> expertise() {
    return Combinators.combine(coding(), Arbitraries.integers().greaterOrEqual(0))
        .as(Expertise::new);
  }

  private static Arbitrary<Capacity> capacity() {
    var count = Arbitraries.integers().between(0, 99);
    return Combinators.combine(count, count, Arbitraries.of(true, false)).as(Capacity::new);
  }

  private static <T> Arbitrary<List<Assertion<T>>> asserted(Arbitrary<T> values) {
    var days = Arbitraries.integers().between(0, 4000);
    return Combinators.combine(
            values,
            text(),
            days,
            Arbitraries.of(Assertion.Verification.class),
            days.injectNull(0.4))
        .as((value, source, day, verification, length) -> {
          var asOf = LocalDate.of(2020, 2, 29).plusDays(day);
          return new Assertion<>(
              value, source, asOf, verification, length == null ? null : asOf.plusDays(length));
        })
        .list()
        .ofMaxSize(2);
  }
}
