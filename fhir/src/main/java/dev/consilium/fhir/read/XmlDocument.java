package dev.consilium.fhir.read;

import dev.consilium.fhir.read.ImportIssue.Code;
import dev.consilium.fhir.read.ImportIssue.Place;
import dev.consilium.fhir.read.ImportIssue.Severity;
import dev.consilium.fhir.read.ReadLimits.Limit;
import dev.consilium.fhir.read.Walk.Parsed;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.Location;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Walks through a bundle or a resource in XML, one entry at a time. */
final class XmlDocument {

  private final Walk walk;
  private final XMLStreamReader reader;
  private final XmlElements elements;

  private XmlDocument(Walk walk, XMLStreamReader reader, InputStream in) {
    this.walk = walk;
    this.reader = reader;
    elements = new XmlElements(walk.elements, reader, in instanceof XmlBytes bytes ? bytes : null);
  }

  /** Reads the document to its end; false when the syntax broke. */
  static boolean read(Walk walk, InputStream in) throws IOException {
    try {
      var reader = XmlFactory.create().createXMLStreamReader(in);
      try {
        return new XmlDocument(walk, reader, in).document();
      } finally {
        reader.close();
      }
    } catch (XMLStreamException e) {
      if (e.getNestedException() instanceof IOException failed
          && !(failed instanceof java.io.EOFException)
          && !(failed instanceof java.io.CharConversionException)
          && !(failed instanceof java.util.zip.ZipException)) {
        throw failed;
      }
      walk.fatal(place(e.getLocation()), "no XML, a document type, or the input is cut off");
      return false;
    } catch (java.io.EOFException e) {
      walk.fatal(Place.UNKNOWN, "the input is cut off within an attachment");
      return false;
    }
  }

  private static Place place(@Nullable Location at) {
    return at == null
        ? Place.UNKNOWN
        : new Place(Math.max(0, at.getLineNumber()), Math.max(0, at.getColumnNumber()), -1);
  }

  private boolean document() throws XMLStreamException, IOException {
    if (!elements.child()) {
      return true;
    }
    if (!XmlElements.FHIR.equals(reader.getNamespaceURI())) {
      walk.issue(
          Severity.FATAL,
          Code.WRONG_SHAPE,
          "",
          "resource",
          elements.place(),
          "XML of another standard than FHIR");
      return false;
    }
    resource("resource", 1, "");
    while (reader.hasNext()) {
      elements.child();
    }
    return true;
  }

  /** Reads the resource on whose start the reader stands, and hands it on unless it is a bundle. */
  private void resource(String path, int depth, String fullUrl)
      throws XMLStreamException, IOException {
    if (reader.getLocalName().equals("Bundle")) {
      bundle(path.equals("resource") ? "Bundle" : path, depth);
      return;
    }
    var parsed = members(path, depth);
    walk.one(parsed, parsed.root().place(), fullUrl, false);
  }

  private Parsed members(String path, int depth) throws XMLStreamException, IOException {
    elements.stand();
    var root = walk.begin(path);
    elements.type(root);
    var kind = walk.learn(root);
    var whole = true;
    while (elements.child()) {
      var name = reader.getLocalName();
      if (kind.passes(name)) {
        elements.pass(root);
      } else {
        whole &= elements.member(root, depth);
        if (name.equals("id")) {
          walk.learn(root);
        }
      }
    }
    return walk.parsed(root, whole);
  }

  private void bundle(String path, int depth) throws XMLStreamException, IOException {
    elements.stand();
    var root = walk.begin(path);
    elements.type(root);
    walk.learn(root);
    for (var i = 0; elements.child(); ) {
      if (!reader.getLocalName().equals("entry")) {
        elements.pass(root);
      } else if (depth < walk.scan.limits.of(Limit.NESTING)) {
        var where = walk.elements.where();
        var used = walk.elements.used();
        entry(path + ".entry[" + i++ + "]", depth + 3);
        walk.elements.reuse(used);
        walk.elements.resume(where);
      } else {
        walk.issue(
            Severity.ERROR,
            Code.WRONG_SHAPE,
            "",
            path + ".entry[" + i++ + "]",
            elements.place(),
            "nested too deep; it is not taken");
        elements.skip();
        walk.skip();
      }
    }
    walk.parsed(root, true);
  }

  private void entry(String path, int depth) throws XMLStreamException, IOException {
    var fullUrl = "";
    Parsed parsed = null;
    var bundles = false;
    var modified = false;
    var before = "";
    while (elements.child()) {
      var name = reader.getLocalName();
      if (name.equals("resource") && parsed == null && !bundles) {
        bundles = isBundle();
        parsed = bundles ? null : inner(path + ".resource", depth);
        if (bundles) {
          resource(path + ".resource", depth, "");
          leave();
        }
        continue;
      }
      var value = reader.getAttributeValue("", "value");
      if (name.equals("fullUrl") && fullUrl.isEmpty() && value != null) {
        fullUrl = value;
      } else {
        modified |= name.equals("modifierExtension")
            || name.equals("resource")
            || (name.equals("fullUrl") && !fullUrl.isEmpty());
        if (!name.equals(before)) {
          walk.leftOfEntry(name);
        }
        before = name;
      }
      elements.skip();
    }
    if (parsed != null) {
      walk.one(parsed, parsed.root().place(), fullUrl, modified);
    } else if (!bundles) {
      walk.skip();
    }
  }

  /** Goes into the wrapper; whether a bundle is in it. */
  private boolean isBundle() throws XMLStreamException {
    return elements.child() && reader.getLocalName().equals("Bundle");
  }

  private @Nullable Parsed inner(String path, int depth) throws XMLStreamException, IOException {
    if (!reader.isStartElement()) {
      return null;
    }
    var parsed = members(path, depth);
    leave();
    return parsed;
  }

  // A second resource in one wrapper has no place; it is counted and passed over.
  private void leave() throws XMLStreamException {
    while (elements.child()) {
      walk.leftOfEntry("resource");
      elements.skip();
    }
  }
}
