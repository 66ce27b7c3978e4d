package dev.consilium.core.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.consilium.core.Actor;
import dev.consilium.core.CaseId;
import dev.consilium.core.ContentHash;
import dev.consilium.core.Jurisdiction;
import dev.consilium.core.PartyId;
import dev.consilium.core.Period;
import dev.consilium.core.Refusal;
import dev.consilium.core.Role;
import dev.consilium.core.consent.ConsentKind;
import dev.consilium.core.consent.Recipients;
import dev.consilium.core.opinion.PanelReport.Stance;
import dev.consilium.core.opinion.PositionCommitment;
import dev.consilium.core.program.CaseTerms;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Plays a case step by step and keeps its events. */
public final class Play {

  public static final CaseId ID = new CaseId("C-1");
  public static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
  public static final PartyId PATIENT = new PartyId("p-1");
  public static final PartyId EXPERT = new PartyId("s-1");
  public static final PartyId SECOND = new PartyId("s-2");
  public static final PartyId THIRD = new PartyId("s-3");
  public static final PartyId REVIEWER = new PartyId("q-1");
  public static final PartyId PHYSICIAN = new PartyId("d-1");
  public static final Actor REQUESTER = new Actor(PATIENT, Role.REQUESTER);
  public static final Actor COORDINATOR = new Actor(new PartyId("c-1"), Role.COORDINATOR);
  public static final Actor SPECIALIST = new Actor(EXPERT, Role.SPECIALIST);
  public static final Actor CHAIR = new Actor(EXPERT, Role.PANEL_CHAIR);
  public static final Actor QUALITY = new Actor(REVIEWER, Role.QUALITY_REVIEWER);
  public static final Actor SYSTEM = new Actor(new PartyId("app"), Role.SYSTEM);
  public static final ContentHash DOSSIER = hash("dossier");
  public static final ContentHash OPINION = hash("opinion");
  public static final Period ACCESS = new Period(NOON, NOON.plus(Duration.ofDays(30)));
  public static final Instant YEAR_END = NOON.plus(Duration.ofDays(365));
  public static final Period YEAR = new Period(NOON, YEAR_END);

  private Play() {}

  SecondOpinionCase now = SecondOpinionCase.draft(ID);
  final List<CaseEvent> events = new ArrayList<>();
  Instant at = NOON;

  /**
   * Names a text by its hash.
   *
   * @param text any text
   * @return its hash
   */
  public static ContentHash hash(String text) {
    return ContentHash.of(text.getBytes(StandardCharsets.UTF_8));
  }

  static CaseCommand command(Actor by, CaseStep step, String cause) {
    return step instanceof CaseMove move
        ? new CaseCommand.Move(by, cause, move)
        : new CaseCommand.Note(by, cause, (CaseFact) step);
  }

  /**
   * Takes steps that must be accepted.
   *
   * @param by who
   * @param steps moves and facts
   * @return this
   */
  public Play does(Actor by, CaseStep... steps) {
    for (var step : steps) {
      var decision = decide(by, step);
      assertThat(decision)
          .as(step + " in " + now + ": " + decision)
          .isInstanceOf(Decision.Accepted.class);
      var accepted = (Decision.Accepted) decision;
      events.addAll(accepted.events());
      now = accepted.after();
    }
    return this;
  }

  Decision decide(Actor by, CaseStep step) {
    var caused = by.role() == Role.SYSTEM || step instanceof CaseFact.ReleaseAcknowledged;
    return now.decide(command(by, step, caused ? "timer" : ""), at);
  }

  List<String> refused(Actor by, CaseStep step) {
    return decide(by, step) instanceof Decision.Refused refused
        ? refused.refusals().stream().map(Refusal::message).toList()
        : List.of();
  }

  List<String> rules(Actor by, CaseStep step) {
    return decide(by, step) instanceof Decision.Refused refused
        ? refused.refusals().stream().map(Refusal::rule).distinct().toList()
        : List.of();
  }

  Play later(Duration by) {
    at = at.plus(by);
    return this;
  }

  /**
   * Gives the events so far.
   *
   * @return oldest first
   */
  public List<CaseEvent> events() {
    return List.copyOf(events);
  }

  static CaseFact consent(String id, ConsentKind kind) {
    return new CaseFact.ConsentGranted(id, kind, Recipients.anyone(), YEAR);
  }

  static CaseFact licence(PartyId party) {
    return new CaseFact.LicenceVerified(party, new Jurisdiction("US-AZ"), NOON, YEAR_END);
  }

