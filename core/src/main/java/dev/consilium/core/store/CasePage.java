package dev.consilium.core.store;

import java.util.List;

/**
 * One page of a list.
 *
 * @param cases in the query's order
 * @param next goes on after the last of them; keep it to ask again later
 * @param more false when the store had no further case just now
 */
public record CasePage(List<CaseEntry> cases, CaseQuery next, boolean more) {

  // The copy keeps later changes to the caller's list away.
  public CasePage {
    cases = List.copyOf(cases);
  }

  // One case more than asked for tells whether there is another page.
  static CasePage of(CaseQuery query, List<CaseEntry> oneMore) {
    boolean more = oneMore.size() > query.limit();
    var cases = more ? oneMore.subList(0, query.limit()) : oneMore;
    return new CasePage(
        cases, cases.isEmpty() ? query : after(query, cases.get(cases.size() - 1)), more);
  }

  private static CaseQuery after(CaseQuery query, CaseEntry last) {
    var id = last.caseId().value();
    if (query instanceof CaseQuery.InState it) {
      return new CaseQuery.InState(it.state(), id, it.limit());
    }
    if (query instanceof CaseQuery.DueBefore it && last.due() != null) {
      return new CaseQuery.DueBefore(it.before(), last.due(), id, it.limit());
    }
    return new CaseQuery.ChangedSince(last.changed(), query.limit());
  }
}
