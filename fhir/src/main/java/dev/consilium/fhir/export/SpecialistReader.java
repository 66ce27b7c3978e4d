package dev.consilium.fhir.export;

import dev.consilium.core.Finding;
import dev.consilium.core.Finding.Severity;
import dev.consilium.core.Jurisdiction;
import dev.consilium.core.PartyId;
import dev.consilium.core.specialist.Assertion;
import dev.consilium.core.specialist.Specialist;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.hl7.fhir.r4.model.Address;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Element;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.hl7.fhir.r4.model.Property;
import org.hl7.fhir.r4.model.Reference;

/** Reads one practitioner with the roles that are there. */
final class SpecialistReader {

  private static final Set<String> PRACTITIONER = Set.of(
      "id",
      "meta",
      "text",
      "identifier",
      "name",
      "address",
      "qualification",
      "communication",
      "active");
  private static final Set<String> EXTENSIONS =
      Set.of(Codes.INDEMNITY, Codes.EXPERTISE, Codes.CAPACITY);
  private static final Set<String> ROLE = Set.of(
      "id", "meta", "text", "practitioner", "organization", "specialty", "active", "extension");

  private final StatementReader statements;
  private final Function<Reference, PartyId> organisations;
  private final List<Finding> findings;

  /** A role and where it stands. */
  record Role(String where, PractitionerRole resource) {}

  SpecialistReader(
      Assertion<String> otherwise,
      Function<Reference, PartyId> organisations,
      List<Finding> findings) {
    statements = new StatementReader(otherwise);
    this.organisations = organisations;
    this.findings = findings;
  }

  Optional<Specialist> read(String where, Practitioner practitioner, List<Role> roles) {
    var id = id(practitioner, practitioner.getIdentifier());
    var name = practitioner.getName().stream().flatMap(it -> name(it).stream()).findFirst();
    var place =
        practitioner.getAddress().stream().flatMap(it -> place(it).stream()).findFirst();
    if (!usable(where, practitioner, !practitioner.hasActive() || practitioner.getActive())) {
      return Optional.empty();
    }
    if (id.isEmpty() || name.isEmpty() || place.isEmpty()) {
      find(Severity.MUST, "practitioner-named", where, "it has no id, name or country");
      return Optional.empty();
    }
    var builder = Specialist.of(id.get(), name.get(), place.get());
    identifiers(practitioner, id.get(), builder);
    each(where + ".qualification", practitioner.getQualification(), statements::licence)
        .forEach(builder::licence);
    each(where + ".communication", practitioner.getCommunication(), statements::language)
        .forEach(builder::language);
    unread(where, practitioner, PRACTITIONER);
    roles.stream()
        .filter(it -> usable(
            it.where(),
            it.resource(),
            !it.resource().hasActive() || it.resource().getActive()))
        .forEach(it -> role(it, builder));
    return Optional.of(builder.build());
  }

  private static Optional<String> name(HumanName name) {
    return Optional.ofNullable(name.hasText() ? name.getText() : name.getNameAsSingleString())
        .filter(it -> !it.isBlank());
  }

  private boolean usable(String where, DomainResource resource, boolean active) {
    if (!active) {
      find(Severity.MUST, "practitioner-active", where, "it is marked inactive");
    }
    if (resource.hasModifierExtension()) {
      find(Severity.MUST, "practitioner-plain", where, "an extension changes what it means");
    }
    return active && !resource.hasModifierExtension();
  }

