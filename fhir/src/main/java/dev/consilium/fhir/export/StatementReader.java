package dev.consilium.fhir.export;

import dev.consilium.core.Jurisdiction;
import dev.consilium.core.specialist.Assertion;
import dev.consilium.core.specialist.Capacity;
import dev.consilium.core.specialist.Expertise;
import dev.consilium.core.specialist.Indemnity;
import dev.consilium.core.specialist.Licence;
import java.util.ArrayList;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Practitioner;

/**
 * Reads single statements on a specialist; what lacks a part is refused with an exception.
 *
 * @param otherwise whose word a statement is that does not say
 */
record StatementReader(Assertion<String> otherwise) {

  Assertion<Licence> licence(Practitioner.PractitionerQualificationComponent from) {
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

  Assertion<String> language(CodeableConcept from) {
    return Assertions.read(from, code(from, Codes.LANGUAGES), otherwise);
  }

  // Further codings translate the first; all in one place would read as several specialties.
  Assertion<dev.consilium.core.Coding> specialty(CodeableConcept from) {
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

  Assertion<Indemnity> indemnity(Extension from) {
    var territories = from.getExtensionsByUrl("territory").stream()
        .map(StatementReader::territory)
        .collect(Collectors.toSet());
    var covers = flag(from, "coversRecordReview");
    return Assertions.read(from, new Indemnity(territories, covers), otherwise);
  }

  Assertion<Expertise> expertise(Extension from) {
    var code = from.getExtensionByUrl("code");
    if (code == null || !(code.getValue() instanceof Coding coding)) {
      throw new IllegalArgumentException("No code.");
    }
    return Assertions.read(from, new Expertise(coded(coding), number(from, "cases")), otherwise);
  }

  Assertion<Capacity> capacity(Extension from) {
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
}
