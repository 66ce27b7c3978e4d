package dev.consilium.core.store;

import dev.consilium.core.CaseId;
import dev.consilium.core.TenantId;
import dev.consilium.core.lifecycle.CaseState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Counts what a folder of case files holds, without a lock and without a key. */
final class FolderFigures {

  private final Path folder;
  private final CaseFiles files;

  FolderFigures(Path folder) {
    this.folder = folder;
    this.files = new CaseFiles(folder);
  }

  StoreFigures count() {
    var schema = new FolderSchema(folder);
    var status = schema.status();
    var tenant = schema.tenant();
    if (status.kind() != SchemaStatus.Kind.CURRENT || tenant.isEmpty()) {
      return StoreFigures.nothing(status);
    }
    try {
      var entries = new FolderListing(files, new RetentionFiles(files, Disk.REAL)).entries();
      return new StoreFigures(
          status, entries.isEmpty() ? List.of() : List.of(figures(tenant.get(), entries)), bytes());
    } catch (IOException e) {
      throw CaseFiles.failed("the folder cannot be read", e);
    }
  }

  private TenantFigures figures(TenantId tenant, List<CaseEntry> entries) throws IOException {
    var delivered = delivered();
    var states = new EnumMap<CaseState, Long>(CaseState.class);
    long erased = 0;
    long events = 0;
    long open = 0;
    Instant oldest = null;
    for (var entry : entries) {
      events += entry.sequence();
      if (entry.erased()) {
        erased++;
        continue;
      }
      states.merge(entry.state(), 1L, Long::sum);
      long done = delivered.getOrDefault(entry.caseId(), 0L);
      open += entry.sequence() - done;
      oldest = entry.sequence() == done ? oldest : earlier(oldest, decided(entry.caseId(), done));
    }
    return new TenantFigures(tenant, states, erased, events, open, oldest);
  }

  private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
    return one == null || (other != null && other.isBefore(one)) ? other : one;
  }

  private @Nullable Instant decided(CaseId caseId, long done) {
    return new CaseLines(caseId, files.bytes(caseId, NdjsonCaseStore.SUFFIX))
        .decided(done + 1)
        .orElse(null);
  }

  private Map<CaseId, Long> delivered() throws IOException {
    var delivered = new HashMap<CaseId, Long>();
    for (var line : new LineFile(folder.resolve(CursorFile.NAME), Disk.REAL).lines()) {
      var cursor = FolderJson.cursor(line);
      delivered.put(cursor.caseId(), cursor.cursor().delivered());
    }
    return delivered;
  }

  private long bytes() throws IOException {
    long bytes = 0;
    try (var all = Files.list(folder)) {
      for (var file : all.filter(Files::isRegularFile).toList()) {
        bytes += Files.size(file);
      }
    }
    return bytes;
  }
}
