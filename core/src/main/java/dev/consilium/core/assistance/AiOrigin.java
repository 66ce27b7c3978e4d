package dev.consilium.core.assistance;

import dev.consilium.core.ContentHash;
import java.time.Instant;
import java.util.List;

/**
 * How one piece of machine output came to be; holds hashes, never the text.
 *
 * @param id names the piece within its case; never blank
 * @param tool what made it
 * @param kind what it did
 * @param section the part of the opinion it is for, in lower-case-with-dashes, such as case-
 *     summary
 * @param prompt SHA-256 of the instruction
 * @param inputs SHA-256 of each document it was given, in order
 * @param output SHA-256 of what it answered, in UTF-8
 * @param at when it answered
 */
public record AiOrigin(
    String id,
    AiTool tool,
    ContributionKind kind,
    String section,
    ContentHash prompt,
    List<ContentHash> inputs,
    ContentHash output,
    Instant at) {

  // A blank part would leave its reader guessing.
  public AiOrigin {
    Words.present("Ai origin", "id", id);
    Words.present("Ai origin", "section", section);
    inputs = List.copyOf(inputs);
  }
}
