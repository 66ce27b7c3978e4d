package dev.consilium.core.task;

import static dev.consilium.core.lifecycle.Play.EXPERT;
import static dev.consilium.core.lifecycle.Play.PATIENT;
import static dev.consilium.core.lifecycle.Play.PHYSICIAN;
import static dev.consilium.core.lifecycle.Play.REVIEWER;
import static dev.consilium.core.lifecycle.Play.SECOND;
import static dev.consilium.core.lifecycle.Play.THIRD;
import static dev.consilium.core.lifecycle.Play.hash;

import dev.consilium.core.Actor;
import dev.consilium.core.ContentHash;
import dev.consilium.core.Jurisdiction;
import dev.consilium.core.PartyId;
import dev.consilium.core.Period;
import dev.consilium.core.Role;
import dev.consilium.core.consent.ConsentKind;
import dev.consilium.core.consent.Recipients;
import dev.consilium.core.lifecycle.CaseFact;
import dev.consilium.core.lifecycle.CaseMove;
import dev.consilium.core.lifecycle.CaseState;
import dev.consilium.core.lifecycle.CaseStep;
import dev.consilium.core.lifecycle.CoordinationFact;
import dev.consilium.core.lifecycle.CoordinationFact.RecordRequestClosed.Outcome;
import dev.consilium.core.lifecycle.Guard;
import dev.consilium.core.lifecycle.PanelFact;
import dev.consilium.core.lifecycle.Play;
import dev.consilium.core.opinion.PanelReport.Stance;
import dev.consilium.core.opinion.PositionCommitment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** What may be tried next in a case; whether it is legal is the case's own affair. */
final class TraceMenu {

  /** Steps by one actor, tried one after the other. */
  record Command(Actor by, List<CaseStep> steps) {}

  private static final ContentHash BECAUSE = hash("because");
  private static final ContentHash CERTIFICATE = hash("certificate");
  private static final ContentHash INITIAL = hash("initial");
  private static final String NONCE = hash("nonce").hex();
  private static final List<PartyId> EXPERTS = List.of(EXPERT, SECOND, THIRD);
  private static final List<Outcome> OUTCOMES = List.of(Outcome.values());
  private static final List<Stance> STANCES = List.of(
      Stance.AGREE,
      Stance.AGREE_WITH_RESERVATION,
      Stance.DISSENT,
      Stance.AGREE,
      Stance.ABSTAIN,
      Stance.AGREE,
      Stance.RECUSED);

  private final Traces.Node node;
  private final Random random;
  private final List<Command> commands = new ArrayList<>();

  TraceMenu(Traces.Node node, Random random) {
    this.node = node;
    this.random = random;
  }

  List<Command> commands() {
    switch (node.now().state()) {
      case DRAFT -> draft();
      case REQUESTED, INTAKE, AWAITING_RECORDS, PREPARED -> intake();
      case MATCHING -> matching();
      case DELIBERATION -> panel();
      case RELEASED, CLOSED -> released();
      default -> review();
    }
    ends();
    return commands;
  }

  private void offer(Actor by, CaseStep... steps) {
    commands.add(new Command(by, List.of(steps)));
  }

  private String fresh(String prefix) {
    return prefix + "-" + node.now().sequence();
  }

  private List<CaseTask> open(TaskKind kind) {
    return node.tasks().of(kind).stream().filter(CaseTask::open).toList();
  }

  private PartyId lead() {
    var assignments = node.now().assignments();
    return assignments.isEmpty()
        ? EXPERT
        : assignments.get(assignments.size() - 1).specialist();
  }

  private void draft() {
    offer(Play.REQUESTER, new CaseMove.CaseSubmitted());
    offer(Play.REQUESTER, new CaseFact.QuestionAsked("q1"), new CaseMove.CaseSubmitted());
  }

  // Ends are rarer than steps on the way, or few traces would come far.
  private void ends() {
    if (random.nextInt(4) == 0) {
      offer(Play.REQUESTER, new CaseMove.CaseCancelled("changed-mind"));
      offer(Play.COORDINATOR, new CaseMove.MarkedInError("duplicate"));
      if (node.now().state() != CaseState.DRAFT) {
        offer(Play.REQUESTER, new CaseFact.ConsentWithdrawn("service"));
      }
      offer(Play.COORDINATOR, new CaseMove.CaseFailed("nobody-found"));
      offer(Traces.specialist(lead()), new CaseMove.CaseFailed("cannot-answer"));
      offer(Play.COORDINATOR, new CaseMove.CaseDeclined("not-eligible"));
    }
  }

