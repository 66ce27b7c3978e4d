package dev.consilium.matching.outcome;

import java.util.List;

/**
 * Which tallies are alike in volume: the few cases of a small institution say little, and it must not
 * be taken for an average one. Source: Dimick and others, Health Services Research 45 (2010).
 *
 * @param bounds the least number of cases of each group above the first, ascending; empty for one
 *     group
 */
public record VolumeGroups(List<Long> bounds) {

  /** Everybody together: for few tallies, or where volume does not matter. */
  public static final VolumeGroups ONE = new VolumeGroups(List.of());

  // Bounds out of order would leave a group that nobody can be in.
  public VolumeGroups {
    bounds = List.copyOf(bounds);
    long last = 0;
    for (long bound : bounds) {
      if (bound <= last) {
        throw new IllegalArgumentException("Volume groups: " + bound + " after " + last
            + " [bounds-ascending]. Give numbers of cases above 1, each larger than the last.");
      }
      last = bound;
    }
  }

  /**
   * Finds a group.
   *
   * @param cases how many
   * @return from 0 for the smallest volumes
   */
  public int of(long cases) {
    return (int) bounds.stream().filter(it -> cases >= it).count();
  }

  /**
   * Names a group.
   *
   * @param group its number, from 0
   * @return such as {@code 50 to 99 cases}
   */
  public String name(int group) {
    if (bounds.isEmpty()) {
      return "all volumes";
    }
    if (group == 0) {
      return "fewer than " + bounds.get(0) + " cases";
    }
    return group == bounds.size()
        ? bounds.get(group - 1) + " cases or more"
        : bounds.get(group - 1) + " to " + (bounds.get(group) - 1) + " cases";
  }
}
