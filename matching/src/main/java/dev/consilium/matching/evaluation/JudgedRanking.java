package dev.consilium.matching.evaluation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One query's ranking with the grade of each document, in trec_eval's order. Immutable.
 *
 * <p>Ranks count from 0 here. Documents beyond the depth asked for are known only to the expectation
 * over ties, since one of them could stand further up under another order of equal scores.
 */
public final class JudgedRanking {

  /** The grade of a document that the judgements do not know. */
  public static final int UNKNOWN = -1;

  /** The grade of a document that was pooled for judging and then not judged. */
  public static final int UNJUDGED = -2;

  private final int[] grades;
  private final int[] tieEnds;
  private final int retrieved;
  private final int[] levels;
  private final int relevanceLevel;
  private final int highestGrade;

  private JudgedRanking(
      List<RankedDocument> ranking,
      Map<String, Integer> judged,
      EvaluationOptions options,
      int highestGrade) {
    int size = ranking.size();
    grades = new int[size];
    tieEnds = new int[size];
    // Looked up far more often than iterated: a hash table is enough, whatever the caller's map is.
    var byDocument = new HashMap<>(judged);
    for (int i = 0; i < size; i++) {
      var grade = byDocument.get(ranking.get(i).document());
      grades[i] = grade == null ? UNKNOWN : grade < 0 ? UNJUDGED : grade;
    }
    for (int i = size - 1, end = size; i >= 0; i--) {
      if (i + 1 < size && ranking.get(i).score() != ranking.get(i + 1).score()) {
        end = i + 1;
      }
      tieEnds[i] = end;
    }
    retrieved = Math.min(size, options.depth());
    relevanceLevel = options.relevanceLevel();
    this.highestGrade = highestGrade;
    levels = new int[judged.values().stream().reduce(0, Math::max) + 1];
    judged.values().forEach(it -> {
      if (it >= 0) {
        levels[it]++;
      }
    });
  }

  /**
   * Judges a ranking.
   *
   * @param ranking each document once, in any order
   * @param judged grades by document
   * @param options what is relevant and how deep to look
   * @param highestGrade the highest grade of the whole collection
   * @return the ranking with its grades
   */
  public static JudgedRanking of(
      List<RankedDocument> ranking,
      Map<String, Integer> judged,
      EvaluationOptions options,
      int highestGrade) {
    var ordered = ranking.stream().sorted(RankedDocument.TREC_ORDER).toList();
    return new JudgedRanking(ordered, judged, options, highestGrade);
  }

  /** The same ranking with another least grade that is relevant. */
  JudgedRanking withRelevanceLevel(int level) {
    return new JudgedRanking(this, level);
  }

  private JudgedRanking(JudgedRanking other, int level) {
    grades = other.grades;
    tieEnds = other.tieEnds;
    retrieved = other.retrieved;
    levels = other.levels;
    highestGrade = other.highestGrade;
    relevanceLevel = level;
  }

  // For rankings that a run has already put in order.
  static JudgedRanking ofOrdered(
      List<RankedDocument> ranking,
      Map<String, Integer> judged,
      EvaluationOptions options,
      int highestGrade) {
    return new JudgedRanking(ranking, judged, options, highestGrade);
  }

  /** {@return how many documents are looked at} */
  public int retrieved() {
    return retrieved;
  }

  /**
   * Tells a document's grade.
   *
   * @param rank from 0
   * @return the grade, {@link #UNKNOWN} or {@link #UNJUDGED}
   */
  public int grade(int rank) {
    return grades[rank];
  }

  /**
   * Tells whether a document is relevant.
   *
   * @param rank from 0
   * @return true when its grade is the relevance level or better
   */
  public boolean isRelevant(int rank) {
    return grades[rank] >= relevanceLevel;
  }

  /** {@return how many judged documents are relevant, retrieved or not} */
  public int relevant() {
    int sum = 0;
    for (int i = relevanceLevel; i < levels.length; i++) {
      sum += levels[i];
    }
    return sum;
  }

  /** {@return how many documents were judged and are not relevant, retrieved or not} */
  public int judgedIrrelevant() {
    int sum = 0;
    for (int i = 0; i < Math.min(relevanceLevel, levels.length); i++) {
      sum += levels[i];
    }
    return sum;
  }

  /**
   * Counts the relevant at the top.
   *
   * @param ranks how many documents
   * @return the relevant among them
   */
  public int relevantWithin(int ranks) {
    int sum = 0;
    for (int i = 0; i < Math.min(ranks, retrieved); i++) {
      sum += isRelevant(i) ? 1 : 0;
    }
    return sum;
  }

  /** {@return how many of the retrieved are relevant} */
  public int relevantRetrieved() {
    return relevantWithin(retrieved);
  }

  /** {@return the highest grade of the whole collection, at least 0} */
  public int highestGrade() {
    return highestGrade;
  }

  /** {@return one more than the highest grade of this query} */
  int levels() {
    return levels.length;
  }

  /** How many documents have this grade, retrieved or not. */
  int atLevel(int grade) {
    return levels[grade];
  }

  /** How many are ranked at all, beyond the depth too. */
  int ranked() {
    return grades.length;
  }

  /** The rank after the last document whose score equals that of this one. */
  int tieEnd(int rank) {
    return tieEnds[rank];
  }
}
