package dev.consilium.core.opinion;

import java.util.List;

/**
 * What else could be done, and what the patient prefers (section 9).
 *
 * @param alternatives each alternative, watchful waiting included; may be empty
 * @param preferences what is known of the patient's preferences; empty when nothing is
 */
public record Options(List<Alternative> alternatives, String preferences) {

  // Copies keep a later change to the caller's lists away.
  public Options {
    alternatives = List.copyOf(alternatives);
    Text.wellFormed("Options", "preferences", preferences);
  }

  /** What kind of alternative it is. */
  public enum Kind {
    /** A treatment. */
    TREATMENT,
    /** Watching and waiting, with a plan. */
    WATCHFUL_WAITING,
    /** No treatment. */
    NO_TREATMENT
  }

  /**
   * One alternative.
   *
   * @param title what it is called; never blank
   * @param kind what kind it is
   * @param pros what speaks for it; may be empty
   * @param cons what speaks against it; may be empty
   */
  public record Alternative(String title, Kind kind, List<String> pros, List<String> cons) {

    // An alternative without a name cannot be discussed.
    public Alternative {
      Text.present("Alternative", "title", title);
      pros = List.copyOf(pros);
      pros.forEach(it -> Text.present("Alternative", "pro", it));
      cons = List.copyOf(cons);
      cons.forEach(it -> Text.present("Alternative", "con", it));
    }

    @Override
    public String toString() {
      return "Alternative[" + kind + "]";
    }
  }

  // It may hold a patient's words, so a log gets no more than this.
  @Override
  public String toString() {
    return "Options[" + alternatives.size() + "]";
  }
}
