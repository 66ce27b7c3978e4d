package dev.consilium.core.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import dev.consilium.core.record.Specimens;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** Plans, goals, devices and answers on the timeline and in the summary. */
class PlanLinesTest {

  @Test
  void plansAndUsesHaveAnEndOnTheTimeline() {
    var timeline = Timeline.of(Specimens.record(Specimens.facts()), ZoneOffset.UTC);

    assertThat(timeline.events())
        .filteredOn(it -> it.kind().equals("CarePlan") || it.kind().equals("DeviceUse"))
        .hasSize(2)
        .allSatisfy(it -> assertThat(it.end()).isNotNull());
    assertThat(timeline.events())
        .extracting(Timeline.Event::kind)
        .contains("Goal", "QuestionnaireResponse");
    assertThat(timeline.undated()).extracting(it -> it.value()).containsExactly("Device/1");
  }

  @Test
  void eachHasALineAmongTheOtherEntries() {
    var lines = CaseSummary.of(Specimens.record(Specimens.facts()), ZoneOffset.UTC)
        .lines(CaseSummary.Section.OTHER);

    assertThat(lines)
        .extracting(CaseSummary.Line::text)
        .contains(
            "ZEBRA: care plan, active, ZEBRA (2025-03-09)",
            "ZEBRA: goal, active, ZEBRA (2025-03-09)",
            "ZEBRA: device, active (no date)",
            "ZEBRA: device in use, ended, site ZEBRA (2025-03-09)",
            "ZEBRA: questionnaire, ended (2025-03-09)");
  }
}
