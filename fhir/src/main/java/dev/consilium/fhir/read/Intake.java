package dev.consilium.fhir.read;

import dev.consilium.core.Coding;
import dev.consilium.core.record.Source;
import dev.consilium.fhir.read.ImportIssue.Code;
import dev.consilium.fhir.read.ImportIssue.Severity;
import dev.consilium.fhir.read.ImportReport.Reason;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Maps one resource after the other and counts what the mapping leaves. */
final class Intake implements Walk.Taking {

  private final Scan scan;
  private final References references;
  private final List<Entry> entries = new ArrayList<>();

  Intake(Scan scan, List<Companion> companions) {
    this.scan = scan;
    references = new References(companions);
  }

  References references() {
    return references;
  }

  List<Entry> entries() {
    return entries;
  }

  @Override
  public void take(Walk.Parsed parsed, String fullUrl) {
    scan.resource();
    var type = Mappings.safe(parsed.type());
    if (!parsed.whole()) {
      scan.count(type, type, Reason.REJECTED);
      return;
    }
    var where = parsed.where();
    var entry = entry(
        parsed.root(), type, where.entry(), where.path(), fullUrl.isBlank() ? null : fullUrl, null);
    entry.identifiers = identifiers(parsed.root());
    if (Mappings.isMapped(type)) {
      map(parsed.root(), entry, parsed.modified());
    } else {
      scan.count(type, type, Tables.isResource(type) ? Reason.SKIPPED_TYPE : Reason.UNKNOWN_TYPE);
    }
    entries.add(entry);
    references.add(entry);
  }

  // Only looked at: what makes a fact of an identifier takes it, and the others are counted.
  private List<Coding> identifiers(Element root) {
    var first = root.child("identifier");
    if (first == null) {
      return List.of();
    }
    var found = new ArrayList<Coding>(2);
    for (var each = first; each != null; each = each.another()) {
      var value = each.peek("value");
      if (!value.isBlank()) {
        found.add(new Coding(each.peek("system"), value, null));
      }
    }
    return found;
  }

  private Entry entry(
      Element root,
      String type,
      int index,
      String path,
      @Nullable String fullUrl,
      @Nullable Entry container) {
    var source = new Source(scan.source, index, path, Math.max(-1, root.offset()));
    var meta = root.child("meta");
    var version = meta == null ? "" : meta.peek("versionId");
    var entry = new Entry(
        type,
        root.peek("id"),
        fullUrl,
        version.isEmpty() ? null : version,
        source,
        root.place(),
        container);
    entry.updated = meta == null ? "" : meta.peek("lastUpdated");
    return entry;
  }

  private void map(Element root, Entry entry, boolean modified) {
    var take = new Taker(scan, entry.where(), root);
    var resource = new Resource(root, entry.type, take, entry);
    take.all(root, "resourceType");
    take.all(root, "id");
    var subject = take.ref(root, "subject");
    entry.subject = subject != null ? subject : take.ref(root, "patient");
    var mapped = Mappings.kind(entry.type).map(resource);
    var modifier = modified ? modifier(root) : null;
    if (modifier != null) {
      forget(entry);
      scan.count(entry.type, entry.type, Reason.EXCLUDED_MODIFIER);
      take.issue(
          Severity.ERROR,
          Code.EXCLUDED_MODIFIER,
          modifier,
          "a modifier that is not understood; the resource is not taken");
    } else if (resource.excluded()) {
      forget(entry);
      scan.count(entry.type, entry.type, Reason.EXCLUDED_STATUS);
    } else {
      entry.mapped = mapped;
      contained(root, entry, modified);
      leftovers(root, scan.left(entry.type));
    }
  }

  private static void forget(Entry entry) {
    entry.contained = List.of();
    entry.content = null;
    entry.mapped = null;
  }

  private void contained(Element root, Entry owner, boolean modified) {
    var at = 0;
    for (var child = root.child("contained"); child != null; child = child.another()) {
      child.take();
      var type = Mappings.safe(child.peek("resourceType"));
      var path = owner.source.path() + ".contained[" + at++ + "]";
      var entry = entry(child, type, owner.source.entry(), path, null, owner);
      owner.contain(entry);
      if (entry.id.isEmpty()) {
        scan.issue(
            Severity.WARNING,
            Code.CONTAINED_WITHOUT_ID,
            entry.where(),
            entry.place,
            "a contained resource without id");
      }
      if (Mappings.isMapped(type) && !type.equals("Patient")) {
        map(child, entry, modified);
      } else {
        scan.count(
            type,
            type,
            type.equals("Patient")
                ? Reason.OTHER_SUBJECT
                : Tables.isResource(type) ? Reason.SKIPPED_TYPE : Reason.UNKNOWN_TYPE);
      }
    }
  }

  /** A modifier beneath what was taken; one beneath what was left changes nothing that was taken. */
  private static @Nullable Element modifier(Element element) {
    for (var child = element.first(); child != null; child = child.next()) {
      if (child.name().equals("modifierExtension") || child.name().equals("implicitRules")) {
        return child;
      }
      if (child.taken() && !child.name().equals("contained")) {
        var found = modifier(child);
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }

  private static void leftovers(Element element, Left left) {
    var before = "";
    for (var child = element.first(); child != null; child = child.next()) {
      var name = child.name();
      if (!child.taken()) {
        if (!name.equals(before)) {
          left.member(name).add();
          before = name;
        }
      } else if (child.first() != null && !name.equals("contained")) {
        leftovers(child, left.member(name));
      }
    }
  }

  /** The data type of an element of that resource; empty when R4 tells none. */
  static String type(Element element, String resource) {
    var above = element.parent();
    if (above == null || element.isRoot()) {
      return resource;
    }
    var type = Tables.typeOf(type(above, resource), element.name());
    return type == null ? "" : type;
  }
}
