package dev.consilium.matching.index;

import dev.consilium.core.Coding;
import dev.consilium.matching.code.NearCodes;
import dev.consilium.matching.directory.SpecialistDirectory;
import dev.consilium.matching.profile.CaseCode;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * An inverted index of specialists by the codes they treated, for exact TF-IDF cosine.
 *
 * <p>A specialist's weight for a term is cases × ln((2 + N) / (1 + n)), scaled to length 1; a
 * case's is its own weight × the same logarithm. Immutable and safe to share between threads.
 */
public final class CodeIndex {

  private final CodeField field;
  private final NearCodes near;
  private final CodeStatistics statistics;
  private final int size;
  private final BitSet withTerms;
  private final Map<String, Postings> postings;

  private CodeIndex(
      CodeField field,
      NearCodes near,
      CodeStatistics statistics,
      int size,
      BitSet withTerms,
      Map<String, Postings> postings) {
    this.field = field;
    this.near = near;
    this.statistics = statistics;
    this.size = size;
    this.withTerms = withTerms;
    this.postings = postings;
  }

  /**
   * Builds an index.
   *
   * @param directory the specialists; positions in it name them in every answer
   * @param field which terms codes become
   * @param near groups of near codes
   * @param statistics how rare each term is
   * @return the index
   */
  public static CodeIndex of(
      SpecialistDirectory directory, CodeField field, NearCodes near, CodeStatistics statistics) {
    var building = new TreeMap<String, List<Posting>>();
    var withTerms = new BitSet(directory.size());
    int who = 0;
    for (var specialist : directory.specialists()) {
      var vector = TermVector.of(specialist, field, near);
      double square = 0;
      for (var term : vector.terms()) {
        double weight = vector.weight(term) * statistics.rarity(field, term);
        square += weight * weight;
      }
      double length = Math.sqrt(square);
      for (var term : vector.terms()) {
        double weight = vector.weight(term) * statistics.rarity(field, term) / length;
        withTerms.set(who);
        building
            .computeIfAbsent(term, k -> new ArrayList<>())
            .add(new Posting(who, weight, vector.cases(term)));
      }
      who++;
    }
    var postings = new TreeMap<String, Postings>();
    building.forEach((term, list) -> postings.put(term, Postings.of(list)));
    return new CodeIndex(field, near, statistics, directory.size(), withTerms, postings);
  }

  /**
   * Prepares a question.
   *
   * @param codes what is known of the case; their order does not matter
   * @return the question
   */
  public CodeQuery query(Collection<CaseCode> codes) {
    var terms = new TreeMap<String, QueryTerm>();
    for (var code : codes) {
      for (var term : terms(code.code())) {
        terms.merge(term, new QueryTerm(term, List.of(code), code.weight()), QueryTerm::and);
      }
    }
    return new CodeQuery(this, List.copyOf(terms.values()));
  }

  Postings postings(String term) {
    return postings.getOrDefault(term, Postings.NONE);
  }

  boolean knows(String term) {
    return statistics.knows(field, term);
  }

  boolean hasTerms(int who) {
    return withTerms.get(who);
  }

  Collection<String> terms(Coding code) {
    return field.terms(code, near);
  }

  double rarity(String term) {
    return statistics.rarity(field, term);
  }

  /**
   * Tells how many specialists are indexed.
   *
   * @return 0 or more
   */
  public int size() {
    return size;
  }

  /** One specialist's weight for a term while the index is built. */
  record Posting(int who, double weight, int cases) {}

  @Override
  public String toString() {
    return "CodeIndex[" + field + ", " + size + " specialists, " + postings.size() + " terms]";
  }
}
