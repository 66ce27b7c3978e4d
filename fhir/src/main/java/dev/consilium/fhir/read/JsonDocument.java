package dev.consilium.fhir.read;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import dev.consilium.fhir.read.ImportIssue.Code;
import dev.consilium.fhir.read.ImportIssue.Place;
import dev.consilium.fhir.read.ImportIssue.Severity;
import dev.consilium.fhir.read.ReadLimits.Limit;
import dev.consilium.fhir.read.Walk.Parsed;
import java.io.CharConversionException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;

/** Walks through bundles, arrays and lines of resources in JSON, one entry at a time. */
final class JsonDocument {

  private final Walk walk;
  private final JsonParser parser;
  private final JsonElements elements;

  private JsonDocument(Walk walk, JsonParser parser, long baseOffset, int baseLine) {
    this.walk = walk;
    this.parser = parser;
    elements = new JsonElements(walk.elements, parser, baseOffset, baseLine);
  }

  static JsonFactory factory(ReadLimits limits) {
    return JsonFactory.builder()
        .streamReadConstraints(StreamReadConstraints.builder()
            .maxNestingDepth((int) Math.max(1_000, limits.of(Limit.NESTING) * 4))
            .maxStringLength((int) Math.min(limits.of(Limit.RESOURCE_BYTES), Integer.MAX_VALUE - 8))
            .maxNumberLength(1 << 20)
            .maxNameLength((int) Math.min(limits.of(Limit.NAME), 50_000))
            .build())
        .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
        .build();
  }

  /** Reads root values to the end of the stream; false when the syntax broke. */
  static boolean read(Walk walk, JsonFactory factory, InputStream in, long baseOffset, int baseLine)
      throws IOException {
    try (var parser = factory.createParser(in)) {
      parser.disable(JsonParser.Feature.AUTO_CLOSE_SOURCE);
      var document = new JsonDocument(walk, parser, baseOffset, baseLine);
      try {
        for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
          document.root(token);
        }
        return true;
      } catch (JsonProcessingException e) {
        document.fatal(words(e));
      } catch (EOFException | ZipException e) {
        document.fatal("the compressed input is cut off or damaged");
      } catch (CharConversionException e) {
        document.fatal("bytes that are no text in the input's encoding");
      }
      return false;
    } catch (EOFException | ZipException | CharConversionException e) {
      // A parser looks at the first bytes when it is made.
      walk.fatal(
          new Place(baseLine + 1, 1, baseOffset),
          "the compressed input is damaged, or in no encoding of JSON's");
      return false;
    }
  }

  private static String words(JsonProcessingException e) {
    if (e instanceof JsonEOFException) {
      return "the input ends within a value";
    }
    return e instanceof StreamConstraintsException
        ? "a name, text, number or nesting beyond every limit"
        : "no JSON";
  }

  private void fatal(String found) {
    walk.fatal(place(), found);
  }

  private Place place() {
    return elements.place();
  }

  private void root(JsonToken token) throws IOException {
    if (token == JsonToken.START_ARRAY) {
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        root(parser.currentToken());
      }
    } else if (token == JsonToken.START_OBJECT) {
      var index = walk.next();
      var parsed = resource("resource", 1);
      if (!walk.isBundle(parsed, index)) {
        walk.one(parsed, place(), "", false);
      }
      walk.elements.reuse(0);
    } else {
      walk.issue(
          Severity.ERROR,
          Code.WRONG_SHAPE,
          "",
          "resource",
          place(),
          "a plain value where a resource belongs");
    }
  }

  private Parsed resource(String path, int depth) throws IOException {
    elements.stand();
    var root = walk.begin(path);
    Mappings.Kind kind = null;
    var whole = true;
    var listed = false;
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      var name = parser.currentName();
      if (name.equals("entry") && mayBeBundle(root)) {
        var where = walk.elements.where();
        entries(path.equals("resource") ? "Bundle" : path, depth, listed);
        elements.stand();
        walk.elements.resume(where);
        listed = true;
      } else if (kind != null && kind.passes(name)) {
        whole &= elements.pass(root);
      } else {
        whole &= elements.member(root, depth);
        if (name.equals("resourceType") || name.equals("id")) {
          var learnt = walk.learn(root);
          kind = root.has("resourceType") ? learnt : null;
        }
      }
    }
    return walk.parsed(root, whole);
  }

  private static boolean mayBeBundle(Element root) {
    var type = root.peek("resourceType");
    return type.isEmpty() || type.equals("Bundle");
  }

  private void entries(String path, int depth, boolean again) throws IOException {
    if (again || parser.nextToken() != JsonToken.START_ARRAY) {
      walk.issue(
          Severity.ERROR,
          again ? Code.DUPLICATE_MEMBER : Code.WRONG_SHAPE,
          "Bundle",
          again ? path + ".entry" : path,
          place(),
          again
              ? "entry occurs twice; the second is not taken"
              : "entry is no array; it is not taken");
      if (again) {
        parser.nextToken();
      }
      parser.skipChildren();
      return;
    }
    for (var i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
      var place = path + ".entry[" + i + "]";
      if (parser.currentToken() == JsonToken.START_OBJECT
          && depth < walk.scan.limits.of(Limit.NESTING)) {
        var used = walk.elements.used();
        entry(place, depth + 3);
        walk.elements.reuse(used);
      } else {
        noResource(place);
        parser.skipChildren();
        walk.skip();
      }
    }
  }

  private void noResource(String path) {
    walk.issue(
        Severity.ERROR,
        Code.WRONG_SHAPE,
        "",
        path,
        place(),
        "no resource, or nested too deep; it is not taken");
  }

  private void entry(String path, int depth) throws IOException {
    var fullUrl = "";
    Parsed parsed = null;
    var own = walk.next();
    var modified = false;
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      var name = parser.currentName();
      var token = parser.nextToken();
      if (name.equals("resource") && token == JsonToken.START_OBJECT && parsed == null) {
        parsed = resource(path + ".resource", depth);
      } else if (name.equals("fullUrl") && token == JsonToken.VALUE_STRING && fullUrl.isEmpty()) {
        fullUrl = parser.getText();
      } else {
        modified |= name.equals("modifierExtension")
            || name.equals("resource")
            || (name.equals("fullUrl") && !fullUrl.isEmpty());
        if (name.equals("resource") && parsed == null) {
          noResource(path);
        }
        walk.leftOfEntry(name);
        parser.skipChildren();
      }
    }
    if (parsed == null) {
      walk.skip();
    } else if (!walk.isBundle(parsed, own)) {
      walk.one(parsed, place(), fullUrl, modified);
    }
  }
}
