package dev.consilium.core.measure;

import static dev.consilium.core.measure.Histories.MONDAY;
import static dev.consilium.core.measure.Histories.TABLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.consilium.core.lifecycle.CaseMove;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TurnaroundSummaryTest {

  private static final Instant LATE = MONDAY.plus(Duration.ofDays(30));

  private static CaseClocks assignedAfter(int hours) {
    return Histories.of("C-" + hours)
        .at(0, new CaseMove.CasePrepared())
        .at(hours, Histories.assigned())
        .clocks();
  }

  @Test
  void aPercentileIsAValueThatOccurred() {
    var cases = new ArrayList<CaseClocks>();
    for (int hours : List.of(50, 1, 8, 3, 7, 2, 5, 4, 6, 30)) {
      cases.add(assignedAfter(hours));
    }

    var assigned =
        TurnaroundSummary.of(cases, TABLE, List.of(1, 50, 51, 90, 100), LATE).stages().stream()
            .filter(stage -> stage.stage().equals("assigned"))
            .findFirst()
            .orElseThrow();

    assertThat(assigned.n()).isEqualTo(10);
    assertThat(assigned.elapsed())
        .containsExactlyInAnyOrderEntriesOf(Map.of(
            1, Duration.ofHours(1),
            50, Duration.ofHours(5),
            51, Duration.ofHours(6),
            90, Duration.ofHours(30),
            100, Duration.ofHours(50)));
    // Thirty hours after Monday 9:00 are the eight of Monday and six of Tuesday.
    assertThat(assigned.working()).containsEntry(90, Duration.ofHours(14));
  }

  @Test
  void aStageThatNoCaseReachedHasNoPercentile() {
    var summary = TurnaroundSummary.of(List.of(assignedAfter(1)), TABLE, List.of(50), LATE);

    assertThat(summary.stages())
        .contains(new TurnaroundSummary.Stage("released", 0, Map.of(), Map.of()));
    assertThat(summary.stages())
        .extracting(TurnaroundSummary.Stage::stage)
        .containsExactlyElementsOf(TABLE.milestones().subList(1, 8));
  }

  private static TurnaroundSummary.Breaches turnaround(Instant at, CaseClocks... cases) {
    return TurnaroundSummary.of(List.of(cases), TABLE, List.of(50), at).breaches().stream()
        .filter(breaches -> breaches.clock().equals("turnaround"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void countsClocksThatWereDoneOrRanOut() {
    var inTime = Histories.straight("C-1").clocks();
    var late = Histories.of("C-2")
        .at(0, new CaseMove.CasePrepared())
        .at(200, Histories.released())
        .clocks();
    var open = Histories.of("C-3").at(0, new CaseMove.CasePrepared()).clocks();
    var abandoned = Histories.of("C-4")
        .at(0, new CaseMove.CasePrepared())
        .at(1, new CaseMove.CaseCancelled("changed-mind"))
        .clocks();
    var abandonedLate = Histories.of("C-5")
        .at(0, new CaseMove.CasePrepared())
        .at(200, new CaseMove.CaseCancelled("too-late"))
        .clocks();

    assertThat(turnaround(LATE, inTime))
        .isEqualTo(new TurnaroundSummary.Breaches("turnaround", 0, 1));
    assertThat(turnaround(MONDAY, open))
        .isEqualTo(new TurnaroundSummary.Breaches("turnaround", 0, 0));
    assertThat(turnaround(LATE, inTime, late, open, abandoned, abandonedLate))
        .isEqualTo(new TurnaroundSummary.Breaches("turnaround", 3, 4));
    assertThat(turnaround(LATE)).isEqualTo(new TurnaroundSummary.Breaches("turnaround", 0, 0));
  }

  @Test
  void refusesAPercentileOutOfRange() {
    for (int percent : List.of(0, 101)) {
      assertThatThrownBy(() -> TurnaroundSummary.of(List.of(), TABLE, List.of(percent), LATE))
          .hasMessage(
              "Turnaround summary: percentile " + percent + " [percentile-range]. Give 1 to 100.");
    }
  }
}
