package dev.consilium.matching.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * An inverted index of specialists by codes for a million and more, exact to the last digit.
 *
 * <p>A score is a sum of whole billionths, one for each shared code; the best are found without
 * scoring everyone. Lies outside the heap, immutable and safe to share between threads.
 *
 * <pre>{@code
 * var index = ImpactIndex.of(Weighting.bm25())
 *     .add("s-1", Map.of("icd-10|C50.911", 12), List.of("licence US-AZ", "language en"))
 *     .build();
 * var question = index.ask(Map.of("icd-10|C50.911", 1000));
 * var hits = question.best(index.having(List.of("licence US-AZ")), 10, TieBreak.salted("C-1"));
 * }</pre>
 */
public final class ImpactIndex {

  private final IndexColumns columns;

  ImpactIndex(IndexColumns columns) {
    this.columns = columns;
  }

  /**
   * Begins an index that counts for itself how rare codes are.
   *
   * @param weighting how a shared code weighs
   * @return a builder without specialists
   */
  public static ImpactIndexBuilder of(Weighting weighting) {
    return new ImpactIndexBuilder(weighting, null);
  }

  /**
   * Begins an index with frozen statistics.
   *
   * @param weighting how a shared code weighs
   * @param statistics how rare codes are
   * @return a builder without specialists
   */
  public static ImpactIndexBuilder of(Weighting weighting, TermStatistics statistics) {
    return new ImpactIndexBuilder(weighting, statistics);
  }

  /**
   * Tells how many specialists are indexed.
   *
   * @return 0 or more
   */
  public int size() {
    return columns.size();
  }

  /**
   * Tells how a shared code weighs.
   *
   * @return as the index was built
   */
  public Weighting weighting() {
    return columns.weighting();
  }

  /**
   * Gives how rare codes are.
   *
   * @return counted here, or frozen as they were given
   */
  public TermStatistics statistics() {
    return columns.statistics();
  }

  /**
   * Prepares a question.
   *
   * @param thousandths each code once with its weight, 1 or more; codes nobody has are let pass
   * @return the question
   */
  public ImpactQuery ask(Map<String, Integer> thousandths) {
    return new ImpactQuery(columns, thousandths);
  }

  /**
   * Admits everyone.
   *
   * @return all specialists
   */
  public Admitted everyone() {
    return Admitted.everyone(size());
  }

  /**
   * Admits whoever has all of some facets.
   *
   * @param facets as they were added; one that nobody has admits nobody
   * @return the specialists that have them all
   */
  public Admitted having(List<String> facets) {
    if (facets.isEmpty()) {
      return everyone();
    }
    var words = new long[columns.words()];
    var other = new long[words.length];
    for (int i = 0; i < facets.size(); i++) {
      int facet = columns.facets().find(facets.get(i));
      if (facet < 0) {
        return Admitted.of(new long[words.length], size());
      }
      columns.facetBits().copy(facet * words.length, i == 0 ? words : other);
      for (int word = 0; i > 0 && word < words.length; word++) {
        words[word] &= other[word];
      }
    }
    return Admitted.of(words, size());
  }

  /**
   * Admits everyone but some.
   *
   * @param ids of those left out; unknown ones are let pass
   * @return all others
   */
  public Admitted without(Collection<String> ids) {
    var words = Admitted.everyone(size()).words();
    for (var id : ids) {
      int place = columns.ids().find(id);
      if (place >= 0) {
        words[place >>> 6] &= ~(1L << place);
      }
    }
    return Admitted.of(words, size());
  }

  /**
   * Tells whether a specialist is indexed.
   *
   * @param id the specialist's
   * @return true when it was added
   */
  public boolean contains(String id) {
    return columns.ids().find(id) >= 0;
  }

  /**
   * Writes the index into a file that {@link #open} maps; the file appears whole or not at all.
   *
   * @param file replaced when it is there
   * @throws IOException if the file cannot be written
   */
  public void write(Path file) throws IOException {
    IndexSnapshot.write(columns, file);
  }

  /**
   * Maps an index into memory, after its hash was checked over every byte.
   *
   * @param file as {@link #write} left it; must not change while the index is in use
   * @return the index, which reads from the file
   * @throws IOException if the file cannot be read
   * @throws dev.consilium.core.MalformedRecordException if it is cut off, damaged or another's
   */
  public static ImpactIndex open(Path file) throws IOException {
    return new ImpactIndex(IndexSnapshot.open(file));
  }

  IndexColumns columns() {
    return columns;
  }

  @Override
  public String toString() {
    return "ImpactIndex[" + size() + " specialists, " + columns.terms().size() + " terms, "
        + columns.facets().size() + " facets]";
  }
}
