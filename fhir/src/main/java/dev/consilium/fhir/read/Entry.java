package dev.consilium.fhir.read;

import dev.consilium.core.Coding;
import dev.consilium.core.record.FactId;
import dev.consilium.core.record.Source;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What of a resource lives on after its entry: enough to find it and to make its fact. */
final class Entry {

  final String type;
  final String id;
  final @Nullable String fullUrl;
  final @Nullable String version;
  final Source source;
  final ImportIssue.Place place;
  final @Nullable Entry container;
  List<Entry> contained = List.of();
  List<Coding> identifiers = List.of();

  @Nullable
  Ref subject;

  @Nullable
  Mapped mapped;

  @Nullable
  Object content;

  @Nullable
  FactId factId;

  boolean superseded;
  boolean grouped;
  boolean used;
  String updated = "";

  /** The next entry under the same address, and the next with the same id. */
  @Nullable
  Entry sameUrl;

  @Nullable
  Entry sameId;

  Entry(
      String type,
      String id,
      @Nullable String fullUrl,
      @Nullable String version,
      Source source,
      ImportIssue.Place place,
      @Nullable Entry container) {
    this.type = type;
    this.id = id;
    this.fullUrl = fullUrl;
    this.version = version;
    this.source = source;
    this.place = place;
    this.container = container;
  }

  void contain(Entry entry) {
    if (contained.isEmpty()) {
      contained = new ArrayList<>(2);
    }
    contained.add(entry);
  }

  Scan.Where where() {
    return new Scan.Where(source.entry(), type, id, source.path());
  }
}
