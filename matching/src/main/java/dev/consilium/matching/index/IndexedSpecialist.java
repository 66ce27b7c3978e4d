package dev.consilium.matching.index;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A specialist as an index knows one.
 *
 * @param id unique in the index, not blank
 * @param codes each code with how many cases, 1 or more
 * @param facets what a search may ask for, such as {@code licence US-AZ}
 */
public record IndexedSpecialist(
    String id, SortedMap<String, Integer> codes, Collection<String> facets) {

  // The copies keep a later change to the caller's collections away.
  public IndexedSpecialist {
    codes = Collections.unmodifiableSortedMap(new TreeMap<>(codes));
    facets = List.copyOf(facets);
  }

  /**
   * Takes codes in any order.
   *
   * @param id unique in the index, not blank
   * @param codes each code with how many cases, 1 or more
   * @param facets what a search may ask for
   * @return the specialist
   */
  public static IndexedSpecialist of(
      String id, Map<String, Integer> codes, Collection<String> facets) {
    return new IndexedSpecialist(id, new TreeMap<>(codes), facets);
  }
}
