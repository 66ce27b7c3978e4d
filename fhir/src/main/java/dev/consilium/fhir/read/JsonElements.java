package dev.consilium.fhir.read;

import com.fasterxml.jackson.core.Base64Variants;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import dev.consilium.fhir.read.Element.Shape;
import dev.consilium.fhir.read.ImportIssue.Code;
import dev.consilium.fhir.read.ImportIssue.Place;
import dev.consilium.fhir.read.ImportIssue.Severity;
import dev.consilium.fhir.read.ImportReport.Reason;
import dev.consilium.fhir.read.ReadLimits.Limit;
import dev.consilium.fhir.read.Scan.Where;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Set;

/** Builds the elements of one resource from JSON tokens. */
final class JsonElements {

  // A duplicate or broken one of these could turn a denial into a statement.
  private static final Set<String> MODIFYING = Set.of(
      "status",
      "verificationStatus",
      "clinicalStatus",
      "doNotPerform",
      "docStatus",
      "subject",
      "patient",
      "resourceType",
      "modifierExtension",
      "_status",
      "code",
      "medicationCodeableConcept",
      "medicationReference");

  private final Scan scan;
  private final JsonParser parser;
  private final long baseOffset;
  private final int baseLine;
  private final long mostBytes;
  private final long mostText;
  private final long mostNesting;
  private long resourceStart;
  private boolean overflowed;

  JsonElements(Scan scan, JsonParser parser, long baseOffset, int baseLine) {
    this.scan = scan;
    this.parser = parser;
    this.baseOffset = baseOffset;
    this.baseLine = baseLine;
    mostBytes = scan.limits.of(Limit.RESOURCE_BYTES);
    mostText = scan.limits.of(Limit.STRING);
    mostNesting = scan.limits.of(Limit.NESTING);
  }

  /** A resource begins; its size counts from here. */
  void begin(long offset) {
    resourceStart = offset;
    overflowed = false;
  }

  Place place() {
    var at = parser.currentTokenLocation();
    var offset = at.getByteOffset();
    return new Place(
        at.getLineNr() + baseLine, at.getColumnNr(), offset < 0 ? -1 : offset + baseOffset);
  }

