package dev.consilium.core.dossier;

import static dev.consilium.core.triage.Facts.condition;
import static dev.consilium.core.triage.Facts.encounter;
import static dev.consilium.core.triage.Facts.imaging;
import static dev.consilium.core.triage.Facts.medication;
import static dev.consilium.core.triage.Facts.procedure;
import static dev.consilium.core.triage.Facts.record;
import static dev.consilium.core.triage.Facts.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.consilium.core.record.Activity;
import dev.consilium.core.record.ClinicalFact;
import dev.consilium.core.record.FactId;
import dev.consilium.core.record.Medication.Form;
import dev.consilium.core.record.PartialDate.Precision;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TimelineTest {

  private static final List<ClinicalFact> FACTS = List.of(
      procedure("p1", "Lumpectomy", Activity.ENDED, "2025-12-04", "2025-12-05"),
      condition("c1", text("Carcinoma"), Activity.ENDED, "2025", "2025-12"),
      condition("c2", text(""), Activity.ACTIVE, null, null),
      imaging("i1", "MRI"),
      encounter("e1", "2025-11-18", null),
      medication("m1", text("Ondansetron"), Form.REQUEST, Activity.ACTIVE, "2025-12-05", "2026"),
      encounter("e2", "2025-03-02", "2025-03-01"),
      medication("m2", text(""), Activity.ACTIVE));

  private static Timeline timeline(List<ClinicalFact> facts) {
    return Timeline.of(record(facts.toArray(ClinicalFact[]::new)), ZoneOffset.UTC);
  }

  @Test
  void putsFactsInOrderAndKeepsPartialDatesPartial() {
    assertThat(timeline(FACTS).text()).isEqualTo("""
        2025 to 2025-12  Condition: Carcinoma [c1]
        2025-03-02 to 2025-03-01  Encounter: Visit [e2]
        2025-11-18  Encounter: Visit [e1]
        2025-11-18  ImagingStudy: MRI [i1]
        2025-12-01  Medication: not named [m2]
        2025-12-04 to 2025-12-05  Procedure: Lumpectomy [p1]
        2025-12-05 to 2026  Medication: Ondansetron [m1]
        Without a date: 1 fact
        """);
    assertThat(timeline(FACTS).undated()).containsExactly(new FactId("c2"));
    assertThat(timeline(FACTS)).hasToString("Timeline[7 events, 1 undated]");
    assertThat(timeline(List.of()).text()).isEmpty();
    assertThat(timeline(List.of(
                condition("a", text(""), Activity.ACTIVE, null, null),
                condition("b", text(""), Activity.ACTIVE, null, null)))
            .text())
        .isEqualTo("Without a date: 2 facts\n");
  }

  @Test
  void anEventIsAnInterval() {
    var events = timeline(FACTS).events();

    var procedure = events.get(5);
    assertThat(procedure.earliest()).isEqualTo(Instant.parse("2025-12-04T00:00:00Z"));
    assertThat(procedure.latest()).isEqualTo(Instant.parse("2025-12-05T23:59:59.999999999Z"));
    assertThat(procedure.start().precision()).isEqualTo(Precision.DAY);
    assertThat(procedure).hasToString("Event[p1]");
    assertThat(events.get(0).latest()).isEqualTo(Instant.parse("2025-12-31T23:59:59.999999999Z"));
  }

  @Test
  void anEndBeforeItsStartDoesNotTurnTheIntervalAround() {
    var visit = timeline(FACTS).events().get(1);

    assertThat(visit.latest()).isEqualTo(Instant.parse("2025-03-02T23:59:59.999999999Z"));
  }

  @Test
  void takesDatesToBeInTheGivenZone() {
    var event = Timeline.of(record(imaging("i1", "MRI")), ZoneId.of("America/New_York"))
        .events()
        .get(0);

    assertThat(event.earliest()).isEqualTo(Instant.parse("2025-11-18T05:00:00Z"));
  }

  @Test
  void doesNotDependOnTheOrderOfFacts() {
    var facts = new ArrayList<>(FACTS);

    for (var seed = 0; seed < 20; seed++) {
      Collections.shuffle(facts, new Random(seed));
      assertThat(timeline(facts).events()).isEqualTo(timeline(FACTS).events());
    }
  }

  @Test
  void listsFactsWhoseDatesContradictEachOther() {
    var conflicts = timeline(FACTS).conflicts();

    assertThat(conflicts).hasSize(1);
    assertThat(conflicts.get(0).message())
        .isEqualTo("SHOULD Encounter e2: it ends before it begins, at any reading of the two dates"
            + " [timeline-order]. Ask the sender for both dates; the beginning is shown.");
    assertThat(conflicts.get(0).cites()).containsExactly("e2");
  }

  @Test
  void saysWhetherTheZoneIsKnownAndWhoSaysSo() {
    var events = timeline(List.of(
            encounter("e1", "2025-11-18T10:00:00+01:00", null),
            encounter("e2", "2025-11-19", null)))
        .events();

    assertThat(events).map(Timeline.Event::zoned).containsExactly(true, false);
    assertThat(events).map(Timeline.Event::document).doesNotContain("");
  }
}
