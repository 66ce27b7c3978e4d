package dev.consilium.fhir.read;

import dev.consilium.fhir.read.Element.Shape;
import dev.consilium.fhir.read.ImportIssue.Code;
import dev.consilium.fhir.read.ImportIssue.Place;
import java.io.IOException;

/** Finds the elements of one resource in JSON. */
final class JsonElements {

  private final Elements elements;
  private final JsonScanner scanner;
  private final JsonContent content;

  JsonElements(Elements elements, JsonScanner scanner) {
    this.elements = elements;
    this.scanner = scanner;
    content = new JsonContent(scanner);
  }

  Place place() {
    return scanner.place();
  }

  /** What is added next stands where the last token began. */
  void stand() {
    elements.stand(scanner.line(), scanner.column(), scanner.offset(), scanner.reached());
  }

  /** Reads the value of the member whose name was read last; false when it costs the entry. */
  boolean member(Element into, String name, int depth) throws IOException {
    if (!elements.member(into, name)) {
      return duplicate(into, name);
    }
    var c = scanner.value();
    if (c != '[') {
      return value(into, name, c, false, depth);
    }
    var count = 0L;
    var most = elements.most(name);
    var whole = true;
    scanner.enter();
    for (c = scanner.element(); c >= 0; c = scanner.element()) {
      if (++count > most) {
        stand();
        whole = elements.repeated(into, name, most);
        pass(into, name, c);
      } else if (c == '[') {
        stand();
        elements.arrayWithin(into, name);
        pass(into, name, c);
      } else {
        whole &= value(into, name, c, true, depth);
      }
    }
    if (count == 0) {
      elements.add(into, name, true, Shape.PASSED, "");
    }
    return whole;
  }

  /** Passes over the value of the member whose name was read last, keeping the name. */
  boolean pass(Element into, String name) throws IOException {
    if (!elements.member(into, name)) {
      return duplicate(into, name);
    }
    elements.add(into, name, false, Shape.PASSED, "");
    pass(into, name, scanner.value());
    return true;
  }

  private boolean duplicate(Element into, String name) throws IOException {
    stand();
    var whole = elements.duplicate(into, name);
    pass(into, name, scanner.value());
    return whole;
  }

  private void pass(Element into, String name, int c) throws IOException {
    scanner.pass(c, path -> {
      stand();
      elements.rejected(
          Code.DUPLICATE_MEMBER,
          Elements.known(into, name) + "." + path,
          "a member occurs twice; neither is taken");
    });
  }

  private boolean value(Element into, String name, int c, boolean listed, int depth)
      throws IOException {
    if (elements.isOverflowed()) {
      pass(into, name, c);
      return false;
    }
    stand();
    if (!elements.fits()) {
      pass(into, name, c);
      return false;
    }
    if (c == '"') {
      if (Elements.isContent(into, name)) {
        elements.content(into, content::decode);
        return true;
      }
      scanner.string(true);
      var text = name.equals("id") ? scanner.textOfOnce() : scanner.text();
      return elements.string(into, name, listed, Shape.STRING, text, scanner.isPlain());
    }
    if (c == '{') {
      return object(into, name, listed, depth);
    }
    if (JsonScanner.isNumber(c)) {
      elements.add(into, name, listed, Shape.NUMBER, scanner.number());
    } else {
      var word = scanner.literal(c);
      var absent = word.equals("null");
      elements.add(into, name, listed, absent ? Shape.NULL : Shape.TRUTH, absent ? "" : word);
    }
    return true;
  }

  private boolean object(Element into, String name, boolean listed, int depth) throws IOException {
    if (!elements.mayNest(depth)) {
      pass(into, name, '{');
      return false;
    }
    var child = elements.add(into, name, listed, Shape.OBJECT, "");
    var whole = true;
    scanner.enter();
    for (var member = scanner.member(); member != null; member = scanner.member()) {
      whole &= member(child, member, depth + 1);
    }
    return whole;
  }
}
