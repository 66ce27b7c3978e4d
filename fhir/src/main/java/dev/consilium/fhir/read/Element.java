package dev.consilium.fhir.read;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One element of the resource being read, whatever the format; lives until its entry is done.
 *
 * <p>A format's reader builds it with {@link #begin} and {@link #add}; the mapping takes from it and
 * thereby marks what it took. What stays unmarked goes to the report.
 */
final class Element {

  /** What a format can tell about a value. */
  enum Shape {
    OBJECT,
    STRING,
    NUMBER,
    TRUTH,
    NULL,
    /** An attachment whose bytes went to the sink; the text is their hash. */
    CONTENT
  }

  private static final int FEW = 24;

  private final @Nullable Element parent;
  private final String name;
  private final boolean listed;
  private final Shape shape;
  private final String text;
  private final int line;
  private final int column;
  private final long offset;
  private final long size;
  private List<Element> children = List.of();
  private @Nullable Set<String> names;
  private boolean taken;

  Element(
      @Nullable Element parent,
      String name,
      boolean listed,
      Shape shape,
      String text,
      long size,
      ImportIssue.Place place) {
    this.parent = parent;
    this.name = name;
    this.listed = listed;
    this.shape = shape;
    this.text = text;
    this.size = size;
    this.line = place.line();
    this.column = place.column();
    this.offset = place.offset();
  }

  static Element root(ImportIssue.Place place) {
    return new Element(null, "", false, Shape.OBJECT, "", 0, place);
  }

  /** Announces a member; false when one of that name was there before. */
  boolean begin(String member) {
    if (names == null) {
      if (children.size() < FEW) {
        for (var child : children) {
          if (child.name.equals(member)) {
            return false;
          }
        }
        return true;
      }
      names = new HashSet<>();
      for (var child : children) {
        names.add(child.name);
      }
    }
    return names.add(member);
  }

  void add(Element child) {
    // Most elements are plain values: they never pay for a list.
    if (children.isEmpty()) {
      children = new ArrayList<>(6);
    }
    children.add(child);
  }

  void drop(String member) {
    if (!children.isEmpty()) {
      children.removeIf(it -> it.name.equals(member));
    }
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

  int line() {
    return line;
  }

  int column() {
    return column;
  }

  long offset() {
    return offset;
  }

  List<Element> children() {
    return children;
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

  /** The text of the first child of that name, without taking it; empty when there is none. */
  String peek(String member) {
    for (var child : children) {
      if (child.name.equals(member)) {
        return child.text;
      }
    }
    return "";
  }

  boolean has(String member) {
    for (var child : children) {
      if (child.name.equals(member)) {
        return true;
      }
    }
    return false;
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

  boolean isRoot() {
    return parent == null || isContained();
  }

  /** Whether this is a resource within another, where paths begin anew. */
  boolean isContained() {
    return parent != null && parent.parent == null && name.equals("contained");
  }
}
