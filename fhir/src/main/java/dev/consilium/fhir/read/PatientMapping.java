package dev.consilium.fhir.read;

import dev.consilium.core.Jurisdiction;
import dev.consilium.core.record.Patient;
import dev.consilium.fhir.read.ImportIssue.Code;
import dev.consilium.fhir.read.ImportIssue.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Maps a Patient. */
final class PatientMapping {

  private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
  private static final Pattern STATE = Pattern.compile("[A-Z0-9]{1,3}");

  private PatientMapping() {}

  static @Nullable Mapped patient(Resource r) {
    var id =
        r.entry.id.isEmpty() ? r.entry.fullUrl == null ? "unnamed" : r.entry.fullUrl : r.entry.id;
    var dead = r.take.truth(r.root, "deceasedBoolean");
    r.entry.identifiers = r.take.identifiers(r.root);
    r.entry.content = new Patient(
        id,
        r.entry.identifiers,
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

  // Only codes name a law's territory; "Arizona" alone is not guessed at.
  private static @Nullable Jurisdiction residence(Resource r) {
    for (var address : r.take.all(r.root, "address")) {
      var country = r.take.text(address, "country");
      var state = r.take.text(address, "state");
      if (country != null && COUNTRY.matcher(country).matches()) {
        var part = state != null && STATE.matcher(state).matches() ? "-" + state : "";
        return new Jurisdiction(country + part);
      }
    }
    return null;
  }

  private static List<String> languages(Resource r) {
    var languages = new ArrayList<String>();
    for (var communication : r.take.all(r.root, "communication")) {
      var concept = r.take.concept(communication, "language");
      var preferred = r.take.truth(communication, "preferred");
      if (concept != null && !concept.codings().isEmpty()) {
        languages.add(
            preferred != null && preferred ? 0 : languages.size(),
            concept.codings().get(0).code());
      }
    }
    return languages;
  }
}
