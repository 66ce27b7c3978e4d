package dev.consilium.core.program;

/**
 * What part the treating physician has.
 *
 * @param mode the part
 * @param referenceDigits digits of the reference with which the physician joins; 0 for none
 * @param listsMaterials true when the physician lists the records to send
 */
public record PhysicianPart(
    TreatingPhysicianMode mode, int referenceDigits, boolean listsMaterials) {

  // A physician without a part would wait for a reference for ever.
  public PhysicianPart {
    new Demands("Physician part")
        .range("referenceDigits", referenceDigits, 0, 64)
        .that(
            mode != TreatingPhysicianMode.NONE || (referenceDigits == 0 && !listsMaterials),
            "/mode",
            "a physician without a part has duties",
            "part-given",
            "Give INFORMED or REQUIRED.")
        .met();
  }

  /**
   * Gives a part without further duties.
   *
   * @param mode the part
   * @return the part
   */
  public static PhysicianPart of(TreatingPhysicianMode mode) {
    return new PhysicianPart(mode, 0, false);
  }
}
