package dev.consilium.core.program;

/** A relation between a specialist and a case that an independence rule forbids. */
public enum Tie {
  /** Treats the patient now, or did. */
  TREATED_BEFORE("never-treated", "has treated the patient"),
  /** Will treat the patient after the opinion. */
  WILL_TREAT("never-treats", "would treat the patient afterwards"),
  /** Belongs to the facility that would operate. */
  OPERATING_FACILITY("never-operating-facility", "belongs to the operating facility"),
  /** Would operate in person. */
  WOULD_OPERATE("never-operates", "would operate"),
  /** Indicated the operation. */
  INDICATED_OPERATION("never-indicated", "indicated the operation");

  private final String rule;
  private final String found;

  Tie(String rule, String found) {
    this.rule = rule;
    this.found = found;
  }

  String rule() {
    return rule;
  }

  String found() {
    return found;
  }
}
