package dev.consilium.examples.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.consilium.core.CaseId;
import dev.consilium.core.TenantId;
import dev.consilium.core.audit.AuditFile;
import dev.consilium.core.audit.Checkpoint;
import dev.consilium.core.lifecycle.CaseState;
import dev.consilium.core.lifecycle.SecondOpinionCase;
import dev.consilium.core.opinion.OpinionJson;
import dev.consilium.core.store.NdjsonCaseStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a demo stored reads back: the case from its events, the log, the signed opinion. */
class DemoCaseTest {

  private static final CaseId CASE = new CaseId("C-2026-01-07-b09710a7");

  @TempDir
  static Path folder;

  private static Path demo;

  @BeforeAll
  static void runsOnce() {
    demo = folder.resolve("demo");
    assertThat(Shell.consilium("demo", "--out", demo).code()).isZero();
  }

  @Test
  void storesEventsThatReplayToAClosedCase() {
    var stored = new NdjsonCaseStore(demo.resolve("events"), new TenantId("demo")).read(CASE);

    assertThat(stored.findings()).isEmpty();
    var replayed = SecondOpinionCase.replay(CASE, stored.events());
    assertThat(replayed.state()).isEqualTo(CaseState.CLOSED);
    assertThat(replayed.releases()).hasSize(1);
    assertThat(replayed.questions()).containsExactly("Q1", "Q2", "Q3");
  }

  @Test
  void writesEachEventIntoAnAuditLogThatContinuesItsCheckpoint() throws IOException {
    var events = new NdjsonCaseStore(demo.resolve("events"), new TenantId("demo"))
        .read(CASE)
        .events();
    var head = Checkpoint.parse(Files.readString(demo.resolve("audit.checkpoint")));

    var reading = AuditFile.read(demo.resolve("audit.ndjson"), "consilium-demo").against(head);

    assertThat(reading.findings()).isEmpty();
    assertThat(reading.log().head()).isEqualTo(head);
    assertThat(head.size()).isEqualTo(events.size());
  }

  @Test
  void signsTheOpinionThatItLeaves() throws IOException {
    var opinion = OpinionJson.read(Files.readAllBytes(demo.resolve("opinion.json")));
    var statement =
        DemoFolderTest.STRICT.readTree(demo.resolve("attestation.json").toFile());
    var replayed = SecondOpinionCase.replay(
        CASE,
        new NdjsonCaseStore(demo.resolve("events"), new TenantId("demo"))
            .read(CASE)
            .events());

    assertThat(statement.get("opinion").textValue()).isEqualTo(opinion.hash().hex());
    assertThat(statement.get("dossier").textValue())
        .isEqualTo(opinion.header().dossier().hex());
    assertThat(replayed.dossier()).contains(opinion.header().dossier());
    assertThat(opinion.answers()).hasSize(3);
  }
}
