package dev.consilium.core.reconcile;

import dev.consilium.core.record.ClinicalFact;
import dev.consilium.core.record.HealthRecordJson;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Every statement of one fact, from every source. Nothing is merged away: members stay whole.
 *
 * <p>Immutable and safe to share. Holds patient data.
 */
public final class FactGroup {

  /** How the members came together. */
  public enum Outcome {
    /** One statement, from one source. */
    SINGLE,
    /** Several members that say word for word the same. */
    EXACT_DUPLICATE,
    /** Several members that say the same clinically, in their own words, units or precision. */
    SAME_FACT
  }

  private final List<ClinicalFact> members;
  private final boolean exact;

  // The first member is the representative; the rest follow in rank.
  FactGroup(List<ClinicalFact> ranked, boolean exact) {
    this.members = List.copyOf(ranked);
    this.exact = exact;
  }

  /**
   * Gives the member to show where only one is shown.
   *
   * @return the first by rank: verified, coded, dated, newest, then content hash, then id
   */
  public ClinicalFact representative() {
    return members.get(0);
  }

  /**
   * Names the representative.
   *
   * @return its source and id
   */
  public MemberId representativeId() {
    return MemberId.of(representative());
  }

  /**
   * Gives every member.
   *
   * @return by rank, the representative first
   */
  public List<ClinicalFact> members() {
    return members;
  }

  /**
   * Names every member.
   *
   * @return by rank
   */
  public List<MemberId> ids() {
    return members.stream().map(MemberId::of).toList();
  }

  /**
   * Lists the sources that make the statement.
   *
   * @return document ids, sorted, each once
   */
  public List<String> documents() {
    var documents = new TreeSet<String>();
    members.forEach(it -> documents.add(it.source().document()));
    return List.copyOf(documents);
  }

  /**
   * Names the kind of fact.
   *
   * @return such as Condition
   */
  public String kind() {
    return representative().getClass().getSimpleName();
  }

  /**
   * Tells how the members came together.
   *
   * @return the outcome
   */
  public Outcome outcome() {
    return members.size() == 1
        ? Outcome.SINGLE
        : exact ? Outcome.EXACT_DUPLICATE : Outcome.SAME_FACT;
  }

  /**
   * Lists, for each field, every value sent and who sent it.
   *
   * @return field name to its values, the representative's first, the rest by text; computed anew
   */
  public SortedMap<String, List<FieldValue>> fields() {
    var said = new TreeMap<String, TreeMap<String, List<MemberId>>>();
    for (var member : members) {
      HealthRecordJson.statements(member)
          .forEach((field, json) -> said.computeIfAbsent(field, it -> new TreeMap<>())
              .computeIfAbsent(json, it -> new ArrayList<>())
              .add(MemberId.of(member)));
    }
    var shown = HealthRecordJson.statements(representative());
    var fields = new TreeMap<String, List<FieldValue>>();
    said.forEach((field, values) -> {
      var list = new ArrayList<FieldValue>();
      values.forEach(
          (json, ids) -> list.add(new FieldValue(json, ids.stream().sorted().toList())));
      // False sorts before true: the representative's own value comes first.
      list.sort(Comparator.comparing(it -> !it.json().equals(shown.get(field))));
      fields.put(field, List.copyOf(list));
    });
    return fields;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof FactGroup that && members.equals(that.members);
  }

  @Override
  public int hashCode() {
    return members.hashCode();
  }

  @Override
  public String toString() {
    return "FactGroup" + ids();
  }
}
