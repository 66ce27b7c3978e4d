package dev.consilium.core.store;

import dev.consilium.core.CaseId;
import dev.consilium.core.lifecycle.CaseEvent;
import dev.consilium.core.lifecycle.CaseState;
import java.util.ArrayList;
import java.util.List;

/**
 * Keeps the events of one tenant's cases; what is appended is never changed.
 *
 * <p>Port: the host may implement it. Implementations are safe to share between threads, and of two
 * appends that expect the same sequence exactly one succeeds. A store is of one tenant, so that no
 * call can forget which.
 */
public interface CaseStore {

  /**
   * Appends events, all or none.
   *
   * @param append the case, what the caller knows of it, what was decided and when it is due
   * @return appended, or a conflict that says what to read again
   * @throws dev.consilium.core.lifecycle.BrokenHistoryException if the events do not continue the
   *     stored history
   * @throws dev.consilium.core.LimitExceededException if an event is over 512 KiB
   */
  Appended append(Append append);

  /**
   * Appends events, all or none; when the case is due stays as it was.
   *
   * @param caseId the case
   * @param expectedSequence place of the latest event the caller knows; 0 for a new case
   * @param events what was decided, at least one, in order
   * @return appended, or a conflict that says what to read again
   * @throws dev.consilium.core.lifecycle.BrokenHistoryException if the events do not continue the
   *     stored history
   */
  default Appended append(CaseId caseId, long expectedSequence, List<CaseEvent> events) {
    return append(Append.to(caseId, expectedSequence, events));
  }

  /**
   * Reads a case.
   *
   * @param caseId the case
   * @return its events, and what could not be read; no events when the case is unknown
   */
  StoredCase read(CaseId caseId);

  /**
   * Reads what a case got since a caller last looked.
   *
   * @param caseId the case
   * @param sequence place of the latest event the caller knows, 0 or more
   * @return the events after it; none when the caller knows all
   */
  default StoredCase readAfter(CaseId caseId, long sequence) {
    var all = read(caseId);
    int from = (int) Math.min(sequence, all.events().size());
    return new StoredCase(all.events().subList(from, all.events().size()), all.findings());
  }

  /**
   * Lists cases, one page at a time.
   *
   * @param query which cases, after which one, how many at most
   * @return the page and the query for the next
   */
  CasePage list(CaseQuery query);

  /**
   * Lists the cases in a state; all of them, so for small stores.
   *
   * @param state any state
   * @return their ids, sorted
   */
  default List<CaseId> inState(CaseState state) {
    var found = new ArrayList<CaseId>();
    var page = list(CaseQuery.inState(state));
    page.cases().forEach(it -> found.add(it.caseId()));
    while (page.more()) {
      page = list(page.next());
      page.cases().forEach(it -> found.add(it.caseId()));
    }
    return List.copyOf(found);
  }
}