  private void intake() {
    offer(Play.COORDINATOR, new CaseMove.CaseReceived());
    offer(Play.COORDINATOR, new CaseFact.EligibilityDecided(true, false, "admitted"));
    offer(Play.COORDINATOR, new CaseMove.RecordsRequested());
    requests();
    offer(
        Play.COORDINATOR,
        new CaseFact.EligibilityDecided(true, false, "admitted"),
        new CaseFact.DossierSealed(Play.DOSSIER),
        new CaseFact.InitialOpinionFrozen(INITIAL),
        new CaseMove.CasePrepared());
    offer(Play.COORDINATOR, new CaseMove.CasePrepared());
    offer(Play.COORDINATOR, new CaseMove.MatchingStarted());
    offer(Play.COORDINATOR, new CoordinationFact.EmergencyFlagged("red-flag"));
    offer(
        Play.COORDINATOR,
        new CoordinationFact.EmergencyFlagged("red-flag"),
        new CoordinationFact.EmergencyAdviceGiven(PATIENT),
        new CaseMove.CaseDeclined("emergency"),
        new CaseMove.CaseFailed("emergency"));
  }

  private void requests() {
    offer(
        Play.COORDINATOR,
        new CoordinationFact.RecordRequestSent(fresh("rr"), PHYSICIAN),
        new CoordinationFact.RecordRequestSent(fresh("rs"), PHYSICIAN));
    offer(Play.COORDINATOR, new CaseFact.RecordReceived(fresh("r"), hash(fresh("r"))));
    for (var task : open(TaskKind.RECORD_REQUEST)) {
      var outcome = OUTCOMES.get(random.nextInt(OUTCOMES.size()));
      offer(
          Play.COORDINATOR,
          new CoordinationFact.RecordRequestClosed(
              task.key(), outcome, outcome == Outcome.FULFILLED ? "" : "not-held"));
    }
  }

  private void matching() {
    offer(
        Play.COORDINATOR,
        new CoordinationFact.InvitationSent(fresh("i"), EXPERT, Play.YEAR_END),
        new CoordinationFact.InvitationSent(fresh("j"), SECOND, Play.YEAR_END));
    for (var task : open(TaskKind.INVITATION)) {
      var accepted = random.nextBoolean();
      offer(
          Traces.specialist(task.owner().orElseThrow()),
          new CoordinationFact.InvitationAnswered(task.key(), accepted, accepted ? "" : "no-time"));
    }
    requests();
    for (var party : List.of(EXPERT, SECOND)) {
      var steps = vetting(party);
      steps.add(new CaseFact.DossierSealed(Play.DOSSIER));
      steps.add(new CaseMove.SpecialistAssigned(party, new Period(Play.NOON, Play.YEAR_END)));
      commands.add(new Command(Play.COORDINATOR, steps));
    }
  }

  private static List<CaseStep> vetting(PartyId party) {
    var steps = new ArrayList<CaseStep>();
    steps.add(new CaseFact.TransferBasisRecorded(party, "same-country"));
    steps.add(
        new CaseFact.LicenceVerified(party, new Jurisdiction("US-AZ"), Play.NOON, Play.YEAR_END));
    steps.add(new CaseFact.ConflictDeclared(party, false));
    steps.add(new CaseFact.IndemnityVerified(party, Play.YEAR));
    return steps;
  }

  // Whoever else will read: the panel's members, the reviewer, the recipient.
  private void readers() {
    var steps = new ArrayList<CaseStep>();
    steps.add(new CaseFact.TransferBasisRecorded(REVIEWER, "same-country"));
    steps.add(new CaseFact.TransferBasisRecorded(PHYSICIAN, "same-country"));
    if (node.now().terms().panel()) {
      EXPERTS.stream()
          .filter(member -> !member.equals(lead()))
          .map(TraceMenu::vetting)
          .forEach(steps::addAll);
    }
    commands.add(new Command(Play.COORDINATOR, steps));
  }

