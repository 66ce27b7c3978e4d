package dev.consilium.core.opinion;

import java.util.ArrayList;
import java.util.List;

/**
 * Begins the next version with what the earlier one says.
 *
 * <p>Positions, the AI statement and the assessment of change belong to one version: they are not
 * taken over.
 */
final class Amendment {

  private Amendment() {}

  static OpinionDraft of(
      Opinion earlier, VersionHistory.Relation relation, String reason, CaseHeader header) {
    var before = earlier.header();
    if (!header.caseId().equals(before.caseId()) || header.version() != before.version() + 1) {
      throw new IllegalArgumentException("Opinion draft " + header.caseId() + ": version "
          + header.version() + " after version " + before.version() + " of case "
          + before.caseId() + " [next-version]. Keep the case and count one up.");
    }
    var draft = OpinionDraft.of(header);
    draft.questions = earlier.questions();
    draft.records = earlier.records();
    draft.summary = earlier.summary();
    draft.initial = earlier.initial();
    draft.reReads = earlier.reReads();
    draft.diagnosis = earlier.diagnosis();
    draft.treatment = earlier.treatment();
    draft.options = earlier.options();
    draft.furtherTests = earlier.furtherTests();
    draft.trials = earlier.trials();
    draft.answers = earlier.answers();
    draft.urgency = earlier.urgency();
    draft.redFlags = earlier.redFlags();
    draft.rationale = earlier.rationale();
    draft.recommendations = earlier.recommendations();
    draft.panelBefore = earlier.panel().isPresent();
    draft.patientSummary = earlier.patientSummary();
    draft.limitations = earlier.limitations();
    draft.independence = earlier.independence();
    draft.authors = earlier.authors();
    draft.disclaimers = earlier.disclaimers();
    var versions = new ArrayList<>(earlier.history().earlier());
    versions.add(new VersionHistory.Entry(
        before.version(), earlier.hash(), before.written(), reason, relation, List.of()));
    draft.earlier = earlier;
    draft.history = new VersionHistory(versions, earlier.history().addenda());
    return draft;
  }

  /** Completes the history's newest entry with what the comparison shows. */
  static VersionHistory compared(Opinion earlier, Opinion later) {
    var versions = new ArrayList<>(later.history().earlier());
    var last = versions.remove(versions.size() - 1);
    versions.add(new VersionHistory.Entry(
        last.version(),
        last.opinion(),
        last.written(),
        last.reason(),
        last.relation(),
        OpinionChanges.between(earlier, later)));
    return new VersionHistory(versions, later.history().addenda());
  }
}
