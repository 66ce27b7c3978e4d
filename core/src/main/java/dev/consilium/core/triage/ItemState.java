package dev.consilium.core.triage;

/** Whether a record has what a checklist item asks for. */
public enum ItemState {
  /** The primary source is there, and recent enough. */
  PRESENT(Outcome.MET),
  /** A named human decided to do without. */
  WAIVED(Outcome.MET),
  /** Only words about it are there: a report is not the slide, a summary is not the scan. */
  SUMMARY_ONLY(Outcome.NOT_MET),
  /** It is there and too old. */
  STALE(Outcome.NOT_MET),
  /** It is not there. */
  ABSENT(Outcome.NOT_MET),
  /** It could not be told. */
  UNTOLD(Outcome.NOT_EVALUABLE);

  private final Outcome outcome;

  ItemState(Outcome outcome) {
    this.outcome = outcome;
  }

  /**
   * Gives the state in three values.
   *
   * @return met, not met or not evaluable
   */
  public Outcome outcome() {
    return outcome;
  }
}
