package dev.consilium.core.triage;

import dev.consilium.core.record.Document;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** B11 and B12: documents without an author, and documents without their content. */
final class DocumentChecks {

  private DocumentChecks() {}

  // What a report carries with it has the report's author.
  static Verdict author(CheckInput input) {
    var paths = new HashSet<String>();
    input
        .facts()
        .forEach(it -> paths.add(it.source().document() + " " + it.source().path()));
    return documents(
        input,
        it -> !isWithin(paths, it),
        it -> it.author() == null,
        "documents that name no author: ");
  }

  static Verdict content(CheckInput input) {
    return documents(
        input, it -> true, it -> it.hash() == null, "documents that came without their content: ");
  }

  private static boolean isWithin(Set<String> paths, Document it) {
    var path = it.source().document() + " " + it.source().path();
    for (var end = path.lastIndexOf('.'); end > 0; end = path.lastIndexOf('.', end - 1)) {
      if (paths.contains(path.substring(0, end))) {
        return true;
      }
    }
    return false;
  }

  private static Verdict documents(
      CheckInput input, Predicate<Document> judged, Predicate<Document> wrong, String what) {
    var looked = input.facts(Document.class).stream().filter(judged).toList();
    var facts = looked.stream().filter(wrong).toList();
    return Verdict.of(
        looked,
        "a document",
        facts.isEmpty() ? List.of() : List.of(Found.inRecord(what + facts.size(), facts)));
  }
}
