package dev.consilium.matching.index;

import dev.consilium.core.ContentHash;
import dev.consilium.matching.code.NearCodes;
import dev.consilium.matching.directory.SpecialistDirectory;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How rare each term is, frozen apart from the directory that is searched. With the statistics held
 * still, adding a specialist changes no other specialist's score. Immutable.
 */
public final class CodeStatistics {

  private final int specialists;
  private final SortedMap<String, Integer> having;

  private CodeStatistics(int specialists, SortedMap<String, Integer> having) {
    this.specialists = specialists;
    this.having = having;
  }

  /**
   * Counts a directory.
   *
   * @param directory the specialists; never the cases that will be asked
   * @param near groups of near codes
   * @return how many specialists have each term
   */
  public static CodeStatistics of(SpecialistDirectory directory, NearCodes near) {
    var having = new TreeMap<String, Integer>();
    for (var specialist : directory.specialists()) {
      for (var field : CodeField.values()) {
        for (var term : TermVector.of(specialist, field, near).terms()) {
          having.merge(field.statisticsKey(term), 1, Integer::sum);
        }
      }
    }
    return new CodeStatistics(directory.size(), Collections.unmodifiableSortedMap(having));
  }

  boolean knows(CodeField field, String term) {
    return having.containsKey(field.statisticsKey(term));
  }

  /**
   * Gives the inverse document frequency, ln((2 + N) / (1 + n)).
   *
   * <p>With 2 instead of 1 a term that everyone has still counts a little, so that a directory of
   * one can be searched.
   */
  double rarity(CodeField field, String term) {
    int n = Math.min(specialists, having.getOrDefault(field.statisticsKey(term), 0));
    return StrictMath.log((2.0 + specialists) / (1.0 + n));
  }

  /**
   * Names the statistics by what they say.
   *
   * @return equal for equal counts
   */
  public ContentHash hash() {
    var digest = ContentHash.digest();
    digest.update(
        ("consilium-code-statistics 1\n" + specialists + "\n").getBytes(StandardCharsets.UTF_8));
    having.forEach(
        (term, n) -> digest.update((term + "\t" + n + "\n").getBytes(StandardCharsets.UTF_8)));
    return ContentHash.ofDigest(digest.digest());
  }

  @Override
  public String toString() {
    return "CodeStatistics[" + specialists + " specialists, " + having.size() + " terms]";
  }
}
