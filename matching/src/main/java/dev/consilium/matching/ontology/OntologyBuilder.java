package dev.consilium.matching.ontology;

import dev.consilium.core.Finding;
import dev.consilium.core.Finding.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Collects statements in any order and makes an {@link Ontology}. Not for several threads. */
public final class OntologyBuilder {

  private final String name;
  private final OntologyLimits limits;
  private final Map<String, String> labels = new TreeMap<>();
  private final Map<String, Set<String>> parents = new TreeMap<>();
  private final Map<String, Set<String>> aliases = new TreeMap<>();
  private final Set<String> retired = new TreeSet<>();
  private String version = "unversioned";
  private int edges;

  OntologyBuilder(String name, OntologyLimits limits) {
    this.name = name;
    this.limits = limits;
  }

  /**
   * States the release.
   *
   * @param version as its publisher names it
   * @return this
   */
  public OntologyBuilder version(String version) {
    this.version = version;
    return this;
  }

  /**
   * States a current term.
   *
   * @param id its id; stated twice, it is one term
   * @param label its words; empty when there are none
   * @return this
   */
  public OntologyBuilder term(String id, String label) {
    if (id.isBlank()) {
      throw new IllegalArgumentException(
          "Ontology " + name + ": a term's id is blank [term-id]. Give each term its id.");
    }
    var known = labels.get(id);
    labels.put(id, known == null || known.isEmpty() ? label : known);
    OntologyLimits.check("terms", (long) labels.size() + retired.size(), limits.terms(), "terms");
    return this;
  }

  /**
   * States that one term is a kind of another.
   *
   * @param child the narrower
   * @param parent the broader
   * @return this
   */
  public OntologyBuilder isA(String child, String parent) {
    if (parents.computeIfAbsent(child, k -> new TreeSet<>()).add(parent)) {
      OntologyLimits.check("is-a statements", ++edges, limits.edges(), "edges");
    }
    return this;
  }

  /**
   * States that an id is another spelling of a term.
   *
   * @param other alternative or retired
   * @param current the id that stands for it now, or the next in a chain
   * @return this
   */
  public OntologyBuilder alias(String other, String current) {
    aliases.computeIfAbsent(other, k -> new TreeSet<>()).add(current);
    OntologyLimits.check("aliases", aliases.size(), limits.terms(), "terms");
    return this;
  }

  /**
   * States that an id is no longer a term.
   *
   * @param id the retired id
   * @return this
   */
  public OntologyBuilder retired(String id) {
    retired.add(id);
    OntologyLimits.check("terms", (long) labels.size() + retired.size(), limits.terms(), "terms");
    return this;
  }

  /**
   * Makes the ontology.
   *
   * @return immutable
   * @throws dev.consilium.core.MalformedRecordException when a term is its own ancestor
   */
  public Ontology build() {
    retired.forEach(labels::remove);
    var ids = labels.keySet().toArray(new String[0]);
    var found = new OntologyFindings(name);
    var resolved = new Aliases(ids, aliases, retired, found).resolved();
    var rows = new Parents(ids, found).rows(parents);
    var closure = Closure.of(rows, ids, limits.closure());
    var words = new ArrayList<String>(ids.length);
    labels.forEach((id, label) -> words.add(label.isBlank() ? id : label));
    return new Ontology(
        name,
        version,
        OntologyHash.of(ids, rows, resolved),
        ids,
        words.toArray(new String[0]),
        resolved,
        rows,
        closure,
        found.list());
  }

  /** What could not be used, one finding for each reason with count and first example. */
  static final class OntologyFindings {

    private final String name;
    private final Map<String, Integer> counts = new TreeMap<>();
    private final Map<String, String> first = new TreeMap<>();
    private final Map<String, String> remedies = new TreeMap<>();

    OntologyFindings(String name) {
      this.name = name;
    }

    void note(String rule, String id, String remedy) {
      counts.merge(rule, 1, Integer::sum);
      first.putIfAbsent(rule, id);
      remedies.put(rule, remedy);
    }

    List<Finding> list() {
      var list = new ArrayList<Finding>();
      counts.forEach((rule, n) -> list.add(new Finding(
          Severity.SHOULD,
          rule,
          name + " " + first.get(rule),
          n + " in all",
          remedies.getOrDefault(rule, ""),
          List.of())));
      return list;
    }
  }
}
