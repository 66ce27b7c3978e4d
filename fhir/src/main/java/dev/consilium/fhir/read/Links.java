package dev.consilium.fhir.read;

import dev.consilium.core.record.FactId;
import dev.consilium.fhir.read.ImportIssue.Code;
import dev.consilium.fhir.read.ImportIssue.Severity;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Follows the references of one entry once the whole source is known. */
final class Links {

  private final Scan scan;
  private final References references;
  private final Entry from;

  Links(Scan scan, References references, Entry from) {
    this.scan = scan;
    this.references = references;
    this.from = from;
  }

  @Nullable
  Entry entry(@Nullable Ref ref) {
    if (ref == null) {
      return null;
    }
    var found = references.resolve(from, ref);
    if (found.entry() == null || found.entry() == from) {
      scan.issue(
          Severity.WARNING,
          Code.UNRESOLVED_REFERENCE,
          from.where(),
          from.place,
          found.entry() == from ? "CYCLE" : found.outcome().name());
      return null;
    }
    return found.entry();
  }

  @Nullable
  FactId fact(@Nullable Ref ref) {
    var entry = entry(ref);
    return entry == null ? null : entry.factId;
  }

  List<FactId> facts(List<Ref> refs) {
    var ids = new ArrayList<FactId>(refs.size());
    for (var ref : refs) {
      var id = fact(ref);
      if (id != null) {
        ids.add(id);
      }
    }
    return ids;
  }
}
