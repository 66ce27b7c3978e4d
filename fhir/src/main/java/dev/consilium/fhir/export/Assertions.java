package dev.consilium.fhir.export;

import dev.consilium.core.Jurisdiction;
import dev.consilium.core.specialist.Assertion;
import dev.consilium.core.specialist.Assertion.Verification;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Element;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.StringType;

/** Who says something of a specialist, when, and how sure; written and read in one place. */
final class Assertions {

  private Assertions() {}

  static void write(Element element, Assertion<?> assertion) {
    var extension = new Extension(Codes.ASSERTION);
    extension.addExtension("source", new StringType(assertion.source()));
    extension.addExtension("asOf", date(assertion.asOf()));
    extension.addExtension("verification", new CodeType(Codes.code(assertion.verification())));
    var expiry = assertion.expiry();
    if (expiry != null) {
      extension.addExtension("expiry", date(expiry));
    }
    element.addExtension(extension);
  }

  static DateType date(LocalDate day) {
    return new DateType(day.toString());
  }

  /** What the element says of its source; what it does not say is the reader's word. */
  static <T> Assertion<T> read(Element element, T value, Assertion<?> otherwise) {
    var extension = element.getExtensionByUrl(Codes.ASSERTION);
    if (extension == null) {
      return new Assertion<>(
          value, otherwise.source(), otherwise.asOf(), otherwise.verification(), null);
    }
    return new Assertion<>(
        value,
        text(extension, "source"),
        LocalDate.parse(text(extension, "asOf")),
        word(Verification.class, text(extension, "verification")),
        optional(extension, "expiry").map(LocalDate::parse).orElse(null));
  }

  static String text(Element element, String url) {
    return optional(element, url).orElseThrow(() -> new IllegalArgumentException("Missing."));
  }

  static Optional<String> optional(Element element, String url) {
    return Optional.ofNullable(element.getExtensionByUrl(url))
        .map(Extension::getValue)
        .filter(Base::isPrimitive)
        .map(Base::primitiveValue);
  }

  static <E extends Enum<E>> E word(Class<E> type, String code) {
    return Arrays.stream(type.getEnumConstants())
        .filter(it -> Codes.code(it).equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("Unknown word."));
  }

  static Coding place(Jurisdiction place) {
    boolean country = place.equals(place.country());
    return new Coding()
        .setSystem(country ? Codes.COUNTRIES : Codes.SUBDIVISIONS)
        .setCode(place.code());
  }

  static dev.consilium.core.Coding coding(Coding from) {
    return new dev.consilium.core.Coding(
        from.hasSystem() ? from.getSystem() : "", from.getCode(), from.getDisplay());
  }
}
