package dev.consilium.crypto;

import dev.consilium.core.Refusal;

/** What became of a recipient or a file given to a writer. */
public sealed interface Addition {

  /** It will be in the package. */
  record Added() implements Addition {}

  /**
   * It will not be in the package.
   *
   * @param refusal why not
   */
  record Refused(Refusal refusal) implements Addition {}
}
