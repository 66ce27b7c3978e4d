package dev.consilium.core.opinion;

/**
 * What someone wants to know (section 2).
 *
 * @param id unique within the case; never blank
 * @param kind what it is about
 * @param text the question in the asker's words
 * @param mandatory true when the case may not end without a word on it
 */
public record CaseQuestion(String id, Kind kind, String text, boolean mandatory) {

  // A blank part would leave its reader guessing.
  public CaseQuestion {
    Text.present("Case question", "id", id);
    Text.present("Case question", "text", text);
  }

  /** What a question is about. */
  public enum Kind {
    /** Is the diagnosis right? */
    DIAGNOSIS,
    /** Which treatment? */
    TREATMENT_CHOICE,
    /** Is the procedure needed? */
    NEED_FOR_PROCEDURE,
    /** What is to be expected? */
    PROGNOSIS,
    /** Is there a trial? */
    TRIAL,
    /** Something else. */
    OTHER
  }

  // It may hold a patient's words, so a log gets no more than this.
  @Override
  public String toString() {
    return "CaseQuestion[" + id + "]";
  }
}
