package dev.consilium.core.store;

import dev.consilium.core.CaseId;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Cursors in a file of the store's folder: the latest line of a case counts.
 *
 * <p>A lock file of its own keeps other processes away; the store's own lock is taken within it,
 * never the other way round. When most lines are out of date the file is replaced.
 */
final class CursorFile implements CursorOutbox.Cursors {

  static final String NAME = ".outbox";

  private static final int SPARE_LINES = 1_000;

  private final Path folder;
  private final LineFile file;
  private final Map<CaseId, OutboxCursor> cursors = new HashMap<>();
  private int lines;

  CursorFile(Path folder, Disk disk) {
    this.folder = folder;
    this.file = new LineFile(folder.resolve(NAME), disk);
  }

  @Override
  public synchronized <T> T locked(Function<CursorOutbox.Cursors, T> work) {
    try {
      return FolderLock.holding(folder, NAME + "-lock", () -> {
        load();
        return work.apply(this);
      });
    } catch (IOException e) {
      throw CaseFiles.failed("the outbox cannot be locked", e);
    }
  }

  // Anew each time, for another process may have moved them.
  private void load() {
    try {
      cursors.clear();
      var all = file.lines();
      lines = all.size();
      all.stream().map(FolderJson::cursor).forEach(it -> cursors.put(it.caseId(), it.cursor()));
    } catch (IOException e) {
      throw CaseFiles.failed("the outbox cannot be read", e);
    }
  }

  @Override
  public OutboxCursor of(CaseId caseId) {
    return cursors.getOrDefault(caseId, OutboxCursor.START);
  }

  @Override
  public void keep(List<OutboxCursor.OfCase> changed) {
    if (changed.isEmpty()) {
      return;
    }
    changed.forEach(it -> cursors.put(it.caseId(), it.cursor()));
    try {
      if (lines > SPARE_LINES + 4 * cursors.size()) {
        var all = new ArrayList<String>();
        cursors.forEach((caseId, cursor) -> all.add(FolderJson.write(caseId, cursor)));
        file.replace(all);
      } else {
        file.add(changed.stream()
            .map(it -> FolderJson.write(it.caseId(), it.cursor()))
            .toList());
      }
    } catch (IOException e) {
      throw CaseFiles.failed("the outbox cannot be written", e);
    }
  }
}
