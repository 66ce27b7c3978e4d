package dev.consilium.fhir.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.consilium.core.Coding;
import dev.consilium.core.Finding;
import dev.consilium.core.Jurisdiction;
import dev.consilium.core.LimitExceededException;
import dev.consilium.core.PartyId;
import dev.consilium.core.specialist.Assertion;
import dev.consilium.core.specialist.Assertion.Verification;
import dev.consilium.core.specialist.Capacity;
import dev.consilium.core.specialist.Expertise;
import dev.consilium.core.specialist.Indemnity;
import dev.consilium.core.specialist.Licence;
import dev.consilium.core.specialist.Specialist;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.Test;

class DirectoryTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 9);
  private static final DirectoryReader READER = new DirectoryReader("Partner clinic", DAY);

  private static <T> Assertion<T> checked(T value) {
    return new Assertion<>(
        value, "Register", DAY, Verification.PRIMARY_SOURCE_VERIFIED, DAY.plusYears(1));
  }

  private static Licence licence(Licence.Status status) {
    return new Licence(new Jurisdiction("US-AZ"), "AZ-1", Licence.Kind.FULL, status);
  }

  private static Specialist.Builder begun() {
    return Specialist.of(new PartyId("syn-expert"), "Dr Synthetic", new Jurisdiction("US-AZ"));
  }

  private static Specialist expert() {
    return begun()
        .identifier(new Coding("http://hl7.org/fhir/sid/us-npi", "1234567893", "NPI"))
        .organisation(new PartyId("org-1"))
        .organisation(new PartyId("org-2"))
        .specialty(checked(new Coding(Codes.SNOMED, "394593009", "Medical oncology")))
        .licence(checked(licence(Licence.Status.ACTIVE)))
        .licence(checked(licence(Licence.Status.REVOKED)))
        .indemnity(checked(new Indemnity(Set.of(new Jurisdiction("US")), true)))
        .expertise(checked(new Expertise(Coding.of(Codes.SNOMED, "254837009"), 40)))
        .language(checked("en"))
        .capacity(checked(new Capacity(0, 3, true)))
        .build();
  }

  static Bundle export() {
    return new DirectoryExporter().collection(List.of(expert()), Documents.NOON);
  }

  private static List<String> rules(Bundle bundle) {
    return READER.read(bundle).findings().stream().map(Finding::rule).toList();
  }

  private static Bundle changed(Consumer<Practitioner> change) {
    var bundle = export();
    change.accept(Cases.all(bundle, Practitioner.class).get(0));
    return bundle;
  }

  private static Bundle roleChanged(Consumer<PractitionerRole> change) {
    var bundle = export();
    change.accept(Cases.all(bundle, PractitionerRole.class).get(0));
    return bundle;
  }

  private static Specialist only(Bundle bundle) {
    var reading = READER.read(bundle);
    assertThat(reading.specialists()).hasSize(1);
    return reading.specialists().get(0);
  }

  @Test
  void aDirectoryIsValidAndReadBackWhole() {
    assertThat(Validation.errors(export())).isEmpty();
    assertThat(rules(export())).isEmpty();
    assertThat(DirectoryProperties.all(only(export())))
        .isEqualTo(DirectoryProperties.all(expert()));
  }

  @Test
  void whoKnowsNothingElseIsValidToo() {
    var bundle = new DirectoryExporter().collection(List.of(begun().build()), Documents.NOON);

    assertThat(Validation.errors(bundle)).isEmpty();
    assertThat(DirectoryProperties.all(only(bundle)))
        .isEqualTo(DirectoryProperties.all(begun().build()));
  }

  // Whoever does not know our word for it must not take a revoked licence for one in force.
  @Test
  void aLicenceNotInForceIsModifiedAndOneInForceIsNot() {
    var licences = Cases.all(export(), Practitioner.class).get(0).getQualification();

    assertThat(licences.get(0).hasModifierExtension()).isFalse();
    assertThat(licences.get(1).hasModifierExtension()).isTrue();
  }

  @Test
  void refusesOneSpecialistTwice() {
    assertThatThrownBy(
            () -> new DirectoryExporter().collection(List.of(expert(), expert()), Documents.NOON))
        .hasMessageContaining("[specialist-once]");
  }

  @Test
  void aPractitionerWhoCannotBeNamedOrIsInactiveIsFoundAndLeftOut() {
    var nameless = changed(it -> it.setName(List.of(new HumanName())));
    var placeless = changed(it -> it.setAddress(List.of()));
    var wordy = changed(it -> it.getAddressFirstRep().setCountry("Arizona"));
    var unknown = changed(it -> it.setIdentifier(List.of()));
    var inactive = changed(it -> it.setActive(false));
    var modified = changed(it ->
        it.addModifierExtension(new Extension("https://example.org/not", new CodeType("so"))));

    for (var bundle : List.of(nameless, placeless, wordy, unknown, inactive, modified)) {
      assertThat(READER.read(bundle).specialists()).isEmpty();
      assertThat(READER.read(bundle).findings())
          .anyMatch(it -> it.severity() == Finding.Severity.MUST);
    }
    assertThat(rules(nameless)).containsExactly("practitioner-named");
    assertThat(rules(inactive)).containsExactly("practitioner-active");
    assertThat(rules(modified)).containsExactly("practitioner-plain");
  }

  @Test
  void anInactiveRoleSaysNothing() {
    var bundle = roleChanged(it -> it.setActive(false));

    assertThat(only(bundle).specialties()).isEmpty();
    assertThat(only(bundle).organisations()).containsExactly(new PartyId("org-2"));
    assertThat(rules(bundle)).containsExactly("practitioner-active");
  }

  @Test
  void aLicenceThatLacksAPartCostsItselfAlone() {
    var placeless =
        changed(it -> it.getQualificationFirstRep().removeExtension(Codes.JURISDICTION));
    var statusless =
        changed(it -> it.getQualificationFirstRep().removeExtension(Codes.LICENCE_STATUS));
    var kindless = changed(it -> it.getQualificationFirstRep().setCode(new CodeableConcept()));
    var numberless = changed(it -> it.getQualificationFirstRep().setIdentifier(List.of()));
    var contradicted = changed(it -> it.getQualificationFirstRep()
        .addModifierExtension(new Extension(Codes.LICENCE_STATUS, new CodeType("revoked"))));
    var modified = changed(it -> it.getQualificationFirstRep()
        .addModifierExtension(new Extension("https://example.org/x", new CodeType("y"))));
    var unsourced = changed(it ->
        it.getQualificationFirstRep().getExtensionByUrl(Codes.ASSERTION).removeExtension("source"));

    for (var bundle :
        List.of(placeless, statusless, kindless, numberless, contradicted, modified, unsourced)) {
      assertThat(only(bundle).licences()).hasSize(1);
      var finding = READER.read(bundle).findings().get(0);
      assertThat(finding.rule()).isEqualTo("statement-complete");
      assertThat(finding.where()).isEqualTo("entry[0].qualification[0]");
    }
  }

  @Test
  void aStatementWithoutSourceGetsTheReadersAndIsUnverified() {
    var bundle = roleChanged(it -> it.getSpecialtyFirstRep().removeExtension(Codes.ASSERTION));

    assertThat(only(bundle).specialties()).singleElement().satisfies(it -> {
      assertThat(it.source()).isEqualTo("Partner clinic");
      assertThat(it.asOf()).isEqualTo(DAY);
      assertThat(it.verification()).isEqualTo(Verification.UNKNOWN);
      assertThat(it.expiry()).isNull();
    });
  }

  @Test
  void brokenStatementsOfARoleAreFoundWithoutTheirValues() {
    var bundle = roleChanged(it -> {
      it.addSpecialty(new CodeableConcept().setText("secret words"));
      it.getExtensionByUrl(Codes.CAPACITY).removeExtension("open");
      it.getExtensionByUrl(Codes.EXPERTISE).removeExtension("code");
      it.getExtensionByUrl(Codes.INDEMNITY)
          .getExtensionByUrl("coversRecordReview")
          .setValue(new CodeType("perhaps"));
      it.setOrganization(new Reference("urn:uuid:gone"));
    });

    var reading = READER.read(bundle);

    assertThat(reading.findings()).hasSize(5).allSatisfy(it -> {
      assertThat(it.rule()).isEqualTo("statement-complete");
      assertThat(it.message()).doesNotContain("secret", "perhaps", "gone");
    });
    assertThat(reading.specialists().get(0).specialties()).hasSize(1);
  }

  @Test
  void whatIsNotReadIsListed() {
    var bundle = changed(it -> it.addTelecom().setValue("x"));
    var role = Cases.all(bundle, PractitionerRole.class).get(0);
    role.addExtension(new Extension("https://example.org/x", new CodeType("y")));
    role.addLocation(new Reference("Location/1"));
    role.getSpecialtyFirstRep().addCoding().setCode("207RX0202X");

    assertThat(READER.read(bundle).findings().stream().map(Finding::where))
        .containsExactly(
            "entry[0].telecom",
            "entry[2].specialty.coding[1]",
            "entry[2].extension",
            "entry[2].location");
  }

  @Test
  void aStrangersDirectoryIsReadByTypeAndId() {
    var bundle = new Bundle();
    var practitioner = new Practitioner().addIdentifier(new Identifier().setValue("77"));
    practitioner.setId("Practitioner/p1");
    practitioner.addName().setFamily("Example").addGiven("Ann");
    practitioner.addAddress().setCountry("DE").setState("Hessen");
    bundle.addEntry().setResource(practitioner);
    var role = new PractitionerRole().setPractitioner(new Reference("Practitioner/p1"));
    role.setOrganization(new Reference().setIdentifier(Values.party(new PartyId("org-9"))));
    bundle.addEntry().setResource(role);
    bundle
        .addEntry()
        .setResource(new PractitionerRole().setPractitioner(new Reference("Practitioner/p2")));

    var specialist = only(bundle);

    assertThat(specialist.id()).isEqualTo(new PartyId("p1"));
    assertThat(specialist.name()).isEqualTo("Ann Example");
    assertThat(specialist.establishment()).isEqualTo(new Jurisdiction("DE"));
    assertThat(specialist.identifiers()).containsExactly(Coding.of("", "77"));
    assertThat(specialist.organisations()).containsExactly(new PartyId("org-9"));
    assertThat(rules(bundle)).containsExactly("role-of-none");
  }

  @Test
  void onePractitionerTwiceIsTakenOnce() {
    var bundle = export();
    var twin = Cases.all(bundle, Practitioner.class).get(0).copy();
    bundle.addEntry().setResource(twin);

    assertThat(READER.read(bundle).specialists()).hasSize(1);
    assertThat(rules(bundle)).containsExactly("practitioner-once");
  }

  @Test
  void refusesMoreEntriesThanItsLimit() {
    var bundle = new Bundle();
    for (int i = 0; i <= 100_000; i++) {
      bundle.addEntry();
    }

    assertThatThrownBy(() -> READER.read(bundle))
        .isInstanceOf(LimitExceededException.class)
        .hasMessageContaining("[directory-entries]");
  }
}
