package dev.consilium.core.consent.policy;

import static dev.consilium.core.consent.policy.Consents.DOCTOR;
import static dev.consilium.core.consent.policy.Consents.GROUP;
import static dev.consilium.core.consent.policy.Consents.SETTINGS;
import static dev.consilium.core.consent.policy.Consents.act;
import static dev.consilium.core.consent.policy.Consents.dates;
import static dev.consilium.core.consent.policy.Consents.level;
import static dev.consilium.core.consent.policy.Consents.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.consilium.core.Coding;
import dev.consilium.core.record.PartialDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResourceMatchTest {

  private static final EntityName NAMED = EntityName.reference("Practitioner/9");

  private static ResourceMatch match(PolicySettings settings) {
    return new ResourceMatch(new ContextMatch(request(DOCTOR, "TREAT").build(), settings));
  }

  private static Trilean of(DataClause clause, ResourceFacts.Draft facts) {
    return match(SETTINGS).of(clause, facts.build());
  }

  private static ResourceFacts.Draft nothingKnown() {
    return ResourceFacts.of(List.of(EntityName.reference("Observation/1")));
  }

  private static Coding label(String text) {
    return text.length() == 1 ? level(text) : act(text);
  }

  @ParameterizedTest(name = "{0}: permit {1} is {2}, deny {1} is {3}")
  @CsvSource({
    "N, N, TRUE, TRUE",
    "L, N, TRUE, FALSE",
    "R, N, FALSE, TRUE",
    "V, R, FALSE, TRUE",
    "N, V, TRUE, FALSE",
    "N R, N, FALSE, TRUE",
    "PSY, N, FALSE, TRUE",
    "PSY, R, UNKNOWN, TRUE",
    "PSY, V, TRUE, UNKNOWN",
    "N PSY, PSY, TRUE, TRUE",
    "N, PSY, FALSE, FALSE",
    "N ETHUD, SUD, TRUE, TRUE",
    "N SUD, ETHUD, UNKNOWN, UNKNOWN",
    "'', N, FALSE, TRUE",
    "'', R, UNKNOWN, TRUE",
    "'', V, TRUE, UNKNOWN",
    "'', PSY, UNKNOWN, UNKNOWN"
  })
  void comparesLabels(String labels, String asked, Trilean permit, Trilean deny) {
    var facts = nothingKnown()
        .labels(Arrays.stream(labels.split(" ", -1))
            .filter(it -> !it.isEmpty())
            .map(ResourceMatchTest::label)
            .toList());

    assertThat(of(new DataClause.Labels(Set.of(label(asked)), DataClause.Reach.UP_TO), facts))
        .isEqualTo(permit);
    assertThat(of(new DataClause.Labels(Set.of(label(asked)), DataClause.Reach.FROM), facts))
        .isEqualTo(deny);
  }

  @Test
  void readsAMissingLabelAsTheHostSays() {
    var upToNormal = new DataClause.Labels(Set.of(level("N")), DataClause.Reach.UP_TO);
    var upToVery = new DataClause.Labels(Set.of(level("V")), DataClause.Reach.UP_TO);
    var psychiatry = new DataClause.Labels(Set.of(act("PSY")), DataClause.Reach.FROM);
    var normal = match(SETTINGS.unlabelled(Unlabelled.NORMAL));
    var unknown = match(SETTINGS.unlabelled(Unlabelled.UNKNOWN));
    var sensitive = nothingKnown().labels(List.of(act("PSY"))).build();

    assertThat(normal.of(upToNormal, nothingKnown().build())).isEqualTo(Trilean.TRUE);
    assertThat(normal.of(psychiatry, nothingKnown().build())).isEqualTo(Trilean.FALSE);
    assertThat(normal.of(upToNormal, sensitive)).isEqualTo(Trilean.FALSE);
    assertThat(unknown.of(upToNormal, nothingKnown().build())).isEqualTo(Trilean.UNKNOWN);
    assertThat(unknown.of(upToNormal, sensitive)).isEqualTo(Trilean.FALSE);
    assertThat(unknown.of(upToVery, nothingKnown().build())).isEqualTo(Trilean.TRUE);
  }

  @ParameterizedTest
  @CsvSource({
    "2022, 2022, TRUE",
    "2022-03, 2022, TRUE",
    "2021, 2022, FALSE",
    "2023-01-01, 2022, FALSE",
    "2022, 2022-03, UNKNOWN",
    "2022-12-31T23:59:59Z, 2022, TRUE"
  })
  void comparesVagueTimes(String fact, String limit, Trilean expected) {
    var clause = new DataClause.Time(dates(limit, limit));

    assertThat(of(clause, nothingKnown().authored(PartialDate.of(fact)))).isEqualTo(expected);
  }

  @Test
  void comparesOpenTimes() {
    var until = new DataClause.Time(dates("", "2022"));
    var from = new DataClause.Time(dates("2022", ""));

    assertThat(of(until, nothingKnown().clinicalTime(dates("2021", ""))))
        .isEqualTo(Trilean.UNKNOWN);
    assertThat(of(from, nothingKnown().clinicalTime(dates("2022", "")))).isEqualTo(Trilean.TRUE);
    assertThat(of(until, nothingKnown().clinicalTime(dates("", "2020")))).isEqualTo(Trilean.TRUE);
    assertThat(of(from, nothingKnown().clinicalTime(dates("", "2023")))).isEqualTo(Trilean.UNKNOWN);
    assertThat(of(from, nothingKnown())).isEqualTo(Trilean.UNKNOWN);
  }

  @Test
  void takesTheClinicalTimeBeforeTheTimeOfWriting() {
    var facts = nothingKnown().authored(PartialDate.of("2022")).clinicalTime(dates("2010", "2010"));

    assertThat(of(new DataClause.Time(dates("2022", "2022")), facts)).isEqualTo(Trilean.FALSE);
  }

  @ParameterizedTest
  @CsvSource({
    "INSTANCE, FALSE, FALSE, FALSE, FALSE",
    "RELATED, TRUE, TRUE, FALSE, UNKNOWN",
    "DEPENDENTS, TRUE, FALSE, FALSE, UNKNOWN",
    "AUTHOREDBY, FALSE, FALSE, TRUE, UNKNOWN"
  })
  void comparesNamedData(
      DataReference.Meaning meaning, Trilean to, Trilean from, Trilean by, Trilean silent) {
    var clause = new DataClause.Named(Set.of(new DataReference(meaning, NAMED)));

    assertThat(of(clause, Consents.resource("1").refersTo(Set.of(NAMED)))).isEqualTo(to);
    assertThat(of(clause, Consents.resource("1").referredFrom(Set.of(NAMED)))).isEqualTo(from);
    assertThat(of(clause, Consents.resource("1").authors(Set.of(NAMED)).refersTo(Set.of())))
        .isEqualTo(by);
    assertThat(of(clause, nothingKnown())).isEqualTo(silent);
  }

  @Test
  void matchesTheNamedResourceItself() {
    for (var meaning : List.of(
        DataReference.Meaning.INSTANCE,
        DataReference.Meaning.RELATED,
        DataReference.Meaning.DEPENDENTS)) {
      var clause = new DataClause.Named(
          Set.of(new DataReference(meaning, EntityName.reference("Observation/1"))));

      assertThat(of(clause, nothingKnown())).isEqualTo(Trilean.TRUE);
    }
  }

  @Test
  void findsAnAuthorThroughHisGroup() {
    var clause =
        new DataClause.Named(Set.of(new DataReference(DataReference.Meaning.AUTHOREDBY, GROUP)));

    assertThat(match(SETTINGS.members(Consents.MEMBERS))
            .of(clause, Consents.resource("1").build()))
        .isEqualTo(Trilean.TRUE);
    assertThat(of(clause, Consents.resource("1"))).isEqualTo(Trilean.UNKNOWN);
  }

  // A clause that of() does not know would fail with a ClassCastException.
  @Test
  void knowsEveryKindOfClause() {
    var code = Set.of(Consents.loinc("1"));
    var clauses = Stream.of(
            new DataClause.Time(dates("2022", "")),
            new DataClause.Named(Set.of(new DataReference(DataReference.Meaning.INSTANCE, NAMED))),
            new DataClause.Labels(code, DataClause.Reach.FROM),
            new DataClause.Classes(code),
            new DataClause.Codes(code))
        .toList();

    assertThat(clauses)
        .extracting(Object::getClass)
        .containsExactlyInAnyOrder(DataClause.class.getPermittedSubclasses());
    assertThat(clauses).allSatisfy(it -> assertThat(of(it, nothingKnown())).isNotNull());
    assertThat(of(new DataClause.Classes(code), nothingKnown())).isEqualTo(Trilean.UNKNOWN);
    assertThat(of(new DataClause.Classes(code), nothingKnown().classes(code)))
        .isEqualTo(Trilean.TRUE);
    assertThat(of(new DataClause.Codes(code), nothingKnown().codes(Set.of())))
        .isEqualTo(Trilean.FALSE);
  }

  @Test
  void refusesAResourceWithoutName() {
    assertThatThrownBy(() -> ResourceFacts.of(List.of()))
        .hasMessage("Resource facts: no name [resource-named]. Give the resource's reference.");
    assertThat(nothingKnown().build()).hasToString("ResourceFacts[Observation/1]");
  }
}
