package dev.consilium.core.store;

import dev.consilium.core.CaseId;
import java.io.IOException;
import java.util.List;

/** Holds and tombstones of a folder: one file of lines for each case that has any. */
final class RetentionFiles {

  static final String SUFFIX = ".retention";

  private final CaseFiles files;
  private final Disk disk;

  RetentionFiles(CaseFiles files, Disk disk) {
    this.files = files;
    this.disk = disk;
  }

  Retained of(CaseId caseId) {
    return Retained.of(caseId, lines(caseId));
  }

  List<RetentionLine> lines(CaseId caseId) {
    try {
      return file(caseId).lines().stream()
          .map(it -> FolderJson.retention(it, caseId))
          .toList();
    } catch (IOException e) {
      throw CaseFiles.failed("holds and erasure of case " + caseId + " cannot be read", e);
    }
  }

  void add(CaseId caseId, RetentionLine line) {
    try {
      file(caseId).add(List.of(FolderJson.write(line)));
    } catch (IOException e) {
      throw CaseFiles.failed("holds and erasure of case " + caseId + " cannot be written", e);
    }
  }

  private LineFile file(CaseId caseId) {
    return new LineFile(files.of(caseId, SUFFIX), disk);
  }
}
