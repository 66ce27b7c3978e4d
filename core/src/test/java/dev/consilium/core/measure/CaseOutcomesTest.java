package dev.consilium.core.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.consilium.core.Actor;
import dev.consilium.core.CaseId;
import dev.consilium.core.ContentHash;
import dev.consilium.core.Jurisdiction;
import dev.consilium.core.PartyId;
import dev.consilium.core.Period;
import dev.consilium.core.Role;
import dev.consilium.core.lifecycle.CaseEvent;
import dev.consilium.core.lifecycle.CaseEventJson;
import dev.consilium.core.lifecycle.CaseFact;
import dev.consilium.core.lifecycle.CaseMove;
import dev.consilium.core.lifecycle.CaseStep;
import dev.consilium.core.lifecycle.CoordinationFact;
import dev.consilium.core.lifecycle.CoordinationFact.RecordRequestClosed;
import dev.consilium.core.lifecycle.EventHeader;
import dev.consilium.core.lifecycle.OutcomeFact;
import dev.consilium.core.lifecycle.PanelFact;
import dev.consilium.core.opinion.ClinicalImpact;
import dev.consilium.core.opinion.DiagnosisCategory;
import dev.consilium.core.opinion.PanelReport.Stance;
import dev.consilium.core.opinion.ProcedureAdvice;
import dev.consilium.core.opinion.TreatmentCategory;
import dev.consilium.core.quality.AssessedChange;
import dev.consilium.core.quality.CaseOutcome;
import dev.consilium.core.quality.Experience;
import dev.consilium.core.quality.FollowThrough;
import dev.consilium.core.quality.MetricFigure;
import dev.consilium.core.quality.MetricQuery;
import dev.consilium.core.quality.MetricTable;
import dev.consilium.core.quality.Metrics;
import dev.consilium.core.statistics.Proportion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CaseOutcomesTest {

  private static final CaseId ID = new CaseId("C-1");
  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
  private static final PartyId EXPERT = new PartyId("s-1");
  private static final PartyId SECOND = new PartyId("s-2");
  private static final PartyId OUTSIDER = new PartyId("o-1");
  private static final ContentHash HASH = ContentHash.of(new byte[0]);
  private static final Period ACCESS = new Period(NOON, NOON.plusSeconds(1000));

  @Test
  void readsTheStoredPanelStory() throws IOException {
    var outcome = CaseOutcomes.of(stored("panel-case-3.ndjson"));

    assertThat(outcome.program()).isEqualTo("written-oncology-solo");
    assertThat(outcome.jurisdiction()).isEqualTo(new Jurisdiction("US-AZ"));
    assertThat(outcome.released()).isTrue();
    assertThat(outcome.comparatorFrozen()).isTrue();
    assertThat(Objects.requireNonNull(outcome.change()).independent()).isTrue();
    assertThat(outcome.course().recordsRequested()).isEqualTo(2);
    assertThat(outcome.course().recordsComplete()).isFalse();
    assertThat(outcome.course().assignments()).isEqualTo(1);
    assertThat(outcome.course().positions()).isNotEmpty().doesNotContain(Stance.RECUSED);
    assertThat(outcome.followThrough()).hasSize(1);
    assertThat(outcome.experience()).isEqualTo(Experience.none());
  }

  @Test
  void readsTheOlderStories() throws IOException {
    for (var name : List.of("closed-case-1.ndjson", "closed-case-2.ndjson")) {
      var outcome = CaseOutcomes.of(stored(name));
      assertThat(outcome.released()).isTrue();
      assertThat(outcome.change()).isNull();
      assertThat(outcome.course().firstMatchAccepted()).isTrue();
    }
  }

  @Test
  void leavesOutWhatAnAuthorOrPanelMemberAssessedAndSaysSo() {
    for (var insider : List.of(EXPERT, SECOND)) {
      var outcome = CaseOutcomes.of(events(
          new CaseFact.InitialOpinionFrozen(HASH),
          new CaseMove.SpecialistAssigned(EXPERT, ACCESS),
          new CaseMove.PanelConvened(List.of(EXPERT, SECOND), 2),
          new CaseMove.OpinionReleased(Set.of(OUTSIDER), "portal"),
          assessed(insider, DiagnosisCategory.CHANGED)));

      assertThat(Objects.requireNonNull(outcome.change()).independent()).isFalse();
      var figure = Metrics.evaluate(
              MetricTable.standard(),
              List.of(outcome),
              new MetricQuery(new Period(null, null), MetricQuery.Grouping.NONE, 0.95, 1))
          .figures()
          .get(0);
      assertThat(figure).isInstanceOf(MetricFigure.NoCases.class);
      assertThat(figure.label().exclusions())
          .containsExactly(new MetricFigure.Exclusion("assessed-by-outsider", 1L));
    }
  }

  @Test
  void anOutsidersJudgementCountsWhateverAnAuthorSays() {
    var outcome = CaseOutcomes.of(events(
        new CaseMove.SpecialistAssigned(EXPERT, ACCESS),
        assessed(EXPERT, DiagnosisCategory.CONFIRMED),
        assessed(OUTSIDER, DiagnosisCategory.CLARIFIED),
        assessed(OUTSIDER, DiagnosisCategory.CHANGED),
        assessed(EXPERT, DiagnosisCategory.CONFIRMED)));

    assertThat(outcome.change())
        .isEqualTo(new AssessedChange(
            DiagnosisCategory.CHANGED,
            TreatmentCategory.CONFIRMED,
            ClinicalImpact.MINOR,
            ProcedureAdvice.AGAINST,
            true));
  }

  @Test
  void whoeverIsAssignedLaterIsNoOutsiderEither() {
    var outcome = CaseOutcomes.of(events(
        assessed(OUTSIDER, DiagnosisCategory.CHANGED),
        new CaseMove.SpecialistAssigned(OUTSIDER, ACCESS)));

    assertThat(Objects.requireNonNull(outcome.change()).independent()).isFalse();
  }

  @Test
  void aComparatorFrozenAfterTheDisclosureIsNone() {
    assertThat(CaseOutcomes.of(events(
                new CaseMove.SpecialistAssigned(EXPERT, ACCESS),
                new CaseFact.InitialOpinionFrozen(HASH)))
            .comparatorFrozen())
        .isFalse();
    assertThat(CaseOutcomes.of(events(
                new CaseFact.InitialOpinionFrozen(HASH),
                new CaseMove.SpecialistAssigned(EXPERT, ACCESS),
                new CaseFact.InitialOpinionFrozen(HASH)))
            .comparatorFrozen())
        .isTrue();
  }

  @Test
  void countsInvitationsDeclinesAndAssignments() {
    var outcome = CaseOutcomes.of(events(
        new CoordinationFact.InvitationSent("i-1", EXPERT, NOON),
        new CoordinationFact.InvitationSent("i-2", SECOND, NOON),
        new CoordinationFact.InvitationAnswered("i-2", true, ""),
        new CoordinationFact.InvitationAnswered("i-1", false, "no-time"),
        new CaseMove.SpecialistAssigned(SECOND, ACCESS),
        new CaseMove.AssignmentDeclined("conflict"),
        new CaseMove.SpecialistAssigned(EXPERT, ACCESS),
        new CaseMove.ReviewStarted()));

    assertThat(outcome.course().firstMatchAccepted()).isFalse();
    assertThat(outcome.course().declineReasons()).containsExactly("no-time", "conflict");
    assertThat(outcome.course().assignments()).isEqualTo(2);
  }

  @Test
  void withoutInvitationsTheFirstAssignmentIsTheQuestion() {
    assertThat(CaseOutcomes.of(events(
                new CaseMove.SpecialistAssigned(EXPERT, ACCESS),
                new CaseMove.AssignmentDeclined("conflict"),
                new CaseMove.SpecialistAssigned(SECOND, ACCESS),
                new CaseMove.ReviewStarted()))
            .course()
            .firstMatchAccepted())
        .isFalse();
    assertThat(CaseOutcomes.of(events(
                new CaseMove.SpecialistAssigned(EXPERT, ACCESS),
                new CaseMove.ReviewStarted(),
                new CaseMove.AssignmentDeclined("conflict")))
            .course()
            .firstMatchAccepted())
        .isTrue();
    assertThat(CaseOutcomes.of(events(new CaseMove.SpecialistAssigned(EXPERT, ACCESS)))
            .course()
            .firstMatchAccepted())
        .isNull();
  }

  @Test
  void countsRecordsAskedForAndObtained() {
    var outcome = CaseOutcomes.of(events(
        new CoordinationFact.RecordRequestSent("r-1", OUTSIDER),
        new CoordinationFact.RecordRequestSent("r-2", OUTSIDER),
        new CoordinationFact.RecordRequestClosed("r-1", RecordRequestClosed.Outcome.FULFILLED, ""),
        new CoordinationFact.RecordRequestClosed(
            "r-2", RecordRequestClosed.Outcome.REFUSED, "lost"),
        new CaseMove.CasePrepared()));

    assertThat(outcome.course().recordsRequested()).isEqualTo(2);
    assertThat(outcome.course().recordsObtained()).isEqualTo(1);
    assertThat(outcome.course().recordsComplete()).isFalse();
    assertThat(CaseOutcomes.of(events(new CaseMove.CasePrepared())).course().recordsComplete())
        .isTrue();
    assertThat(CaseOutcomes.of(events(new CaseMove.RecordsRequested(), new CaseMove.CasePrepared()))
            .course()
            .recordsComplete())
        .isFalse();
    assertThat(CaseOutcomes.of(events(new CaseMove.CaseReceived())).course().recordsComplete())
        .isNull();
  }

  @Test
  void keepsThePositionsOfTheReleasedVersion() {
    var released = new CaseMove.OpinionReleased(Set.of(OUTSIDER), "portal");
    var outcome = CaseOutcomes.of(events(
        new CaseMove.PanelConvened(List.of(EXPERT, SECOND, OUTSIDER), 2),
        new PanelFact.PositionRevealed(EXPERT, Stance.AGREE, HASH, "n"),
        new CaseMove.PanelConvened(List.of(EXPERT, SECOND, OUTSIDER), 2),
        new PanelFact.PositionRevealed(SECOND, Stance.AGREE, HASH, "n"),
        new PanelFact.PositionRevealed(EXPERT, Stance.AGREE, HASH, "n"),
        new CaseFact.PositionSubmitted(SECOND, Stance.DISSENT),
        new CaseFact.PositionSubmitted(OUTSIDER, Stance.RECUSED),
        released,
        new CaseMove.PanelConvened(List.of(EXPERT, SECOND), 2)));

    assertThat(outcome.course().positions()).containsExactly(Stance.AGREE, Stance.DISSENT);
  }

  @Test
  void countsQualityReviewsAndReturns() {
    var outcome = CaseOutcomes.of(events(
        new CaseFact.QualityReviewCompleted(OUTSIDER, false),
        new CaseFact.QualityReviewCompleted(OUTSIDER, true)));

    assertThat(outcome.course().qualityReviews()).isEqualTo(2);
    assertThat(outcome.course().qualityReturns()).isEqualTo(1);
  }

  @Test
  void keepsTheLatestAnswerForEachPoint() {
    var outcome = CaseOutcomes.of(events(
        new OutcomeFact.FollowThroughRecorded(at(FollowThrough.Adoption.UNDECIDED)),
        new OutcomeFact.FollowThroughRecorded(at(FollowThrough.Adoption.FOLLOWED))));

    assertThat(outcome.followThrough()).containsExactly(at(FollowThrough.Adoption.FOLLOWED));
  }

  @Test
  void aCaseEndsWithItsFirstReleaseOrWithoutOne() {
    var released = new CaseMove.OpinionReleased(Set.of(OUTSIDER), "portal");
    assertThat(CaseOutcomes.of(events(new CaseMove.CaseSubmitted())).endedAt()).isNull();
    assertThat(CaseOutcomes.of(events(released, released, new CaseMove.CaseClosed()))
            .endedAt())
        .isEqualTo(NOON);
    for (var end : List.of(
        new CaseMove.CaseDeclined("no"),
        new CaseMove.CaseFailed("no"),
        new CaseMove.CaseCancelled("no"))) {
      var outcome = CaseOutcomes.of(events(new CaseMove.CaseSubmitted(), end));
      assertThat(outcome.endedAt()).isEqualTo(NOON.plusSeconds(1));
      assertThat(outcome.released()).isFalse();
    }
  }

  @Test
  void aCaseEnteredInErrorNeverCounts() {
    var outcome = CaseOutcomes.of(
        events(new CaseMove.CaseCancelled("no"), new CaseMove.MarkedInError("typing-error")));

    assertThat(outcome.endedAt()).isNull();
    assertThat(outcome.released()).isFalse();
  }

  @Test
  void sortsManyHistoriesByCase() throws IOException {
    var mixed = new ArrayList<>(stored("closed-case-1.ndjson"));
    mixed.addAll(0, events(new CaseId("C-0"), new CaseMove.CaseSubmitted()));

    assertThat(CaseOutcomes.ofAll(mixed))
        .extracting(CaseOutcome::caseId)
        .containsExactly(new CaseId("C-0"), ID);
    assertThat(CaseOutcomes.ofAll(List.of())).isEmpty();
  }

  @Test
  void takesOneCaseAtATime() {
    var mixed = new ArrayList<>(events(new CaseMove.CaseSubmitted()));
    mixed.addAll(events(new CaseId("C-2"), new CaseMove.CaseSubmitted()));

    assertThatThrownBy(() -> CaseOutcomes.of(mixed))
        .hasMessage("Case outcome: events of 2 cases [one-case]."
            + " Give the events of one case, or use ofAll.");
    assertThatThrownBy(() -> CaseOutcomes.of(List.of())).hasMessageContaining("[one-case]");
  }

  @Test
  void theHostAddsWhatNoEventSays() {
    var outcome = CaseOutcomes.of(events(new CaseMove.CaseSubmitted()))
        .with(Map.of("specialty", "oncology"), new Experience(4, 9, 10, null, null));

    assertThat(outcome.strata()).containsEntry("specialty", "oncology");
    assertThat(outcome.experience().satisfaction()).isEqualTo(4);
  }

  @Test
  void metricsRestOnWhatEventsSay() throws IOException {
    var figures = Metrics.evaluate(
            MetricTable.standard(),
            CaseOutcomes.ofAll(stored("panel-case-3.ndjson")),
            new MetricQuery(new Period(null, null), MetricQuery.Grouping.NONE, 0.95, 1))
        .figures();

    assertThat(figures)
        .filteredOn(it -> it.label().metric().equals("record-completeness"))
        .singleElement()
        .isInstanceOfSatisfying(
            MetricFigure.Rate.class,
            it -> assertThat(it.proportion()).isEqualTo(new Proportion(0, 1)));
  }

  // A step of a new kind must be looked at: it matters here, or it is named below.
  @Test
  void everyKindOfStepIsEitherUsedOrKnownNotToMatter() {
    var used = new OutcomeFold(ID).steps();
    var rest = Stream.concat(kinds(CaseMove.class), kinds(CaseFact.class))
        .filter(it -> !used.contains(it))
        .map(Class::getSimpleName);

    assertThat(rest)
        .containsExactlyInAnyOrder(
            "CaseSubmitted",
            "CaseReceived",
            "MatchingStarted",
            "SpecialistWithdrawn",
            "ClarificationRequested",
            "ClarificationReceived",
            "OpinionDrafted",
            "ReturnedForRevision",
            "QualityReviewPassed",
            "OpinionSigned",
            "SignatureVoided",
            "AmendmentOpened",
            "CaseClosed",
            "AssignmentRevoked",
            "TreatingPartyRecorded",
            "QuestionAsked",
            "ConsentGranted",
            "ConsentWithdrawn",
            "EligibilityDecided",
            "RecordReceived",
            "DossierSealed",
            "LicenceVerified",
            "LicenceLapsed",
            "ConflictDeclared",
            "IndemnityVerified",
            "IndemnityLapsed",
            "TransferBasisRecorded",
            "TransferBasisLost",
            "WaiverGranted",
            "MatchRunRecorded",
            "AiContributionRecorded",
            "AiContributionReviewed",
            "AiStatementAttested",
            "DissentRecorded",
            "SignatureVerified",
            "SignatureBroken",
            "DisclosureRecorded",
            "ReleaseAcknowledged",
            "OutcomePlanned",
            "FollowUpQuestionAsked",
            "AddendumIssued",
            "OutcomeRecorded",
            "PriorityDecided",
            "EmergencyFlagged",
            "EmergencyAdviceGiven",
            "ShortlistOffered",
            "SpecialistSelected",
            "RuleDecisionRecorded",
            "SlaBreached",
            "PositionSealed",
            "OpinionCosigned",
            "ConversationHeld");
  }

  private static Stream<Class<?>> kinds(Class<?> type) {
    return type.isSealed()
        ? Arrays.stream(type.getPermittedSubclasses()).flatMap(CaseOutcomesTest::kinds)
        : Stream.of(type);
  }

  private static OutcomeFact.ChangeAssessed assessed(PartyId by, DiagnosisCategory diagnosis) {
    return new OutcomeFact.ChangeAssessed(
        by,
        diagnosis,
        TreatmentCategory.CONFIRMED,
        Set.of(),
        ClinicalImpact.MINOR,
        ProcedureAdvice.AGAINST);
  }

  private static FollowThrough at(FollowThrough.Adoption adoption) {
    return new FollowThrough(
        FollowThrough.Point.DAY_30, adoption, adoption, "", FollowThrough.Procedure.UNKNOWN);
  }

  private static List<CaseEvent> events(CaseStep... steps) {
    return events(ID, steps);
  }

  // No guard is asked here: histories of other hosts may hold what ours would refuse.
  private static List<CaseEvent> events(CaseId id, CaseStep... steps) {
    var events = new ArrayList<CaseEvent>();
    for (var step : steps) {
      var header = new EventHeader(
          id,
          events.size() + 1L,
          NOON.plusSeconds(events.size()),
          new Actor(OUTSIDER, Role.COORDINATOR),
          "",
          HASH);
      events.add(
          step instanceof CaseMove move
              ? new CaseEvent.Moved(header, move)
              : new CaseEvent.Noted(header, (CaseFact) step));
    }
    return events;
  }

  private static List<CaseEvent> stored(String name) throws IOException {
    try (var in = CaseEventJson.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank())
          .map(CaseEventJson::read)
          .toList();
    }
  }
}
