package dev.consilium.core.program;

import static org.assertj.core.api.Assertions.assertThat;

import dev.consilium.core.Actor;
import dev.consilium.core.PartyId;
import dev.consilium.core.Period;
import dev.consilium.core.Refusal;
import dev.consilium.core.Role;
import dev.consilium.core.consent.ConsentKind;
import dev.consilium.core.consent.Recipients;
import dev.consilium.core.lifecycle.CaseCommand;
import dev.consilium.core.lifecycle.CaseFact;
import dev.consilium.core.lifecycle.CaseMove;
import dev.consilium.core.lifecycle.CaseStep;
import dev.consilium.core.lifecycle.Decision;
import dev.consilium.core.lifecycle.PanelFact;
import dev.consilium.core.lifecycle.Play;
import dev.consilium.core.lifecycle.SecondOpinionCase;
import dev.consilium.core.opinion.PanelReport.Stance;
import dev.consilium.core.opinion.PositionCommitment;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** One case under a program, step by step. */
final class ProgramCase {

  static final List<PartyId> EXPERTS =
      List.of(Play.EXPERT, Play.SECOND, Play.THIRD, new PartyId("s-4"));

  private final PresetScript script;
  private final CaseTerms terms;
  SecondOpinionCase now = SecondOpinionCase.draft(Play.ID);
  Instant at = Play.NOON;

  ProgramCase(PresetScript script) {
    this.script = script;
    this.terms = script.program().terms();
  }

  ProgramCase does(Actor by, CaseStep... steps) {
    for (var step : steps) {
      var decision = decide(by, step, at);
      assertThat(decision)
          .as(step + " in " + now + ": " + decision)
          .isInstanceOf(Decision.Accepted.class);
      now = ((Decision.Accepted) decision).after();
    }
    return this;
  }

  List<String> rules(Actor by, CaseStep step) {
    return rules(by, step, at);
  }

  List<String> rules(Actor by, CaseStep step, Instant when) {
    return decide(by, step, when) instanceof Decision.Refused refused
        ? refused.refusals().stream().map(Refusal::rule).distinct().toList()
        : List.of();
  }

  private Decision decide(Actor by, CaseStep step, Instant when) {
    var command = step instanceof CaseMove move
        ? new CaseCommand.Move(by, "decision-1", move)
        : new CaseCommand.Note(by, "decision-1", (CaseFact) step);
    return now.decide(command, when);
  }

  /** Opens the case, gives every consent and submits it. */
  ProgramCase received() {
    does(
        Play.REQUESTER,
        new CaseFact.CaseOpened(script.id(), terms),
        new CaseFact.SubjectRecorded(Play.PATIENT, script.residence()),
        new CaseFact.QuestionAsked("q1"));
    var kinds = new HashSet<>(terms.consents());
    kinds.add(ConsentKind.RELEASE_TO_PHYSICIAN);
    for (var kind : kinds) {
      does(
          Play.REQUESTER,
          new CaseFact.ConsentGranted(kind.name(), kind, Recipients.anyone(), Play.YEAR));
    }
    return does(Play.COORDINATOR, new CaseFact.TreatingPartyRecorded(Play.PHYSICIAN))
        .does(Play.REQUESTER, new CaseMove.CaseSubmitted())
        .does(Play.COORDINATOR, new CaseMove.CaseReceived());
  }

  /** Records arrive; the case waits for a specialist. */
  ProgramCase matching() {
    does(
        Play.COORDINATOR,
        new CaseFact.EligibilityDecided(true, false, "admitted"),
        new CaseMove.RecordsRequested());
    does(Play.REQUESTER, new CaseFact.RecordReceived("r1", Play.hash("r1")));
    does(
        Play.COORDINATOR,
        new CaseFact.DossierSealed(Play.DOSSIER),
        new CaseFact.InitialOpinionFrozen(Play.hash("initial")),
        new CaseMove.CasePrepared(),
        new CaseMove.MatchingStarted());
    for (var expert : EXPERTS) {
      does(
          Play.COORDINATOR,
          new CaseFact.LicenceVerified(expert, script.residence(), Play.NOON, Play.YEAR_END),
          new CaseFact.ConflictDeclared(expert, false),
          new CaseFact.IndemnityVerified(expert, Play.YEAR),
          new CaseFact.TransferBasisRecorded(expert, "same-country"));
    }
    return this;
  }

