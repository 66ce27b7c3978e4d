package dev.consilium.core.opinion;

import dev.consilium.core.record.CodeableText;

/**
 * A test that is advised (section 10).
 *
 * @param test what to do, coded where possible
 * @param reason what it would decide; never blank
 * @param beforeTreatment true when treatment should wait for it
 */
public record FurtherTest(CodeableText test, String reason, boolean beforeTreatment) {

  // A blank part would leave its reader guessing.
  public FurtherTest {
    Text.coded("Further test", "test", test);
    Text.present("Further test", "reason", reason);
  }

  // It may hold a patient's words, so a log gets no more than this.
  @Override
  public String toString() {
    return "FurtherTest";
  }
}
