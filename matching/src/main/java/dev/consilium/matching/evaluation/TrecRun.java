package dev.consilium.matching.evaluation;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;

/**
 * What a system ranked for each query, in the TREC format: query, {@code Q0}, document, rank, score,
 * tag. Immutable and safe to share between threads.
 *
 * <p>Rank and second column are ignored, the last tag counts, and words after it are left out, all as
 * trec_eval reads it. A document may stand only once in a query.
 */
public final class TrecRun {

  private final String tag;
  private final NavigableMap<String, List<RankedDocument>> rankings;

  private TrecRun(String tag, NavigableMap<String, List<RankedDocument>> rankings) {
    this.tag = tag;
    this.rankings = rankings;
  }

  /**
   * Makes a run from rankings in memory.
   *
   * @param tag the system's name: one word
   * @param rankings by query id, in any order
   * @return the run
   * @throws IllegalArgumentException if an id is no single word or a document stands twice
   */
  public static TrecRun of(String tag, Map<String, List<RankedDocument>> rankings) {
    TrecText.token("Run tag", tag);
    var sorted = new TreeMap<String, List<RankedDocument>>(RankedDocument.BY_ID);
    rankings.forEach((query, ranking) -> {
      TrecText.token("Query id", query);
      var seen = new HashSet<String>();
      for (var it : ranking) {
        if (!seen.add(it.document())) {
          throw new IllegalArgumentException("Query " + query + ": document " + it.document()
              + " stands twice [document-once]. Rank each document once.");
        }
      }
      sorted.put(query, ordered(ranking));
    });
    return new TrecRun(tag, sorted);
  }

  /**
   * Reads a file; a name that ends with {@code .gz} is unpacked.
   *
   * @param file where
   * @param limits how much is read
   * @return the run
   * @throws IOException if the file cannot be read
   * @throws dev.consilium.core.MalformedRecordException with name and line for what is no run
   * @throws dev.consilium.core.LimitExceededException with name and line beyond a limit
   */
  public static TrecRun read(Path file, TrecLimits limits) throws IOException {
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
   * @return the run
   * @throws IOException if the stream fails
   */
  public static TrecRun read(InputStream in, String name, TrecLimits limits) throws IOException {
    var text = new TrecText(in, name, limits);
    var rankings = new HashMap<String, List<RankedDocument>>();
    var seen = new HashMap<String, Set<String>>();
    String tag = "";
    for (var fields = text.next(); fields != null; fields = text.next()) {
      if (fields.size() < 6) {
        throw text.malformed(
            fields.size() + " fields",
            "run-fields",
            "Write query, Q0, document, rank, score and tag.");
      }
      var query = fields.get(0);
      var document = document(text, fields.get(2), fields.get(4));
      if (!seen.computeIfAbsent(query, it -> new HashSet<>()).add(document.document())) {
        throw text.malformed(
            "a document of the query for the second time",
            "document-once",
            "Rank each document once in a query.");
      }
      rankings.computeIfAbsent(query, it -> new ArrayList<>()).add(document);
      text.checkQueries(rankings.size());
      tag = fields.get(5);
    }
    if (rankings.isEmpty()) {
      throw text.malformed("no ranked document", "run-empty", "Name a run in the TREC format.");
    }
    var sorted = new TreeMap<String, List<RankedDocument>>(RankedDocument.BY_ID);
    rankings.forEach((query, ranking) -> sorted.put(query, ordered(ranking)));
    return new TrecRun(tag, sorted);
  }

  private static RankedDocument document(TrecText text, String id, String score) {
    try {
      return new RankedDocument(id, Double.parseDouble(score));
    } catch (IllegalArgumentException e) {
      throw text.malformed(
          "a document id or a score that cannot be used",
          "run-score",
          "Write a word as the document and a finite decimal number as the score.");
    }
  }

  private static List<RankedDocument> ordered(List<RankedDocument> ranking) {
    var copy = new ArrayList<>(ranking);
    copy.sort(RankedDocument.TREC_ORDER);
    return Collections.unmodifiableList(copy);
  }

  /** {@return the system's name} */
  public String tag() {
    return tag;
  }

  /**
   * Gives the same rankings under another name.
   *
   * @param other one word
   * @return a run that shares the rankings
   */
  public TrecRun named(String other) {
    return new TrecRun(TrecText.token("Run tag", other), rankings);
  }

  /** {@return the queries that have a ranking, by code point, unmodifiable} */
  public SortedSet<String> queries() {
    return Collections.unmodifiableSortedSet(rankings.navigableKeySet());
  }

  /**
   * Gives a query's ranking.
   *
   * @param query its id
   * @return in trec_eval's order, unmodifiable; empty for a query that was not asked
   */
  public List<RankedDocument> ranking(String query) {
    return rankings.getOrDefault(query, List.of());
  }

  /**
   * Writes the run: queries by code point, ranks from 1, scores that read back as they are.
   *
   * @param out left open, flushed
   * @throws IOException if it cannot be written
   */
  public void write(OutputStream out) throws IOException {
    var writer = new TrecRunWriter(out, tag);
    for (var it : rankings.entrySet()) {
      writer.write(it.getKey(), it.getValue());
    }
    writer.flush();
  }

  /**
   * Writes a file; a name that ends with {@code .gz} is packed. Equal runs give equal bytes.
   *
   * @param file where
   * @throws IOException if it cannot be written
   */
  public void write(Path file) throws IOException {
    try (var out = TrecText.create(file)) {
      write(out);
    }
  }

  @Override
  public String toString() {
    return "TrecRun[" + tag + ", " + rankings.size() + " queries]";
  }
}
