package dev.consilium.matching.index;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects specialists for an {@link ImpactIndex}. Not safe to share between threads. */
public final class ImpactIndexBuilder {

  final Weighting weighting;
  final @Nullable TermStatistics frozen;
  final List<String> ids = new ArrayList<>();
  final Vocabulary terms = new Vocabulary();
  final Vocabulary facets = new Vocabulary();
  final IntList rowStarts = new IntList();
  final IntList rowTerms = new IntList();
  final IntList rowCounts = new IntList();
  final IntList facetStarts = new IntList();
  final IntList facetNumbers = new IntList();

  ImpactIndexBuilder(Weighting weighting, @Nullable TermStatistics frozen) {
    this.weighting = weighting;
    this.frozen = frozen;
    rowStarts.add(0);
    facetStarts.add(0);
  }

  /**
   * Adds a specialist.
   *
   * @param id unique in the index, not blank
   * @param codes each code with how many cases, 1 or more
   * @param properties what a search may ask for, such as {@code licence US-AZ}
   * @return this
   */
  public ImpactIndexBuilder add(
      String id, Map<String, Integer> codes, Collection<String> properties) {
    var counts = codes.values().stream().mapToInt(it -> it).toArray();
    return add(id, List.copyOf(codes.keySet()), counts, properties);
  }

  /**
   * Adds a specialist, for callers that have millions.
   *
   * @param id unique in the index, not blank
   * @param codes each once
   * @param counts how many cases of each, 1 or more
   * @param properties what a search may ask for
   * @return this
   */
  public ImpactIndexBuilder add(
      String id, List<String> codes, int[] counts, Collection<String> properties) {
    if (id.isBlank()) {
      throw new IllegalArgumentException("Code index: specialist " + ids.size()
          + " has a blank id [id-present]. Give the id under which the directory knows it.");
    }
    if (codes.size() != counts.length) {
      throw new IllegalArgumentException("Code index: specialist " + id + " has " + codes.size()
          + " codes and " + counts.length + " counts [count-for-each]. Give one for each code.");
    }
    for (int count : counts) {
      if (count < 1) {
        throw new IllegalArgumentException("Code index: specialist " + id + " counts " + count
            + " cases [count-positive]. Give 1 or more, or leave the code out.");
      }
    }
    ids.add(id);
    for (int i = 0; i < counts.length; i++) {
      rowTerms.add(terms.number(codes.get(i)));
      rowCounts.add(counts[i]);
    }
    rowStarts.add(rowTerms.size());
    for (var it : properties) {
      facetNumbers.add(facets.number(it));
    }
    facetStarts.add(facetNumbers.size());
    return this;
  }

  /**
   * Adds a specialist.
   *
   * @param specialist with an id unique in the index
   * @return this
   */
  public ImpactIndexBuilder add(IndexedSpecialist specialist) {
    return add(specialist.id(), specialist.codes(), specialist.facets());
  }

  /**
   * Builds the index.
   *
   * @return what was added, in a layout of its own
   * @throws IllegalArgumentException if two specialists share an id or one has a code twice
   */
  public ImpactIndex build() {
    return new ImpactIndex(new Assembly(this).columns());
  }
}