  private void role(Role role, Specialist.Builder builder) {
    var resource = role.resource();
    if (resource.hasOrganization()) {
      each(role.where() + ".organization", List.of(resource.getOrganization()), organisations)
          .forEach(builder::organisation);
    }
    each(role.where() + ".specialty", resource.getSpecialty(), statements::specialty)
        .forEach(builder::specialty);
    resource.getSpecialty().stream()
        .filter(it -> it.getCoding().size() > 1)
        .forEach(it -> unread(role.where() + ".specialty.coding[1]"));
    extensions(role, Codes.INDEMNITY, statements::indemnity).forEach(builder::indemnity);
    extensions(role, Codes.EXPERTISE, statements::expertise).forEach(builder::expertise);
    extensions(role, Codes.CAPACITY, statements::capacity).forEach(builder::capacity);
    resource.getExtension().stream()
        .filter(it -> !EXTENSIONS.contains(it.getUrl()))
        .forEach(it -> unread(role.where() + ".extension"));
    unread(role.where(), resource, ROLE);
  }

  private <T> List<T> extensions(Role role, String url, Function<Extension, T> reading) {
    return each(role.where() + ".extension", role.resource().getExtensionsByUrl(url), reading);
  }

  // What cannot be read costs itself alone; the exception's text would hold a value.
  private <E extends Element, T> List<T> each(
      String where, List<E> elements, Function<E, T> reading) {
    var values = new ArrayList<T>();
    for (int i = 0; i < elements.size(); i++) {
      try {
        values.add(reading.apply(elements.get(i)));
      } catch (IllegalArgumentException | DateTimeException e) {
        find(
            Severity.SHOULD,
            "statement-complete",
            where + "[" + i + "]",
            "it lacks a part or has one of another form");
      }
    }
    return values;
  }

  private void identifiers(Practitioner practitioner, PartyId id, Specialist.Builder builder) {
    boolean seen = false;
    for (var it : practitioner.getIdentifier()) {
      if (!seen && isParty(it) && it.getValue().equals(id.value())) {
        seen = true;
      } else if (it.hasValue()) {
        var display = it.getType().getText();
        builder.identifier(new dev.consilium.core.Coding(
            it.hasSystem() ? it.getSystem() : "", it.getValue(), display));
      }
    }
  }

  private static Optional<Jurisdiction> place(Address address) {
    var country = Optional.ofNullable(address.getCountry()).orElse("");
    var state = Optional.ofNullable(address.getState()).orElse("");
    if (!country.matches("[A-Z]{2}")) {
      return Optional.empty();
    }
    boolean coded = state.matches("[A-Z0-9]{1,3}");
    return Optional.of(new Jurisdiction(coded ? country + "-" + state : country));
  }

  private void unread(String where, DomainResource resource, Set<String> known) {
    resource.children().stream()
        .filter(it -> it.hasValues() && !known.contains(it.getName()))
        .map(Property::getName)
        .forEach(it -> find(Severity.MAY, "directory-unread", where + "." + it, "it is not read"));
  }

  private void unread(String where) {
    find(Severity.MAY, "directory-unread", where, "it is not read");
  }

  private void find(Severity severity, String rule, String where, String found) {
    findings.add(finding(severity, rule, where, found));
  }

  static Finding finding(Severity severity, String rule, String where, String found) {
    var remedy = severity == Severity.MAY
        ? "Nothing, unless you rely on it."
        : "Ask the directory to correct it, or enter it by hand.";
    return new Finding(severity, rule, where, found, remedy, List.of());
  }

  static Optional<PartyId> id(Organization organization) {
    return id(organization, organization.getIdentifier());
  }

  // Our own id, else the sender's: a register number may name a person in several directories.
  private static Optional<PartyId> id(DomainResource resource, List<Identifier> identifiers) {
    var own = identifiers.stream().filter(SpecialistReader::isParty).findFirst();
    return own.map(Identifier::getValue)
        .or(() -> Optional.ofNullable(resource.getIdElement().getIdPart()))
        .filter(it -> !it.isBlank())
        .map(PartyId::new);
  }

  private static boolean isParty(Identifier it) {
    return Codes.PARTY_ID.equals(it.getSystem()) && it.hasValue();
  }

  static PartyId outside(Reference reference) {
    var identifier = reference.getIdentifier();
    return new PartyId(isParty(identifier) ? identifier.getValue() : "");
  }
}
