package dev.consilium.core.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.consilium.core.record.Activity;
import dev.consilium.core.record.Allergy;
import dev.consilium.core.record.CarePlan;
import dev.consilium.core.record.ClinicalFact;
import dev.consilium.core.record.HealthRecord;
import dev.consilium.core.record.HealthRecordJson;
import dev.consilium.core.unit.UnitTable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Laws of reconciliation, on facts made to tempt it: chains, silences, coarse and fine dates. */
class ReconcilerProperties {

  private static final RecordReconciler RECONCILER = RecordReconciler.standard();
  private static final Equivalence EQUIVALENCE = new Equivalence(UnitTable.standard());

  @Property
  void doesNotDependOnTheOrderOfSourcesOrFacts(
      @ForAll("facts") List<ClinicalFact> facts, @ForAll Random random) {
    var shuffled = new ArrayList<>(facts);
    Collections.shuffle(shuffled, random);
    var records = new ArrayList<>(Sent.records(shuffled));
    Collections.shuffle(records, random);

    assertThat(done(RECONCILER.reconcile(records))).isEqualTo(reconciled(facts));
  }

  @Property
  void isIdempotent(@ForAll("facts") List<ClinicalFact> facts) {
    var once = reconciled(facts);

    assertThat(done(RECONCILER.merge(List.of(once)))).isEqualTo(once);
    assertThat(done(RECONCILER.merge(List.of(once, once)))).isEqualTo(once);
    var twice = new ArrayList<HealthRecord>(Sent.records(facts));
    twice.addAll(Sent.records(facts));
    assertThat(done(RECONCILER.reconcile(twice))).isEqualTo(once);
  }

  @Property
  void isAssociative(@ForAll("facts") List<ClinicalFact> facts) {
    var parts = Sent.records(facts).stream()
        .map(it -> done(RECONCILER.reconcile(List.of(it))))
        .toList();
    var whole = reconciled(facts);

    var left = parts.get(0);
    for (var i = 1; i < parts.size(); i++) {
      left = done(RECONCILER.merge(List.of(left, parts.get(i))));
    }
    var right = parts.get(parts.size() - 1);
    for (var i = parts.size() - 2; i >= 0; i--) {
      right = done(RECONCILER.merge(List.of(parts.get(i), right)));
    }

    assertThat(left).isEqualTo(whole);
    assertThat(right).isEqualTo(whole);
  }

  @Property
  void keepsEveryFactWhereItCanBeFound(@ForAll("facts") List<ClinicalFact> facts) {
    var record = reconciled(facts);

    var members = record.groups().stream().flatMap(it -> it.members().stream()).toList();
    assertThat(members).containsExactlyInAnyOrderElementsOf(facts);
    for (var fact : facts) {
      assertThat(record.group(MemberId.of(fact)).orElseThrow().members()).contains(fact);
    }
    assertThat(record.sources()).hasSameSizeAs(Sent.records(facts));
  }

  @Property
  void noGroupHoldsTwoThatDisagree(@ForAll("facts") List<ClinicalFact> facts) {
    for (var group : reconciled(facts).groups()) {
      for (var one : group.members()) {
        for (var other : group.members()) {
          assertThat(one.equals(other) || agree(one, other))
              .as(one + " and " + other)
              .isTrue();
        }
      }
    }
  }

  @Property
  void everyConflictIsOfOneThingInTwoGroups(@ForAll("facts") List<ClinicalFact> facts) {
    var record = reconciled(facts);
    var seen = new HashSet<List<MemberId>>();

    for (var conflict : record.conflicts()) {
      assertThat(conflict.one()).isNotEqualTo(conflict.other());
      assertThat(conflict.one().kind()).isEqualTo(conflict.other().kind());
      assertThat(conflict.fields()).isNotEmpty();
      assertThat(seen.add(
              List.of(conflict.one().representativeId(), conflict.other().representativeId())))
          .isTrue();
      assertThat(record.groups()).contains(conflict.one(), conflict.other());
    }
    assertThat(record.findings()).hasSameSizeAs(record.conflicts());
  }

  @Property
  void everyValueOfEveryMemberHasItsSources(@ForAll("facts") List<ClinicalFact> facts) {
    for (var group : reconciled(facts).groups()) {
      var said = new HashMap<MemberId, Integer>();
      var fields = group.fields();
      fields
          .values()
          .forEach(values -> values.forEach(
              value -> value.sources().forEach(id -> said.merge(id, 1, Integer::sum))));
      for (var member : group.members()) {
        var statements = HealthRecordJson.statements(member);
        assertThat(said.get(MemberId.of(member))).isEqualTo(statements.size());
        statements.forEach((field, json) -> assertThat(fields.get(field))
            .anyMatch(it -> it.json().equals(json) && it.sources().contains(MemberId.of(member))));
      }
    }
  }

