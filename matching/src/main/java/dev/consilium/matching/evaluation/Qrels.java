package dev.consilium.matching.evaluation;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;

/**
 * How relevant documents are to queries, in the TREC format: query, a word that is ignored, document,
 * grade. Immutable and safe to share between threads.
 */
public final class Qrels {

  /** The highest grade: gains of 2 to its power stay exact. */
  public static final int MOST_GRADE = 50;

  private final NavigableMap<String, SortedMap<String, Integer>> grades;

  private Qrels(NavigableMap<String, SortedMap<String, Integer>> grades) {
    this.grades = grades;
  }

  /**
   * Takes judgements from memory.
   *
   * @param grades by query and document; 0 is judged and irrelevant, below 0 is pooled and unjudged
   * @return the judgements
   * @throws IllegalArgumentException if an id is no single word or a grade out of range
   */
  public static Qrels of(Map<String, ? extends Map<String, Integer>> grades) {
    var sorted = new TreeMap<String, SortedMap<String, Integer>>(RankedDocument.BY_ID);
    grades.forEach((query, documents) -> {
      var row = new TreeMap<String, Integer>(RankedDocument.BY_ID);
      documents.forEach((document, grade) -> {
        if (!inRange(grade)) {
          throw new IllegalArgumentException("Query " + query + ": grade " + grade
              + " [grade-range]. Give -" + MOST_GRADE + " to " + MOST_GRADE + ".");
        }
        row.put(TrecText.token("Document id", document), grade);
      });
      sorted.put(TrecText.token("Query id", query), Collections.unmodifiableSortedMap(row));
    });
    return new Qrels(sorted);
  }

  /**
   * Reads a file; a name that ends with {@code .gz} is unpacked.
   *
   * @param file where
   * @param limits how much is read
   * @return the judgements
   * @throws IOException if the file cannot be read
   * @throws dev.consilium.core.MalformedRecordException with name and line for what is no judgement
   * @throws dev.consilium.core.LimitExceededException with name and line beyond a limit
   */
  public static Qrels read(Path file, TrecLimits limits) throws IOException {
    try (var in = TrecText.open(file)) {
      return read(in, String.valueOf(file.getFileName()), limits);
    }
  }

  /**
   * Reads a stream to its end, line by line; it is left open.
   *
   * @param in the lines, as UTF-8
   * @param name for messages
   * @param limits how much is read
   * @return the judgements
   * @throws IOException if the stream fails
   */
  public static Qrels read(InputStream in, String name, TrecLimits limits) throws IOException {
    var text = new TrecText(in, name, limits);
    var grades = new TreeMap<String, SortedMap<String, Integer>>(RankedDocument.BY_ID);
    for (var fields = text.next(); fields != null; fields = text.next()) {
      if (fields.size() != 4) {
        throw text.malformed(
            fields.size() + " fields", "qrels-fields", "Write query, 0, document and grade.");
      }
      var row = grades.computeIfAbsent(fields.get(0), it -> new TreeMap<>(RankedDocument.BY_ID));
      text.checkQueries(grades.size());
      if (row.put(fields.get(2), grade(text, fields.get(3))) != null) {
        throw text.malformed(
            "a document of the query for the second time",
            "document-once",
            "Judge each document once in a query.");
      }
    }
    if (grades.isEmpty()) {
      throw text.malformed("no judgement", "qrels-empty", "Name a file in the TREC qrels format.");
    }
    grades.replaceAll((query, row) -> Collections.unmodifiableSortedMap(row));
    return new Qrels(grades);
  }

  private static int grade(TrecText text, String word) {
    try {
      int grade = Integer.parseInt(word);
      if (inRange(grade)) {
        return grade;
      }
    } catch (NumberFormatException e) {
      // Told below, in the words of this format.
    }
    throw text.malformed(
        "a grade that is no whole number in range",
        "grade-range",
        "Write -" + MOST_GRADE + " to " + MOST_GRADE + ".");
  }

  private static boolean inRange(int grade) {
    return Math.abs((long) grade) <= MOST_GRADE;
  }

  /** {@return the judged queries, by code point, unmodifiable} */
  public SortedSet<String> queries() {
    return Collections.unmodifiableSortedSet(grades.navigableKeySet());
  }

  /**
   * Gives a query's judgements.
   *
   * @param query its id
   * @return grades by document, unmodifiable; empty for a query that nobody judged
   */
  public Map<String, Integer> grades(String query) {
    var row = grades.get(query);
    return row == null ? Map.of() : row;
  }

  /** {@return the highest grade that was given anywhere, at least 0} */
  public int highestGrade() {
    return grades.values().stream().flatMap(row -> row.values().stream()).reduce(0, Math::max);
  }

  /**
   * Writes the judgements: queries and documents by code point.
   *
   * @param out left open
   * @throws IOException if it cannot be written
   */
  public void write(OutputStream out) throws IOException {
    for (var query : grades.entrySet()) {
      var text = new StringBuilder();
      query
          .getValue()
          .forEach((document, grade) -> text.append(query.getKey())
              .append(" 0 ")
              .append(document)
              .append(' ')
              .append(grade)
              .append('\n'));
      out.write(text.toString().getBytes(StandardCharsets.UTF_8));
    }
  }

  @Override
  public String toString() {
    return "Qrels[" + grades.size() + " queries]";
  }
}
