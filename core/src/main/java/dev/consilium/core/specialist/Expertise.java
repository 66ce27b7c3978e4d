package dev.consilium.core.specialist;

import dev.consilium.core.Coding;

/**
 * Experience with one diagnosis, procedure, finding or gene.
 *
 * @param code what with
 * @param cases how many cases; 0 when known to be expert in it without a count
 */
public record Expertise(Coding code, int cases) {

  // A negative volume can only be a reader's mistake.
  public Expertise {
    if (cases < 0) {
      throw new IllegalArgumentException(
          "Expertise: " + cases + " cases [cases-range]. Give 0 or more.");
    }
  }
}
