package dev.consilium.fhir.cda;

import dev.consilium.core.Coding;
import dev.consilium.core.record.PartialDate;
import dev.consilium.core.record.Patient;
import dev.consilium.fhir.cda.CdaHeader.Author;
import dev.consilium.fhir.cda.CdaHeader.Body;
import dev.consilium.fhir.cda.CdaHeader.Organization;
import dev.consilium.fhir.cda.CdaHeader.Section;
import dev.consilium.fhir.cda.CdaIssue.Code;
import dev.consilium.fhir.read.AttachmentSink;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** Collects one ClinicalDocument. */
final class DocumentElements {

  private final Cursor at;
  private final AttachmentSink sink;
  private final List<Patient> patients = new ArrayList<>();
  private final List<Author> authors = new ArrayList<>();
  private final List<Section> sections = new ArrayList<>();
  private @Nullable Coding id;
  private @Nullable Coding code;
  private @Nullable String title;
  private @Nullable PartialDate effectiveTime;
  private @Nullable Organization custodian;
  private @Nullable Body body;

  DocumentElements(Cursor at, AttachmentSink sink) {
    this.at = at;
    this.sink = sink;
  }

  CdaHeader header() {
    return new CdaHeader(
        at.source,
        id,
        code,
        title,
        effectiveTime,
        patients,
        authors,
        custodian,
        sections,
        body,
        at.issues);
  }

  void read() throws XMLStreamException {
    at.children(this::header);
    if (patients.size() != 1) {
      var none = patients.isEmpty();
      at.issue(
          none ? Code.NO_PATIENT : Code.SEVERAL_PATIENTS, patients.size() + " patients are named");
    }
  }

  private void header(String name) throws XMLStreamException {
    switch (name) {
      case "id" -> id = Values.id(at);
      case "code" -> code = Values.code(at);
      case "title" -> title = words();
      case "effectiveTime" -> effectiveTime = Values.time(at);
      case "recordTarget" -> at.add(patients, new PatientElements(at).read(patients.size()));
      case "author" -> at.add(authors, author());
      case "custodian" -> at.children(this::custodian);
      case "component" -> at.children(this::body);
      default -> at.skip();
    }
  }

  private @Nullable String words() throws XMLStreamException {
    var words = at.words();
    return words.isEmpty() ? null : words;
  }

  /** What of an author was met. */
  private static final class Writer {
    private final List<Coding> ids = new ArrayList<>();
    private final List<Patient.Name> names = new ArrayList<>();
    private @Nullable Organization organization;
    private @Nullable PartialDate time;
  }

  private Author author() throws XMLStreamException {
    var writer = new Writer();
    at.children(name -> {
      switch (name) {
        case "time" -> writer.time = Values.time(at);
        case "assignedAuthor" -> at.children(inner -> assigned(writer, inner));
        default -> at.skip();
      }
    });
    return new Author(writer.ids, writer.names, writer.organization, writer.time);
  }

  private void assigned(Writer writer, String name) throws XMLStreamException {
    switch (name) {
      case "id" -> Values.ids(at, writer.ids);
      case "representedOrganization" -> writer.organization = organization();
      case "assignedPerson" ->
        at.children(inner -> {
          if (inner.equals("name")) {
            Values.names(at, writer.names);
          }
        });
      default -> at.skip();
    }
  }

  private void custodian(String name) throws XMLStreamException {
    switch (name) {
      case "assignedCustodian" -> at.children(this::custodian);
      case "representedCustodianOrganization" -> custodian = organization();
      default -> at.skip();
    }
  }

  private Organization organization() throws XMLStreamException {
    var ids = new ArrayList<Coding>();
    var names = new ArrayList<String>();
    at.children(name -> {
      switch (name) {
        case "id" -> Values.ids(at, ids);
        case "name" -> at.add(names, at.words());
        default -> at.skip();
      }
    });
    return new Organization(ids, names.isEmpty() ? "" : names.get(0));
  }

  private void body(String name) throws XMLStreamException {
    switch (name) {
      case "structuredBody" -> at.children(inner -> component(inner, 0));
      case "nonXMLBody" ->
        at.children(inner -> {
          if (inner.equals("text")) {
            embedded();
          }
        });
      default -> at.skip();
    }
  }

  private void component(String name, int depth) throws XMLStreamException {
    if (name.equals("component")) {
      at.children(inner -> {
        if (inner.equals("section")) {
          section(depth);
        }
      });
    }
  }

  // The place is kept free, so that an outer section stands before its inner ones.
  private void section(int depth) throws XMLStreamException {
    var line = at.line();
    var place = sections.size();
    at.add(sections, new Section(null, null, depth, line));
    at.children(name -> {
      var known = sections.get(place);
      switch (name) {
        case "code" ->
          sections.set(place, new Section(Values.code(at), known.title(), depth, line));
        case "title" -> sections.set(place, new Section(known.code(), words(), depth, line));
        default -> component(name, depth + 1);
      }
    });
  }

  private void embedded() throws XMLStreamException {
    if (!at.attribute("representation").orElse("").equals("B64")) {
      return;
    }
    var mediaType = at.attribute("mediaType").orElse("");
    var place = new AttachmentSink.Place(at.source, 0, at.path(), -1);
    var whole = false;
    try (var target = sink.open(place)) {
      var content = new Base64Text(target);
      at.text(content::piece);
      whole = content.finish();
      if (whole) {
        body = new Body(mediaType, content.hash(), content.size());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(
          "Source " + at.source + ": the attachment sink failed [sink-writable]. Read again.", e);
    } finally {
      if (!whole) {
        sink.rejected(place);
      }
    }
    report(place, body);
  }

  private void report(AttachmentSink.Place place, @Nullable Body received) {
    if (received == null) {
      at.issue(Code.INVALID_ATTACHMENT, "the embedded file is no Base64");
    } else {
      sink.received(place, received.hash(), received.bytes());
    }
  }
}
