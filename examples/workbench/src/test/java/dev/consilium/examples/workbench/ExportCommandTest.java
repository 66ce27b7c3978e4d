package dev.consilium.examples.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.consilium.core.Actor;
import dev.consilium.core.CaseId;
import dev.consilium.core.Jurisdiction;
import dev.consilium.core.PartyId;
import dev.consilium.core.Role;
import dev.consilium.core.lifecycle.CaseEvent;
import dev.consilium.core.lifecycle.CaseEventJson;
import dev.consilium.core.lifecycle.CaseFact;
import dev.consilium.core.lifecycle.EventHeader;
import dev.consilium.core.lifecycle.SecondOpinionCase;
import dev.consilium.core.program.CaseTerms;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportCommandTest {

  private static final PartyId PATIENT = new PartyId("syn-patient");

  @TempDir
  private Path folder;

  private static List<String> history(String id, CaseFact... facts) {
    var lines = new ArrayList<String>();
    var now = SecondOpinionCase.draft(new CaseId(id));
    for (var fact : facts) {
      var header = new EventHeader(
          now.id(),
          now.sequence() + 1,
          Instant.parse("2026-03-02T12:00:00Z"),
          new Actor(PATIENT, Role.REQUESTER),
          "",
          now.lastHash());
      var event = new CaseEvent.Noted(header, fact);
      lines.add(CaseEventJson.write(event));
      now = now.evolve(event);
    }
    return lines;
  }

  private static List<String> whole(String id) {
    return history(
        id,
        new CaseFact.CaseOpened("solo", CaseTerms.open(false)),
        new CaseFact.SubjectRecorded(PATIENT, new Jurisdiction("US-AZ")));
  }

  private Shell.Run export(List<String> events, Object... more) throws IOException {
    var arguments = new ArrayList<Object>(List.of(
        "export",
        Files.write(folder.resolve("events.ndjson"), events),
        "--custodian",
        "clinic",
        "--name",
        "Example Clinic",
        "--at",
        "2026-03-03T00:00:00Z",
        "--out",
        folder.resolve("out.ndjson")));
    arguments.addAll(List.of(more));
    return Shell.consilium(arguments.toArray());
  }

  @Test
  void writesOneBundleForEachCase() throws IOException {
    var events = new ArrayList<>(whole("syn-1"));
    events.addAll(whole("syn-2"));

    var run = export(events);

    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out()).contains("2 of 2 cases are in ");
    var lines = Files.readAllLines(folder.resolve("out.ndjson"));
    assertThat(lines).hasSize(2);
    var bundle = new ObjectMapper().readTree(lines.get(1));
    assertThat(bundle.at("/type").asText()).isEqualTo("collection");
    assertThat(bundle.at("/entry/0/resource/resourceType").asText()).isEqualTo("ServiceRequest");
    assertThat(bundle.at("/entry/0/resource/identifier/0/value").asText()).isEqualTo("syn-2");
    assertThat(bundle.findValuesAsText("resourceType")).contains("Task").doesNotContain("Consent");
  }

  @Test
  void writesTransactionsOnRequestAndAnswersScripts() throws IOException {
    var run = export(whole("syn-1"), "--transaction", "--json");

    assertThat(run.code()).as(run.err()).isZero();
    assertThat(new ObjectMapper().readTree(run.out()).at("/written").asInt()).isEqualTo(1);
    assertThat(Files.readString(folder.resolve("out.ndjson"))).contains("\"transaction\"");
  }

  @Test
  void namesACaseWithoutSubjectAndOverwritesNothing() throws IOException {
    var opened = history("syn-3", new CaseFact.CaseOpened("solo", CaseTerms.open(false)));

    var run = export(opened);
    var again = export(whole("syn-1"));

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).contains("Case syn-3: no subject is recorded [case-subject].");
    assertThat(again.code()).isNotZero();
    assertThat(Files.size(folder.resolve("out.ndjson"))).isZero();
  }
}
