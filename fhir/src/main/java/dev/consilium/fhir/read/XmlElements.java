package dev.consilium.fhir.read;

import dev.consilium.fhir.read.Element.Shape;
import dev.consilium.fhir.read.ImportIssue.Code;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Base64;
import java.util.MissingResourceException;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Finds the elements of one resource among StAX events (FHIR R4, section 2.6.1). */
final class XmlElements {

  static final String FHIR = "http://hl7.org/fhir";

  private final Elements elements;
  private final XMLStreamReader reader;

  XmlElements(Elements elements, XMLStreamReader reader) {
    this.elements = elements;
    this.reader = reader;
  }

  /** What is added next stands where the reader stands; XML has characters, and no byte is told. */
  void stand() {
    var at = reader.getLocation();
    elements.stand(
        Math.max(0, at.getLineNumber()),
        Math.max(0, at.getColumnNumber()),
        -1,
        at.getCharacterOffset());
  }

  /** Goes to the next child; false at the end of the element, on which the reader then stands. */
  boolean child() throws XMLStreamException {
    while (true) {
      var event = next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        return true;
      }
      if (event == XMLStreamConstants.END_ELEMENT || event == XMLStreamConstants.END_DOCUMENT) {
        return false;
      }
      refuse(event);
      if (reader.isCharacters() && !reader.isWhiteSpace()) {
        stand();
        elements.rejected(Code.WRONG_SHAPE, "?", "text between elements; it is not taken");
      }
    }
  }

  // The JDK lacks the words for a wrong character in a document type, and throws this in their
  // place.
  private int next() throws XMLStreamException {
    try {
      return reader.next();
    } catch (MissingResourceException e) {
      throw new XMLStreamException("a document type", reader.getLocation());
    }
  }

  private void refuse(int event) throws XMLStreamException {
    if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
      throw new XMLStreamException("a document type or an entity", reader.getLocation());
    }
  }

  /** Goes to the end of the element on whose start the reader stands. */
  void skip() throws XMLStreamException {
    for (var depth = 1; depth > 0; ) {
      var event = next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        depth++;
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
      } else {
        refuse(event);
      }
    }
  }

  /** Passes over one element, keeping its name once. */
  void pass(Element into) throws XMLStreamException {
    var name = reader.getLocalName();
    if (elements.member(into, name)) {
      elements.add(into, name, false, Shape.PASSED, "");
    }
    skip();
  }

  /** Reads the members of the resource on whose start the reader stands. */
  void type(Element into) {
    stand();
    elements.member(into, "resourceType");
    elements.add(into, "resourceType", false, Shape.PLAIN, reader.getLocalName());
  }

  /** Reads one element, the reader standing on its start; false when it costs the entry. */
  boolean member(Element into, int depth) throws XMLStreamException, IOException {
    stand();
    var name = reader.getLocalName();
    if (elements.isOverflowed() || !elements.fits() || !hasRoom(into, name)) {
      skip();
      return false;
    }
    if (!FHIR.equals(reader.getNamespaceURI())) {
      pass(into);
      return true;
    }
    if (!elements.member(into, name) && elements.isModifying(into, name)) {
      skip();
      return elements.duplicate(into, name);
    }
    var value = reader.getAttributeValue("", "value");
    if (value == null) {
      return object(into, name, depth);
    }
    var whole = plain(into, name, value);
    return companion(into, name, depth) && whole;
  }

  private boolean hasRoom(Element into, String name) {
    var most = elements.most(name);
    return into.count() < most || elements.repeated(into, name, most);
  }

  private boolean plain(Element into, String name, String value) throws IOException {
    if (Elements.isContent(into, name)) {
      elements.content(into, target -> base64(value, target));
      return true;
    }
    return elements.string(into, name, false, Shape.PLAIN, value, false);
  }

  private static boolean base64(String value, OutputStream into) throws IOException {
    try {
      into.write(Base64.getMimeDecoder().decode(value));
      return strict(value);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  // The lenient decoder passes over what is no Base64; only white space may lie between.
  private static boolean strict(String value) {
    return value
        .chars()
        .allMatch(c -> c < 128
            && (Character.isLetterOrDigit(c)
                || Character.isWhitespace(c)
                || "+/=".indexOf(c) >= 0));
  }

  /** The id and the extensions of a plain value, under the name that JSON gives them. */
  private boolean companion(Element into, String name, int depth)
      throws XMLStreamException, IOException {
    Element companion = null;
    if (reader.getAttributeCount() > 1) {
      companion = begin(into, "_" + name);
      attributes(companion);
    }
    var whole = true;
    while (child()) {
      companion = companion == null ? begin(into, "_" + name) : companion;
      whole &= nested(companion, depth);
    }
    return whole;
  }

  private Element begin(Element into, String name) {
    elements.member(into, name);
    return elements.add(into, name, false, Shape.OBJECT, "");
  }

  private boolean object(Element into, String name, int depth)
      throws XMLStreamException, IOException {
    var object = elements.add(into, name, false, Shape.OBJECT, "");
    attributes(object);
    var whole = true;
    var holds =
        name.equals("contained") || (name.equals("resource") && into.name().isEmpty());
    while (child()) {
      whole &= holds ? resource(object, depth) : nested(object, depth);
    }
    // A plain value that is missing, with the reason why: JSON has only the companion then.
    if (object.isExtensionOnly() && isPlain(into, name)) {
      object.rename("_" + name);
    }
    return whole;
  }

  private static boolean isPlain(Element into, String name) {
    return "".equals(Tables.typeOf(Intake.type(into, into.resourceType()), name));
  }

  private boolean resource(Element into, int depth) throws XMLStreamException, IOException {
    if (into.has("resourceType") || !elements.mayNest(depth)) {
      skip();
      return false;
    }
    type(into);
    var whole = true;
    while (child()) {
      whole &= nested(into, depth + 1);
    }
    return whole;
  }

  private boolean nested(Element into, int depth) throws XMLStreamException, IOException {
    if (elements.mayNest(depth)) {
      return member(into, depth + 1);
    }
    skip();
    return false;
  }

  private void attributes(Element into) {
    for (var i = 0; i < reader.getAttributeCount(); i++) {
      var name = reader.getAttributeLocalName(i);
      var known = name.equals("id") || name.equals("url");
      if (!name.equals("value")) {
        elements.member(into, name);
        elements.string(
            into,
            name,
            false,
            known ? Shape.PLAIN : Shape.PASSED,
            reader.getAttributeValue(i),
            false);
      }
    }
  }
}
