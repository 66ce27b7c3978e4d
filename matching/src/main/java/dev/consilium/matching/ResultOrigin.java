package dev.consilium.matching;

import dev.consilium.core.ContentHash;
import java.util.List;

/**
 * From what a result was computed: enough to compute it again.
 *
 * @param configVersion the configuration's name
 * @param config hash of the configuration
 * @param directory hash of the directory snapshot
 * @param statistics hash of how rare codes are
 * @param knowledge versions of the groupings of codes
 */
public record ResultOrigin(
    String configVersion,
    ContentHash config,
    ContentHash directory,
    ContentHash statistics,
    List<String> knowledge) {

  // The copy keeps a later change to the caller's list away from the origin.
  public ResultOrigin {
    knowledge = List.copyOf(knowledge);
  }
}
