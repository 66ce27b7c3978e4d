package dev.consilium.core.program;

import java.util.Set;

/**
 * Who chooses the specialist, and from what.
 *
 * @param mode who chooses
 * @param alternatives other modes that a request may use instead
 * @param shortlist how many are offered; 1 or more for {@code SHORTLIST}, else 0
 * @param unit what is offered
 * @param choosers who chooses from the shortlist; empty for other modes
 * @param basis by what the specialty is found
 * @param biographyShown true when the requester sees the specialist's biography
 */
public record SelectionRules(
    SelectionMode mode,
    Set<SelectionMode> alternatives,
    int shortlist,
    Unit unit,
    Set<Requester> choosers,
    Set<RecordRules.Basis> basis,
    boolean biographyShown) {

  // A shortlist without length or chooser is never chosen from.
  public SelectionRules {
    alternatives = Set.copyOf(alternatives);
    choosers = Set.copyOf(choosers);
    basis = Set.copyOf(basis);
    var offers = mode == SelectionMode.SHORTLIST || alternatives.contains(SelectionMode.SHORTLIST);
    new Demands("Selection rules")
        .range("shortlist", shortlist, 0, 100)
        .that(
            offers == (shortlist > 0),
            "/shortlist",
            "the shortlist and the mode disagree",
            "shortlist-length",
            "Give a length to a shortlist, and 0 to every other mode.")
        .that(
            offers != choosers.isEmpty(),
            "/choosers",
            "the choosers and the mode disagree",
            "choosers-present",
            "Name who chooses from a shortlist, and nobody for other modes.")
        .that(
            !alternatives.contains(mode),
            "/alternatives",
            "the mode is its own alternative",
            "alternatives-differ",
            "Take it out.")
        .met();
  }

  /** What a shortlist offers. */
  public enum Unit {
    /** Specialists. */
    SPECIALIST,
    /** Centres. */
    CENTRE
  }

  /**
   * Lets one party choose.
   *
   * @param mode any but {@code SHORTLIST}
   * @return the rules
   */
  public static SelectionRules by(SelectionMode mode) {
    return new SelectionRules(mode, Set.of(), 0, Unit.SPECIALIST, Set.of(), Set.of(), false);
  }

  /**
   * Lets the patient and the treating physician choose from specialists.
   *
   * @param length how many are offered, 1 to 100
   * @return the rules
   */
  public static SelectionRules shortlist(int length) {
    return new SelectionRules(
        SelectionMode.SHORTLIST,
        Set.of(),
        length,
        Unit.SPECIALIST,
        Set.of(Requester.PATIENT, Requester.TREATING_PHYSICIAN),
        Set.of(),
        false);
  }

  boolean allows(SelectionMode other) {
    return mode == other || alternatives.contains(other);
  }
}
