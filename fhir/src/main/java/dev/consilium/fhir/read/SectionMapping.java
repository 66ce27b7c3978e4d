package dev.consilium.fhir.read;

import dev.consilium.core.record.NegativeAssertion;
import dev.consilium.core.record.NegativeAssertion.Reason;
import org.jspecify.annotations.Nullable;

/** Maps the sections of an IPS that say of themselves that they are empty. */
final class SectionMapping {

  private SectionMapping() {}

  /** An IPS: only what its sections say to be empty becomes facts; their entries are resources. */
  static @Nullable Mapped composition(Resource r) {
    r.status("Composition", "status");
    var subject = r.root.child("subject");
    if (subject != null && subject.listed()) {
      r.newer(subject);
    }
    if (!r.excluded()) {
      sections(r, r.root, new int[1]);
    }
    return null;
  }

  private static void sections(Resource r, Element of, int[] at) {
    for (var section : r.take.all(of, "section")) {
      var code = r.take.code(section, "code");
      if (section.has("emptyReason")) {
        var sent = r.take.one(section, "emptyReason");
        var reason = r.take.conceptOf(sent);
        var word = reason == null ? null : Tables.negative(reason);
        release(sent, word);
        var kind = Tables.section(code);
        var why = word == null ? Reason.NOT_ASKED : Reason.valueOf(word);
        r.entry.contain(DocumentMapping.made(
            r,
            "section",
            at[0]++,
            (id, source, links) -> new NegativeAssertion(
                id, source, code, kind == null ? "Composition.section" : kind, why, null)));
      }
      sections(r, section, at);
    }
  }

  // A fact keeps the meaning of the code; the words beside it, or another's code, it does not.
  private static void release(@Nullable Element reason, @Nullable String word) {
    if (reason == null) {
      return;
    }
    if (word == null) {
      reason.release();
    }
    for (var child = reason.child("text"); child != null; child = child.another()) {
      child.release();
    }
  }
}
