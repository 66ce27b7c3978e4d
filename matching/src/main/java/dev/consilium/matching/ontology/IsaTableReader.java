package dev.consilium.matching.ontology;

import dev.consilium.core.MalformedRecordException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;

/**
 * Reads is-a statements from a table with a heading, tab or comma separated, plain or gzip.
 *
 * <p>The columns {@code child} and {@code parent}, or {@code subject} and {@code object} as in
 * biolink tables, are found by name. A column {@code relation} or {@code predicate}, where there is
 * one, must say subclass-of or is-a for a line to count. Fields are not quoted.
 */
public final class IsaTableReader {

  private static final List<String> CHILD = List.of("child", "subject");
  private static final List<String> PARENT = List.of("parent", "object");
  private static final List<String> KIND = List.of("predicate", "relation");

  private IsaTableReader() {}

  /**
   * Reads an ontology.
   *
   * @param in the table; the caller closes it
   * @param name of the ontology
   * @param version of the release, which such a table does not state
   * @param limits when to give up
   * @return the ontology; labels are ids
   * @throws IOException when the stream fails
   * @throws MalformedRecordException when a column is missing or a line is short
   */
  public static Ontology read(InputStream in, String name, String version, OntologyLimits limits)
      throws IOException {
    var lines = new TableLines(in, limits);
    var heading = lines.next();
    if (heading == null) {
      throw lines.broken("has no heading", "Name the columns child and parent.");
    }
    var separator = heading.indexOf('\t') >= 0 ? "\t" : ",";
    var names = Arrays.asList(heading.split(separator, -1));
    int child = column(names, CHILD);
    int parent = column(names, PARENT);
    int kind = column(names, KIND);
    if (child < 0 || parent < 0) {
      throw lines.broken("lacks a column", "Name the columns child and parent.");
    }
    var builder = new OntologyBuilder(name, limits).version(version);
    for (var line = lines.next(); line != null; line = lines.next()) {
      if (line.isBlank()) {
        continue;
      }
      var fields = line.split(separator, -1);
      if (fields.length != names.size() || fields[child].isBlank() || fields[parent].isBlank()) {
        throw lines.broken("lacks a field", "Give every column of the heading a field.");
      }
      if (kind < 0 || isA(fields[kind])) {
        builder.term(fields[child], "").term(fields[parent], "").isA(fields[child], fields[parent]);
      }
    }
    return builder.build();
  }

  private static boolean isA(String kind) {
    var last = kind.substring(kind.lastIndexOf(':') + 1);
    return List.of("subclass_of", "subClassOf", "is_a", "isa").contains(last);
  }

  private static int column(List<String> names, List<String> wanted) {
    return wanted.stream()
        .mapToInt(names::indexOf)
        .filter(it -> it >= 0)
        .findFirst()
        .orElse(-1);
  }
}
