package dev.consilium.fhir.export;

import dev.consilium.core.PartyId;
import dev.consilium.core.opinion.Author;
import dev.consilium.core.opinion.Opinion;
import dev.consilium.core.record.Patient.Sex;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Enumerations;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;

/** Writes whose document it is and who stands behind it. */
final class People {

  private final DocumentEntries entries;
  private final DocumentSettings settings;
  private final Opinion opinion;
  private final Map<PartyId, Reference> known = new LinkedHashMap<>();

  People(DocumentEntries entries, DocumentSettings settings, Opinion opinion) {
    this.entries = entries;
    this.settings = settings;
    this.opinion = opinion;
  }

  Reference patient(dev.consilium.core.record.@Nullable Patient sent) {
    var header = opinion.header();
    var patient = new Patient();
    patient.addName(new HumanName()
        .setUse(header.pseudonymous() ? HumanName.NameUse.ANONYMOUS : HumanName.NameUse.OFFICIAL)
        .setText(header.subject()));
    var narrative = Narratives.neutral().say(header.subject());
    if (sent != null) {
      sent.identifiers().forEach(it -> patient.addIdentifier(Values.identifier(it)));
      var born = sent.birthDate();
      if (born != null) {
        patient.setBirthDateElement(Values.date(born));
        narrative.say(patient.getBirthDateElement().getValueAsString());
      }
      var gender = gender(sent.sex());
      if (gender != null) {
        patient.setGender(gender);
        narrative.say(gender.getDisplay());
      }
    }
    patient.setText(narrative.done());
    return entries.add("patient", patient);
  }

  // What the source did not say is left out; "unknown" would be a statement.
  private static Enumerations.@Nullable AdministrativeGender gender(Sex sex) {
    return switch (sex) {
      case FEMALE -> Enumerations.AdministrativeGender.FEMALE;
      case MALE -> Enumerations.AdministrativeGender.MALE;
      case OTHER -> Enumerations.AdministrativeGender.OTHER;
      case UNSTATED -> null;
    };
  }

  Reference custodian() {
    var organization = new Organization();
    organization.addIdentifier(Values.party(settings.custodian()));
    organization.setName(settings.custodianName());
    organization.setText(Narratives.neutral().say(settings.custodianName()).done());
    return entries.add("custodian", organization);
  }

  List<Reference> authors(Reference organization) {
    var roles = new ArrayList<Reference>();
    for (var author : opinion.authors()) {
      var practitioner = entries.add("practitioner " + author.id(), practitioner(author));
      var role = new PractitionerRole()
          .setPractitioner(practitioner)
          .setOrganization(organization)
          .addCode(new CodeableConcept().setText(author.credentials()));
      role.setText(
          Narratives.neutral().say(author.name()).say(author.credentials()).done());
      var reference = entries.add("role " + author.id(), role);
      known.put(author.id(), reference);
      roles.add(reference);
    }
    return roles;
  }

  /** Refers to someone named in the Composition; adds a resource on first mention. */
  Reference person(PartyId id, String name) {
    return known.computeIfAbsent(id, it -> {
      var practitioner = new Practitioner();
      practitioner.addIdentifier(Values.party(id));
      practitioner.addName(new HumanName().setText(name));
      practitioner.setText(Narratives.neutral().say(name).done());
      return entries.add("practitioner " + id, practitioner);
    });
  }

  /** Refers to someone whom the Composition need not name. */
  Reference mention(PartyId id, String name) {
    var reference = known.get(id);
    return reference == null ? Values.outside(id, name) : reference;
  }

  private static Practitioner practitioner(Author author) {
    var practitioner = new Practitioner();
    practitioner.addIdentifier(Values.party(author.id()));
    practitioner.addName(new HumanName().setText(author.name()));
    var lines = new ArrayList<String>();
    for (var licence : author.licences()) {
      var place = licence.jurisdiction().code();
      practitioner
          .addQualification()
          .addIdentifier(new Identifier().setValue(licence.number()))
          .setCode(new CodeableConcept().setText("Licence to practise medicine in " + place))
          .setIssuer(new Reference().setDisplay("Licensing authority of " + place));
      lines.add(place + " " + licence.number() + ", verified " + licence.verifiedOn());
    }
    practitioner.setText(Narratives.neutral()
        .say(author.name())
        .say(author.credentials())
        .list(lines)
        .done());
    return practitioner;
  }
}
