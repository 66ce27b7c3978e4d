package dev.consilium.fhir.read;

import dev.consilium.fhir.read.ImportIssue.Code;
import dev.consilium.fhir.read.ImportIssue.Place;
import dev.consilium.fhir.read.ImportIssue.Severity;
import dev.consilium.fhir.read.ReadLimits.Limit;
import dev.consilium.fhir.read.Walk.Parsed;
import java.io.CharConversionException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.util.zip.ZipException;

/** Walks through bundles, arrays and lines of resources in JSON, one entry at a time. */
final class JsonDocument {

  private final Walk walk;
  private final JsonScanner scanner;
  private final JsonElements elements;
  private final long mostNesting;

  JsonDocument(Walk walk, JsonScanner scanner) {
    this.walk = walk;
    this.scanner = scanner;
    elements = new JsonElements(walk.elements, scanner);
    mostNesting = walk.scan.limits.of(Limit.NESTING);
  }

  /** Reads a whole stream of UTF-8. */
  static void read(Walk walk, InputStream in) throws IOException {
    var scanner = new JsonScanner(walk.scan.limits);
    scanner.open(in, 0, 0);
    new JsonDocument(walk, scanner).read();
  }

  /** Reads root values to the end of the stream that the scanner has open; says where it breaks. */
  void read() throws IOException {
    try {
      scanner.passMark();
      for (var c = scanner.root(); c != -1 || !scanner.isOver(); c = scanner.root()) {
        root(c);
      }
    } catch (BrokenJson e) {
      fatal(String.valueOf(e.getMessage()));
    } catch (EOFException | ZipException e) {
      fatal("the compressed input is cut off or damaged");
    } catch (CharConversionException | CharacterCodingException e) {
      fatal("bytes that are no text in the input's encoding");
    }
  }

  private void fatal(String found) {
    walk.fatal(place(), found);
  }

  private Place place() {
    return elements.place();
  }

  private void root(int c) throws IOException {
    if (c == '[') {
      scanner.enter();
      for (var each = scanner.element(); each >= 0; each = scanner.element()) {
        root(each);
      }
    } else if (c == '{') {
      var index = walk.next();
      var parsed = resource("resource", 1);
      if (!walk.isBundle(parsed, index)) {
        walk.one(parsed, place(), "", false);
      }
      walk.elements.reuse(0);
    } else {
      scanner.pass(c, path -> {});
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
    scanner.enter();
    for (var name = scanner.member(); name != null; name = scanner.member()) {
      if (name.equals("entry") && mayBeBundle(root)) {
        var where = walk.elements.where();
        entries(path.equals("resource") ? "Bundle" : path, depth, listed);
        elements.stand();
        walk.elements.resume(where);
        listed = true;
      } else if (kind != null && kind.passes(name)) {
        whole &= elements.pass(root, name);
      } else {
        whole &= elements.member(root, name, depth);
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
    var c = again ? 0 : scanner.value();
    if (again || c != '[') {
      walk.issue(
          Severity.ERROR,
          again ? Code.DUPLICATE_MEMBER : Code.WRONG_SHAPE,
          "Bundle",
          again ? path + ".entry" : path,
          place(),
          again
              ? "entry occurs twice; the second is not taken"
              : "entry is no array; it is not taken");
      pass(again ? scanner.value() : c, path + ".entry");
      return;
    }
    scanner.enter();
    c = scanner.element();
    for (var i = 0; c >= 0; i++) {
      if (c == '{' && depth < mostNesting) {
        var used = walk.elements.used();
        entry(path, i, depth + 3);
        walk.elements.reuse(used);
      } else {
        var place = path + ".entry[" + i + "]";
        noResource(place);
        pass(c, place);
        walk.skip();
      }
      c = scanner.element();
    }
  }

  private void pass(int c, String above) throws IOException {
    scanner.pass(c, path -> twice(above + "." + path));
  }

  private void pass(int c, String above, int index, String name) throws IOException {
    scanner.pass(
        c, path -> twice(above + ".entry[" + index + "]." + Mappings.safe(name) + "." + path));
  }

  private void twice(String path) {
    walk.issue(
        Severity.ERROR,
        Code.DUPLICATE_MEMBER,
        "",
        path,
        place(),
        "a member occurs twice; neither is taken");
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

  private void entry(String above, int index, int depth) throws IOException {
    var fullUrl = "";
    Parsed parsed = null;
    var own = walk.next();
    var modified = false;
    scanner.enter();
    for (var name = scanner.member(); name != null; name = scanner.member()) {
      var c = scanner.value();
      if (name.equals("resource") && c == '{' && parsed == null) {
        parsed = resource(above + ".entry[" + index + "].resource", depth);
      } else if (name.equals("fullUrl") && c == '"' && fullUrl.isEmpty()) {
        scanner.string(true);
        fullUrl = scanner.textOfOnce();
      } else {
        modified |= name.equals("modifierExtension")
            || name.equals("resource")
            || (name.equals("fullUrl") && !fullUrl.isEmpty());
        if (name.equals("resource") && parsed == null) {
          noResource(above + ".entry[" + index + "]");
        }
        walk.leftOfEntry(name);
        pass(c, above, index, name);
      }
    }
    if (parsed == null) {
      walk.skip();
    } else if (!walk.isBundle(parsed, own)) {
      walk.one(parsed, place(), fullUrl, modified);
    }
  }
}