  /**
   * Opens a draft with everything it needs.
   *
   * @param panel true for a panel case
   * @return a play in DRAFT
   */
  public static Play draft(boolean panel) {
    return draft(CaseTerms.open(panel));
  }

  /**
   * Opens a draft with everything it needs.
   *
   * @param terms what the program promises
   * @return a play in DRAFT
   */
  public static Play draft(CaseTerms terms) {
    return new Play()
        .does(
            REQUESTER,
            new CaseFact.CaseOpened("written-oncology-solo", terms),
            new CaseFact.SubjectRecorded(PATIENT, new Jurisdiction("US-AZ")),
            new CaseFact.QuestionAsked("q1"),
            consent("service", ConsentKind.SERVICE),
            consent("records", ConsentKind.RECORDS_DISCLOSURE),
            consent("release", ConsentKind.RELEASE_TO_PHYSICIAN));
  }

  static Play requested(boolean panel) {
    return requested(CaseTerms.open(panel));
  }

  static Play requested(CaseTerms terms) {
    return draft(terms).does(REQUESTER, new CaseMove.CaseSubmitted());
  }

  static Play intake(boolean panel) {
    return intake(CaseTerms.open(panel));
  }

  static Play intake(CaseTerms terms) {
    return requested(terms).does(COORDINATOR, new CaseMove.CaseReceived());
  }

  static Play awaitingRecords(boolean panel) {
    return awaitingRecords(CaseTerms.open(panel));
  }

  static Play awaitingRecords(CaseTerms terms) {
    return intake(terms)
        .does(
            COORDINATOR,
            new CaseFact.EligibilityDecided(true, false, "admitted"),
            new CaseMove.RecordsRequested());
  }

  static Play prepared(boolean panel) {
    return prepared(CaseTerms.open(panel));
  }

  static Play prepared(CaseTerms terms) {
    return awaitingRecords(terms)
        .does(REQUESTER, new CaseFact.RecordReceived("r1", hash("r1")))
        .does(
            COORDINATOR,
            new CaseFact.DossierSealed(DOSSIER),
            new CaseFact.InitialOpinionFrozen(hash("initial")),
            new CaseMove.CasePrepared());
  }

  static Play matching(boolean panel) {
    return matching(CaseTerms.open(panel));
  }

  static Play matching(CaseTerms terms) {
    return prepared(terms).does(COORDINATOR, new CaseMove.MatchingStarted());
  }

  Play vetted(PartyId... parties) {
    return vetted(true, parties);
  }

  // All but the declaration of interests.
  Play vettedBut(PartyId... parties) {
    return vetted(false, parties);
  }

  private Play vetted(boolean declared, PartyId... parties) {
    for (var party : parties) {
      does(COORDINATOR, licence(party));
      if (declared) {
        does(COORDINATOR, new CaseFact.ConflictDeclared(party, false));
      }
      does(
          COORDINATOR,
          new CaseFact.IndemnityVerified(party, YEAR),
          new CaseFact.TransferBasisRecorded(party, "same-country"));
    }
    return this;
  }

  static Play assigned(boolean panel) {
    return assigned(CaseTerms.open(panel));
  }

  static Play assigned(CaseTerms terms) {
    return matching(terms)
        .vetted(EXPERT)
        .does(COORDINATOR, new CaseMove.SpecialistAssigned(EXPERT, ACCESS));
  }

  /**
   * Plays up to the review.
   *
   * @param panel true for a panel case
   * @return a play in IN_REVIEW
   */
  public static Play inReview(boolean panel) {
    return inReview(CaseTerms.open(panel));
  }

  static Play inReview(CaseTerms terms) {
    return assigned(terms)
        .does(SPECIALIST, new CaseMove.ReviewStarted())
        .does(
            COORDINATOR,
            new CaseFact.TransferBasisRecorded(REVIEWER, "same-country"),
            new CaseFact.TransferBasisRecorded(PHYSICIAN, "same-country"));
  }

  static Play deliberation() {
    return deliberation(CaseTerms.open(true));
  }

  static Play deliberation(CaseTerms terms) {
    return inReview(terms)
        .vetted(SECOND, THIRD)
        .does(CHAIR, new CaseMove.PanelConvened(List.of(EXPERT, SECOND, THIRD), 2));
  }

