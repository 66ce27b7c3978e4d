package dev.consilium.core.program;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * How the opinion reaches the patient.
 *
 * @param modes ways that belong to the service; at least one
 * @param extra further ways at an extra price
 * @param oneSuffices true when the patient chooses one of the ways, false when all are due
 * @param readThrough true when someone reads the report through with the patient
 */
public record DeliveryRules(
    Set<Delivery> modes, Set<Delivery> extra, boolean oneSuffices, boolean readThrough) {

  // An opinion that reaches nobody helps nobody.
  public DeliveryRules {
    modes = Set.copyOf(modes);
    extra = Set.copyOf(extra);
    new Demands("Delivery rules")
        .that(!modes.isEmpty(), "/modes", "there is no way", "mode-present", "Name one.")
        .that(
            Collections.disjoint(modes, extra),
            "/extra",
            "a way is included and extra",
            "modes-disjoint",
            "Take it out of one of the two.")
        .met();
  }

  /**
   * Promises ways that are all due.
   *
   * @param modes the ways
   * @return the rules
   */
  public static DeliveryRules all(Delivery... modes) {
    return new DeliveryRules(Set.of(modes), Set.of(), false, false);
  }

  /**
   * Tells what a case must see before it closes.
   *
   * <p>The release itself hands over what is written, so of ways that are all due the spoken ones
   * remain.
   *
   * @return the ways of which one must have been used
   */
  public Set<Delivery> due() {
    var spoken = EnumSet.copyOf(modes);
    spoken.remove(Delivery.WRITTEN);
    return (oneSuffices || spoken.isEmpty()) ? modes : Set.copyOf(spoken);
  }
}
