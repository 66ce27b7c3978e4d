package dev.consilium.fhir.read;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import dev.consilium.fhir.read.ImportIssue.Code;
import dev.consilium.fhir.read.ImportIssue.Severity;
import dev.consilium.fhir.read.ImportReport.Reason;
import dev.consilium.fhir.read.ReadLimits.Limit;
import dev.consilium.fhir.read.Scan.Where;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.zip.ZipException;

/** Walks through bundles, arrays and lines of resources, one entry at a time. */
final class JsonDocument {

  /** Takes one entry that has been read to its end. */
  interface Taking {
    void take(Parsed parsed, String fullUrl);
  }

  /** One resource's elements, before mapping. */
  record Parsed(
      Element root, String type, Where where, boolean whole, java.util.List<String> passed) {}

  private final Scan scan;
  private final Taking taking;
  private int next;

  JsonDocument(Scan scan, Taking taking) {
    this.scan = scan;
    this.taking = taking;
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
  boolean read(JsonFactory factory, InputStream in, long baseOffset, int baseLine)
      throws IOException {
    try (var parser = factory.createParser(in)) {
      parser.disable(JsonParser.Feature.AUTO_CLOSE_SOURCE);
      var elements = new JsonElements(scan, parser, baseOffset, baseLine);
      try {
        for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
          root(parser, elements, token);
        }
        return true;
      } catch (JsonProcessingException e) {
        var broken = e instanceof com.fasterxml.jackson.core.io.JsonEOFException
            ? "the input ends within a value"
            : e instanceof com.fasterxml.jackson.core.exc.StreamConstraintsException
                ? "a name, text, number or nesting beyond every limit"
                : "no JSON";
        fatal(elements, broken);
      } catch (EOFException | ZipException e) {
        fatal(elements, "the compressed input is cut off or damaged");
      } catch (java.io.CharConversionException e) {
        fatal(elements, "bytes that are no text in the input's encoding");
      }
      return false;
    }
  }

  private void fatal(JsonElements elements, String found) {
    scan.issue(
        Severity.FATAL,
        Code.BROKEN_SYNTAX,
        new Where(next, "", "", "resource"),
        elements.place(),
        found + "; everything before it is taken");
  }