  private static boolean agree(ClinicalFact one, ClinicalFact other) {
    var left = statement(one);
    var right = statement(other);
    var words = Statement.exactKey(one, left.hash).equals(Statement.exactKey(other, right.hash));
    var sources = !one.source().document().equals(other.source().document());
    return (words && (sources || Statement.isState(one)))
        || EQUIVALENCE.relate(left, right).isSame();
  }

  private static Statement statement(ClinicalFact fact) {
    var statement = new Statement(fact, HealthRecordJson.hash(fact));
    statement.add(fact);
    return statement;
  }

  private static ReconciledRecord reconciled(List<ClinicalFact> facts) {
    return done(RECONCILER.reconcile(Sent.records(facts)));
  }

  private static ReconciledRecord done(Reconciliation reconciliation) {
    return ((Reconciliation.Done) reconciliation).record();
  }

  @Provide
  Arbitrary<List<ClinicalFact>> facts() {
    var sources = Arbitraries.of("a", "b", "c", "d");
    var dates = Arbitraries.of(
        "2024",
        "2024-03",
        "2024-03-01",
        "2024-03-02",
        "2024-03-01T08:00",
        "2024-03-01T08:00:00+01:00",
        "2024-03-01T07:00:00Z",
        "2024-03-01T23:30:00-05:00");
    var amounts = Arbitraries.of("5", "5.0", "5.4", "5.5", "6", "5.04", "90.1 mg/dL", "97 mg/dL");
    var labs = Combinators.combine(sources, amounts, dates).as((source, amount, date) -> {
      var parts = amount.split(" ", -1);
      return (Maker)
          id -> Sent.lab(source, "o" + id, parts[0], parts.length > 1 ? parts[1] : "mmol/L", date);
    });
    var conditions = Combinators.combine(
            sources,
            Arbitraries.of(Activity.ACTIVE, Activity.ENDED, Activity.UNSTATED),
            dates.injectNull(0.3),
            Arbitraries.of("left", "right", ""))
        .as((source, activity, date, side) -> (Maker) id -> side.isEmpty()
            ? Sent.condition(source, "c" + id, "254837009", activity, date)
            : Sent.condition(source, "c" + id, "254837009", activity, date, side));
    var medications = Combinators.combine(
            sources,
            Arbitraries.of("2.5", "2.50", "5").injectNull(0.3),
            Arbitraries.of("daily", "Daily.").injectNull(0.3),
            dates.injectNull(0.2))
        .as((source, dose, dosage, date) ->
            (Maker) id -> Sent.medication(source, "m" + id, dose, dosage, date));
    var others = Combinators.combine(
            sources, Arbitraries.of(Allergy.Criticality.values()), dates.injectNull(0.3))
        .flatAs((source, criticality, date) -> Arbitraries.<Maker>of(
            id -> Sent.allergy(source, "a" + id, criticality),
            id -> Sent.sister(source, "f" + id),
            id -> Sent.letter(source, "d" + id, date == null ? "x" : null, date),
            id -> Sent.study(source, "i" + id, date == null ? "1.2" : null, date)));
    return Arbitraries.<Maker>oneOf(labs, conditions, medications, others, plans(sources, dates))
        .list()
        .ofMinSize(1)
        .ofMaxSize(24)
        .map(makers -> {
          var facts = new ArrayList<ClinicalFact>();
          makers.forEach(it -> facts.add(it.make(facts.size())));
          return facts;
        });
  }

  private static Arbitrary<Maker> plans(Arbitrary<String> sources, Arbitrary<String> dates) {
    var words = Arbitraries.of("x", "y").injectNull(0.3);
    var activities = Arbitraries.of(Activity.ACTIVE, Activity.ENDED, Activity.UNSTATED);
    return Combinators.combine(sources, activities, dates.injectNull(0.3), words, words)
        .flatAs((source, activity, date, one, other) -> Arbitraries.<Maker>of(
            id -> PlansSent.plan(
                source,
                "p" + id,
                CarePlan.Intent.PLAN,
                activity,
                date,
                one == null ? "2025" : null),
            id -> PlansSent.goal(source, "g" + id, activity, date, one == null ? null : "70"),
            id -> PlansSent.device(source, "v" + id, one, null, other, activity),
            id -> PlansSent.use(source, "u" + id, activity, date, one),
            id -> PlansSent.response(
                source,
                "q" + id,
                "urn:form",
                date == null ? "2024" : date,
                PlansSent.item("1", one == null ? "z" : one, other == null ? "z" : other))));
  }

  private interface Maker {
    ClinicalFact make(int id);
  }
}