  CaseMove.SpecialistAssigned assigning() {
    return new CaseMove.SpecialistAssigned(
        Play.EXPERT, new Period(Play.NOON, Play.NOON.plus(java.time.Duration.ofDays(60))));
  }

  ProgramCase reviewing() {
    return does(Play.COORDINATOR, assigning())
        .does(Play.SPECIALIST, new CaseMove.ReviewStarted())
        .does(
            Play.COORDINATOR,
            new CaseFact.TransferBasisRecorded(Play.REVIEWER, "same-country"),
            new CaseFact.TransferBasisRecorded(Play.PHYSICIAN, "same-country"));
  }

  List<PartyId> members() {
    return EXPERTS.subList(0, terms.panelMembers());
  }

  /** Every member seals and shows a position. */
  ProgramCase deliberated() {
    does(Play.CHAIR, new CaseMove.PanelConvened(members(), terms.quorum()));
    int version = now.version() + 1;
    for (var member : members()) {
      does(
          by(member),
          new PanelFact.PositionSealed(
              member,
              PositionCommitment.of(
                  Play.ID, version, member, Stance.AGREE, Play.hash("because"), nonce(member))));
    }
    for (var member : members()) {
      does(
          by(member),
          new PanelFact.PositionRevealed(
              member, Stance.AGREE, Play.hash("because"), nonce(member)));
    }
    return this;
  }

  static CaseMove.OpinionDrafted drafting() {
    return new CaseMove.OpinionDrafted(1, Play.OPINION, Set.of("q1"), Set.of(), Play.REVIEWER);
  }

  /** Reviewed, signed by all and released to whom the program names. */
  ProgramCase released() {
    does(
        Play.QUALITY,
        new CaseFact.QualityReviewCompleted(Play.REVIEWER, true),
        new CaseMove.QualityReviewPassed());
    for (var member : members().subList(1, members().size())) {
      does(
          by(member),
          new PanelFact.OpinionCosigned(
              member, Play.OPINION, Play.DOSSIER, Play.hash("certificate")));
    }
    does(
        Play.SPECIALIST,
        new CaseFact.AiStatementAttested(false),
        new CaseMove.OpinionSigned(Play.OPINION, Play.DOSSIER, Play.hash("certificate")));
    var recipients = recipients();
    does(
        Play.COORDINATOR,
        new CaseFact.SignatureVerified(Play.OPINION, Play.DOSSIER),
        new CaseMove.OpinionReleased(recipients, "portal"));
    recipients.forEach(it -> does(Play.COORDINATOR, new CaseFact.ReleaseAcknowledged(it)));
    return does(Play.COORDINATOR, new CaseFact.OutcomePlanned(java.time.LocalDate.of(2026, 6, 1)));
  }

  private Set<PartyId> recipients() {
    var recipients =
        new java.util.TreeSet<PartyId>(java.util.Comparator.comparing(PartyId::toString));
    var release = script.program().release();
    if (release.reaches(ReleaseRecipient.PATIENT, true, true)) {
      recipients.add(Play.PATIENT);
    }
    if (release.reaches(ReleaseRecipient.TREATING_PHYSICIAN, true, true)) {
      recipients.add(Play.PHYSICIAN);
    }
    return recipients;
  }

  private static Actor by(PartyId member) {
    return new Actor(member, Role.SPECIALIST);
  }

  private static String nonce(PartyId member) {
    return Play.hash("nonce of " + member).hex();
  }
}