  private void root(JsonParser parser, JsonElements elements, JsonToken token) throws IOException {
    if (token == JsonToken.START_ARRAY) {
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        root(parser, elements, parser.currentToken());
      }
    } else if (token == JsonToken.START_OBJECT) {
      var index = next;
      var parsed = resource(parser, elements, "resource", 1);
      if (!isBundle(parsed, index)) {
        one(parsed, elements, "", false);
      }
    } else {
      scan.issue(
          Severity.ERROR,
          Code.WRONG_SHAPE,
          new Where(next, "", "", "resource"),
          elements.place(),
          "a plain value where a resource belongs");
    }
  }

  private void noType(Parsed parsed, JsonElements elements) {
    scan.resource();
    scan.count("", "", Reason.REJECTED);
    scan.issue(
        Severity.ERROR,
        Code.NO_RESOURCE_TYPE,
        parsed.where(),
        elements.place(),
        "an object without resourceType; it is not taken");
  }

  private Parsed resource(JsonParser parser, JsonElements elements, String path, int depth)
      throws IOException {
    var start = elements.place();
    var root = Element.root(start);
    elements.begin(start.offset());
    var entry = next;
    var type = "";
    var whole = true;
    var listed = false;
    var passed = new ArrayList<String>();
    var where = new Where(entry, "", "", path);
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      var name = parser.currentName();
      if (name.equals("entry") && (type.isEmpty() || type.equals("Bundle"))) {
        var bundle = path.equals("resource") ? "Bundle" : path;
        entries(parser, elements, bundle, depth, listed);
        listed = true;
      } else if (Mappings.passes(type, name)) {
        parser.nextToken();
        parser.skipChildren();
        passed.add(name);
      } else {
        whole &= elements.member(root, where, depth);
        if (name.equals("resourceType") || name.equals("id")) {
          type = root.peek("resourceType");
          where = new Where(entry, Mappings.safe(type), root.peek("id"), path);
        }
      }
    }
    if (type.equals("Bundle")) {
      root.children().stream()
          .map(Element::name)
          .filter(it -> !it.equals("resourceType"))
          .forEach(passed::add);
      passed.forEach(it -> scan.count("Bundle", "Bundle." + it, Reason.NOT_MAPPED));
    }
    return new Parsed(root, type, where, whole, passed);
  }

  private void entries(
      JsonParser parser, JsonElements elements, String path, int depth, boolean again)
      throws IOException {
    if (again) {
      scan.issue(
          Severity.ERROR,
          Code.DUPLICATE_MEMBER,
          new Where(next, "Bundle", "", path + ".entry"),
          elements.place(),
          "entry occurs twice; the second is not taken");
      parser.nextToken();
      parser.skipChildren();
      return;
    }
    if (parser.nextToken() != JsonToken.START_ARRAY) {
      scan.issue(
          Severity.ERROR,
          Code.WRONG_SHAPE,
          new Where(next, "Bundle", "", path),
          elements.place(),
          "entry is no array; it is not taken");
      parser.skipChildren();
      return;
    }
    for (var i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
      var place = path + ".entry[" + i + "]";
      if (parser.currentToken() == JsonToken.START_OBJECT
          && depth < scan.limits.of(Limit.NESTING)) {
        entry(parser, elements, place, depth + 3);
      } else {
        scan.issue(
            Severity.ERROR,
            Code.WRONG_SHAPE,
            new Where(next, "", "", place),
            elements.place(),
            "no entry, or nested too deep; it is not taken");
        parser.skipChildren();
        next++;
      }
    }
  }

  private void entry(JsonParser parser, JsonElements elements, String path, int depth)
      throws IOException {
    var fullUrl = "";
    Parsed parsed = null;
    var own = next;
    var modified = false;
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      var name = parser.currentName();
      parser.nextToken();
      if (name.equals("resource")
          && parser.currentToken() == JsonToken.START_OBJECT
          && parsed == null) {
        parsed = resource(parser, elements, path + ".resource", depth);
      } else if (name.equals("fullUrl")
          && parser.currentToken() == JsonToken.VALUE_STRING
          && fullUrl.isEmpty()) {
        fullUrl = parser.getText();
      } else {
        modified |= name.equals("modifierExtension")
            || name.equals("resource")
            || (name.equals("fullUrl") && !fullUrl.isEmpty());
        scan.count("Bundle", "Bundle.entry." + Mappings.safe(name), Reason.NOT_MAPPED);
        parser.skipChildren();
      }
    }
    if (parsed == null) {
      next++;
    } else if (!isBundle(parsed, own)) {
      one(parsed, elements, fullUrl, modified);
    }
  }

  /** Whether this was a bundle; one without a type is known by its entries. */
  private boolean isBundle(Parsed parsed, int before) {
    if (!parsed.type().isEmpty() || next == before) {
      return parsed.type().equals("Bundle");
    }
    scan.issue(
        Severity.WARNING,
        Code.NO_RESOURCE_TYPE,
        parsed.where(),
        ImportIssue.at(parsed.root()),
        "a bundle without resourceType; its entries are taken");
    return true;
  }

  private void one(Parsed parsed, JsonElements elements, String fullUrl, boolean modified) {
    next = Math.max(next, parsed.where().entry() + 1);
    if (parsed.type().isEmpty()) {
      noType(parsed, elements);
    } else if (modified) {
      var type = Mappings.safe(parsed.type());
      scan.resource();
      scan.count(type, type, Reason.EXCLUDED_MODIFIER);
      scan.issue(
          Severity.ERROR,
          Code.EXCLUDED_MODIFIER,
          parsed.where(),
          elements.place(),
          "the entry has a modifier, two resources or two addresses; it is not taken");
    } else {
      taking.take(parsed, fullUrl);
    }
  }
}
