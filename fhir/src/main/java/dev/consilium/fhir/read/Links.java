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

  /** What the reference leads to, if it is of one of those types; an issue says what it is not. */
  @Nullable
  Entry entry(@Nullable Ref ref, String types) {
    if (ref == null) {
      return null;
    }
    var found = references.resolve(from, ref);
    var entry = found.entry();
    if (entry == null) {
      return followed(found.outcome(), null);
    }
    if (entry == from) {
      return followed(ReferenceOutcome.CYCLE, null);
    }
    return types.isEmpty() || (" " + types + " ").contains(" " + entry.type + " ")
        ? followed(found.outcome(), entry)
        : followed(ReferenceOutcome.WRONG_TYPE, null);
  }

  private @Nullable Entry followed(ReferenceOutcome outcome, @Nullable Entry entry) {
    scan.followed(outcome);
    return entry == null ? broken(outcome.code, outcome.words) : entry;
  }

  @Nullable
  Entry broken(String why) {
    return broken(Code.UNRESOLVED_REFERENCE, why);
  }

  private @Nullable Entry broken(Code code, String why) {
    scan.issue(
        Severity.WARNING, code, from.where(), from.place, "a reference is not followed: " + why);
    return null;
  }

  /** Notes that what the entry says is now said by the fact that refers to it. */
  void use(Entry entry) {
    // A companion serves many readings at once and is never written to.
    if (entry.source.document().equals(from.source.document())) {
      entry.used = true;
    }
  }

  /** Counts a first-level member that the fact has no place for after all. */
  void left(String member) {
    scan.left(from.type).member(member).add();
  }

  /** As {@link #entry}, for what must itself be in the record. */
  @Nullable
  Entry stated(@Nullable Ref ref, String types) {
    var entry = entry(ref, types);
    return entry != null && entry.factId == null
        ? broken("what it leads to is not in the record")
        : entry;
  }

  /** What the reference leads to; null, and nothing to say about it, when the source lacks it. */
  @Nullable
  Entry here(Ref ref) {
    var entry = references.resolve(from, ref).entry();
    return entry == from ? null : entry;
  }

  /** The facts to which references of any type lead; the report counts those that lead to none. */
  List<FactId> known(List<Ref> refs, String member) {
    var ids = new ArrayList<FactId>(refs.size());
    for (var ref : refs) {
      var entry = entry(ref, "");
      if (entry != null && entry.factId != null) {
        ids.add(entry.factId);
      } else if (entry != null) {
        left(member);
      }
    }
    return ids;
  }

  @Nullable
  FactId fact(@Nullable Ref ref) {
    var entry = stated(ref, "");
    return entry == null ? null : entry.factId;
  }

  List<FactId> facts(List<Ref> refs, String types) {
    var ids = new ArrayList<FactId>(refs.size());
    for (var ref : refs) {
      var entry = stated(ref, types);
      if (entry != null && entry.factId != null) {
        ids.add(entry.factId);
      }
    }
    return ids;
  }
}
