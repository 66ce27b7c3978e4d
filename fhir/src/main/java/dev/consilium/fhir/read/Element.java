package dev.consilium.fhir.read;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One element of the resource being read, whatever the format; lives until its entry is done, and
 * is then used again for another: a fact or an entry must not keep it.
 *
 * <p>A format's reader builds it through {@link Elements}; the mapping takes from it and thereby
 * marks what it took. What stays unmarked goes to the report.
 */
final class Element {

  /** What a format can tell about a value. */
  enum Shape {
    OBJECT,
    STRING,
    NUMBER,
    TRUTH,
    NULL,
    /** A plain value in a format that has no types for them. */
    PLAIN,
    /** An attachment whose bytes went to the sink; the text is their hash. */
    CONTENT,
    /** Not read, since no mapping takes it. */
    PASSED
  }

  private static final int FEW = 24;

  private @Nullable Element parent;
  private String name = "";
  private long bit;
  private boolean listed;
  private Shape shape = Shape.OBJECT;
  private String text = "";
  private int line;
  private int column;
  private long offset;
  private long size;
  private Content.@Nullable Seen seen;
  private @Nullable Element first;
  private @Nullable Element last;
  private @Nullable Element next;
  // One bit for each name beneath this, by its hash: most look-ups end here.
  private long present;
  // Of those bits, the ones that more than one child may have.
  private long added;
  private long repeated;
  private int count;
  private @Nullable Set<String> names;
  private boolean taken;

  /** Becomes another element; whatever it was is forgotten. */
  Element become(@Nullable Element parent, String name, boolean listed, Shape shape, String text) {
    this.parent = parent;
    this.name = name;
    bit = bit(name);
    this.listed = listed;
    this.shape = shape;
    this.text = text;
    first = null;
    last = null;
    next = null;
    names = null;
    present = 0;
    added = 0;
    repeated = 0;
    count = 0;
    size = 0;
    seen = null;
    taken = false;
    return this;
  }

  /** Goes by another name from now on. */
  void rename(String other) {
    name = other;
    bit = bit(other);
    if (parent != null) {
      parent.present |= bit;
      parent.repeated |= parent.added & bit;
      parent.added |= bit;
    }
  }

  void stand(int atLine, int atColumn, long atOffset) {
    line = atLine;
    column = atColumn;
    offset = atOffset;
  }

  void measure(long bytes) {
    size = bytes;
  }

  /** One of 64 bits for a name. */
  static long bit(String name) {
    var hash = name.hashCode();
    return 1L << (hash ^ hash >>> 7 ^ hash >>> 15);
  }

  /** Announces a member; false when one of that name was there before. */
  boolean begin(String member) {
    var bit = bit(member);
    if ((present & bit) == 0) {
      present |= bit;
      if (names != null) {
        names.add(member);
      }
      return true;
    }
    if (names == null && count < FEW) {
      return child(member) == null;
    }
    return names().add(member);
  }

  private Set<String> names() {
    if (names == null) {
      names = new HashSet<>();
      for (var child = first; child != null; child = child.next) {
        names.add(child.name);
      }
    }
    return names;
  }

  void add(Element child) {
    if (last == null) {
      first = child;
    } else {
      last.next = child;
    }
    last = child;
    present |= child.bit;
    repeated |= added & child.bit;
    added |= child.bit;
    count++;
  }

  void drop(String member) {
    Element kept = null;
    for (var child = first; child != null; child = child.next) {
      if (!child.name.equals(member)) {
        kept = child;
      } else if (kept == null) {
        first = child.next;
      } else {
        kept.next = child.next;
      }
    }
    last = kept;
  }

  String name() {
    return name;
  }

  boolean listed() {
    return listed;
  }

  Shape shape() {
    return shape;
  }

  String text() {
    return text;
  }

  long size() {
    return size;
  }

  long offset() {
    return offset;
  }

  void see(Content.Seen what) {
    seen = what;
  }

  /** What was seen of the content in this, or of that which an attachment should have had. */
  Content.@Nullable Seen seen() {
    return seen;
  }

  ImportIssue.Place place() {
    return new ImportIssue.Place(line, column, offset);
  }

  @Nullable
  Element parent() {
    return parent;
  }

  /** The first child; {@link #next} leads on to the others. */
  @Nullable
  Element first() {
    return first;
  }

  @Nullable
  Element next() {
    return next;
  }

  /** Whether nothing but an id and extensions is beneath this. */
  boolean isExtensionOnly() {
    for (var child = first; child != null; child = child.next) {
      if (!child.name.equals("extension") && !child.name.equals("id")) {
        return false;
      }
    }
    return first != null;
  }

  int count() {
    return count;
  }

  boolean taken() {
    return taken;
  }

  void take() {
    taken = true;
  }

  /** Takes nothing of this after all, so that the report counts it. */
  void release() {
    taken = false;
  }

  /** The first child of that name. */
  @Nullable
  Element child(String member) {
    var wanted = bit(member);
    if ((present & wanted) == 0) {
      return null;
    }
    for (var child = first; child != null; child = child.next) {
      if (child.bit == wanted && child.name.equals(member)) {
        return child;
      }
    }
    return null;
  }

  /** The next sibling of the same name. */
  @Nullable
  Element another() {
    if (parent == null || (parent.repeated & bit) == 0) {
      return null;
    }
    for (var sibling = next; sibling != null; sibling = sibling.next) {
      if (sibling.bit == bit && sibling.name.equals(name)) {
        return sibling;
      }
    }
    return null;
  }

  /** The text of the first child of that name, without taking it; empty when there is none. */
  String peek(String member) {
    var child = child(member);
    return child == null ? "" : child.text;
  }

  boolean has(String member) {
    return child(member) != null;
  }

  /** The path from its own resource on, without the resource itself. */
  String path() {
    if (parent == null || isRoot()) {
      return "";
    }
    return down(parent.path());
  }

  /** The path from the outermost resource on, through the resource that contains this one. */
  String route() {
    return parent == null ? "" : down(parent.route());
  }

  private String down(String before) {
    return before.isEmpty() ? name : before + "." + name;
  }

  /** The type of the resource that this is part of, as sent. */
  String resourceType() {
    return parent == null || isContained() ? peek("resourceType") : parent.resourceType();
  }

  boolean isRoot() {
    return parent == null || isContained();
  }

  /** Whether this is a resource within another, where paths begin anew. */
  boolean isContained() {
    return parent != null && parent.parent == null && name.equals("contained");
  }
}
