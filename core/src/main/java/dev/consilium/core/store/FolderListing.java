package dev.consilium.core.store;

import dev.consilium.core.CaseId;
import dev.consilium.core.lifecycle.CaseEventJson;
import dev.consilium.core.lifecycle.SecondOpinionCase;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;

/** What a folder's cases look like in a list; reads again only the files that grew. */
final class FolderListing {

  private final CaseFiles files;
  private final RetentionFiles retention;
  private final RecentCases<CaseEntry> listed = new RecentCases<>();

  FolderListing(CaseFiles files, RetentionFiles retention) {
    this.files = files;
    this.retention = retention;
  }

  List<CaseEntry> entries() {
    return files.ids(NdjsonCaseStore.SUFFIX).stream()
        .map(this::entry)
        .flatMap(Optional::stream)
        .map(it -> retention.of(it.caseId()).shown(it))
        .toList();
  }

  // A file only grows from an intact end on, so one of the same size is the same.
  private Optional<CaseEntry> entry(CaseId caseId) {
    var known = listed.find(caseId, Long.toString(size(caseId)));
    if (known.isPresent()) {
      return known;
    }
    var content = new CaseLines(caseId, files.bytes(caseId, NdjsonCaseStore.SUFFIX));
    if (content.events().isEmpty()) {
      return Optional.empty();
    }
    var entry = entry(caseId, content);
    if (!content.torn()) {
      listed.keep(caseId, Long.toString(content.intactBytes()), entry);
    }
    return Optional.of(entry);
  }

  private long size(CaseId caseId) {
    try {
      return Files.size(files.of(caseId, NdjsonCaseStore.SUFFIX));
    } catch (IOException e) {
      throw CaseFiles.failed("case " + caseId + " cannot be read", e);
    }
  }

  private static CaseEntry entry(CaseId caseId, CaseLines content) {
    var latest = content.latest();
    // Lines of schema 1 did not tell the state; those files are clear text.
    var state = latest.state() != null
        ? latest.state()
        : SecondOpinionCase.replay(
                caseId, content.events().stream().map(CaseEventJson::read).toList())
            .state();
    return new CaseEntry(
        caseId,
        state,
        content.events().size(),
        latest.due(),
        new ChangeMark(latest.position(), caseId.value()),
        false);
  }
}
