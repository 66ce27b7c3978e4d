package dev.consilium.examples.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.consilium.core.Actor;
import dev.consilium.core.CaseId;
import dev.consilium.core.ContentHash;
import dev.consilium.core.Jurisdiction;
import dev.consilium.core.PartyId;
import dev.consilium.core.Period;
import dev.consilium.core.Role;
import dev.consilium.core.lifecycle.CaseEvent;
import dev.consilium.core.lifecycle.CaseEventJson;
import dev.consilium.core.lifecycle.CaseFact;
import dev.consilium.core.lifecycle.CaseMove;
import dev.consilium.core.lifecycle.CaseStep;
import dev.consilium.core.lifecycle.EventHeader;
import dev.consilium.core.lifecycle.OutcomeFact;
import dev.consilium.core.lifecycle.SecondOpinionCase;
import dev.consilium.core.opinion.ClinicalImpact;
import dev.consilium.core.opinion.DiagnosisCategory;
import dev.consilium.core.opinion.ProcedureAdvice;
import dev.consilium.core.opinion.TreatmentCategory;
import dev.consilium.core.program.CaseTerms;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MetricsCommandTest {

  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
  private static final PartyId EXPERT = new PartyId("s-1");
  private static final PartyId OUTSIDER = new PartyId("o-1");
  private static final ContentHash HASH = ContentHash.of(new byte[0]);

  @TempDir
  private Path folder;

  // 40 cases in one program, 14 of them changed; 15 in another, 12 changed; two by the author.
  private Path histories() throws IOException {
    var lines = new ArrayList<String>();
    for (int i = 0; i < 40; i++) {
      lines.addAll(history("A-" + i, "solo", "US-AZ", OUTSIDER, i < 14));
    }
    for (int i = 0; i < 15; i++) {
      lines.addAll(history("B-" + i, "panel", "DE", OUTSIDER, i < 12));
    }
    lines.addAll(history("C-1", "solo", "DE", EXPERT, true));
    lines.addAll(history("C-2", "solo", "DE", EXPERT, true));
    return Files.write(folder.resolve("events.ndjson"), lines);
  }

  private static List<String> history(
      String id, String program, String place, PartyId assessor, boolean changed) {
    var steps = List.<CaseStep>of(
        new CaseFact.CaseOpened(program, CaseTerms.open(false)),
        new CaseFact.SubjectRecorded(new PartyId("p"), new Jurisdiction(place)),
        new CaseMove.CaseSubmitted(),
        new CaseMove.CaseReceived(),
        new CaseFact.InitialOpinionFrozen(HASH),
        new CaseMove.CasePrepared(),
        new CaseMove.MatchingStarted(),
        new CaseMove.SpecialistAssigned(EXPERT, new Period(NOON, NOON.plusSeconds(10))),
        new CaseMove.ReviewStarted(),
        new CaseMove.OpinionDrafted(1, HASH, Set.of(), Set.of(), OUTSIDER),
        new CaseFact.QualityReviewCompleted(OUTSIDER, true),
        new CaseMove.QualityReviewPassed(),
        new CaseMove.OpinionSigned(HASH, HASH, HASH),
        new CaseMove.OpinionReleased(Set.of(OUTSIDER), "portal"),
        new OutcomeFact.ChangeAssessed(
            assessor,
            changed ? DiagnosisCategory.CHANGED : DiagnosisCategory.CONFIRMED,
            TreatmentCategory.CONFIRMED,
            Set.of(),
            ClinicalImpact.MINOR,
            ProcedureAdvice.NONE_PLANNED));
    var lines = new ArrayList<String>();
    var now = SecondOpinionCase.draft(new CaseId(id));
    for (var step : steps) {
      var header = new EventHeader(
          now.id(),
          now.sequence() + 1,
          NOON,
          new Actor(OUTSIDER, Role.COORDINATOR),
          "",
          now.lastHash());
      CaseEvent event = step instanceof CaseMove move
          ? new CaseEvent.Moved(header, move)
          : new CaseEvent.Noted(header, (CaseFact) step);
      lines.add(CaseEventJson.write(event));
      now = now.evolve(event);
    }
    return lines;
  }

  @Test
  void printsCountsIntervalMethodVersionAndExclusions() throws IOException {
    var run = Shell.consilium("metrics", histories(), "--minimum", "1");

    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.err()).isEmpty();
    var lines = run.out().lines().toList();
    assertThat(lines.get(0))
        .isEqualTo("Metrics by consilium-outcomes 1; period all; 95.0% intervals;"
            + " counts below 1 hidden");
    assertThat(lines.get(2).replaceAll(" +", " "))
        .isEqualTo("diagnosis-change 1 all 26/55 47.3% 33.7% to 61.2% CLOPPER_PEARSON");
    assertThat(lines.get(3)).isEqualTo("    left out: assessed-by-outsider 2");
    assertThat(lines.get(lines.size() - 1))
        .isEqualTo("57 of 57 cases ended in the period; 855 events read");
    assertThat(run.out()).contains("procedure-advised-against").contains("no cases");
  }

  @Test
  void hidesSmallCountsByDefault() throws IOException {
    var run = Shell.consilium("metrics", histories(), "--by", "program");

    var lines = run.out().lines().map(it -> it.replaceAll(" +", " ")).toList();
    // Of 15 in the panel program 12 changed: the other 3 would show, so both programs hide.
    assertThat(lines)
        .contains(
            "diagnosis-change 1 all 26/55 47.3% 33.7% to 61.2% CLOPPER_PEARSON",
            "diagnosis-change 1 panel hidden",
            "diagnosis-change 1 solo hidden",
            " left out: assessed-by-outsider 2");
  }

  @Test
  void answersScriptsWithOneObject() throws IOException {
    var run = Shell.consilium(
        "metrics",
        "--json",
        histories(),
        "--by",
        "jurisdiction",
        "--minimum",
        "1",
        "--level",
        "0.9");

    var answer = DemoFolderTest.STRICT.readTree(run.out());
    assertThat(answer.get("cases").intValue()).isEqualTo(57);
    assertThat(answer.get("ended").intValue()).isEqualTo(57);
    assertThat(answer.get("by").textValue()).isEqualTo("JURISDICTION");
    var figure = find(answer, "diagnosis-change", "DE");
    assertThat(figure.get("k").intValue()).isEqualTo(12);
    assertThat(figure.get("n").intValue()).isEqualTo(15);
    assertThat(figure.get("level").doubleValue()).isEqualTo(0.9);
    assertThat(figure.get("method").textValue()).isEqualTo("CLOPPER_PEARSON");
    assertThat(figure.get("version").textValue()).isEqualTo("1");
    assertThat(figure.get("lower").doubleValue()).isLessThan(0.8);
    assertThat(figure.get("excluded").get(0).get("count").intValue()).isEqualTo(2);
    assertThat(find(answer, "impact-weighted-change", "").get("value").doubleValue())
        .isEqualTo(0.25);
    assertThat(find(answer, "satisfaction", "").get("kind").textValue()).isEqualTo("no-cases");
    assertThat(run.err()).startsWith("Metrics by consilium-outcomes 1");
  }

  private static JsonNode find(JsonNode answer, String metric, String group) {
    for (var figure : answer.get("figures")) {
      if (figure.get("metric").textValue().equals(metric)
          && figure.get("group").textValue().equals(group)) {
        return figure;
      }
    }
    throw new AssertionError(metric + " of " + group);
  }

  @ParameterizedTest
  @CsvSource({"2026-03-02/2026-03-02,57", "2026-03-03/,0", "/2026-03-01,0", "/2026-03-02,57", "/,57"
  })
  void countsTheDaysOfAPeriodWhole(String period, int ended) throws IOException {
    var run = Shell.consilium("metrics", histories(), "--period", period);

    assertThat(run.out()).contains(ended + " of 57 cases ended in the period");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-03-02", "2026-03-05/2026-03-01", "a/b", "1/2/3"})
  void explainsAPeriodThatIsNone(String period) throws IOException {
    var run = Shell.consilium("metrics", histories(), "--period", period);

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("give the first and the last day");
  }

  @Test
  void locatesEveryBrokenLine() throws IOException {
    var lines = new ArrayList<>(history("A-1", "solo", "DE", OUTSIDER, true));
    lines.set(1, "{\"kind\":");
    lines.set(3, "{}");
    lines.add(0, "");
    var file = Files.write(folder.resolve("broken.ndjson"), lines);

    var run = Shell.consilium("metrics", file);

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.complaints()).hasSize(2);
    assertThat(run.complaints().get(0)).startsWith("broken.ndjson, line 3: ");
    assertThat(run.complaints().get(1)).startsWith("broken.ndjson, line 5: ");
  }

  @Test
  void stopsComplainingAfterTwentyLines() throws IOException {
    var file = Files.writeString(folder.resolve("noise.ndjson"), "x\n".repeat(25));

    var run = Shell.consilium("metrics", file);

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.complaints()).hasSize(21).last().isEqualTo("5 more.");
  }

  @Test
  void noticesALineThatIsGone() throws IOException {
    var lines = new ArrayList<>(history("A-1", "solo", "DE", OUTSIDER, true));
    lines.remove(4);
    var file = Files.write(folder.resolve("cut.ndjson"), lines);

    var run = Shell.consilium("metrics", file);

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.complaints())
        .singleElement()
        .asString()
        .startsWith("cut.ndjson: Case A-1: event 6 follows event 4 [event-sequence].");
  }

  @Test
  void takesATableOfOnesOwn() throws IOException {
    var table = Files.writeString(folder.resolve("own.json"), """
        {"kind": "consilium.metric-table", "schema": 1, "id": "own", "version": "7",
         "source": "us", "date": "2026-11-24",
         "metrics": [{"id": "released", "version": "3", "title": "Released", "kind": "RATE",
           "population": [], "requires": [], "anyOf": [["released"]], "interval": "WILSON",
           "source": "us"}],
         "identities": []}
        """);

    var run = Shell.consilium("metrics", histories(), "--table", table, "--minimum", "1");

    assertThat(run.out()).startsWith("Metrics by own 7;").contains("57/57").contains("WILSON");

    Files.writeString(table, "{\"kind\": \"consilium.metric-table\", \"schema\": 1}");
    var broken = Shell.consilium("metrics", histories(), "--table", table);
    assertThat(broken.code()).isEqualTo(2);
    assertThat(broken.err()).startsWith("consilium.metric-table.id: is no text [json-form].");
  }

  @Test
  void refusesALevelOrAMinimumOutOfRange() throws IOException {
    assertThat(Shell.consilium("metrics", histories(), "--level", "2").err())
        .contains("[level-range]");
    var run = Shell.consilium("metrics", histories(), "--minimum", "0");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("[minimum-range]");
  }

  @Test
  void saysThatAnEmptyFileHasNoCases() throws IOException {
    var run = Shell.consilium("metrics", Files.writeString(folder.resolve("none"), ""));

    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("0 of 0 cases ended in the period; 0 events read");
  }
}
