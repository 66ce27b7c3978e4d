package dev.consilium.core.reconcile;

import dev.consilium.core.record.ClinicalFact;
import dev.consilium.core.record.HealthRecord;
import dev.consilium.core.unit.UnitTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Brings several sources' records of one patient together without losing or choosing anything.
 *
 * <p>Facts that say the same become one group that keeps every member; facts that disagree about one
 * thing become a finding and are never merged; sources that may be of two people stop everything.
 * The result does not depend on the order of sources, of facts, or on earlier merges. No date is
 * completed, no value converted, no code replaced. Immutable and safe to share; time grows with the
 * facts that share code and time, beyond a limit of pairs it refuses.
 *
 * <pre>{@code
 * var result = RecordReconciler.standard().reconcile(List.of(hospitalA, hospitalB));
 * if (result instanceof Reconciliation.Done done) { ... done.record().groups() ... }
 * }</pre>
 */
public final class RecordReconciler {

  private final Equivalence equivalence;
  private final Set<IdentityField> waived;

  private RecordReconciler(UnitTable units, Set<IdentityField> waived) {
    this.equivalence = new Equivalence(units);
    this.waived = waived;
  }

  /**
   * Gives the reconciler that stops at any identity conflict.
   *
   * @return with the standard unit table
   */
  public static RecordReconciler standard() {
    return new RecordReconciler(UnitTable.standard(), EnumSet.noneOf(IdentityField.class));
  }

  /**
   * Gives one that passes over fields which a person has looked at, such as a name after marriage.
   *
   * @param fields what may differ; each is a decision to be recorded by the host
   * @return another reconciler
   */
  public static RecordReconciler waiving(IdentityField... fields) {
    var waived = EnumSet.noneOf(IdentityField.class);
    waived.addAll(Arrays.asList(fields));
    return new RecordReconciler(UnitTable.standard(), waived);
  }

  /**
   * Brings records together.
   *
   * @param records at least one; a source that occurs twice must be the same both times
   * @return everything they say, or the hard stop
   * @throws IllegalArgumentException if there is no record, or one source id names two contents
   * @throws dev.consilium.core.LimitExceededException if too many facts share code and time
   */
  public Reconciliation reconcile(Collection<HealthRecord> records) {
    var patients = new TreeMap<String, SourcePatient>();
    var members = new TreeMap<MemberId, ClinicalFact>();
    for (var record : records) {
      for (var source : record.sources()) {
        once(patients, source.id(), new SourcePatient(source, record.patient()), source.id());
      }
      record
          .facts()
          .forEach(it -> once(members, MemberId.of(it), it, it.source().document()));
    }
    return reconcile(patients, members);
  }

  /**
   * Brings reconciled records together, anew from all their members.
   *
   * @param records at least one
   * @return the same as if all their sources had been reconciled at once
   * @throws IllegalArgumentException if there is no record, or one source id names two contents
   */
  public Reconciliation merge(Collection<ReconciledRecord> records) {
    var patients = new TreeMap<String, SourcePatient>();
    var members = new TreeMap<MemberId, ClinicalFact>();
    for (var record : records) {
      record
          .patients()
          .forEach(it -> once(patients, it.source().id(), it, it.source().id()));
      record.groups().stream()
          .flatMap(it -> it.members().stream())
          .forEach(it -> once(members, MemberId.of(it), it, it.source().document()));
    }
    return reconcile(patients, members);
  }

  private Reconciliation reconcile(
      Map<String, SourcePatient> patients, Map<MemberId, ClinicalFact> members) {
    if (patients.isEmpty()) {
      throw new IllegalArgumentException(
          "Reconciliation: no source [source-present]. Give at least one record with a source.");
    }
    var conflicts = new ArrayList<IdentityConflict>();
    var unsupported = new ArrayList<List<String>>();
    var all = List.copyOf(patients.values());
    for (var i = 0; i < all.size(); i++) {
      for (var j = i + 1; j < all.size(); j++) {
        compare(all.get(i), all.get(j), conflicts, unsupported);
      }
    }
    if (!conflicts.isEmpty()) {
      return new Reconciliation.Stopped(conflicts);
    }
    var clustering = new Clustering(members.values(), equivalence);
    var groups = clustering.groups();
    return new Reconciliation.Done(
        new ReconciledRecord(all, groups, clustering.conflicts(groups), unsupported));
  }

  private void compare(
      SourcePatient one,
      SourcePatient other,
      List<IdentityConflict> conflicts,
      List<List<String>> unsupported) {
    var fields = PatientIdentity.differing(one.patient(), other.patient(), waived);
    if (!fields.isEmpty()) {
      conflicts.add(new IdentityConflict(one.source().id(), other.source().id(), fields));
    } else if (!PatientIdentity.isSupported(one.patient(), other.patient())) {
      unsupported.add(List.of(one.source().id(), other.source().id()));
    }
  }

  private static <K, V> void once(Map<K, V> into, K key, V value, String document) {
    var earlier = into.put(key, value);
    if (earlier != null && !earlier.equals(value)) {
      throw new IllegalArgumentException("Source " + document
          + ": one id names two contents [source-id-unique]. Give each source its own id.");
    }
  }
}
