package dev.consilium.core.opinion;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Tells what two versions say differently, by comparing their canonical JSON. */
public final class OpinionChanges {

  private OpinionChanges() {}

  /**
   * Compares two opinions section by section.
   *
   * @param earlier one version
   * @param later another
   * @return the sections whose JSON differs, in print order; the history never counts, nor do the
   *     version's own number and day
   */
  public static List<OpinionSection> between(Opinion earlier, Opinion later) {
    var before = tree(earlier);
    var after = tree(later);
    var changed = new ArrayList<OpinionSection>();
    for (var section : OpinionSection.values()) {
      if (!Objects.equals(before.get(section.member()), after.get(section.member()))) {
        changed.add(section);
      }
    }
    return List.copyOf(changed);
  }

  private static ObjectNode tree(Opinion opinion) {
    var tree = OpinionTrees.opinion(opinion).node();
    tree.withObject("/header").remove(List.of("version", "written"));
    return tree;
  }
}
