package dev.consilium.core.reconcile;

import dev.consilium.core.Finding;
import dev.consilium.core.record.ClinicalFact;
import dev.consilium.core.record.FactId;
import dev.consilium.core.record.HealthRecord;
import dev.consilium.core.record.SourceDocument;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What several sources say of one patient: every fact of every source, in groups.
 *
 * <p>Equal for equal content, in whatever order the sources came. Immutable and safe to share. Holds
 * patient data.
 */
public final class ReconciledRecord {

  private final List<SourcePatient> patients;
  private final List<FactGroup> groups;
  private final List<FactConflict> conflicts;
  private final List<List<String>> unsupported;
  private final Map<MemberId, Integer> byMember;
  private final List<FactId> ids;
  private final Map<FactId, Integer> byId;

  ReconciledRecord(
      List<SourcePatient> patients,
      List<FactGroup> groups,
      List<FactConflict> conflicts,
      List<List<String>> unsupported) {
    this.patients = List.copyOf(patients);
    this.groups = List.copyOf(groups);
    this.conflicts = List.copyOf(conflicts);
    this.unsupported = List.copyOf(unsupported);
    this.byMember = new HashMap<>(groups.size() * 4);
    this.byId = new HashMap<>(groups.size() * 2);
    this.ids = new ArrayList<>(groups.size());
    for (var group : groups) {
      var at = ids.size();
      group.members().forEach(it -> byMember.put(MemberId.of(it), at));
      var name = group.representativeId().toString();
      var id = new FactId(name);
      for (var i = 2; byId.putIfAbsent(id, at) != null; i++) {
        id = new FactId(name + "~" + i);
      }
      ids.add(id);
    }
  }

  /**
   * Tells whose record each source says it is.
   *
   * @return one for each source, by source id
   */
  public List<SourcePatient> patients() {
    return patients;
  }

  /**
   * Lists the sources.
   *
   * @return by id
   */
  public List<SourceDocument> sources() {
    return patients.stream().map(SourcePatient::source).toList();
  }

  /**
   * Gives the facts in groups.
   *
   * @return by kind, then by the representative's rank; every member is in exactly one
   */
  public List<FactGroup> groups() {
    return groups;
  }

  /**
   * Gives one fact for each group, to show.
   *
   * @return the representatives in the groups' order; ids may collide between sources
   */
  public List<ClinicalFact> representatives() {
    return groups.stream().map(FactGroup::representative).toList();
  }

  /**
   * Gives one record to look through and to show: triage, timeline and summary take it.
   *
   * <p>One fact for each group, as its representative says it, under the id {@link #id} gives; what
   * refers to any member leads to it. The patient has every name, identifier and language; a birth
   * date, sex, death or residence on which the sources contradict each other is left unsaid, which
   * {@link #findings} tells. What only other members say stays in {@link #groups}.
   *
   * @return computed anew; the same for any order of sources
   */
  public HealthRecord healthRecord() {
    var facts = new ArrayList<ClinicalFact>(groups.size());
    for (var shown : representatives()) {
      var document = shown.source().document();
      facts.add(shown.renamed(it -> id(new MemberId(document, it))));
    }
    return HealthRecord.of(OnePatient.of(patients), sources(), facts);
  }

  /**
   * Names a member's fact in {@link #healthRecord}.
   *
   * @param member source and id
   * @return the id of the fact that stands for its group, such as {@code a.json#Observation/17}
   */
  public FactId id(MemberId member) {
    var at = byMember.get(member);
    return at == null ? new FactId(member.toString()) : ids.get(at);
  }

  /**
   * Finds everything that stands behind a fact of {@link #healthRecord}.
   *
   * @param id its id there
   * @return its group, with every source, when the record has it
   */
  public Optional<FactGroup> group(FactId id) {
    return Optional.ofNullable(byId.get(id)).map(groups::get);
  }

  /**
   * Finds the group of a member.
   *
   * @param member source and id
   * @return its group, when the record has it
   */
  public Optional<FactGroup> group(MemberId member) {
    return Optional.ofNullable(byMember.get(member)).map(groups::get);
  }

  /**
   * Lists the groups that disagree.
   *
   * @return in the groups' order
   */
  public List<FactConflict> conflicts() {
    return conflicts;
  }

  /**
   * Lists what a person should look at.
   *
   * @return sources that nothing but the caller says are of one patient, then what the sources
   *     contradict each other in about the patient, then one finding for each conflict; ids and field
   *     names, no values
   */
  public List<Finding> findings() {
    var findings = new ArrayList<Finding>();
    for (var pair : unsupported) {
      findings.add(new Finding(
          Finding.Severity.SHOULD,
          "identity-supported",
          pair.get(0) + " and " + pair.get(1),
          "no name, birth date or identifier is shared by both",
          "Have a person confirm that both are of one patient.",
          List.of()));
    }
    findings.addAll(OnePatient.findings(patients));
    conflicts.forEach(it -> findings.add(it.finding()));
    return List.copyOf(findings);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ReconciledRecord that
        && patients.equals(that.patients)
        && groups.equals(that.groups)
        && conflicts.equals(that.conflicts)
        && unsupported.equals(that.unsupported);
  }

  @Override
  public int hashCode() {
    return 31 * patients.hashCode() + groups.hashCode();
  }

  @Override
  public String toString() {
    return "ReconciledRecord[" + byMember.size() + " facts, " + groups.size() + " groups, "
        + conflicts.size() + " conflicts, " + patients.size() + " sources]";
  }
}
