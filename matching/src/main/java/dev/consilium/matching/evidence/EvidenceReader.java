package dev.consilium.matching.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import dev.consilium.core.LimitExceededException;
import dev.consilium.core.MalformedRecordException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads practices and questions, one JSON object a line, plain or gzip.
 *
 * <p>A practice is {@code {"expert": id, "cases": [{"obs": [], "exc": [], "disease": id, "gene":
 * []}]}}; a question is {@code {"qid": id, "obs": [], "exc": [], "family": []}}. Lists and texts
 * may be left out or null; other fields, such as sex and age, are not read.
 */
public final class EvidenceReader {

  private EvidenceReader() {}

  /**
   * Reads practices.
   *
   * @param in UTF-8; the caller closes it
   * @param limits when to give up
   * @return in the order of lines
   * @throws IOException when the stream fails
   * @throws MalformedRecordException when a line is not such an object or repeats an id
   */
  public static List<Practice> practices(InputStream in, EvidenceLimits limits) throws IOException {
    var lines = new JsonLines("Experts", in, limits);
    var ids = new HashSet<String>();
    var practices = new ArrayList<Practice>();
    int count = 0;
    for (var node = lines.next(); node != null; node = lines.next()) {
      var cases = new ArrayList<PracticeCase>();
      for (var it : node.path("cases")) {
        cases.add(new PracticeCase(
            lines.texts(it, "obs"),
            lines.texts(it, "exc"),
            lines.text(it, "disease"),
            lines.texts(it, "gene")));
      }
      count += cases.size();
      if (count > limits.cases()) {
        throw new LimitExceededException("Experts line " + lines.number() + ": more than "
            + limits.cases() + " cases [evidence-cases]. Raise EvidenceLimits.cases.");
      }
      if (cases.isEmpty()) {
        throw lines.broken("has no case", "Leave an expert without cases out.");
      }
      practices.add(new Practice(id(lines, node, "expert", ids), cases));
    }
    return practices;
  }

  /**
   * Reads questions.
   *
   * @param in UTF-8; the caller closes it
   * @param limits when to give up
   * @return in the order of lines
   * @throws IOException when the stream fails
   * @throws MalformedRecordException when a line is not such an object or repeats an id
   */
  public static List<CaseQuestion> questions(InputStream in, EvidenceLimits limits)
      throws IOException {
    var lines = new JsonLines("Queries", in, limits);
    var ids = new HashSet<String>();
    var questions = new ArrayList<CaseQuestion>();
    for (var node = lines.next(); node != null; node = lines.next()) {
      questions.add(new CaseQuestion(
          id(lines, node, "qid", ids),
          lines.texts(node, "obs"),
          lines.texts(node, "exc"),
          lines.texts(node, "family")));
    }
    return questions;
  }

  // Ids become words of a run file, which are cut at blanks.
  private static String id(JsonLines lines, JsonNode node, String field, Set<String> seen) {
    var id = lines.text(node, field);
    if (id.isEmpty() || id.chars().anyMatch(Character::isWhitespace)) {
      throw lines.broken("has no " + field + " without blanks", "Give each line its id.");
    }
    if (!seen.add(id)) {
      throw lines.broken("repeats the " + field + " of an earlier line", "Keep one line an id.");
    }
    return id;
  }
}
