package dev.consilium.core.store;

import dev.consilium.core.lifecycle.CaseState;
import java.time.Instant;

/**
 * Which cases to list, after which one, and how many at most.
 *
 * <p>A page continues after the last case seen, so cases that come and go never shift it. Start with
 * a factory and go on with {@link CasePage#next()}.
 */
public sealed interface CaseQuery {

  /** {@return how many cases a page holds at most, 1 to 1,000} */
  int limit();

  /**
   * Asks for a page size.
   *
   * @param limit 1 to 1,000
   * @return a changed copy
   */
  CaseQuery limit(int limit);

  /**
   * The cases in a state, by id; erased cases are left out.
   *
   * @param state which state
   * @param after id of the last case seen; empty at the start
   * @param limit how many at most
   */
  record InState(CaseState state, String after, int limit) implements CaseQuery {

    // A page without an end would be the whole store.
    public InState {
      check(limit);
    }

    @Override
    public InState limit(int limit) {
      return new InState(state, after, limit);
    }
  }

  /**
   * The cases due before an instant, earliest first, then by id.
   *
   * @param before cases due at this instant are left out
   * @param afterDue when the last case seen was due
   * @param afterCase id of the last case seen; empty at the start
   * @param limit how many at most
   */
  record DueBefore(Instant before, Instant afterDue, String afterCase, int limit)
      implements CaseQuery {

    // A page without an end would be the whole store.
    public DueBefore {
      check(limit);
    }

    @Override
    public DueBefore limit(int limit) {
      return new DueBefore(before, afterDue, afterCase, limit);
    }
  }

  /**
   * The cases changed since a mark, in the order of their latest change; each once.
   *
   * @param after the last change seen
   * @param limit how many at most
   */
  record ChangedSince(ChangeMark after, int limit) implements CaseQuery {

    // A page without an end would be the whole store.
    public ChangedSince {
      check(limit);
    }

    @Override
    public ChangedSince limit(int limit) {
      return new ChangedSince(after, limit);
    }
  }

  /**
   * Asks for the cases in a state, 100 to a page.
   *
   * @param state any state
   * @return the first page's query
   */
  static InState inState(CaseState state) {
    return new InState(state, "", 100);
  }

  /**
   * Asks for the cases due before an instant, 100 to a page.
   *
   * @param before cases due at this instant are left out
   * @return the first page's query
   */
  static DueBefore dueBefore(Instant before) {
    return new DueBefore(before, ChangeMark.LONG_AGO, "", 100);
  }

  /**
   * Asks for the cases changed since a mark, 100 to a page.
   *
   * @param mark {@link ChangeMark#START} or what an earlier page ended with
   * @return the first page's query
   */
  static ChangedSince changedSince(ChangeMark mark) {
    return new ChangedSince(mark, 100);
  }

  private static void check(int limit) {
    if (limit < 1 || limit > 1000) {
      throw new IllegalArgumentException(
          "Case query: limit " + limit + " [page-limit]. Ask for 1 to 1000 cases a page.");
    }
  }
}
