package dev.consilium.fhir.export;

import dev.consilium.core.CaseId;
import dev.consilium.core.Coding;
import dev.consilium.core.ContentHash;
import dev.consilium.core.Jurisdiction;
import dev.consilium.core.PartyId;
import dev.consilium.core.specialist.Assertion;
import dev.consilium.core.specialist.Capacity;
import dev.consilium.core.specialist.Expertise;
import dev.consilium.core.specialist.Indemnity;
import dev.consilium.core.specialist.Licence;
import dev.consilium.core.specialist.Specialist;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.hl7.fhir.r4.model.Address;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.UnsignedIntType;

/** Writes the specialists of one directory. */
final class SpecialistWriter {

  private final Bundle bundle = new Bundle();
  private final DocumentEntries entries;
  private final Map<PartyId, Reference> organisations = new LinkedHashMap<>();

  // Names depend on ids alone: a specialist keeps the name from one export to the next.
  SpecialistWriter(Instant at) {
    var name = "directory".getBytes(StandardCharsets.UTF_8);
    entries = new DocumentEntries(bundle, new CaseId("directory"), ContentHash.of(name));
    bundle.setType(Bundle.BundleType.COLLECTION);
    bundle.setTimestampElement(Values.instant(at));
  }

  Bundle bundle() {
    return bundle;
  }

  void write(Specialist from) {
    var practitioner = entries.add("practitioner " + from.id(), practitioner(from));
    var role = role(from, practitioner);
    from.specialties().forEach(it -> specialty(role, it));
    from.indemnities().forEach(it -> role.addExtension(indemnity(it)));
    from.expertise().forEach(it -> role.addExtension(expertise(it)));
    from.capacity().ifPresent(it -> role.addExtension(capacity(it)));
    var places = from.organisations();
    if (!places.isEmpty()) {
      role.setOrganization(organisation(places.get(0)));
    }
    entries.add("role " + from.id() + " 0", role);
    // R4 has one organisation to a role; the others have roles of their own that say no more.
    for (int i = 1; i < places.size(); i++) {
      var other = role(from, practitioner).setOrganization(organisation(places.get(i)));
      entries.add("role " + from.id() + " " + i, other);
    }
  }

  private static PractitionerRole role(Specialist from, Reference practitioner) {
    var role = new PractitionerRole().setPractitioner(practitioner.copy());
    role.setText(Narratives.neutral().say(from.name()).done());
    return role;
  }

  private Reference organisation(PartyId id) {
    return organisations
        .computeIfAbsent(id, it -> {
          var organization = new Organization().addIdentifier(Values.party(id));
          organization.setText(Narratives.neutral().say(id.value()).done());
          return entries.add("organisation " + id, organization);
        })
        .copy();
  }

  private static Practitioner practitioner(Specialist from) {
    var practitioner = new Practitioner().addIdentifier(Values.party(from.id()));
    practitioner.addName(new HumanName().setText(from.name()));
    practitioner.addAddress(address(from.establishment()));
    from.identifiers().forEach(it -> practitioner.addIdentifier(register(it)));
    from.licences().forEach(it -> licence(practitioner, it));
    from.languages().forEach(it -> language(practitioner, it));
    practitioner.setText(Narratives.neutral()
        .say(from.name())
        .say(from.establishment().code())
        .list(from.licences().stream().map(SpecialistWriter::line).toList())
        .done());
    return practitioner;
  }

  private static String line(Assertion<Licence> it) {
    var licence = it.value();
    return licence.jurisdiction() + " " + licence.number() + ", " + Codes.code(licence.status());
  }

  private static Address address(Jurisdiction place) {
    var address =
        new Address().setUse(Address.AddressUse.WORK).setCountry(place.country().code());
    return place.code().length() > 3 ? address.setState(place.code().substring(3)) : address;
  }

  private static Identifier register(Coding number) {
    var identifier = Values.identifier(number);
    var display = number.display();
    return display == null
        ? identifier
        : identifier.setType(new CodeableConcept().setText(display));
  }

  private static void licence(Practitioner practitioner, Assertion<Licence> from) {
    var licence = from.value();
    var qualification = practitioner
        .addQualification()
        .addIdentifier(new Identifier().setValue(licence.number()))
        .setCode(Codes.word(Codes.LICENCE_KIND, licence.kind()))
        .setIssuer(new Reference().setDisplay(from.source()));
    var expiry = from.expiry();
    if (expiry != null) {
      qualification.getPeriod().setEndElement(new DateTimeType(expiry.toString()));
    }
    qualification.addExtension(Codes.JURISDICTION, Assertions.place(licence.jurisdiction()));
    var status = new Extension(Codes.LICENCE_STATUS, new CodeType(Codes.code(licence.status())));
    // A lapsed or revoked licence must not look like one to whom does not know our word for it.
    if (licence.status() == Licence.Status.ACTIVE) {
      qualification.addExtension(status);
    } else {
      qualification.addModifierExtension(status);
    }
    Assertions.write(qualification, from);
  }

  private static void language(Practitioner practitioner, Assertion<String> from) {
    var language = new CodeableConcept(
        new org.hl7.fhir.r4.model.Coding().setSystem(Codes.LANGUAGES).setCode(from.value()));
    Assertions.write(language, from);
    practitioner.addCommunication(language);
  }

  private static void specialty(PractitionerRole role, Assertion<Coding> from) {
    var specialty = new CodeableConcept(Values.coding(from.value()));
    Assertions.write(specialty, from);
    role.addSpecialty(specialty);
  }

  private static Extension indemnity(Assertion<Indemnity> from) {
    var extension = new Extension(Codes.INDEMNITY);
    from.value().territories().stream()
        .sorted(Comparator.comparing(Jurisdiction::code))
        .forEach(it -> extension.addExtension("territory", Assertions.place(it)));
    extension.addExtension(
        "coversRecordReview", new BooleanType(from.value().coversRecordReview()));
    Assertions.write(extension, from);
    return extension;
  }

  private static Extension expertise(Assertion<Expertise> from) {
    var extension = new Extension(Codes.EXPERTISE);
    extension.addExtension("code", Values.coding(from.value().code()));
    extension.addExtension("cases", new UnsignedIntType(from.value().cases()));
    Assertions.write(extension, from);
    return extension;
  }

  private static Extension capacity(Assertion<Capacity> from) {
    var extension = new Extension(Codes.CAPACITY);
    extension.addExtension("open", new UnsignedIntType(from.value().open()));
    extension.addExtension("most", new UnsignedIntType(from.value().most()));
    extension.addExtension("accepting", new BooleanType(from.value().accepting()));
    Assertions.write(extension, from);
    return extension;
  }
}
