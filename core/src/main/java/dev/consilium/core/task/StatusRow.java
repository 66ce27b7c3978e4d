package dev.consilium.core.task;

import java.util.List;

/** What an event does to the report or to documents; of the rows that fit, the first counts. */
record StatusRow<S>(String on, List<String> from, When when, Which which, S to, String relation) {

  static final String NONE = "none";

  /** Whether a version was released before. */
  enum When {
    ANY,
    FIRST,
    AGAIN,
    CORRECTION
  }

  /** Which documents; the report is always the last. */
  enum Which {
    NEW,
    LAST,
    EVERY
  }
}
