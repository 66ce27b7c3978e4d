package dev.consilium.core.record;

/**
 * Where a fact was read.
 *
 * @param document the {@link SourceDocument#id}
 * @param entry position of the entry in the document, from 0; 0 when it has no entries
 * @param path element path within the document, such as {@code Bundle.entry[3].resource}
 * @param offset byte at which the resource begins; -1 when the input had no bytes, such as an object
 */
public record Source(String document, int entry, String path, long offset) {

  // Positions below these could never be found again.
  public Source {
    if (entry < 0 || offset < -1) {
      throw new IllegalArgumentException("Source: entry " + entry + ", offset " + offset
          + " [source-position]. Count entries from 0; give -1 for an unknown offset.");
    }
  }
}
