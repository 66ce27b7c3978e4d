package dev.consilium.fhir.read;

import dev.consilium.fhir.read.ImportIssue.Code;
import dev.consilium.fhir.read.ImportIssue.Place;
import dev.consilium.fhir.read.ImportIssue.Severity;
import dev.consilium.fhir.read.ImportReport.Reason;
import dev.consilium.fhir.read.Mappings.Kind;
import dev.consilium.fhir.read.Scan.Where;

/** Counts the entries of a source and hands on each resource, whatever the format. */
final class Walk {

  /** Takes one entry that has been read to its end. */
  interface Taking {
    void take(Parsed parsed, String fullUrl);
  }

  /** One resource's elements, before mapping. */
  record Parsed(Element root, String type, Where where, boolean whole, boolean modified) {}

  final Scan scan;
  final Elements elements;
  private final Taking taking;
  private int next;

  Walk(Scan scan, Taking taking) {
    this.scan = scan;
    this.taking = taking;
    elements = new Elements(scan);
  }

  /** The number of the entry that comes next. */
  int next() {
    return next;
  }

  void skip() {
    next++;
  }

  Element begin(String path) {
    return elements.begin(new Where(next, "", "", path));
  }

  /** Learns the type and the id of the resource as soon as they are read. */
  Kind learn(Element root) {
    var type = Mappings.safe(root.peek("resourceType"));
    var before = elements.where();
    elements.at(new Where(before.entry(), type, root.peek("id"), before.path()));
    return Mappings.kind(type);
  }

  Parsed parsed(Element root, boolean whole) {
    var type = root.peek("resourceType");
    if (type.equals("Bundle")) {
      for (var child = root.first(); child != null; child = child.next()) {
        if (!child.name().equals("resourceType")) {
          scan.count("Bundle", "Bundle." + Mappings.safe(child.name()), Reason.NOT_MAPPED);
        }
      }
    }
    return new Parsed(root, type, elements.where(), whole, elements.isModified());
  }

  void issue(Severity severity, Code code, String type, String path, Place place, String detail) {
    scan.issue(severity, code, new Where(next, type, "", path), place, detail);
  }

  void fatal(Place place, String found) {
    issue(
        Severity.FATAL,
        Code.BROKEN_SYNTAX,
        "",
        "resource",
        place,
        found + "; everything before it is taken");
  }

  void leftOfEntry(String member) {
    scan.leftOfEntry(member);
  }

  /** Whether this was a bundle; one without a type is known by its entries. */
  boolean isBundle(Parsed parsed, int before) {
    if (!parsed.type().isEmpty() || next == before) {
      return parsed.type().equals("Bundle");
    }
    scan.issue(
        Severity.WARNING,
        Code.NO_RESOURCE_TYPE,
        parsed.where(),
        parsed.root().place(),
        "a bundle without resourceType; its entries are taken");
    return true;
  }

  void one(Parsed parsed, Place end, String fullUrl, boolean modified) {
    next = Math.max(next, parsed.where().entry() + 1);
    if (parsed.type().isEmpty()) {
      scan.resource();
      scan.count("", "", Reason.REJECTED);
      scan.issue(
          Severity.ERROR,
          Code.NO_RESOURCE_TYPE,
          parsed.where(),
          end,
          "an object without resourceType; it is not taken");
    } else if (modified) {
      var type = Mappings.safe(parsed.type());
      scan.resource();
      scan.count(type, type, Reason.EXCLUDED_MODIFIER);
      scan.issue(
          Severity.ERROR,
          Code.EXCLUDED_MODIFIER,
          parsed.where(),
          end,
          "the entry has a modifier, two resources or two addresses; it is not taken");
    } else {
      taking.take(parsed, fullUrl);
    }
  }
}
