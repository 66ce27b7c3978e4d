package dev.consilium.fhir.export;

import dev.consilium.core.ContentHash;
import dev.consilium.core.PartyId;
import dev.consilium.core.record.CodeableText;
import dev.consilium.core.record.PartialDate;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.Reference;

/** Turns our values into FHIR's data types. */
final class Values {

  private static final Pattern WHOLE_TIME =
      Pattern.compile(".*T\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?(Z|[+-]\\d\\d:\\d\\d)");

  private Values() {}

  static InstantType instant(Instant at) {
    return new InstantType(at.truncatedTo(ChronoUnit.MILLIS).toString());
  }

  static DateTimeType dateTime(Instant at) {
    return new DateTimeType(at.truncatedTo(ChronoUnit.MILLIS).toString());
  }

  // FHIR wants seconds and a zone with every time; a time without them stays a day.
  static DateTimeType dateTime(PartialDate date) {
    var text = date.text();
    boolean whole = text.length() <= 10 || WHOLE_TIME.matcher(text).matches();
    return new DateTimeType(whole ? text : text.substring(0, 10));
  }

  /** A day, month or year: FHIR's date has no time. */
  static DateType date(PartialDate date) {
    var text = date.text();
    return new DateType(text.substring(0, Math.min(10, text.length())));
  }

  static Identifier identifier(dev.consilium.core.Coding from) {
    var identifier = new Identifier().setValue(from.code());
    return from.system().isEmpty() ? identifier : identifier.setSystem(from.system());
  }

  static CodeableConcept concept(CodeableText from) {
    var concept = new CodeableConcept();
    for (var coding : from.codings()) {
      concept.addCoding(coding(coding));
    }
    return concept.setText(from.label());
  }

  static Coding coding(dev.consilium.core.Coding from) {
    var coding = new Coding().setCode(from.code()).setDisplay(from.display());
    return from.system().isEmpty() ? coding : coding.setSystem(from.system());
  }

  /** Names bytes by their SHA-256 as RFC 6920 does; Attachment.hash would be SHA-1 in R4. */
  static Identifier named(ContentHash hash) {
    var digest = Base64.getUrlEncoder().withoutPadding().encodeToString(hash.bytes());
    return new Identifier().setSystem(Codes.URI).setValue("ni:///sha-256;" + digest);
  }

  static Identifier party(PartyId id) {
    return new Identifier().setSystem(Codes.PARTY_ID).setValue(id.value());
  }

  /** Refers to someone by id alone. */
  static Reference logical(PartyId id, String type) {
    return new Reference().setIdentifier(party(id)).setType(type);
  }

  /** Refers to bytes by their hash. */
  static Reference hashed(ContentHash hash, String type) {
    return new Reference().setIdentifier(named(hash)).setType(type);
  }

  /** Refers to someone who has no resource in the document. */
  static Reference outside(PartyId id, String display) {
    return new Reference().setIdentifier(party(id)).setDisplay(display);
  }
}
