package dev.consilium.fhir.read;

import dev.consilium.fhir.read.Element.Shape;
import dev.consilium.fhir.read.ImportIssue.Code;
import dev.consilium.fhir.read.XmlBytes.Tag;
import java.io.IOException;
import java.io.OutputStream;
import java.util.MissingResourceException;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Finds the elements of one resource among StAX events (FHIR R4, section 2.6.1). */
final class XmlElements {

  static final String FHIR = "http://hl7.org/fhir";

  private final Elements elements;
  private final XMLStreamReader reader;

  /** Tells bytes and holds long values back; null when the XML is in another encoding than UTF-8. */
  private final @Nullable XmlBytes bytes;

  private @Nullable Tag tag;
  // Whether the value of that tag is still to be taken; the next one may be held back already.
  private boolean waiting;

  XmlElements(Elements elements, XMLStreamReader reader, @Nullable XmlBytes bytes) {
    this.elements = elements;
    this.reader = reader;
    this.bytes = bytes;
  }

  /** Where the tag begins; in another encoding than UTF-8 where it ends, and no byte is told. */
  ImportIssue.Place place() {
    var at = reader.getLocation();
    return tag == null
        ? new ImportIssue.Place(
            Math.max(0, at.getLineNumber()), Math.max(0, at.getColumnNumber()), -1)
        : new ImportIssue.Place(tag.line(), tag.column(), tag.offset());
  }

  /** What is added next stands where the reader stands. */
  void stand() {
    if (tag != null) {
      elements.stand(tag.line(), tag.column(), tag.offset(), tag.offset());
      return;
    }
    var at = reader.getLocation();
    elements.stand(
        Math.max(0, at.getLineNumber()),
        Math.max(0, at.getColumnNumber()),
        -1,
        at.getCharacterOffset());
  }

  /** The next event; a value that nobody took is passed over first. */
  private int next() throws XMLStreamException {
    if (bytes == null) {
      return event();
    }
    try {
      if (waiting) {
        waiting = false;
        bytes.drop();
      }
    } catch (IOException e) {
      throw new XMLStreamException("the input ends within a value", reader.getLocation(), e);
    }
    var event = event();
    if (event == XMLStreamConstants.START_ELEMENT) {
      tag = bytes.tag();
      waiting = tag.holds();
    }
    return event;
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
  private int event() throws XMLStreamException {
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
    var held = waiting ? bytes : null;
    waiting = false;
    if (Elements.isContent(into, name)) {
      var more = new boolean[1];
      elements.content(into, target -> {
        if (held == null) {
          return base64(value, target);
        }
        var quads = new Base64Quads(target);
        more[0] = held.take(quads::take);
        return quads.finish();
      });
      if (more[0]) {
        elements.add(into, "_" + name, false, Shape.PASSED, "");
      }
      return true;
    }
    var text = held == null ? value : held.text(elements.mostText());
    return elements.string(into, name, false, Shape.PLAIN, text, false);
  }

  // In another encoding than UTF-8 the parser holds the value whole, up to a resource's limit.
  private static boolean base64(String value, OutputStream into) throws IOException {
    var quads = new Base64Quads(into);
    for (var i = 0; i < value.length(); i++) {
      quads.take(value.charAt(i));
    }
    return quads.finish();
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
