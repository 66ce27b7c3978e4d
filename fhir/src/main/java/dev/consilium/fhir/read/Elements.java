package dev.consilium.fhir.read;

import dev.consilium.fhir.read.Element.Shape;
import dev.consilium.fhir.read.ImportIssue.Code;
import dev.consilium.fhir.read.ImportIssue.Place;
import dev.consilium.fhir.read.ImportIssue.Severity;
import dev.consilium.fhir.read.ImportReport.Reason;
import dev.consilium.fhir.read.ReadLimits.Limit;
import dev.consilium.fhir.read.Scan.Where;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Builds one resource's elements from what a format's reader finds, within the limits.
 *
 * <p>Each of its methods answers whether the entry is still whole; false costs the entry.
 */
final class Elements {

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

  private static final int MOST_KEPT = 1 << 14;

  final Scan scan;
  private final long mostBytes;
  private final long mostText;
  private final long mostNesting;
  private final long mostRepeats;
  private Where where = new Where(0, "", "", "");
  private final List<Element> pool = new ArrayList<>();
  private int used;
  private int line;
  private int column;
  private long offset = -1;
  private long position;
  private long resourceStart;
  private boolean overflowed;
  private boolean modified;

  Elements(Scan scan) {
    this.scan = scan;
    mostBytes = scan.limits.of(Limit.RESOURCE_BYTES);
    mostText = scan.limits.of(Limit.STRING);
    mostNesting = scan.limits.of(Limit.NESTING);
    mostRepeats = scan.limits.of(Limit.REPEATS);
  }

  /** Where what is added next stands. */
  void stand(int atLine, int atColumn, long atOffset, long reached) {
    line = atLine;
    column = atColumn;
    offset = atOffset;
    position = reached;
  }

  /** A resource begins; its size counts from here. */
  Element begin(Where at) {
    resume(at);
    return element(null, "", false, Shape.OBJECT, "");
  }

  /** The resource goes on after those that it held; its size counts anew. */
  void resume(Where at) {
    where = at;
    resourceStart = position;
    overflowed = false;
    modified = false;
  }

  /** How many elements are in use, for {@link #reuse}. */
  int used() {
    return used;
  }

  /** Forgets the elements made since then. */
  void reuse(int then) {
    used = then;
  }

  private Element element(
      @Nullable Element into, String name, boolean listed, Shape shape, String text) {
    var element = used < pool.size() ? pool.get(used) : new Element();
    if (used == pool.size() && used < MOST_KEPT) {
      pool.add(element);
    }
    used += used < pool.size() ? 1 : 0;
    element.become(into, name, listed, shape, text).stand(line, column, offset);
    return element;
  }

  Element add(Element into, String name, boolean listed, Shape shape, String text) {
    var element = element(into, name, listed, shape, text);
    into.add(element);
    return element;
  }

  /** Where the resource lies, as far as it is known by now. */
  Where where() {
    return where;
  }

  void at(Where place) {
    where = place;
  }

  /** Whether a modifier occurred anywhere in the resource. */
  boolean isModified() {
    return modified;
  }

  /** Whether the resource has grown beyond its limit, so that the rest of it is passed over. */
  boolean isOverflowed() {
    return overflowed;
  }

  /** Whether this is the resource's first member of that name. */
  boolean member(Element into, String name) {
    var length = name.length();
    // Two comparisons less for most of many names.
    modified |= (length == 17 && name.equals("modifierExtension"))
        || (length == 13 && name.equals("implicitRules"));
    return into.begin(name);
  }

  boolean duplicate(Element into, String name) {
    rejected(Code.DUPLICATE_MEMBER, known(into, name), "a member occurs twice; neither is taken");
    into.drop(name);
    return !isResource(into) || !MODIFYING.contains(name);
  }

  /** Whether a second member of that name could turn the resource's meaning. */
  boolean isModifying(Element into, String name) {
    return isResource(into) && MODIFYING.contains(name);
  }

  private static boolean isResource(Element into) {
    return into.name().isEmpty() || into.isContained();
  }

