package dev.consilium.core.opinion;

/**
 * The expert's view of the treatment (section 8).
 *
 * @param text the expert's words; never blank
 * @param procedure what becomes of the procedure that was intended
 */
public record TreatmentOpinion(String text, Procedure procedure) {

  // A blank part would leave its reader guessing.
  public TreatmentOpinion {
    Text.present("Treatment opinion", "text", text);
  }

  /** What the expert says of an intended procedure. */
  public enum Procedure {
    /** None was intended. */
    NONE_INTENDED,
    /** It is advised. */
    ADVISED,
    /** It is advised against. */
    ADVISED_AGAINST,
    /** It may be put off until more is known. */
    DEFERRED
  }

  // It may hold a patient's words, so a log gets no more than this.
  @Override
  public String toString() {
    return "TreatmentOpinion[" + procedure + "]";
  }
}
