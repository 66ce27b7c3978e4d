package dev.consilium.core.lifecycle;

import dev.consilium.core.CaseId;
import dev.consilium.core.ContentHash;
import dev.consilium.core.Jurisdiction;
import dev.consilium.core.PartyId;
import dev.consilium.core.consent.ConsentKind;
import dev.consilium.core.opinion.PanelReport.Stance;
import dev.consilium.core.program.CaseTerms;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The folded facts of a case. Mutable, so it never leaves its case; {@link CaseFold} fills it. */
final class CaseFile {

  final CaseId id;
  CaseState state = CaseState.DRAFT;
  long sequence;
  ContentHash last;

  @Nullable
  Instant at;

  @Nullable
  String program;

  CaseTerms terms = CaseTerms.open(false);

  @Nullable
  PartyId subject;

  @Nullable
  Jurisdiction jurisdiction;

  final Set<PartyId> treating = new HashSet<>();
  final Set<String> questions = new LinkedHashSet<>();
  final Map<String, CaseFact.ConsentGranted> consents = new TreeMap<>();
  final Set<String> withdrawn = new HashSet<>();
  boolean eligible;
  boolean emergency;

  @Nullable
  ContentHash comparator;

  @Nullable
  ContentHash dossier;

  boolean dossierCurrent;

  Standing standing = new Standing();
  final List<Assignment> assignments = new ArrayList<>();
  CaseMove.@Nullable PanelConvened panel;
  final Map<PartyId, Stance> positions = new HashMap<>();
  final Map<PartyId, ContentHash> dissents = new HashMap<>();
  int version;
  CaseMove.@Nullable OpinionDrafted draft;
  boolean qaPassed;

  @Nullable
  Signature signature;

  final Map<String, Boolean> aiReviewed = new TreeMap<>();

  @Nullable
  Boolean aiAttested;

  final List<Release> releases = new ArrayList<>();
  final Set<PartyId> acknowledged = new HashSet<>();

  @Nullable
  LocalDate outcomeDue;

  PanelBook seals = new PanelBook();
  CoordinationBook coordination = new CoordinationBook();
  OutcomeBook outcome = new OutcomeBook();

  CaseFile(CaseId id) {
    this(id, CaseEventJson.genesis(id));
  }

  private CaseFile(CaseId id, ContentHash last) {
    this.id = id;
    this.last = last;
  }

  CaseFile copy() {
    var copy = new CaseFile(id, last);
    copy.state = state;
    copy.sequence = sequence;
    copy.at = at;
    copy.program = program;
    copy.terms = terms;
    copy.subject = subject;
    copy.jurisdiction = jurisdiction;
    copy.treating.addAll(treating);
    copy.questions.addAll(questions);
    copy.consents.putAll(consents);
    copy.withdrawn.addAll(withdrawn);
    copy.eligible = eligible;
    copy.emergency = emergency;
    copy.comparator = comparator;
    copy.dossier = dossier;
    copy.dossierCurrent = dossierCurrent;
    copy.standing = standing.copy();
    copy.assignments.addAll(assignments);
    copy.panel = panel;
    copy.positions.putAll(positions);
    copy.dissents.putAll(dissents);
    copy.version = version;
    copy.draft = draft;
    copy.qaPassed = qaPassed;
    copy.signature = signature;
    copy.aiReviewed.putAll(aiReviewed);
    copy.aiAttested = aiAttested;
    copy.releases.addAll(releases);
    copy.acknowledged.addAll(acknowledged);
    copy.outcomeDue = outcomeDue;
    copy.seals = seals.copy();
    copy.coordination = coordination.copy();
    copy.outcome = outcome.copy();
    return copy;
  }

  @Nullable
  Assignment assignment() {
    return assignments.isEmpty() ? null : assignments.get(assignments.size() - 1);
  }

  @Nullable
  PartyId lead() {
    var assignment = assignment();
    return assignment == null ? null : assignment.specialist();
  }

  // Whose opinion it is: the panel without those who stepped back, or the one specialist.
  Set<PartyId> authors() {
    var authors = new LinkedHashSet<PartyId>();
    if (panel != null) {
      authors.addAll(panel.members());
      authors.removeIf(member -> positions.get(member) == Stance.RECUSED);
    } else if (lead() != null) {
      authors.add(lead());
    }
    return authors;
  }

  boolean consents(ConsentKind kind, @Nullable PartyId reader, Instant when) {
    return consents.values().stream()
        .anyMatch(grant -> grant.kind() == kind
            && (reader == null || grant.recipients().include(reader))
            && grant.period().contains(when));
  }
}
