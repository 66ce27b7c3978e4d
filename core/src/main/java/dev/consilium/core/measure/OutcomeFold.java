package dev.consilium.core.measure;

import dev.consilium.core.CaseId;
import dev.consilium.core.Jurisdiction;
import dev.consilium.core.PartyId;
import dev.consilium.core.lifecycle.CaseEvent;
import dev.consilium.core.lifecycle.CaseFact;
import dev.consilium.core.lifecycle.CaseMove;
import dev.consilium.core.lifecycle.CaseStep;
import dev.consilium.core.lifecycle.CoordinationFact;
import dev.consilium.core.lifecycle.OutcomeFact;
import dev.consilium.core.lifecycle.PanelFact;
import dev.consilium.core.opinion.PanelReport.Stance;
import dev.consilium.core.quality.AssessedChange;
import dev.consilium.core.quality.CaseOutcome;
import dev.consilium.core.quality.Experience;
import dev.consilium.core.quality.FollowThrough;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Folds one history. Mutable, so it never leaves {@link CaseOutcomes}. */
final class OutcomeFold {

  private final CaseId caseId;
  private final Map<Class<?>, BiConsumer<CaseStep, Instant>> handlers = new LinkedHashMap<>();
  private final MatchingFold matching = new MatchingFold();
  private String program = "";

  @Nullable
  private Jurisdiction jurisdiction;

  @Nullable
  private Instant endedAt;

  private boolean released;
  private boolean frozen;
  private boolean inError;
  private boolean recordsAsked;

  @Nullable
  private Boolean recordsComplete;

  private int requests;
  private int obtained;
  private int reviews;
  private int returns;
  private final Set<PartyId> involved = new HashSet<>();
  private final Map<String, Stance> positions = new TreeMap<>();
  private List<Stance> releasedPositions = List.of();
  private final List<OutcomeFact.ChangeAssessed> changes = new ArrayList<>();
  private final Map<FollowThrough.Point, FollowThrough> followThrough =
      new EnumMap<>(FollowThrough.Point.class);

  OutcomeFold(CaseId caseId) {
    this.caseId = caseId;
    intake();
    work();
    after();
  }

  private void intake() {
    on(CaseFact.CaseOpened.class, (it, at) -> program = it.program());
    on(CaseFact.SubjectRecorded.class, (it, at) -> jurisdiction = it.jurisdiction());
    // Frozen after somebody read the record, it may have been written to fit.
    on(CaseFact.InitialOpinionFrozen.class, (it, at) -> frozen = frozen || involved.isEmpty());
    on(CaseMove.RecordsRequested.class, (it, at) -> recordsAsked = true);
    on(CoordinationFact.RecordRequestSent.class, (it, at) -> {
      recordsAsked = true;
      requests++;
    });
    on(CoordinationFact.RecordRequestClosed.class, (it, at) -> {
      if (it.outcome() == CoordinationFact.RecordRequestClosed.Outcome.FULFILLED) {
        obtained++;
      }
    });
    on(CaseMove.CasePrepared.class, (it, at) -> {
      if (recordsComplete == null) {
        recordsComplete = !recordsAsked;
      }
    });
  }

  private void work() {
    on(CoordinationFact.InvitationSent.class, (it, at) -> matching.invited(it.invitation()));
    on(
        CoordinationFact.InvitationAnswered.class,
        (it, at) -> matching.answered(it.invitation(), it.accepted(), it.reason()));
    on(CaseMove.SpecialistAssigned.class, (it, at) -> {
      involved.add(it.specialist());
      matching.assigned();
    });
    on(CaseMove.ReviewStarted.class, (it, at) -> matching.begun());
    on(CaseMove.AssignmentDeclined.class, (it, at) -> matching.declined(it.reason()));
    on(CaseMove.PanelConvened.class, (it, at) -> {
      involved.addAll(it.members());
      positions.clear();
    });
    on(
        PanelFact.PositionRevealed.class,
        (it, at) -> positions.put(it.member().value(), it.position()));
    on(
        CaseFact.PositionSubmitted.class,
        (it, at) -> positions.put(it.member().value(), it.position()));
    on(CaseFact.QualityReviewCompleted.class, (it, at) -> {
      reviews++;
      returns += it.passed() ? 0 : 1;
    });
  }

  private void after() {
    on(CaseMove.OpinionReleased.class, (it, at) -> {
      // The first release is what the period counts; an amendment is not a second case.
      endedAt = released ? endedAt : at;
      released = true;
      releasedPositions = positions.values().stream()
          .filter(stance -> stance != Stance.RECUSED && stance != Stance.ABSTAIN)
          .toList();
    });
    on(CaseMove.CaseDeclined.class, (it, at) -> ended(at));
    on(CaseMove.CaseFailed.class, (it, at) -> ended(at));
    on(CaseMove.CaseCancelled.class, (it, at) -> ended(at));
    on(CaseMove.MarkedInError.class, (it, at) -> inError = true);
    on(OutcomeFact.ChangeAssessed.class, (it, at) -> changes.add(it));
    on(
        OutcomeFact.FollowThroughRecorded.class,
        (it, at) -> followThrough.put(it.followThrough().point(), it.followThrough()));
  }

  private void ended(Instant at) {
    endedAt = endedAt == null ? at : endedAt;
  }

  private <T extends CaseStep> void on(Class<T> step, BiConsumer<T, Instant> handler) {
    handlers.put(step, (it, at) -> handler.accept(step.cast(it), at));
  }

  /** The steps that matter here; every other one says nothing of the outcome. */
  Set<Class<?>> steps() {
    return handlers.keySet();
  }

  void apply(CaseEvent event) {
    var handler = handlers.get(event.step().getClass());
    if (handler != null) {
      handler.accept(event.step(), event.header().at());
    }
  }

  CaseOutcome outcome() {
    return new CaseOutcome(
        caseId,
        program,
        jurisdiction,
        Map.of(),
        inError ? null : endedAt,
        released && !inError,
        frozen,
        change(),
        new CaseOutcome.CaseCourse(
            requests,
            Math.min(obtained, requests),
            recordsComplete,
            matching.firstAccepted(),
            matching.assignments(),
            matching.reasons(),
            reviews,
            returns,
            releasedPositions),
        List.copyOf(followThrough.values()),
        Experience.none());
  }

  // An outsider's judgement counts, the latest one; without any the case is left out by name.
  private @Nullable AssessedChange change() {
    AssessedChange change = null;
    for (var it : changes) {
      boolean outsider = !involved.contains(it.assessor());
      if (change == null || outsider || !change.independent()) {
        change = new AssessedChange(
            it.diagnosis(), it.treatment(), it.impact(), it.procedure(), outsider);
      }
    }
    return change;
  }
}
