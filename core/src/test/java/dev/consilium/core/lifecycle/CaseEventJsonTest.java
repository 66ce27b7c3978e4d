package dev.consilium.core.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.consilium.core.MalformedRecordException;
import dev.consilium.core.program.CaseTerms;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaseEventJsonTest {

  // Written when terms, sealed positions and outcomes had come; every later version reads it.
  @Test
  void thePanelStoryIsStillReadAndWritten() throws IOException {
    var golden = resource("panel-case-3.ndjson");

    assertThat(lines(PanelStory.play().events())).isEqualTo(golden);
    var events = golden.lines().map(CaseEventJson::read).toList();
    var replayed = SecondOpinionCase.replay(Play.ID, events);
    assertThat(replayed.state()).isEqualTo(CaseState.CLOSED);
    assertThat(replayed.terms().panelMembers()).isEqualTo(3);
    assertThat(replayed.releases()).hasSize(1);
  }

  private static final EventHeader HEADER =
      new EventHeader(Play.ID, 7, Play.NOON, Play.SYSTEM, "timer", Play.hash("before"));

  private static final String LINE = CaseEventJson.write(
      CaseEventJson.event(HEADER, new CaseMove.AssignmentRevoked("late-conflict")));

  @Test
  void everyKindOfStepHasAFormAndASample() {
    var kinds = Stream.of(CaseMove.class, CaseFact.class)
        .flatMap(Samples::kinds)
        .map(Class::getSimpleName)
        .toList();

    assertThat(CaseEventJson.forms().keySet()).containsExactlyInAnyOrderElementsOf(kinds);
    assertThat(Samples.all())
        .extracting(CaseStep::event)
        .containsExactlyInAnyOrderElementsOf(kinds);
  }

  @Test
  void everyKindComesBackAsItWent() {
    for (var step : Samples.all()) {
      var event = CaseEventJson.event(HEADER, step);

      var line = CaseEventJson.write(event);

      assertThat(CaseEventJson.read(line)).isEqualTo(event);
      assertThat(CaseEventJson.read(line).hash()).isEqualTo(event.hash());
      assertThat(line).doesNotContain("\n");
    }
  }

  @Test
  void theGoldenStreamIsStillReadAndWritten() throws IOException {
    var golden = resource("closed-case-2.ndjson");

    assertThat(lines(Play.closed().events())).isEqualTo(golden);
    var events = golden.lines().map(CaseEventJson::read).toList();
    assertThat(SecondOpinionCase.replay(Play.ID, events).state()).isEqualTo(CaseState.CLOSED);
  }

  // Written when a coordinator still confirmed receipts without saying how.
  @Test
  void aHistoryFromBeforeAStricterRuleIsStillReadAndReplayed() throws IOException {
    var golden = resource("closed-case-1.ndjson");

    var events = golden.lines().map(CaseEventJson::read).toList();

    assertThat(lines(events)).isEqualTo(golden);
    assertThat(SecondOpinionCase.replay(Play.ID, events).state()).isEqualTo(CaseState.CLOSED);
  }

  private static String lines(List<CaseEvent> events) {
    return events.stream()
        .map(event -> CaseEventJson.write(event) + "\n")
        .collect(Collectors.joining());
  }

  private static String resource(String name) throws IOException {
    try (var in = CaseEventJsonTest.class.getResourceAsStream(name)) {
      assertThat(in).as("resource " + name).isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "consilium.case-event; secret; event-schema",
        "\"schema\":1; \"schema\":9; event-schema",
        "AssignmentRevoked; SecretThing; event-kind",
        "\"sequence\":7; \"sequence\":0; sequence-positive",
        "\"sequence\":7; \"sequence\":\"secret\"; json-form",
        "\"cause\":; \"secret\":1,\"cause\":; json-members",
        "\"reason\":; \"secret\":1,\"reason\":; json-members",
        "\"late-conflict\"; 12; json-form",
        "2026-03-02T12:00:00Z; secret; json-value",
        "SYSTEM; SECRET; json-value",
        "{\"kind\"; secret; event-json",
        "{\"reason\":\"late-conflict\"}; [\"secret\"]; json-form"
      })
  void brokenInputIsRefusedWithoutQuotingIt(String part, String change, String rule) {
    var broken = LINE.replace(part, change);
    assertThat(broken).isNotEqualTo(LINE);

    assertThatThrownBy(() -> CaseEventJson.read(broken))
        .isInstanceOf(MalformedRecordException.class)
        .hasMessageContaining("[" + rule + "]")
        .hasNoCause()
        .extracting(Throwable::getMessage)
        .asString()
        .doesNotContainIgnoringCase("secret");
  }

  @Test
  void brokenValuesInsideAnEventAreRefused() {
    for (var change : List.of(
        List.of("\"only\":[\"x-1\",\"x-2\"]", "\"only\":[]"),
        List.of("\"only\":[\"x-1\",\"x-2\"]", "\"anyone\":false"),
        List.of("\"only\":[\"x-1\",\"x-2\"]", "\"only\":[1]"),
        List.of("\"only\":[\"x-1\",\"x-2\"]", "\"only\":\"x-1\""),
        List.of("2026-04-01T12:00:00Z", "2026-01-01T12:00:00Z"))) {
      var line = Samples.all().stream()
          .filter(CaseFact.ConsentGranted.class::isInstance)
          .map(step -> CaseEventJson.write(CaseEventJson.event(HEADER, step)))
          .findFirst()
          .orElseThrow();
      assertThat(line).contains(change.get(0));

      assertThatThrownBy(() -> CaseEventJson.read(line.replace(change.get(0), change.get(1))))
          .isInstanceOf(MalformedRecordException.class);
    }
    var drafted = CaseEventJson.write(CaseEventJson.event(HEADER, Play.drafted(1)));
    assertThatThrownBy(
            () -> CaseEventJson.read(drafted.replace("\"version\":1", "\"version\":1.5")))
        .hasMessage("Event.detail.version: is no whole number [json-form]. Give a whole number.");
    var opened = CaseEventJson.write(
        CaseEventJson.event(HEADER, new CaseFact.CaseOpened("p", CaseTerms.open(true))));
    assertThatThrownBy(() -> CaseEventJson.read(opened.replace("true", "1")))
        .hasMessage(
            "Event.detail.panel: is neither true nor false [json-form]. Give true or false.");
  }

  @Test
  void anEventCountsFromOne() {
    assertThatThrownBy(
            () -> new EventHeader(Play.ID, 0, Play.NOON, Play.SYSTEM, "", Play.hash("before")))
        .hasMessage("Case C-1: event sequence 0 [sequence-positive]."
            + " Count the events of a case from 1.");
  }
}
