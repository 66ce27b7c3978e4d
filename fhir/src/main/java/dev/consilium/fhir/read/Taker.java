package dev.consilium.fhir.read;

import dev.consilium.core.Coding;
import dev.consilium.core.record.CodeableText;
import dev.consilium.core.record.Quantity;
import dev.consilium.core.record.Quantity.Comparator;
import dev.consilium.fhir.read.Element.Shape;
import dev.consilium.fhir.read.ImportIssue.Code;
import dev.consilium.fhir.read.ImportIssue.Severity;
import dev.consilium.fhir.read.Scan.Where;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes FHIR's data types out of one resource's elements. */
final class Taker extends Scalars {

  Taker(Scan scan, Where where, Element root) {
    super(scan, where, root);
  }

  @Nullable
  Coding codingOf(@Nullable Element element) {
    if (element == null || !isObject(element)) {
      return null;
    }
    var code = text(element, "code");
    if (code == null) {
      element.release();
      return null;
    }
    var system = text(element, "system");
    return coding(system == null ? "" : system, code, text(element, "display"));
  }

  boolean isObject(Element element) {
    if (element.shape() == Shape.OBJECT) {
      return true;
    }
    issue(Severity.ERROR, Code.WRONG_SHAPE, element, "a plain value where an object belongs");
    return false;
  }

  @Nullable
  CodeableText conceptOf(@Nullable Element element) {
    if (element == null || !isObject(element)) {
      return null;
    }
    // R5 wraps a concept in a CodeableReference.
    if (element.has("concept")) {
      return conceptOf(one(element, "concept"));
    }
    // R5 sends some of R4's codings as concepts, and some senders do the reverse.
    if (!element.has("coding") && !element.has("text") && element.has("code")) {
      var alone = codingOf(element);
      return alone == null ? null : new CodeableText(List.of(alone), null);
    }
    var text = element.has("text") ? text(element, "text") : null;
    var codings = new ArrayList<Coding>(2);
    for (var each : all(element, "coding")) {
      var coding = codingOf(each);
      if (coding != null) {
        codings.add(coding);
      } else if (text == null && each.has("display")) {
        each.take();
        text = text(each, "display");
      }
    }
    return codings.isEmpty() && text == null ? null : conceptWith(codings, text);
  }

  @Nullable
  CodeableText concept(@Nullable Element of, String name) {
    return conceptOf(one(of, name));
  }

  /** The first concept of a list of which a fact holds one; the report counts the others. */
  @Nullable
  CodeableText firstConcept(Element of, String name) {
    CodeableText first = null;
    for (var element : all(of, name)) {
      if (first != null) {
        element.release();
      } else {
        first = conceptOf(element);
      }
    }
    return first;
  }

  CodeableText code(Element of, String name) {
    var concept = of.has(name) ? concept(of, name) : null;
    return concept == null ? CodeableText.UNKNOWN : concept;
  }

  List<CodeableText> concepts(@Nullable Element of, String name) {
    var concepts = new ArrayList<CodeableText>(1);
    for (var element : all(of, name)) {
      var concept = conceptOf(element);
      if (concept != null) {
        concepts.add(concept);
      }
    }
    return concepts;
  }

  @Nullable
  Quantity quantity(@Nullable Element of, String name) {
    var element = one(of, name);
    if (element == null || !isObject(element)) {
      return null;
    }
    var comparator = comparator(element);
    var value = decimal(element, "value");
    if (value == null || comparator == null) {
      element.release();
      return null;
    }
    return new Quantity(
        value,
        comparator,
        shared(element, "unit"),
        shared(element, "system"),
        shared(element, "code"));
  }

  private @Nullable String shared(Element of, String name) {
    var text = of.has(name) ? text(of, name) : null;
    return text == null ? null : same(text);
  }

  // A comparator that is not understood changes the number's meaning: no number then.
  private @Nullable Comparator comparator(Element quantity) {
    if (!quantity.has("comparator")) {
      return Comparator.EXACT;
    }
    var sign = text(quantity, "comparator");
    for (var each : Comparator.values()) {
      if (each != Comparator.EXACT && each.symbol().equals(sign)) {
        return each;
      }
    }
    issue(
        Severity.ERROR, Code.INVALID_CODE, quantity, "a comparator that R4 lacks; no number taken");
    return null;
  }

  @Nullable
  Ref refOf(@Nullable Element element) {
    if (element == null || !isObject(element)) {
      return null;
    }
    // R5 wraps a reference in a CodeableReference.
    var reference = element.has("reference") ? one(element, "reference") : null;
    if (reference != null && reference.shape() == Shape.OBJECT) {
      return refOf(reference);
    }
    var url = reference == null ? null : textOf(reference, Shape.STRING);
    // The type only checks what the address leads to; it is in no fact, so it is not taken.
    var type = element.peek("type");
    var identifier = url == null ? identifierOf(one(element, "identifier")) : null;
    return url == null && identifier == null
        ? null
        : new Ref(url, identifier, type.isEmpty() ? null : type);
  }

  @Nullable
  Ref ref(@Nullable Element of, String name) {
    return refOf(one(of, name));
  }

  List<Ref> refs(@Nullable Element of, String name) {
    var refs = new ArrayList<Ref>(1);
    for (var element : all(of, name)) {
      var ref = refOf(element);
      if (ref != null) {
        refs.add(ref);
      }
    }
    return refs;
  }

  /**
   * The references among the elements of that name; those that hold a concept give it to the list.
   * R5 has both in one element, a CodeableReference.
   */
  List<Ref> either(Element of, String name, List<CodeableText> concepts) {
    var refs = new ArrayList<Ref>(1);
    for (var element : all(of, name)) {
      var ref = element.has("reference") || element.has("identifier") ? refOf(element) : null;
      if (ref != null) {
        refs.add(ref);
      }
      if (ref == null || element.has("concept")) {
        var concept = conceptOf(element);
        if (concept != null) {
          concepts.add(concept);
        }
      }
    }
    return refs;
  }

  @Nullable
  Coding identifierOf(@Nullable Element element) {
    if (element == null || !isObject(element)) {
      return null;
    }
    var value = text(element, "value");
    if (value == null) {
      element.release();
      return null;
    }
    var system = element.has("system") ? text(element, "system") : null;
    return new Coding(system == null ? "" : system, value, null);
  }

  List<Coding> identifiers(Element of) {
    var identifiers = new ArrayList<Coding>(1);
    for (var element : all(of, "identifier")) {
      var identifier = identifierOf(element);
      if (identifier != null) {
        identifiers.add(identifier);
      }
    }
    return identifiers;
  }

  /** The extension of that url, taken; null when there is none. */
  @Nullable
  Element extension(Element of, String url) {
    for (var child = of.child("extension"); child != null; child = child.another()) {
      if (child.peek("url").equals(url)) {
        child.take();
        one(child, "url");
        return child;
      }
    }
    return null;
  }
}
