package dev.consilium.core.reconcile;

import dev.consilium.core.Finding;
import dev.consilium.core.record.ClinicalFact;
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
  private final Map<MemberId, FactGroup> byMember = new HashMap<>();

  ReconciledRecord(
      List<SourcePatient> patients,
      List<FactGroup> groups,
      List<FactConflict> conflicts,
      List<List<String>> unsupported) {
    this.patients = List.copyOf(patients);
    this.groups = List.copyOf(groups);
    this.conflicts = List.copyOf(conflicts);
    this.unsupported = List.copyOf(unsupported);
    groups.forEach(group -> group.ids().forEach(it -> byMember.put(it, group)));
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
   * Finds the group of a member.
   *
   * @param member source and id
   * @return its group, when the record has it
   */
  public Optional<FactGroup> group(MemberId member) {
    return Optional.ofNullable(byMember.get(member));
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
   * @return sources that nothing but the caller says are of one patient, then one finding for each
   *     conflict; ids and field names, no values
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
