package dev.consilium.core.store;

import dev.consilium.core.CaseId;
import dev.consilium.core.lifecycle.CaseEvent;
import dev.consilium.core.lifecycle.CaseState;
import java.util.List;

/**
 * Keeps the events of cases; what is appended is never changed.
 *
 * <p>Port: the host may implement it. Implementations are safe to share between threads, and of two
 * appends that expect the same sequence exactly one succeeds.
 */
public interface CaseStore {

  /**
   * Appends events, all or none.
   *
   * @param caseId the case
   * @param expectedSequence place of the latest event the caller knows; 0 for a new case
   * @param events what was decided, at least one, in order
   * @return appended, or a conflict that says what to read again
   * @throws dev.consilium.core.lifecycle.BrokenHistoryException if the events do not continue the
   *     stored history
   */
  Appended append(CaseId caseId, long expectedSequence, List<CaseEvent> events);

  /**
   * Reads a case.
   *
   * @param caseId the case
   * @return its events, and what could not be read; no events when the case is unknown
   */
  StoredCase read(CaseId caseId);

  /**
   * Lists the cases in a state.
   *
   * @param state any state
   * @return their ids, sorted
   */
  List<CaseId> inState(CaseState state);
}
