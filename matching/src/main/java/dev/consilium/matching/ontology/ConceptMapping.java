package dev.consilium.matching.ontology;

import dev.consilium.core.MalformedRecordException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which ids of another vocabulary stand for a term, such as MONDO's for OMIM, Orphanet, ICD-10.
 *
 * <p>Reads SSSOM tables (A Simple Standard for Sharing Ontology Mappings): comment lines that start
 * with {@code #}, then tab separated columns of which {@code subject_id}, {@code predicate_id} and
 * {@code object_id} are used. Immutable.
 */
public final class ConceptMapping {

  private final String version;
  private final SortedMap<String, SortedSet<String>> forward;
  private final SortedMap<String, SortedSet<String>> backward;

  private ConceptMapping(
      String version,
      SortedMap<String, SortedSet<String>> forward,
      SortedMap<String, SortedSet<String>> backward) {
    this.version = version;
    this.forward = forward;
    this.backward = backward;
  }

  /**
   * Reads a table.
   *
   * @param in SSSOM TSV, plain or gzip; the caller closes it
   * @param predicates that count, such as {@code skos:exactMatch}
   * @param limits when to give up; {@code edges} counts the mappings
   * @return the mappings with these predicates
   * @throws IOException when the stream fails
   * @throws MalformedRecordException when a column is missing or a line is short
   */
  public static ConceptMapping read(InputStream in, List<String> predicates, OntologyLimits limits)
      throws IOException {
    var lines = new TableLines(in, limits);
    var version = "unversioned";
    var line = lines.next();
    while (line != null && line.startsWith("#")) {
      int at = line.indexOf("mapping_set_version:");
      version = at < 0 ? version : line.substring(line.indexOf(':', at) + 1).strip();
      line = lines.next();
    }
    var names = line == null ? List.<String>of() : Arrays.asList(line.split("\t", -1));
    int subject = names.indexOf("subject_id");
    int predicate = names.indexOf("predicate_id");
    int object = names.indexOf("object_id");
    if (Math.min(subject, Math.min(predicate, object)) < 0) {
      throw lines.broken("lacks a column", "Name subject_id, predicate_id and object_id.");
    }
    var forward = new TreeMap<String, SortedSet<String>>();
    var backward = new TreeMap<String, SortedSet<String>>();
    int count = 0;
    for (line = lines.next(); line != null; line = lines.next()) {
      var fields = line.split("\t", -1);
      if (fields.length != names.size()) {
        throw lines.broken("lacks a field", "Give every column of the heading a field.");
      }
      if (predicates.contains(fields[predicate])) {
        OntologyLimits.check("mappings", ++count, limits.edges(), "edges");
        forward.computeIfAbsent(fields[subject], k -> new TreeSet<>()).add(fields[object]);
        backward.computeIfAbsent(fields[object], k -> new TreeSet<>()).add(fields[subject]);
      }
    }
    return new ConceptMapping(version, forward, backward);
  }

  /**
   * Gives the release.
   *
   * @return as the table states it, or {@code unversioned}
   */
  public String version() {
    return version;
  }

  /**
   * Gives what a subject is mapped to.
   *
   * @param subject such as {@code MONDO:0007041}
   * @return object ids in order; empty when there are none
   */
  public SortedSet<String> objects(String subject) {
    return Collections.unmodifiableSortedSet(forward.getOrDefault(subject, new TreeSet<>()));
  }

  /**
   * Gives what is mapped to an object.
   *
   * @param object such as {@code OMIM:101200}
   * @return subject ids in order; empty when there are none
   */
  public SortedSet<String> subjects(String object) {
    return Collections.unmodifiableSortedSet(backward.getOrDefault(object, new TreeSet<>()));
  }

  @Override
  public String toString() {
    return "ConceptMapping[" + version + ", " + forward.size() + " subjects]";
  }
}
