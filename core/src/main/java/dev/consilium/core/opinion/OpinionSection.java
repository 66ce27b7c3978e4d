package dev.consilium.core.opinion;

/** A part of an opinion that can change from one version to the next, in print order. */
public enum OpinionSection {
  /** Case, subject, scope and dates; the version's own number and day do not count. */
  HEADER("header"),
  /** What was asked. */
  QUESTIONS("questions"),
  /** What was read and what was missing. */
  RECORDS("records"),
  /** The case in brief. */
  SUMMARY("summary"),
  /** The first opinion as received. */
  INITIAL("initial"),
  /** Independent second readings. */
  RE_READS("reReads"),
  /** The expert's diagnosis. */
  DIAGNOSIS("diagnosis"),
  /** The expert's view of the treatment. */
  TREATMENT("treatment"),
  /** How far it departs from the first opinion. */
  CHANGE("change"),
  /** Alternatives and preferences. */
  OPTIONS("options"),
  /** Advised tests. */
  FURTHER_TESTS("furtherTests"),
  /** Trials that may suit. */
  TRIALS("trials"),
  /** The word on each question. */
  ANSWERS("answers"),
  /** How soon something must happen. */
  URGENCY("urgency"),
  /** Signs on which to seek care at once. */
  RED_FLAGS("redFlags"),
  /** Why, and on what sources. */
  RATIONALE("rationale"),
  /** What is recommended. */
  RECOMMENDATIONS("recommendations"),
  /** The panel's positions. */
  PANEL("panel"),
  /** The meaning in plain language. */
  PATIENT_SUMMARY("patientSummary"),
  /** What the opinion could not consider. */
  LIMITATIONS("limitations"),
  /** The authors' declarations. */
  INDEPENDENCE("independence"),
  /** What machines contributed. */
  AI("ai"),
  /** Who gives the opinion. */
  AUTHORS("authors"),
  /** What the opinion is not. */
  DISCLAIMERS("disclaimers");

  private final String member;

  OpinionSection(String member) {
    this.member = member;
  }

  /** {@return the member of the opinion's JSON that holds it} */
  public String member() {
    return member;
  }
}
