package dev.consilium.fhir.cda;

import dev.consilium.fhir.cda.CdaIssue.Code;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.MissingResourceException;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Moves through one document's elements, by name, and keeps to the limits. */
final class Cursor {

  static final String HL7 = "urn:hl7-org:v3";
  private static final String SDTC = "urn:hl7-org:sdtc";

  /** Takes an element's children; leaves what it does not take. */
  interface Child {
    void at(String name) throws XMLStreamException;
  }

  /** Takes a piece of text. */
  interface Text {
    void piece(char[] text, int from, int length);
  }

  /** Ends the reading where a limit is met; what was read stays. */
  static final class TooMuch extends XMLStreamException {
    private static final long serialVersionUID = 1L;

    TooMuch(String limit) {
      super(limit);
    }
  }

  final String source;
  final CdaLimits limits;
  final List<CdaIssue> issues = new ArrayList<>();
  private final XMLStreamReader in;
  private final Meter meter;
  private final Deque<String> path = new ArrayDeque<>();

  Cursor(String source, InputStream in, CdaLimits limits) throws XMLStreamException, IOException {
    this.source = source;
    this.limits = limits;
    meter = new Meter(in, limits);
    this.in = factory().createXMLStreamReader(Decoding.of(meter));
  }

  // Neither a document type nor anything outside of the file is ever looked at.
  private static XMLInputFactory factory() {
    var factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    factory.setXMLResolver((id, system, base, namespace) -> {
      throw new XMLStreamException("outside");
    });
    return factory;
  }

  /** Goes to the root element; false when it is no CDA document's. */
  boolean isDocument() throws XMLStreamException {
    while (!in.isStartElement()) {
      if (in.getEventType() == XMLStreamConstants.DTD || !in.hasNext()) {
        return false;
      }
      next();
    }
    path.addLast(in.getLocalName());
    return in.getLocalName().equals("ClinicalDocument") && HL7.equals(in.getNamespaceURI());
  }

  private int next() throws XMLStreamException {
    var event = advance();
    meter.piece();
    if (event == XMLStreamConstants.ENTITY_REFERENCE) {
      throw new XMLStreamException("an entity that XML itself does not know");
    }
    return event;
  }

  // The JDK lacks the words for a wrong character in a document type, and throws this in their
  // place.
  private int advance() throws XMLStreamException {
    try {
      return in.next();
    } catch (MissingResourceException e) {
      throw new XMLStreamException("a document type", in.getLocation());
    }
  }

  /** Goes through the current element's children to its end; foreign ones are left out. */
  void children(Child child) throws XMLStreamException {
    walk(child, (text, from, length) -> {});
  }

  private void walk(Child child, Text text) throws XMLStreamException {
    for (var event = next(); event != XMLStreamConstants.END_ELEMENT; event = next()) {
      if (event == XMLStreamConstants.START_ELEMENT) {
        enter(child);
      } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
        text.piece(in.getTextCharacters(), in.getTextStart(), in.getTextLength());
      }
    }
  }

  private void enter(Child child) throws XMLStreamException {
    if (path.size() == limits.depth()) {
      throw new TooMuch("more than " + limits.depth() + " elements in each other");
    }
    var name = in.getLocalName();
    path.addLast(name);
    var depth = path.size();
    var namespace = in.getNamespaceURI();
    if (HL7.equals(namespace)) {
      child.at(name);
    } else if (SDTC.equals(namespace)) {
      child.at("sdtc:" + name);
    }
    if (in.isStartElement() && path.size() == depth) {
      skip();
    }
    path.removeLast();
  }

  /** Leaves the current element out. */
  void skip() throws XMLStreamException {
    var open = 1;
    while (open > 0) {
      var event = next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        open++;
        if (path.size() + open > limits.depth()) {
          throw new TooMuch("more than " + limits.depth() + " elements in each other");
        }
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        open--;
      }
    }
  }

  /** Goes through children and gives the short text between them. */
  String mixed(Child child) throws XMLStreamException {
    var out = new StringBuilder();
    walk(
        child,
        (text, from, length) ->
            out.append(text, from, Math.min(length, limits.text() + 1 - out.length())));
    return folded(out, line());
  }

  /** Reads the current element's text to its end, piece by piece. */
  void text(Text to) throws XMLStreamException {
    walk(name -> {}, to);
  }

  /** Reads a short text, blanks folded; a longer one is cut off and listed. */
  String words() throws XMLStreamException {
    return mixed(name -> {});
  }

  private String folded(StringBuilder out, int line) {
    if (out.length() > limits.text()) {
      issue(Code.LIMIT, line, "a text of more than " + limits.text() + " characters");
      return "";
    }
    return readable(out.toString().strip().replaceAll("\\s+", " "));
  }

  // U+FFFD stands for a broken byte; the others turn a line around or steer a terminal.
  private String readable(String text) {
    var harms = text.chars()
        .anyMatch(c -> c == 0xFFFD
            || (c >= 0x7F && c <= 0x9F)
            || (c >= 0x202A && c <= 0x202E)
            || (c >= 0x2066 && c <= 0x2069));
    if (harms) {
      issue(Code.UNREADABLE_TEXT, "bytes or characters that are no text");
    }
    return harms ? "" : text;
  }

  Optional<String> attribute(String name) {
    var value = in.getAttributeValue(null, name);
    if (value != null && value.length() > limits.text()) {
      issue(Code.LIMIT, "an attribute of more than " + limits.text() + " characters");
      return Optional.empty();
    }
    return Optional.ofNullable(value).map(it -> readable(it.strip())).filter(it -> !it.isEmpty());
  }

  <T> void add(List<T> list, T value) throws XMLStreamException {
    if (list.size() == limits.repeats()) {
      throw new TooMuch("more than " + limits.repeats() + " repetitions");
    }
    list.add(value);
  }

  int line() {
    return Math.max(in.getLocation().getLineNumber(), 0);
  }

  String path() {
    return String.join("/", path);
  }

  void issue(Code code, String detail) {
    issue(code, line(), detail);
  }

  private void issue(Code code, int line, String detail) {
    var column = Math.max(in.getLocation().getColumnNumber(), 0);
    issues.add(new CdaIssue(code, source, path(), line, column, detail));
  }
}
