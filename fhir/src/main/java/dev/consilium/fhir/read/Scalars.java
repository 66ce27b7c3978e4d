package dev.consilium.fhir.read;

import dev.consilium.core.Coding;
import dev.consilium.core.record.CodeableText;
import dev.consilium.core.record.PartialDate;
import dev.consilium.fhir.read.Element.Shape;
import dev.consilium.fhir.read.ImportIssue.Code;
import dev.consilium.fhir.read.ImportIssue.Severity;
import dev.consilium.fhir.read.ImportReport.Reason;
import dev.consilium.fhir.read.ReadLimits.Limit;
import dev.consilium.fhir.read.Scan.Where;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes plain values out of one resource's elements; a wrong one costs itself and an issue. */
class Scalars {

  private final Scan scan;
  private final Where where;
  private final Element root;

  Scalars(Scan scan, Where where, Element root) {
    this.scan = scan;
    this.where = where;
    this.root = root;
  }

  final Coding coding(String system, String code, @Nullable String display) {
    return scan.coding(system, code, display);
  }

  final CodeableText conceptWith(List<Coding> codings, @Nullable String text) {
    return scan.concept(codings, text);
  }

  final <T> T same(T value) {
    return scan.same(value);
  }

  void issue(Severity severity, Code code, @Nullable Element at, String detail) {
    var place = at == null ? root : at;
    scan.issue(severity, code, where.down(place.path()), place.place(), detail);
    if (severity == Severity.ERROR && at != null && !at.isRoot()) {
      scan.count(where.type(), where.type() + "." + at.path(), Reason.REJECTED);
    }
  }

  /** Once for each path of a source: one shape of another release repeats in every resource. */
  final void newer(Element element) {
    var path = where.type() + "." + element.path();
    if (scan.isFirst(path)) {
      issue(
          Severity.INFO,
          Code.OTHER_RELEASE,
          element,
          "a shape of another FHIR release than R4; it is read, here and wherever it recurs");
    }
  }

  /** Every element of that name; a null among them is reported unless an extension explains it. */
  List<Element> all(@Nullable Element of, String name) {
    var first = of == null ? null : of.child(name);
    if (of == null || first == null) {
      return List.of();
    }
    var found = new ArrayList<Element>(2);
    for (var child = first; child != null; child = child.another()) {
      if (present(of, child)) {
        found.add(child);
      }
    }
    return found;
  }

  private boolean present(Element of, Element child) {
    child.take();
    if (child.shape() != Shape.NULL) {
      return child.shape() != Shape.PASSED;
    }
    if (!of.has("_" + child.name())) {
      issue(Severity.WARNING, Code.NULL_VALUE, child, "a null where a value belongs");
    }
    return false;
  }

  @Nullable
  Element one(@Nullable Element of, String name) {
    if (of == null) {
      return null;
    }
    Element first = null;
    var count = 0;
    for (var child = of.child(name); child != null; child = child.another()) {
      if (present(of, child)) {
        first = first == null ? child : first;
        count++;
      }
    }
    if (count > 1) {
      issue(
          Severity.ERROR,
          Code.REPEATED_VALUE,
          first,
          count + " values where one belongs; the first is taken");
    } else if (first != null && first.listed()) {
      issue(Severity.INFO, Code.WRONG_SHAPE, first, "an array where one value belongs");
    }
    return first;
  }

  final @Nullable String textOf(@Nullable Element element, Shape wanted) {
    if (element == null) {
      return null;
    }
    if (element.shape() == Shape.OBJECT || element.shape() == Shape.CONTENT) {
      issue(Severity.ERROR, Code.WRONG_SHAPE, element, "an object where a plain value belongs");
      return null;
    }
    if (element.shape() != wanted && element.shape() != Shape.PLAIN) {
      issue(Severity.WARNING, Code.WRONG_SHAPE, element, "a value of another JSON type");
    }
    if (element.text().isBlank()) {
      issue(Severity.WARNING, Code.EMPTY_VALUE, element, "an empty text");
      return null;
    }
    return element.text();
  }

  @Nullable
  String text(@Nullable Element of, String name) {
    return textOf(one(of, name), Shape.STRING);
  }

  List<String> texts(@Nullable Element of, String name) {
    var texts = new ArrayList<String>(2);
    for (var element : all(of, name)) {
      var text = textOf(element, Shape.STRING);
      if (text != null) {
        texts.add(text);
      }
    }
    return texts;
  }

  @Nullable
  PartialDate date(@Nullable Element of, String name) {
    var element = one(of, name);
    var text = textOf(element, Shape.STRING);
    if (text == null) {
      return null;
    }
    var date = text.length() > 40 ? Optional.<PartialDate>empty() : scan.date(text);
    if (date.isEmpty()) {
      issue(Severity.ERROR, Code.INVALID_DATE, element, "no FHIR date; it is not taken");
    }
    return date.orElse(null);
  }

  @Nullable
  PartialDate start(@Nullable Element of, String period) {
    return date(one(of, period), "start");
  }

  /** The first date present: that of the moment, then the start of the period. */
  @Nullable
  PartialDate dateOrStart(Element of, String moment, String period) {
    var date = of.has(moment) ? date(of, moment) : null;
    return date != null ? date : of.has(period) ? start(of, period) : null;
  }

  @Nullable
  PartialDate end(Element of, String period) {
    var child = of.child(period);
    if (child == null) {
      return null;
    }
    child.take();
    return date(child, "end");
  }

  @Nullable
  Boolean truth(@Nullable Element of, String name) {
    var element = one(of, name);
    var text = textOf(element, Shape.TRUTH);
    if (text == null) {
      return null;
    }
    if (!text.equals("true") && !text.equals("false")) {
      issue(Severity.ERROR, Code.INVALID_CODE, element, "neither true nor false");
      return null;
    }
    return text.equals("true");
  }

  @Nullable
  BigDecimal decimal(@Nullable Element of, String name) {
    var element = one(of, name);
    var text = textOf(element, Shape.NUMBER);
    if (text == null) {
      return null;
    }
    if (text.length() > scan.limits.of(Limit.NUMBER)) {
      issue(
          Severity.ERROR,
          Code.LIMIT,
          element,
          "a number of " + text.length() + " characters; it is not taken");
      return null;
    }
    if (exponent(text) > scan.limits.of(Limit.EXPONENT)) {
      issue(Severity.ERROR, Code.LIMIT, element, "a number with too large an exponent; not taken");
      return null;
    }
    try {
      return new BigDecimal(text);
    } catch (NumberFormatException e) {
      issue(Severity.ERROR, Code.INVALID_NUMBER, element, "no number; it is not taken");
      return null;
    }
  }

  private static long exponent(String number) {
    var at = Math.max(number.indexOf('e'), number.indexOf('E'));
    if (at < 0) {
      return 0;
    }
    try {
      return Math.abs(Long.parseLong(number.substring(at + 1)));
    } catch (NumberFormatException e) {
      return Long.MAX_VALUE;
    }
  }

  int count(@Nullable Element of, String name) {
    var number = decimal(of, name);
    if (number == null) {
      return 0;
    }
    if (number.signum() < 0 || number.compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) > 0) {
      issue(Severity.ERROR, Code.INVALID_NUMBER, of, "no count; it is not taken");
      return 0;
    }
    return number.intValue();
  }
}
