package dev.consilium.fhir.read;

import dev.consilium.core.record.Document.Mismatch;
import dev.consilium.fhir.read.ImportIssue.Code;
import dev.consilium.fhir.read.ImportIssue.Severity;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Compares what came as an attachment with what was declared of it. */
final class AttachmentCheck {

  private AttachmentCheck() {}

  /** In what they differ; each difference is an issue at the element that declares otherwise. */
  static List<Mismatch> of(
      Resource r, Element attachment, @Nullable Element content, @Nullable String media) {
    if (content == null) {
      // Without content, what is declared of it stays in the report.
      return attachment.seen() == null ? List.of() : List.of(Mismatch.BROKEN);
    }
    var found = new ArrayList<Mismatch>();
    if (attachment.has("size") && r.take.count(attachment, "size") != content.size()) {
      found.add(Mismatch.SIZE);
      differs(r, attachment, "size", "the content has " + content.size() + " bytes, another size");
    }
    var seen = content.seen();
    var hash = attachment.has("hash") ? r.take.text(attachment, "hash") : null;
    if (hash != null && seen != null && !hash.strip().equals(seen.sha1())) {
      found.add(Mismatch.HASH);
      differs(r, attachment, "hash", "the content has one SHA-1, another");
    }
    if (media != null
        && seen != null
        && seen.size() > 0
        && ContentTypes.contradicts(media, seen.type())) {
      found.add(Mismatch.TYPE);
      r.take.issue(
          Severity.WARNING,
          Code.OTHER_CONTENT_TYPE,
          attachment.child("contentType"),
          "the content is of another format than declared");
    }
    return found;
  }

  private static void differs(Resource r, Element attachment, String member, String what) {
    r.take.issue(
        Severity.ERROR, Code.INVALID_ATTACHMENT, attachment.child(member), what + " is declared");
  }
}
