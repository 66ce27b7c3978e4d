package dev.consilium.examples.benchmarks;

import dev.consilium.core.Actor;
import dev.consilium.core.CaseId;
import dev.consilium.core.ContentHash;
import dev.consilium.core.Jurisdiction;
import dev.consilium.core.PartyId;
import dev.consilium.core.Period;
import dev.consilium.core.Role;
import dev.consilium.core.consent.ConsentKind;
import dev.consilium.core.consent.Recipients;
import dev.consilium.core.lifecycle.CaseCommand;
import dev.consilium.core.lifecycle.CaseEventJson;
import dev.consilium.core.lifecycle.CaseFact;
import dev.consilium.core.lifecycle.CaseMove;
import dev.consilium.core.lifecycle.CaseStep;
import dev.consilium.core.lifecycle.CoordinationFact;
import dev.consilium.core.lifecycle.Decision;
import dev.consilium.core.lifecycle.SecondOpinionCase;
import dev.consilium.core.opinion.Urgency;
import dev.consilium.core.program.CaseTerms;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Whole cases of 40 events each, from the first word to the close; every id and hash their own. */
final class ReplayCases {

  static final int EVENTS = 40;

  private static final Instant START = Instant.parse("2026-03-02T12:00:00Z");
  private static final Period YEAR = new Period(START, START.plus(Duration.ofDays(365)));
  private static final Actor COORDINATOR = new Actor(new PartyId("c-1"), Role.COORDINATOR);

  private final int number;
  private final List<String> lines = new ArrayList<>(EVENTS);
  private SecondOpinionCase now;

  private ReplayCases(int number) {
    this.number = number;
    this.now = SecondOpinionCase.draft(id(number));
  }

  static CaseId id(int number) {
    return new CaseId("C-" + number);
  }

  /** One case's events as stored lines. */
  static List<String> lines(int number) {
    var made = new ReplayCases(number);
    made.intake();
    made.matching();
    made.work();
    if (made.lines.size() != EVENTS) {
      throw new IllegalStateException(made.now + ": " + made.lines.size() + " events, not " + EVENTS
          + " [case-size]. Correct the script.");
    }
    return List.copyOf(made.lines);
  }

  private PartyId party(String kind) {
    return new PartyId(kind + "-" + number);
  }

  private ContentHash hash(String what) {
    return ContentHash.of((what + number).getBytes(StandardCharsets.UTF_8));
  }

  private void does(Actor by, CaseStep... steps) {
    for (var step : steps) {
      var command = step instanceof CaseMove move
          ? new CaseCommand.Move(by, "replay", move)
          : new CaseCommand.Note(by, "replay", (CaseFact) step);
      if (!(now.decide(command, START.plus(Duration.ofMinutes(now.sequence())))
          instanceof Decision.Accepted accepted)) {
        throw new IllegalStateException(
            now + ": " + step.event() + " is refused [case-script]. Correct the script.");
      }
      accepted.events().forEach(event -> lines.add(CaseEventJson.write(event)));
      now = accepted.after();
    }
  }

  private static CaseFact consent(ConsentKind kind) {
    return new CaseFact.ConsentGranted(kind.name(), kind, Recipients.anyone(), YEAR);
  }

  private void intake() {
    var requester = new Actor(party("p"), Role.REQUESTER);
    does(
        requester,
        new CaseFact.CaseOpened("written-oncology-solo", CaseTerms.open(false)),
        new CaseFact.SubjectRecorded(party("p"), new Jurisdiction("US-AZ")),
        new CaseFact.QuestionAsked("q1"),
        consent(ConsentKind.SERVICE),
        consent(ConsentKind.RECORDS_DISCLOSURE),
        consent(ConsentKind.RELEASE_TO_PHYSICIAN),
        new CaseMove.CaseSubmitted());
    does(
        COORDINATOR,
        new CaseMove.CaseReceived(),
        new CoordinationFact.PriorityDecided(Urgency.Level.ROUTINE),
        new CaseFact.EligibilityDecided(true, false, "admitted"),
        new CaseMove.RecordsRequested(),
        new CoordinationFact.RecordRequestSent("rr-1", party("h")),
        new CaseFact.RecordReceived("r-1", hash("record")),
        new CoordinationFact.RecordRequestClosed(
            "rr-1", CoordinationFact.RecordRequestClosed.Outcome.FULFILLED, ""),
        new CaseFact.DossierSealed(hash("dossier")),
        new CaseFact.InitialOpinionFrozen(hash("initial")),
        new CaseMove.CasePrepared());
  }

  private void matching() {
    var expert = party("s");
    does(
        COORDINATOR,
        new CaseMove.MatchingStarted(),
        new CaseFact.MatchRunRecorded("m-1", hash("inputs"), hash("ranking")),
        new CoordinationFact.InvitationSent("i-1", expert, START.plus(Duration.ofDays(3))));
    does(
        new Actor(expert, Role.SPECIALIST),
        new CoordinationFact.InvitationAnswered("i-1", true, ""));
    does(
        COORDINATOR,
        new CaseFact.LicenceVerified(
            expert, new Jurisdiction("US-AZ"), START, START.plus(Duration.ofDays(365))),
        new CaseFact.ConflictDeclared(expert, false),
        new CaseFact.IndemnityVerified(expert, YEAR),
        new CaseFact.TransferBasisRecorded(expert, "same-country"),
        new CaseFact.TransferBasisRecorded(party("q"), "same-country"),
        new CaseFact.TransferBasisRecorded(party("d"), "same-country"),
        new CaseMove.SpecialistAssigned(expert, YEAR));
  }

  private void work() {
    var specialist = new Actor(party("s"), Role.SPECIALIST);
    var opinion = hash("opinion");
    does(
        specialist,
        new CaseMove.ReviewStarted(),
        new CaseMove.OpinionDrafted(1, opinion, Set.of("q1"), Set.of(), party("q")));
    does(
        new Actor(party("q"), Role.QUALITY_REVIEWER),
        new CaseFact.QualityReviewCompleted(party("q"), true),
        new CaseMove.QualityReviewPassed());
    does(
        specialist,
        new CaseFact.AiStatementAttested(false),
        new CaseMove.OpinionSigned(opinion, hash("dossier"), hash("certificate")));
    does(
        COORDINATOR,
        new CaseFact.SignatureVerified(opinion, hash("dossier")),
        new CaseMove.OpinionReleased(Set.of(party("p"), party("d")), "portal"),
        new CaseFact.ReleaseAcknowledged(party("p")),
        new CaseFact.ReleaseAcknowledged(party("d")),
        new CaseFact.OutcomePlanned(LocalDate.of(2026, 6, 1)),
        new CaseMove.CaseClosed());
  }
}