  long mostText() {
    return mostText;
  }

  long most(String name) {
    return name.equals("contained") ? scan.limits.of(Limit.CONTAINED) : mostRepeats;
  }

  boolean repeated(Element into, String name, long most) {
    return limit(known(into, name), "more than " + most + " repetitions");
  }

  void arrayWithin(Element into, String name) {
    rejected(Code.WRONG_SHAPE, known(into, name), "an array within an array; not taken");
  }

  /** Whether one more value fits into the resource. */
  boolean fits() {
    if (position - resourceStart <= mostBytes) {
      return true;
    }
    overflowed = true;
    return limit("", "more than " + mostBytes + " bytes");
  }

  /** Whether an object may have objects of its own. */
  boolean mayNest(int depth) {
    return depth < mostNesting || limit("", "nested deeper than " + mostNesting);
  }

  boolean string(
      Element into, String name, boolean listed, Shape shape, String text, boolean safe) {
    if (text.length() > mostText) {
      rejected(
          Code.LIMIT,
          known(into, name),
          "a text of " + text.length() + " characters; it is not taken");
      return !MODIFYING.contains(name);
    }
    var kept = text;
    if (!safe && !SafeText.isSafe(text)) {
      scan.issue(
          Severity.WARNING,
          Code.UNSAFE_TEXT,
          where.down(known(into, name)),
          place(),
          "control, direction or broken characters in a text");
      kept = SafeText.mend(text);
    }
    add(into, name, listed, shape, kept);
    return true;
  }

  /** An element that is dropped before the mapping sees it: counted here, or it would be lost. */
  void rejected(Code code, String path, String found) {
    scan.issue(Severity.ERROR, code, where.down(path), place(), found);
    var above = where.type().isEmpty() ? "" : where.type() + ".";
    scan.count(where.type(), above + path, Reason.REJECTED);
  }

  private boolean limit(String path, String found) {
    scan.issue(
        Severity.ERROR, Code.LIMIT, where.down(path), place(), found + "; the entry is not taken");
    return false;
  }

  private Place place() {
    return new Place(line, column, offset);
  }

  /** A member's path for an issue; a name that FHIR lacks could itself be a patient's. */
  static String known(Element into, String name) {
    var path = into.route();
    return path.isEmpty() ? Mappings.safe(name) : path + "." + Mappings.safe(name);
  }

  /** Whether a member of that name within that element is an attachment's content. */
  static boolean isContent(Element into, String name) {
    return name.equals("data") && isAttachment(into.name());
  }

  private static boolean isAttachment(String name) {
    return name.toLowerCase(Locale.ROOT).endsWith("attachment")
        || name.equals("presentedForm")
        || name.equals("content")
        || name.equals("photo");
  }

  /** Writes an attachment's bytes to where they go; false when they are no Base64. */
  interface Decoding {
    boolean decode(OutputStream into) throws IOException;
  }

  /** Streams an attachment's bytes to the sink, with their hash in the place of their text. */
  void content(Element into, Decoding decoding) throws IOException {
    var at = new AttachmentSink.Place(
        scan.source, where.entry(), where.path() + "." + into.route(), offset);
    var content = new Content(scan, open(at));
    var good = false;
    try (content) {
      good = decoding.decode(content);
    } catch (IOException e) {
      scan.sink.rejected(at);
      throw e;
    }
    if (!good || content.tooLong()) {
      var found = good ? "more than " + scan.limits.of(Limit.ATTACHMENT) + " bytes" : "no Base64";
      rejected(
          Code.INVALID_ATTACHMENT, into.route(), "the content is " + found + "; it is not taken");
      into.see(Content.Seen.BROKEN);
      scan.sink.rejected(at);
      return;
    }
    resourceStart += content.size() * 4 / 3;
    var hash = content.hash();
    scan.sink.received(at, hash, content.size());
    var data = add(into, "data", false, Shape.CONTENT, hash.hex());
    data.measure(content.size());
    data.see(content.seen());
  }

  private OutputStream open(AttachmentSink.Place at) {
    try {
      return scan.sink.open(at);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
