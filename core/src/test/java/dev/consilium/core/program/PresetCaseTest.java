package dev.consilium.core.program;

import static org.assertj.core.api.Assertions.assertThat;

import dev.consilium.core.lifecycle.CaseFact;
import dev.consilium.core.lifecycle.CaseMove;
import dev.consilium.core.lifecycle.CaseState;
import dev.consilium.core.lifecycle.CoordinationFact;
import dev.consilium.core.lifecycle.OutcomeFact;
import dev.consilium.core.lifecycle.Play;
import dev.consilium.core.opinion.Urgency;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One case under each preset, from intake to close-out. */
class PresetCaseTest {

  static Stream<PresetScript> scripts() {
    return PresetScript.all();
  }

  @ParameterizedTest
  @MethodSource("scripts")
  void aCaseRunsFromIntakeToCloseOut(PresetScript script) {
    var play = new ProgramCase(script).received();
    gate(script, play);
    play.matching();
    selection(script.program(), play);
    play.reviewing();
    panel(script.program(), play);
    play.does(
        script.program().panel().least() > 1 ? Play.CHAIR : Play.SPECIALIST,
        ProgramCase.drafting());
    turnaround(script, play);
    play.released();
    delivery(script, play);
    followUp(script.program(), play);

    assertThat(play.now.state()).isEqualTo(CaseState.CLOSED);
    assertThat(play.now.program()).contains(script.id());
    assertThat(play.now.terms()).isEqualTo(script.program().terms());
  }

  /** Records are asked for only once the program's own rules admit. */
  private static void gate(PresetScript script, ProgramCase play) {
    var admission = Admission.decide(script.program(), Applicants.right(script.residence()));

    assertThat(play.rules(Play.COORDINATOR, new CaseMove.RecordsRequested())).contains("eligible");
    assertThat(admission).isInstanceOf(Admission.Admitted.class);
  }

  private static void selection(ServiceProgram program, ProgramCase play) {
    var mode = program.selection().mode();
    var chosen = new CoordinationFact.SpecialistSelected(Play.EXPERT);
    if (mode != SelectionMode.COORDINATOR) {
      assertThat(play.rules(Play.COORDINATOR, play.assigning())).containsExactly("selection");
    }
    switch (mode) {
      case AUTOMATIC ->
        play.does(
            Play.COORDINATOR,
            new CaseFact.MatchRunRecorded("match-1", Play.hash("in"), Play.hash("out")));
      case COORDINATOR -> assertThat(play.rules(Play.REQUESTER, chosen)).contains("selector");
      case COMMITTEE -> {
        assertThat(play.rules(Play.REQUESTER, chosen)).contains("selector");
        play.does(Play.COORDINATOR, chosen);
      }
      case SHORTLIST -> {
        var length = program.selection().shortlist();
        assertThat(play.rules(
                Play.COORDINATOR,
                new CoordinationFact.ShortlistOffered(ProgramCase.EXPERTS.subList(0, length - 1))))
            .containsExactly("shortlist-size");
        play.does(
            Play.COORDINATOR,
            new CoordinationFact.ShortlistOffered(ProgramCase.EXPERTS.subList(0, length)));
        assertThat(play.rules(Play.COORDINATOR, chosen)).containsExactly("selector");
        assertThat(play.rules(
                Play.REQUESTER,
                new CoordinationFact.SpecialistSelected(ProgramCase.EXPERTS.get(length))))
            .containsExactly("specialist-offered");
        play.does(Play.REQUESTER, chosen);
      }
      case INSURER_LIST -> {
        play.does(Play.COORDINATOR, new CoordinationFact.ShortlistOffered(List.of(Play.EXPERT)));
        assertThat(
                play.rules(Play.COORDINATOR, new CoordinationFact.SpecialistSelected(Play.SECOND)))
            .containsExactly("specialist-offered");
        play.does(Play.COORDINATOR, chosen);
      }
      case NAMED -> play.does(Play.REQUESTER, chosen);
    }
  }

  private static void panel(ServiceProgram program, ProgramCase play) {
    var panel = program.panel();
    if (panel.least() == 1) {
      assertThat(play.rules(
              Play.CHAIR, new CaseMove.PanelConvened(List.of(Play.EXPERT, Play.SECOND), 2)))
          .contains("panel");
      return;
    }
    assertThat(play.rules(Play.SPECIALIST, ProgramCase.drafting())).contains("solo");
    assertThat(play.rules(
            Play.CHAIR,
            new CaseMove.PanelConvened(
                play.members().subList(0, panel.least() - 1), panel.quorum())))
        .contains("panel");
    play.deliberated();
  }

  private static void turnaround(PresetScript script, ProgramCase play) {
    var due = script
        .program()
        .turnaround()
        .due(Play.NOON, Urgency.Level.ROUTINE, PresetCaseTest::weekdays);
    var breach = new CoordinationFact.SlaBreached("turnaround", due);

    assertThat(due).isEqualTo(script.due());
    assertThat(play.rules(Play.SYSTEM, breach, due.minusSeconds(1)))
        .containsExactly("breach-passed");
    assertThat(play.rules(Play.SYSTEM, breach, due)).isEmpty();
    play.at = due;
  }

  private static void delivery(PresetScript script, ProgramCase play) {
    var closing = new CaseMove.CaseClosed();
    if (script.spoken()) {
      var ways = script.program().terms().delivery();
      assertThat(play.rules(Play.COORDINATOR, closing)).containsExactly("delivered");
      for (var way : Delivery.values()) {
        if (way != Delivery.WRITTEN && !ways.contains(way)) {
          var other = new ProgramCase(script);
          other.now = play.now;
          other.at = play.at;
          other.does(Play.COORDINATOR, new OutcomeFact.ConversationHeld(way, Play.EXPERT));
          assertThat(other.rules(Play.COORDINATOR, closing)).containsExactly("delivered");
        }
      }
      play.does(
          Play.COORDINATOR,
          new OutcomeFact.ConversationHeld(
              ways.stream().sorted().findFirst().orElseThrow(), Play.EXPERT));
    }
    play.does(Play.COORDINATOR, closing);
  }

  private static void followUp(ServiceProgram program, ProgramCase play) {
    var followUp = program.followUp();
    var late = play.at.plus(Duration.ofDays(followUp.days())).plusSeconds(1);
    assertThat(play.rules(Play.REQUESTER, new CaseFact.FollowUpQuestionAsked("late"), late))
        .contains("follow-up-window");
    for (int i = 1; i <= followUp.questions(); i++) {
      play.does(Play.REQUESTER, new CaseFact.FollowUpQuestionAsked("f" + i));
    }
    assertThat(play.rules(Play.REQUESTER, new CaseFact.FollowUpQuestionAsked("more")))
        .containsExactly("follow-up-count");
  }

  /** Monday to Friday, without holidays: the calendar of these cases. */
  private static Instant weekdays(Instant start, int days) {
    var day = start.atZone(ZoneOffset.UTC);
    for (int left = days; left > 0; ) {
      day = day.plusDays(1);
      if (day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY) {
        left--;
      }
    }
    return day.toInstant();
  }
}
