package dev.consilium.matching.ontology;

import dev.consilium.core.ContentHash;
import dev.consilium.core.Finding;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * A directed acyclic graph of terms, each named by one whole number.
 *
 * <p>Terms are numbered from 0 in the order of their ids, so numbers do not depend on the order of
 * the file. Alternative ids and retired ids with a replacement lead to the current term. Immutable
 * and safe to share between threads; ancestors are held ready, as one array for all terms.
 */
public final class Ontology {

  private final String name;
  private final String version;
  private final ContentHash hash;
  private final String[] ids;
  private final String[] labels;
  private final Map<String, Integer> aliases;
  private final Links parents;
  private final Links children;
  private final Links ancestors;
  private final List<Finding> findings;

  Ontology(
      String name,
      String version,
      ContentHash hash,
      String[] ids,
      String[] labels,
      Map<String, Integer> aliases,
      Links parents,
      Links ancestors,
      List<Finding> findings) {
    this.name = name;
    this.version = version;
    this.hash = hash;
    this.ids = ids;
    this.labels = labels;
    this.aliases = aliases;
    this.parents = parents;
    this.children = parents.turned();
    this.ancestors = ancestors;
    this.findings = List.copyOf(findings);
  }

  /**
   * Starts an ontology from single statements.
   *
   * @param name such as {@code HPO}
   * @return an empty builder within {@link OntologyLimits#STANDARD}
   */
  public static OntologyBuilder builder(String name) {
    return new OntologyBuilder(name, OntologyLimits.STANDARD);
  }

  /**
   * Gives the name.
   *
   * @return as the builder was told
   */
  public String name() {
    return name;
  }

  /**
   * Gives the release.
   *
   * @return as the file states it, or {@code unversioned}
   */
  public String version() {
    return version;
  }

  /**
   * Names the ontology by what it says: terms, is-a statements and aliases.
   *
   * @return equal for equal content, in whatever order or form it was read
   */
  public ContentHash hash() {
    return hash;
  }

  /**
   * Tells how many distinct current terms there are.
   *
   * @return 0 or more; aliases are not counted
   */
  public int size() {
    return ids.length;
  }

  /**
   * Tells how many alternative and retired ids lead to a term.
   *
   * @return 0 or more
   */
  public int aliases() {
    return aliases.size();
  }

  /**
   * Finds a term.
   *
   * @param id current, alternative or retired
   * @return its number; empty when unknown, or retired without a replacement
   */
  public OptionalInt find(String id) {
    int at = Arrays.binarySearch(ids, id);
    if (at >= 0) {
      return OptionalInt.of(at);
    }
    var current = aliases.get(id);
    return current == null ? OptionalInt.empty() : OptionalInt.of(current);
  }

  /**
   * Gives the current id of a term.
   *
   * @param term from 0 to {@link #size()} − 1
   * @return such as {@code HP:0001250}
   */
  public String id(int term) {
    return ids[term];
  }

  /**
   * Gives the preferred words of a term.
   *
   * @param term from 0 to {@link #size()} − 1
   * @return its label; its id where the source gives none
   */
  public String label(int term) {
    return labels[term];
  }

  /**
   * Gives a term and everything above it.
   *
   * @param term from 0 to {@link #size()} − 1
   * @return ascending numbers, the term among them; a fresh copy
   */
  public int[] ancestors(int term) {
    return ancestors.of(term);
  }

  /**
   * Gives what stands directly above a term.
   *
   * @param term from 0 to {@link #size()} − 1
   * @return ascending numbers; a fresh copy
   */
  public int[] parents(int term) {
    return parents.of(term);
  }

  /**
   * Gives what stands directly below a term.
   *
   * @param term from 0 to {@link #size()} − 1
   * @return ascending numbers; a fresh copy
   */
  public int[] children(int term) {
    return children.of(term);
  }

  /**
   * Tells whether a term is another or a kind of it.
   *
   * @param term from 0 to {@link #size()} − 1
   * @param ancestor from 0 to {@link #size()} − 1
   * @return true for a term and itself
   */
  public boolean isA(int term, int ancestor) {
    return ancestors.has(term, ancestor);
  }

  /**
   * Lists what the source said that could not be used, each with how often.
   *
   * @return empty when everything was used
   */
  public List<Finding> findings() {
    return findings;
  }

  /** Gives all ancestors as one array, to be read and never written. */
  Links closure() {
    return ancestors;
  }

  @Override
  public String toString() {
    return "Ontology[" + name + " " + version + ", " + size() + " terms]";
  }
}
