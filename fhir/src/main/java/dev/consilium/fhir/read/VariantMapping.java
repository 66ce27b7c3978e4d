package dev.consilium.fhir.read;

import dev.consilium.core.record.CodeableText;
import dev.consilium.core.record.GenomicVariant;
import dev.consilium.core.record.NegativeAssertion;
import dev.consilium.core.record.NegativeAssertion.Reason;
import dev.consilium.core.record.Observation.Component;
import dev.consilium.core.record.ObservationValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Maps LOINC 69548-6 to a variant that was found, looked for in vain, or not told. */
final class VariantMapping {

  private static final String LOINC = "http://loinc.org";

  /** What an observation has and a variant has not. */
  private static final List<String> UNKEPT = List.of(
      "category", "interpretation", "referenceRange", "issued", "bodySite", "method", "hasMember");

  private static final Set<String> KEPT = Set.of(
      "48018-6", "48004-6", "48005-3", "81290-9", "81252-9", "53034-5", "48002-0", "53037-8",
      "81258-6");

  private VariantMapping() {}

  static Mapped variant(Resource r, CodeableText code, ObservationMapping.Plain plain) {
    var value = plain.value();
    if (value instanceof ObservationValue.Coded coded) {
      var concept = coded.concept();
      if (concept.has(LOINC, "LA9634-2")) {
        var gene = concept(plain.components(), "48018-6");
        return (id, source, links) -> new NegativeAssertion(
            id,
            source,
            gene == null ? code : gene,
            "GenomicVariant",
            Reason.NONE_KNOWN,
            plain.effective());
      }
      if (!concept.has(LOINC, "LA9633-4")) {
        return plain.mapped();
      }
    } else if (value != null) {
      return plain.mapped();
    }
    UNKEPT.forEach(r::release);
    for (var part = r.root.child("component"); part != null; part = part.another()) {
      if (!isKept(part)) {
        part.release();
      }
    }
    var parts = plain.components();
    var fraction = fraction(parts);
    return (id, source, links) -> new GenomicVariant(
        id,
        source,
        code,
        concept(parts, "48018-6"),
        words(parts, "48004-6"),
        words(parts, "48005-3"),
        words(parts, "81290-9"),
        concept(parts, "81252-9"),
        concept(parts, "53034-5"),
        concept(parts, "48002-0"),
        concept(parts, "53037-8"),
        fraction,
        plain.effective());
  }

  private static boolean isKept(Element component) {
    for (var code = component.child("code"); code != null; code = code.another()) {
      for (var coding = code.first(); coding != null; coding = coding.next()) {
        if (KEPT.contains(coding.peek("code"))) {
          return true;
        }
      }
    }
    return false;
  }

  private static @Nullable ObservationValue value(List<Component> parts, String loinc) {
    for (var part : parts) {
      if (part.code().has(LOINC, loinc)) {
        return part.value();
      }
    }
    return null;
  }

  private static @Nullable CodeableText concept(List<Component> parts, String loinc) {
    return value(parts, loinc) instanceof ObservationValue.Coded coded ? coded.concept() : null;
  }

  private static @Nullable String words(List<Component> parts, String loinc) {
    var value = value(parts, loinc);
    if (value instanceof ObservationValue.Coded coded
        && !coded.concept().codings().isEmpty()) {
      return coded.concept().codings().get(0).code();
    }
    return value == null || value instanceof ObservationValue.Absent ? null : value.label();
  }

  // A fraction sent as a percentage is not guessed at: it stays out unless it lies in 0 to 1.
  private static @Nullable BigDecimal fraction(List<Component> parts) {
    if (!(value(parts, "81258-6") instanceof ObservationValue.Measured measured)) {
      return null;
    }
    var number = measured.quantity().value();
    return "%".equals(measured.quantity().code())
        ? number.movePointLeft(2)
        : number.signum() < 0 || number.compareTo(BigDecimal.ONE) > 0 ? null : number;
  }
}
