package dev.consilium.fhir.cda;

import dev.consilium.core.Coding;
import dev.consilium.core.record.PartialDate;
import dev.consilium.core.record.Patient;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** Collects one recordTarget. */
final class PatientElements {

  private final Cursor at;
  private final List<Coding> identifiers = new ArrayList<>();
  private final List<Patient.Name> names = new ArrayList<>();
  private final List<String> languages = new ArrayList<>();
  private @Nullable PartialDate birth;
  private @Nullable PartialDate deceased;
  private boolean dead;
  private Patient.Sex sex = Patient.Sex.UNSTATED;

  PatientElements(Cursor at) {
    this.at = at;
  }

  Patient read(int position) throws XMLStreamException {
    at.children(name -> {
      if (name.equals("patientRole")) {
        at.children(this::role);
      }
    });
    return new Patient(
        at.source + "#" + position,
        identifiers,
        names,
        birth,
        sex,
        deceased,
        dead,
        null,
        languages);
  }

  private void role(String name) throws XMLStreamException {
    switch (name) {
      case "id" -> Values.ids(at, identifiers);
      case "patient" -> at.children(this::person);
      default -> at.skip();
    }
  }

  private void person(String name) throws XMLStreamException {
    switch (name) {
      case "name" -> Values.names(at, names);
      case "administrativeGenderCode" -> sex = Values.sex(at);
      case "birthTime" -> birth = Values.time(at);
      case "sdtc:deceasedInd" ->
        dead = at.attribute("value").filter("true"::equals).isPresent();
      case "sdtc:deceasedTime" -> deceased = Values.time(at);
      case "languageCommunication" -> at.children(this::language);
      default -> at.skip();
    }
  }

  private void language(String name) throws XMLStreamException {
    var code = at.attribute("code");
    if (name.equals("languageCode") && code.isPresent()) {
      at.add(languages, code.get());
    }
  }
}
