package dev.consilium.fhir.export;

import dev.consilium.core.Finding;
import dev.consilium.core.Finding.Severity;
import dev.consilium.core.Jurisdiction;
import dev.consilium.core.PartyId;
import dev.consilium.core.specialist.Assertion;
import dev.consilium.core.specialist.Capacity;
import dev.consilium.core.specialist.Expertise;
import dev.consilium.core.specialist.Indemnity;
import dev.consilium.core.specialist.Licence;
import dev.consilium.core.specialist.Specialist;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Address;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
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

  private final Assertion<String> otherwise;
  private final Function<Reference, PartyId> organisations;
  private final List<Finding> findings;

  /** A role and where it stands. */
  record Role(String where, PractitionerRole resource) {}

  SpecialistReader(
      Assertion<String> otherwise,
      Function<Reference, PartyId> organisations,
      List<Finding> findings) {
    this.otherwise = otherwise;
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
    each(where + ".qualification", practitioner.getQualification(), this::licence)
        .forEach(builder::licence);
    each(where + ".communication", practitioner.getCommunication(), this::language)
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
    each(role.where() + ".specialty", resource.getSpecialty(), this::specialty)
        .forEach(builder::specialty);
    extensions(role, Codes.INDEMNITY, this::indemnity).forEach(builder::indemnity);
    extensions(role, Codes.EXPERTISE, this::expertise).forEach(builder::expertise);
    extensions(role, Codes.CAPACITY, this::capacity).forEach(builder::capacity);
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

  private Assertion<Licence> licence(Practitioner.PractitionerQualificationComponent from) {
    var kind = code(from.getCode(), Codes.LICENCE_KIND);
    var place = from.getExtensionByUrl(Codes.JURISDICTION);
    if (place == null) {
      throw new IllegalArgumentException("No place.");
    }
    var licence = new Licence(
        territory(place), number(from), Assertions.word(Licence.Kind.class, kind), status(from));
    return Assertions.read(from, licence, otherwise);
  }

  private static String number(Practitioner.PractitionerQualificationComponent from) {
    return from.getIdentifier().stream()
        .filter(Identifier::hasValue)
        .map(Identifier::getValue)
        .findFirst()
        .orElse("");
  }

  private static Jurisdiction territory(Extension from) {
    if (!(from.getValue() instanceof Coding coding)) {
      throw new IllegalArgumentException("No place.");
    }
    return jurisdiction(coding);
  }

  private static Licence.Status status(Practitioner.PractitionerQualificationComponent from) {
    boolean known = from.getModifierExtension().stream()
        .allMatch(it -> it.getUrl().equals(Codes.LICENCE_STATUS));
    var said = new ArrayList<>(from.getModifierExtension());
    from.getExtension().stream()
        .filter(it -> it.getUrl().equals(Codes.LICENCE_STATUS))
        .forEach(said::add);
    if (!known || said.size() != 1) {
      throw new IllegalArgumentException("No one status.");
    }
    var word = said.get(0).getValue();
    return Assertions.word(
        Licence.Status.class, word == null ? "" : String.valueOf(word.primitiveValue()));
  }

  private static Jurisdiction jurisdiction(Coding coding) {
    return new Jurisdiction(Optional.ofNullable(coding.getCode()).orElse(""));
  }

  private static String code(CodeableConcept concept, String system) {
    return concept.getCoding().stream()
        .filter(it -> system.equals(it.getSystem()) && it.hasCode())
        .map(Coding::getCode)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No code."));
  }

  private Assertion<String> language(CodeableConcept from) {
    return Assertions.read(from, code(from, Codes.LANGUAGES), otherwise);
  }

  // Further codings translate the first; all in one place would read as several specialties.
  private Assertion<dev.consilium.core.Coding> specialty(CodeableConcept from) {
    var first = from.getCoding().stream()
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No code."));
    return Assertions.read(from, coded(first), otherwise);
  }

  private static dev.consilium.core.Coding coded(Coding coding) {
    if (!coding.hasCode()) {
      throw new IllegalArgumentException("No code.");
    }
    return Assertions.coding(coding);
  }

  private Assertion<Indemnity> indemnity(Extension from) {
    var territories = from.getExtensionsByUrl("territory").stream()
        .map(SpecialistReader::territory)
        .collect(Collectors.toSet());
    var covers = flag(from, "coversRecordReview");
    return Assertions.read(from, new Indemnity(territories, covers), otherwise);
  }

  private Assertion<Expertise> expertise(Extension from) {
    var code = from.getExtensionByUrl("code");
    if (code == null || !(code.getValue() instanceof Coding coding)) {
      throw new IllegalArgumentException("No code.");
    }
    return Assertions.read(from, new Expertise(coded(coding), number(from, "cases")), otherwise);
  }

  private Assertion<Capacity> capacity(Extension from) {
    var capacity =
        new Capacity(number(from, "open"), number(from, "most"), flag(from, "accepting"));
    return Assertions.read(from, capacity, otherwise);
  }

  private static int number(Extension from, String url) {
    return Integer.parseInt(Assertions.text(from, url));
  }

  // Anything but the two words is no answer, and "no" would be a guess.
  private static boolean flag(Extension from, String url) {
    var word = Assertions.text(from, url);
    if (!word.equals("true") && !word.equals("false")) {
      throw new IllegalArgumentException("No flag.");
    }
    return word.equals("true");
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
