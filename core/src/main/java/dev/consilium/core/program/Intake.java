package dev.consilium.core.program;

import java.util.List;
import java.util.Set;

/**
 * How a request comes in and what happens then.
 *
 * @param channels how it comes in; empty when not stated
 * @param steps the steps that the process names, in its order; empty when it names none
 * @param resells id of the program that is sold under this one; empty for none
 */
public record Intake(Set<Channel> channels, List<Step> steps, String resells) {

  // A step that stands twice makes the order ambiguous.
  public Intake {
    channels = Set.copyOf(channels);
    steps = List.copyOf(steps);
    new Demands("Intake")
        .codeOrNone("resells", resells)
        .that(
            steps.stream().distinct().count() == steps.size(),
            "/steps",
            "a step stands twice",
            "once-each",
            "Drop one.")
        .met();
  }

  /** How a request comes in. */
  public enum Channel {
    /** On a page. */
    ONLINE,
    /** By telephone. */
    PHONE,
    /** In a portal for physicians. */
    PHYSICIAN_PORTAL
  }

  /** A step of a process. */
  public enum Step {
    /** Eligibility is found out. */
    ELIGIBILITY,
    /** The patient authorises. */
    AUTHORISATION,
    /** The file is made. */
    FILE,
    /** A case manager takes over. */
    CASE_MANAGER,
    /** The specialist reviews. */
    REVIEW,
    /** The report is delivered. */
    REPORT,
    /** Care goes on. */
    CONTINUATION
  }

  /** {@return nothing said} */
  public static Intake notStated() {
    return new Intake(Set.of(), List.of(), "");
  }
}