  /** Reads one member's value, the parser standing on its name; false when it costs the entry. */
  boolean member(Element into, Where where, int depth) throws IOException {
    var name = parser.currentName();
    if (!into.begin(name)) {
      rejected(
          Code.DUPLICATE_MEMBER,
          where,
          known(into, name),
          place(),
          "a member occurs twice; neither is taken");
      parser.nextToken();
      parser.skipChildren();
      into.drop(name);
      var inResource = into.name().isEmpty() || into.isContained();
      return !inResource || !MODIFYING.contains(name);
    }
    var token = parser.nextToken();
    if (token != JsonToken.START_ARRAY) {
      return value(into, name, false, where, depth);
    }
    var count = 0L;
    var most = most(name);
    var whole = true;
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      if (++count > most) {
        whole = limit(where, known(into, name), "more than " + most + " repetitions");
        parser.skipChildren();
      } else if (parser.currentToken() == JsonToken.START_ARRAY) {
        rejected(
            Code.WRONG_SHAPE,
            where,
            known(into, name),
            place(),
            "an array within an array; not taken");
        parser.skipChildren();
      } else {
        whole &= value(into, name, true, where, depth);
      }
    }
    return whole;
  }

  private long most(String name) {
    return scan.limits.of(name.equals("contained") ? Limit.CONTAINED : Limit.REPEATS);
  }

  private boolean value(Element into, String name, boolean listed, Where where, int depth)
      throws IOException {
    var token = parser.currentToken();
    if (overflowed) {
      parser.skipChildren();
      return false;
    }
    var place = place();
    if (place.offset() - resourceStart > mostBytes) {
      parser.skipChildren();
      overflowed = true;
      return limit(where, "", "more than " + mostBytes + " bytes");
    }
    if (token == JsonToken.START_OBJECT) {
      return object(into, name, listed, where, depth, place);
    }
    if (token == JsonToken.VALUE_STRING) {
      if (name.equals("data") && isAttachment(into.name())) {
        content(into, where, place);
        return true;
      }
      return string(into, name, listed, where, place);
    }
    if (token.isNumeric()) {
      into.add(new Element(into, name, listed, Shape.NUMBER, parser.getText(), 0, place));
    } else if (token == JsonToken.VALUE_NULL) {
      into.add(new Element(into, name, listed, Shape.NULL, "", 0, place));
    } else {
      into.add(new Element(into, name, listed, Shape.TRUTH, parser.getText(), 0, place));
    }
    return true;
  }

  private boolean object(
      Element into, String name, boolean listed, Where where, int depth, Place place)
      throws IOException {
    if (depth >= mostNesting) {
      parser.skipChildren();
      return limit(where, "", "nested deeper than " + mostNesting);
    }
    var child = new Element(into, name, listed, Shape.OBJECT, "", 0, place);
    var whole = true;
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      whole &= member(child, where, depth + 1);
    }
    into.add(child);
    return whole;
  }

  /** An element that is dropped before the mapping sees it: counted here, or it would be lost. */
  private void rejected(Code code, Where where, String path, Place place, String found) {
    scan.issue(Severity.ERROR, code, where.down(path), place, found);
    var above = where.type().isEmpty() ? "" : where.type() + ".";
    scan.count(where.type(), above + path, Reason.REJECTED);
  }

  private boolean limit(Where where, String path, String found) {
    scan.issue(
        Severity.ERROR, Code.LIMIT, where.down(path), place(), found + "; the entry is not taken");
    return false;
  }

  private boolean string(Element into, String name, boolean listed, Where where, Place place)
      throws IOException {
    if (parser.getTextLength() > mostText) {
      rejected(
          Code.LIMIT,
          where,
          known(into, name),
          place,
          "a text of " + parser.getTextLength() + " characters; it is not taken");
      return !MODIFYING.contains(name);
    }
    var text = parser.getText();
    if (!SafeText.isSafe(text)) {
      scan.issue(
          Severity.WARNING,
          Code.UNSAFE_TEXT,
          where.down(known(into, name)),
          place,
          "control, direction or broken characters in a text");
      text = SafeText.mend(text);
    }
    into.add(new Element(into, name, listed, Shape.STRING, text, 0, place));
    return true;
  }

  /** A member's path for an issue; a name that FHIR lacks could itself be a patient's. */
  private static String known(Element into, String name) {
    var path = into.route();
    return path.isEmpty() ? Mappings.safe(name) : path + "." + Mappings.safe(name);
  }

  private static boolean isAttachment(String name) {
    return name.toLowerCase(Locale.ROOT).endsWith("attachment")
        || name.equals("presentedForm")
        || name.equals("photo");
  }

  private void content(Element into, Where where, Place place) throws IOException {
    var at = new AttachmentSink.Place(
        scan.source, where.entry(), where.path() + "." + into.route(), place.offset());
    var target = open(at);
    var content = new Content(scan, target);
    String broken = null;
    try (content) {
      parser.readBinaryValue(Base64Variants.MIME_NO_LINEFEEDS, content);
    } catch (JsonEOFException e) {
      scan.sink.rejected(at);
      throw e;
    } catch (StreamReadException | IllegalArgumentException e) {
      broken = "no Base64";
    }
    if (broken == null && content.tooLong()) {
      broken = "more than " + scan.limits.of(Limit.ATTACHMENT) + " bytes";
    }
    if (broken != null) {
      rejected(
          Code.INVALID_ATTACHMENT,
          where,
          into.route(),
          place,
          "the content is " + broken + "; it is not taken");
      scan.sink.rejected(at);
      return;
    }
    resourceStart += place().offset() < 0 ? 0 : content.size() * 4 / 3;
    var hash = content.hash();
    scan.sink.received(at, hash, content.size());
    into.add(new Element(into, "data", false, Shape.CONTENT, hash.hex(), content.size(), place));
  }

  private java.io.OutputStream open(AttachmentSink.Place at) {
    try {
      return scan.sink.open(at);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
