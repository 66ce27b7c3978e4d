package dev.consilium.core.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.consilium.core.CaseId;
import dev.consilium.core.TenantId;
import dev.consilium.core.audit.AuditFile;
import dev.consilium.core.lifecycle.SecondOpinionCase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

/** However appends, crashes and a failing log follow one another, each event is audited once. */
class AuditedCaseStoreProperties {

  private static final TenantId TENANT = new TenantId("p");
  private static final SecureRandom RANDOM = new SecureRandom();

  enum Step {
    APPEND,
    APPEND_PAST_THE_LOG,
    APPEND_WHILE_THE_LOG_FAILS,
    CATCH_UP,
    RESTART,
    CRASH_WITHIN_AN_ENTRY
  }

  @Property(tries = 60)
  void eachEventIsAuditedOnce(@ForAll @Size(max = 25) List<Step> steps) throws IOException {
    var folder = Files.createTempDirectory("audited");
    var log = folder.resolve("audit.ndjson");
    var inner = new InMemoryCaseStore(TENANT);
    try {
      var run = new Run(log, inner);
      for (int index = 0; index < steps.size(); index++) {
        run.take(steps.get(index), new CaseId("c-" + index % 3), "s-" + index);
      }
      run.restart();
      long stored = inner.list(CaseQuery.changedSince(ChangeMark.START)).cases().stream()
          .mapToLong(CaseEntry::sequence)
          .sum();
      assertThat((long) run.file.log().size()).isEqualTo(stored);
      assertThat(run.audited.disagreements()).isEmpty();
      run.file.close();
    } finally {
      try (var files = Files.list(folder)) {
        for (var file : files.toList()) {
          Files.delete(file);
        }
      }
      Files.delete(folder);
    }
  }

  private static final class Run {

    private final Path log;
    private final CaseStore inner;
    private AuditFile file;
    private AuditedCaseStore audited;

    Run(Path log, CaseStore inner) throws IOException {
      this.log = log;
      this.inner = inner;
      this.file = AuditFile.open(log, "test");
      this.audited = AuditedCaseStore.open(inner, TENANT, file, RANDOM);
    }

    void take(Step step, CaseId caseId, String cause) throws IOException {
      switch (step) {
        case APPEND -> append(audited, caseId, cause);
        case APPEND_PAST_THE_LOG -> append(inner, caseId, cause);
        case APPEND_WHILE_THE_LOG_FAILS -> {
          file.close();
          assertThatThrownBy(() -> append(audited, caseId, cause))
              .isInstanceOf(StoreException.class);
          restart();
        }
        case CATCH_UP -> assertThat(audited.catchUp().findings()).isEmpty();
        case RESTART -> restart();
        case CRASH_WITHIN_AN_ENTRY -> {
          append(audited, caseId, cause);
          file.close();
          var whole = Files.readAllBytes(log);
          Files.write(log, Arrays.copyOf(whole, whole.length - 7));
          open();
          assertThat(audited.opened().audited()).isPositive();
        }
      }
    }

    void restart() throws IOException {
      file.close();
      open();
    }

    private void open() throws IOException {
      file = AuditFile.open(log, "test");
      audited = AuditedCaseStore.open(inner, TENANT, file, RANDOM);
    }

    private static void append(CaseStore store, CaseId caseId, String cause) {
      var before = SecondOpinionCase.replay(caseId, store.read(caseId).events());
      assertThat(store.append(caseId, before.sequence(), List.of(Streams.next(before, cause))))
          .isInstanceOf(Appended.Stored.class);
    }
  }
}