  // Every member seals, then every member shows; whoever dissents says so as its own fact.
  Play positions(Map<PartyId, Stance> positions) {
    positions.forEach((member, stance) -> seal(member, stance));
    positions.forEach((member, stance) -> reveal(member, stance));
    positions.forEach((member, stance) -> {
      if (stance == Stance.DISSENT) {
        does(by(member), new CaseFact.DissentRecorded(member, hash("dissent of " + member)));
      }
    });
    return this;
  }

  static Actor by(PartyId member) {
    return new Actor(member, Role.SPECIALIST);
  }

  Play seal(PartyId member, Stance stance) {
    return stance == Stance.RECUSED
        ? does(by(member), new CaseFact.PositionSubmitted(member, stance))
        : does(by(member), sealing(member, stance, now.version() + 1));
  }

  Play reveal(PartyId member, Stance stance) {
    return stance == Stance.RECUSED ? this : does(by(member), revealing(member, stance));
  }

  static String nonce(PartyId member) {
    return hash("nonce of " + member).hex();
  }

  static PanelFact.PositionSealed sealing(PartyId member, Stance stance, int version) {
    return new PanelFact.PositionSealed(
        member, PositionCommitment.of(ID, version, member, stance, hash("because"), nonce(member)));
  }

  static PanelFact.PositionRevealed revealing(PartyId member, Stance stance) {
    return new PanelFact.PositionRevealed(member, stance, hash("because"), nonce(member));
  }

  static PanelFact.OpinionCosigned cosigning(PartyId member) {
    return new PanelFact.OpinionCosigned(member, OPINION, DOSSIER, hash("certificate"));
  }

  static CaseMove.OpinionDrafted drafted(int version) {
    return new CaseMove.OpinionDrafted(version, OPINION, Set.of("q1"), Set.of(), REVIEWER);
  }

  static Play qualityReview() {
    return inReview(false).does(SPECIALIST, drafted(1));
  }

  static Play awaitingAttestation() {
    return qualityReview()
        .does(
            QUALITY,
            new CaseFact.QualityReviewCompleted(REVIEWER, true),
            new CaseMove.QualityReviewPassed());
  }

  static CaseMove.OpinionSigned signing() {
    return new CaseMove.OpinionSigned(OPINION, DOSSIER, hash("certificate"));
  }

  static Play signed() {
    return awaitingAttestation()
        .does(SPECIALIST, new CaseFact.AiStatementAttested(false), signing());
  }

  static CaseMove.OpinionReleased releasing() {
    return new CaseMove.OpinionReleased(Set.of(PATIENT, PHYSICIAN), "portal");
  }

  static Play released() {
    return signed()
        .does(COORDINATOR, new CaseFact.SignatureVerified(OPINION, DOSSIER), releasing());
  }

  /**
   * Plays a solo case to its end.
   *
   * @return a play in CLOSED
   */
  public static Play closed() {
    return released()
        .does(
            COORDINATOR,
            new CaseFact.ReleaseAcknowledged(PATIENT),
            new CaseFact.ReleaseAcknowledged(PHYSICIAN),
            new CaseFact.OutcomePlanned(LocalDate.of(2026, 6, 1)),
            new CaseMove.CaseClosed());
  }

  static Play in(CaseState state) {
    return switch (state) {
      case DRAFT -> draft(false);
      case REQUESTED -> requested(false);
      case INTAKE -> intake(false);
      case AWAITING_RECORDS -> awaitingRecords(false);
      case PREPARED -> prepared(false);
      case MATCHING -> matching(false);
      case ASSIGNED -> assigned(false);
      case IN_REVIEW -> inReview(false);
      case AWAITING_CLARIFICATION ->
        inReview(false).does(SPECIALIST, new CaseMove.ClarificationRequested());
      case DELIBERATION -> deliberation();
      case QUALITY_REVIEW -> qualityReview();
      case AWAITING_ATTESTATION -> awaitingAttestation();
      case SIGNED -> signed();
      case RELEASED -> released();
      case CLOSED -> closed();
      case DECLINED -> intake(false).does(COORDINATOR, new CaseMove.CaseDeclined("not-eligible"));
      case CANCELLED -> draft(false).does(REQUESTER, new CaseMove.CaseCancelled("changed-mind"));
      case UNABLE_TO_COMPLETE ->
        matching(false).does(COORDINATOR, new CaseMove.CaseFailed("nobody-found"));
      case ENTERED_IN_ERROR ->
        draft(false).does(COORDINATOR, new CaseMove.MarkedInError("duplicate"));
    };
  }
}
