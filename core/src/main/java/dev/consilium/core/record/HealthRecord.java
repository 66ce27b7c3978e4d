package dev.consilium.core.record;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One patient's facts from one or several sources, in the order in which they were read. Immutable
 * and safe to share between threads.
 */
public final class HealthRecord {

  private final Patient patient;
  private final List<SourceDocument> sources;
  private final Map<FactId, ClinicalFact> facts;

  private HealthRecord(
      Patient patient, List<SourceDocument> sources, Map<FactId, ClinicalFact> facts) {
    this.patient = patient;
    this.sources = sources;
    this.facts = facts;
  }

  /**
   * Collects a record.
   *
   * @param patient whose it is
   * @param sources what was read; every fact's source must be among them
   * @param facts the facts, ids unique
   * @return the record
   * @throws IllegalArgumentException if two facts share an id or a fact names an unlisted source
   */
  public static HealthRecord of(
      Patient patient, List<SourceDocument> sources, List<? extends ClinicalFact> facts) {
    var known = sources.stream().map(SourceDocument::id).toList();
    var byId = new LinkedHashMap<FactId, ClinicalFact>(facts.size() * 2);
    for (var fact : facts) {
      if (byId.put(fact.id(), fact) != null) {
        throw new IllegalArgumentException("Record: fact id " + fact.id()
            + " occurs twice [fact-id-unique]. Qualify ids by their source.");
      }
      if (!known.contains(fact.source().document())) {
        throw new IllegalArgumentException("Record: fact " + fact.id()
            + " names a source that is not listed [source-listed]. List every source document.");
      }
    }
    return new HealthRecord(patient, List.copyOf(sources), byId);
  }

  /**
   * Tells whose record it is.
   *
   * @return the patient
   */
  public Patient patient() {
    return patient;
  }

  /**
   * Tells what was read.
   *
   * @return every source document
   */
  public List<SourceDocument> sources() {
    return sources;
  }

  /**
   * Gives every fact.
   *
   * @return in reading order, unmodifiable
   */
  public List<ClinicalFact> facts() {
    return List.copyOf(facts.values());
  }

  /**
   * Gives the facts of one kind.
   *
   * @param <T> the kind
   * @param kind the kind's class
   * @return in reading order, unmodifiable
   */
  public <T extends ClinicalFact> List<T> facts(Class<T> kind) {
    return facts.values().stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  /**
   * Finds a fact.
   *
   * @param id its id
   * @return the fact, when the record holds it
   */
  public Optional<ClinicalFact> fact(FactId id) {
    return Optional.ofNullable(facts.get(id));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof HealthRecord that
        && patient.equals(that.patient)
        && sources.equals(that.sources)
        && facts().equals(that.facts());
  }

  @Override
  public int hashCode() {
    return 31 * patient.hashCode() + Collections.unmodifiableMap(facts).hashCode();
  }

  @Override
  public String toString() {
    return "HealthRecord[" + facts.size() + " facts, " + sources.size() + " sources]";
  }
}
