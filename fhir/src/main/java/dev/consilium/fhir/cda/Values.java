package dev.consilium.fhir.cda;

import dev.consilium.core.Coding;
import dev.consilium.core.record.PartialDate;
import dev.consilium.core.record.Patient;
import dev.consilium.fhir.cda.CdaIssue.Code;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** Reads HL7 v3 data types at a cursor (CDA R2, data types release 1). */
final class Values {

  private static final Pattern TIME = Pattern.compile(
      "(\\d{4})(?:(\\d\\d)(?:(\\d\\d)(?:(\\d\\d)(?:(\\d\\d)(?:(\\d\\d)(\\.\\d+)?)?)?)?)?)?"
          + "(?:([+-]\\d\\d)(\\d\\d)?)?");

  // The code systems that hosts and our own tables know by another name.
  private static final Map<String, String> SYSTEMS = Map.of(
      "2.16.840.1.113883.6.1", "http://loinc.org",
      "2.16.840.1.113883.6.96", "http://snomed.info/sct");

  private Values() {}

  /** A code; null when only a null flavor was sent. */
  static @Nullable Coding code(Cursor at) {
    var code = at.attribute("code");
    if (code.isEmpty()) {
      return null;
    }
    var system = at.attribute("codeSystem").map(Values::system).orElse("");
    return new Coding(system, code.get(), at.attribute("displayName").orElse(null));
  }

  private static String system(String oid) {
    return SYSTEMS.getOrDefault(oid, "urn:oid:" + oid);
  }

  /** An id as FHIR writes it: by its authority, or alone where the authority's number is all of it. */
  static @Nullable Coding id(Cursor at) {
    var root = at.attribute("root");
    var extension = at.attribute("extension");
    if (root.isEmpty() && extension.isEmpty()) {
      return null;
    }
    return extension
        .map(it -> Coding.of(root.map(oid -> "urn:oid:" + oid).orElse(""), it))
        .orElseGet(() -> Coding.of("urn:ietf:rfc:3986", "urn:oid:" + root.orElse("")));
  }

  static void ids(Cursor at, List<Coding> into) throws XMLStreamException {
    var id = id(at);
    if (id != null) {
      at.add(into, id);
    }
  }

  /** A date; null when none was sent, and an issue when it is no date. */
  static @Nullable PartialDate time(Cursor at) {
    var sent = at.attribute("value");
    if (sent.isEmpty()) {
      return null;
    }
    var date = PartialDate.parse(written(sent.get()));
    if (date.isEmpty()) {
      at.issue(Code.INVALID_DATE, "the value is no date");
    }
    return date.orElse(null);
  }

  // FHIR has no hour without a minute, and no zone without a time: both are left out.
  private static String written(String text) {
    var match = TIME.matcher(text);
    if (!match.matches()) {
      return "";
    }
    var out = new StringBuilder(match.group(1));
    for (var part = 2; part <= 3 && match.group(part) != null; part++) {
      out.append('-').append(match.group(part));
    }
    if (match.group(5) == null) {
      return out.toString();
    }
    out.append('T').append(match.group(4)).append(':').append(match.group(5));
    if (match.group(6) != null) {
      out.append(':').append(match.group(6)).append(match.group(7) == null ? "" : match.group(7));
    }
    if (match.group(8) != null) {
      out.append(match.group(8)).append(':').append(match.group(9) == null ? "00" : match.group(9));
    }
    return out.toString();
  }

  /** A name of parts, or of one line; null when nothing was sent. */
  static Patient.@Nullable Name name(Cursor at) throws XMLStreamException {
    var family = new ArrayList<String>();
    var given = new ArrayList<String>();
    var text = at.mixed(name -> {
      switch (name) {
        case "family" -> at.add(family, at.words());
        case "given" -> at.add(given, at.words());
        default -> at.skip();
      }
    });
    family.removeIf(String::isEmpty);
    given.removeIf(String::isEmpty);
    if (!family.isEmpty() || !given.isEmpty()) {
      return new Patient.Name(String.join(" ", family), given, null);
    }
    return text.isEmpty() ? null : new Patient.Name("", List.of(), text);
  }

  static void names(Cursor at, List<Patient.Name> into) throws XMLStreamException {
    var name = name(at);
    if (name != null) {
      at.add(into, name);
    }
  }

  static Patient.Sex sex(Cursor at) {
    var code = at.attribute("code").orElse("");
    return switch (code) {
      case "F" -> Patient.Sex.FEMALE;
      case "M" -> Patient.Sex.MALE;
      case "UN" -> Patient.Sex.OTHER;
      case "" -> Patient.Sex.UNSTATED;
      default -> {
        at.issue(Code.INVALID_CODE, "the code is none of AdministrativeGender");
        yield Patient.Sex.UNSTATED;
      }
    };
  }
}