  private void review() {
    var by = Traces.specialist(lead());
    var chair = new Actor(lead(), Role.PANEL_CHAIR);
    if (node.now().state() == CaseState.ASSIGNED) {
      readers();
    }
    offer(by, new CaseMove.ReviewStarted());
    offer(by, new CaseMove.AssignmentDeclined("no-time"));
    offer(by, new CaseMove.ClarificationRequested());
    requests();
    offer(
        Play.COORDINATOR,
        new CaseFact.DossierSealed(Play.DOSSIER),
        new CaseMove.ClarificationReceived());
    offer(chair, new CaseMove.PanelConvened(EXPERTS, 2));
    offer(by, drafted());
    offer(
        Play.QUALITY,
        new CaseFact.QualityReviewCompleted(REVIEWER, true),
        new CaseMove.QualityReviewPassed());
    offer(Play.QUALITY, new CaseFact.QualityReviewCompleted(REVIEWER, false));
    offer(Play.QUALITY, new CaseMove.ReturnedForRevision("incomplete"));
    for (var member : EXPERTS) {
      offer(
          Traces.specialist(member),
          new PanelFact.OpinionCosigned(member, Play.OPINION, Play.DOSSIER, CERTIFICATE));
    }
    offer(Play.COORDINATOR, new CaseFact.WaiverGranted(Guard.COSIGNED, THIRD, "cannot-reach"));
    offer(
        by,
        new CaseFact.AiStatementAttested(false),
        new CaseMove.OpinionSigned(Play.OPINION, Play.DOSSIER, CERTIFICATE));
    offer(
        Play.COORDINATOR,
        new CaseFact.SignatureVerified(Play.OPINION, Play.DOSSIER),
        new CaseMove.OpinionReleased(Set.of(PATIENT, PHYSICIAN), "portal"));
    if (random.nextInt(3) == 0) {
      offer(by, new CaseMove.SpecialistWithdrawn("ill"));
      offer(by, new CaseMove.ReturnedForRevision("typo"));
      offer(by, new CaseMove.SignatureVoided("typo"));
      offer(Play.COORDINATOR, new CaseMove.AssignmentRevoked("late-conflict"));
      offer(Play.COORDINATOR, new CaseFact.LicenceLapsed(lead()));
    }
  }

  private CaseMove drafted() {
    return new CaseMove.OpinionDrafted(
        node.now().version() + 1, Play.OPINION, Set.of("q1"), Set.of(), REVIEWER);
  }

  private void panel() {
    for (var member : EXPERTS) {
      var by = Traces.specialist(member);
      var version = node.now().version() + 1;
      var stance = STANCES.get((EXPERTS.indexOf(member) * 3 + version) % STANCES.size());
      offer(by, new PanelFact.PositionSealed(member, commitment(member, stance, version)));
      offer(by, new PanelFact.PositionRevealed(member, stance, BECAUSE, NONCE));
      offer(by, new CaseFact.DissentRecorded(member, hash("dissent of " + member)));
      offer(by, new CaseFact.PositionSubmitted(member, Stance.AGREE));
      if (random.nextInt(6) == 0) {
        offer(by, new CaseFact.PositionSubmitted(member, Stance.RECUSED));
      }
    }
    var drafting = new Actor(lead(), Role.PANEL_CHAIR);
    offer(drafting, drafted());
    offer(drafting, drafted());
    if (random.nextInt(6) == 0) {
      offer(Play.COORDINATOR, new CaseMove.AssignmentRevoked("late-conflict"));
    }
  }

  private static ContentHash commitment(PartyId member, Stance stance, int version) {
    return PositionCommitment.of(Play.ID, version, member, stance, BECAUSE, NONCE);
  }

  private void released() {
    var by = Traces.specialist(lead());
    offer(Play.REQUESTER, new CaseFact.FollowUpQuestionAsked(fresh("f")));
    for (var task : open(TaskKind.FOLLOW_UP_QUESTION)) {
      offer(by, new CaseFact.AddendumIssued(task.key(), hash("addendum " + task.key())));
    }
    var reason = random.nextBoolean() ? "correction" : "new-finding";
    offer(by, new CaseMove.AmendmentOpened(reason, new Period(Play.NOON, Play.YEAR_END)));
    offer(
        Play.COORDINATOR,
        new CaseFact.ReleaseAcknowledged(PATIENT),
        new CaseFact.ReleaseAcknowledged(PHYSICIAN),
        new CaseFact.OutcomePlanned(LocalDate.of(2026, 6, 1)),
        new CaseMove.CaseClosed());
    offer(
        Play.REQUESTER,
        new CaseFact.ConsentGranted(
            fresh("c"), ConsentKind.RESEARCH, Recipients.anyone(), Play.YEAR));
  }
}
