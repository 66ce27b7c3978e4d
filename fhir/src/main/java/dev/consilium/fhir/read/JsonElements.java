package dev.consilium.fhir.read;

import com.fasterxml.jackson.core.Base64Variants;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import dev.consilium.fhir.read.Element.Shape;
import dev.consilium.fhir.read.ImportIssue.Place;
import java.io.IOException;
import java.io.OutputStream;

/** Finds the elements of one resource among JSON tokens. */
final class JsonElements {

  private final Elements elements;
  private final JsonParser parser;
  private final Spellings spellings = new Spellings();
  private final long baseOffset;
  private final int baseLine;

  JsonElements(Elements elements, JsonParser parser, long baseOffset, int baseLine) {
    this.elements = elements;
    this.parser = parser;
    this.baseOffset = baseOffset;
    this.baseLine = baseLine;
  }

  Place place() {
    var at = parser.currentTokenLocation();
    var offset = at.getByteOffset();
    return new Place(
        at.getLineNr() + baseLine, at.getColumnNr(), offset < 0 ? -1 : offset + baseOffset);
  }

  /** What is added next stands where the parser stands. */
  void stand() {
    var at = parser.currentTokenLocation();
    var offset = at.getByteOffset();
    elements.stand(
        at.getLineNr() + baseLine,
        at.getColumnNr(),
        offset < 0 ? -1 : offset + baseOffset,
        offset < 0 ? at.getCharOffset() : offset + baseOffset);
  }

  /** Reads one member's value, the parser standing on its name; false when it costs the entry. */
  boolean member(Element into, int depth) throws IOException {
    var name = parser.currentName();
    if (!elements.member(into, name)) {
      return duplicate(into, name);
    }
    if (parser.nextToken() != JsonToken.START_ARRAY) {
      return value(into, name, false, depth);
    }
    var count = 0L;
    var most = elements.most(name);
    var whole = true;
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      if (++count > most) {
        stand();
        whole = elements.repeated(into, name, most);
        parser.skipChildren();
      } else if (parser.currentToken() == JsonToken.START_ARRAY) {
        stand();
        elements.arrayWithin(into, name);
        parser.skipChildren();
      } else {
        whole &= value(into, name, true, depth);
      }
    }
    if (count == 0) {
      elements.add(into, name, true, Shape.PASSED, "");
    }
    return whole;
  }

  /** Passes over one member's value, keeping its name; the parser stands on the name. */
  boolean pass(Element into) throws IOException {
    var name = parser.currentName();
    if (!elements.member(into, name)) {
      return duplicate(into, name);
    }
    elements.add(into, name, false, Shape.PASSED, "");
    parser.nextToken();
    parser.skipChildren();
    return true;
  }

  private boolean duplicate(Element into, String name) throws IOException {
    stand();
    var whole = elements.duplicate(into, name);
    parser.nextToken();
    parser.skipChildren();
    return whole;
  }

  private boolean value(Element into, String name, boolean listed, int depth) throws IOException {
    var token = parser.currentToken();
    if (elements.isOverflowed()) {
      parser.skipChildren();
      return false;
    }
    stand();
    if (!elements.fits()) {
      parser.skipChildren();
      return false;
    }
    if (token == JsonToken.START_OBJECT) {
      return object(into, name, listed, depth);
    }
    if (token == JsonToken.VALUE_STRING) {
      if (Elements.isContent(into, name)) {
        elements.content(into, this::base64);
        return true;
      }
      return string(into, name, listed);
    }
    var shape =
        token.isNumeric() ? Shape.NUMBER : token == JsonToken.VALUE_NULL ? Shape.NULL : Shape.TRUTH;
    var text = shape == Shape.NULL ? "" : parser.getText();
    elements.add(into, name, listed, shape, text);
    return true;
  }

  private boolean object(Element into, String name, boolean listed, int depth) throws IOException {
    if (!elements.mayNest(depth)) {
      parser.skipChildren();
      return false;
    }
    var child = elements.add(into, name, listed, Shape.OBJECT, "");
    var whole = true;
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      whole &= member(child, depth + 1);
    }
    return whole;
  }

  private boolean string(Element into, String name, boolean listed) throws IOException {
    var length = parser.getTextLength();
    var known = length > Spellings.LONGEST
        ? null
        : spellings.of(parser.getTextCharacters(), parser.getTextOffset(), length);
    return known == null
        ? elements.string(into, name, listed, Shape.STRING, parser.getText(), false)
        : elements.string(into, name, listed, Shape.STRING, known, true);
  }

  private boolean base64(OutputStream into) throws IOException {
    try {
      parser.readBinaryValue(Base64Variants.MIME_NO_LINEFEEDS, into);
      return true;
    } catch (JsonEOFException e) {
      throw e;
    } catch (StreamReadException | IllegalArgumentException e) {
      return false;
    }
  }
}
