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
  private final ImportIssue.Place place;
  private final long size;
  private final List<Element> children = new ArrayList<>(4);
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
    this.place = place;
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
    children.add(child);
  }

  void drop(String member) {
    children.removeIf(it -> it.name.equals(member));
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
    return place.line();
  }

  int column() {
    return place.column();
  }

  long offset() {
    return place.offset();
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

  /** The path from the resource on, without the resource itself. */
  String path() {
    if (parent == null) {
      return "";
    }
    var before = parent.path();
    return before.isEmpty() ? name : before + "." + name;
  }
}
