package dev.consilium.core.triage;

/** Looks at a record and says what it found, the same for any order of its facts. */
@FunctionalInterface
interface Check {
  Verdict run(CheckInput input);
}
