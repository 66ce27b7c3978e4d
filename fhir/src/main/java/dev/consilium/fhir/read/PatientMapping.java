package dev.consilium.fhir.read;

import dev.consilium.core.Jurisdiction;
import dev.consilium.core.record.Patient;
import dev.consilium.fhir.read.ImportIssue.Code;
import dev.consilium.fhir.read.ImportIssue.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Maps a Patient. */
final class PatientMapping {

  private static final Set<String> NOT_LIVED_AT = Set.of("old", "temp", "billing");

  private PatientMapping() {}

  static @Nullable Mapped patient(Resource r) {
    var id =
        r.entry.id.isEmpty() ? r.entry.fullUrl == null ? "unnamed" : r.entry.fullUrl : r.entry.id;
    var dead = r.take.truth(r.root, "deceasedBoolean");
    r.entry.content = new Patient(
        id,
        r.take.identifiers(r.root),
        names(r),
        r.take.date(r.root, "birthDate"),
        sex(r),
        r.take.date(r.root, "deceasedDateTime"),
        dead != null && dead,
        residence(r),
        languages(r));
    return null;
  }

  private static Patient.Sex sex(Resource r) {
    var sent = r.take.text(r.root, "gender");
    if (sent == null) {
      return Patient.Sex.UNSTATED;
    }
    return switch (sent) {
      case "female" -> Patient.Sex.FEMALE;
      case "male" -> Patient.Sex.MALE;
      case "other" -> Patient.Sex.OTHER;
      case "unknown" -> Patient.Sex.UNSTATED;
      default -> {
        r.take.issue(Severity.ERROR, Code.INVALID_CODE, null, "gender is none of R4's codes");
        yield Patient.Sex.UNSTATED;
      }
    };
  }

  private static List<Patient.Name> names(Resource r) {
    var names = new ArrayList<Patient.Name>();
    for (var name : r.take.all(r.root, "name")) {
      var family = r.take.text(name, "family");
      var given = r.take.texts(name, "given");
      var text = r.take.text(name, "text");
      if (family != null || !given.isEmpty() || text != null) {
        names.add(new Patient.Name(family == null ? "" : family, given, text));
      }
    }
    return names;
  }

  // A law's territory is never guessed: what names no country we know stays in the report.
  private static @Nullable Jurisdiction residence(Resource r) {
    Jurisdiction found = null;
    for (var address : r.take.all(r.root, "address")) {
      if (found != null || NOT_LIVED_AT.contains(address.peek("use"))) {
        address.release();
        continue;
      }
      var country = Places.country(address.peek("country"));
      if (country != null) {
        r.take.text(address, "country");
        var state = Places.state(country, address.peek("state"));
        if (state != null) {
          r.take.text(address, "state");
        }
        found = Places.place(country, state);
      }
    }
    return found;
  }

  private static List<String> languages(Resource r) {
    var languages = new ArrayList<String>();
    for (var communication : r.take.all(r.root, "communication")) {
      var language = r.take.one(communication, "language");
      var preferred = r.take.truth(communication, "preferred");
      var codings = r.take.all(language, "coding");
      var code = codings.isEmpty() ? null : r.take.text(codings.get(0), "code");
      codings.stream().skip(1).forEach(Element::release);
      if (code != null) {
        languages.add(preferred != null && preferred ? 0 : languages.size(), code);
      }
    }
    return languages;
  }
}
