package dev.consilium.core.store;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.stream.Stream;

/** Answers a query from entries in memory; what the databases do with an index. */
final class Listing {

  private static final Comparator<CaseEntry> BY_ID =
      Comparator.comparing(entry -> entry.caseId().value());
  private static final Comparator<CaseEntry> BY_DUE = Comparator.comparing(Listing::due);
  private static final Comparator<CaseEntry> BY_CHANGE =
      Comparator.comparing(entry -> entry.changed().position());

  private Listing() {}

  static CasePage page(CaseQuery query, Collection<CaseEntry> all) {
    return CasePage.of(
        query, chosen(query, all.stream()).limit(query.limit() + 1L).toList());
  }

  private static Stream<CaseEntry> chosen(CaseQuery query, Stream<CaseEntry> all) {
    if (query instanceof CaseQuery.InState it) {
      return all.filter(entry -> !entry.erased() && entry.state() == it.state())
          .filter(entry -> entry.caseId().value().compareTo(it.after()) > 0)
          .sorted(BY_ID);
    }
    if (query instanceof CaseQuery.DueBefore it) {
      return all.filter(entry -> due(entry).isBefore(it.before()))
          .filter(entry -> after(entry, it))
          .sorted(BY_DUE.thenComparing(BY_ID));
    }
    var mark = ((CaseQuery.ChangedSince) query).after();
    return all.filter(entry -> after(entry.changed(), mark)).sorted(BY_CHANGE.thenComparing(BY_ID));
  }

  private static boolean after(CaseEntry entry, CaseQuery.DueBefore query) {
    int order = due(entry).compareTo(query.afterDue());
    return order > 0 || (order == 0 && entry.caseId().value().compareTo(query.afterCase()) > 0);
  }

  private static boolean after(ChangeMark change, ChangeMark mark) {
    return change.position() > mark.position()
        || (change.position() == mark.position() && change.caseId().compareTo(mark.caseId()) > 0);
  }

  private static Instant due(CaseEntry entry) {
    return entry.due() == null ? Instant.MAX : entry.due();
  }
}
