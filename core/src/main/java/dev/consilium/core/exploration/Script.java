package dev.consilium.core.exploration;

import dev.consilium.core.Actor;
import dev.consilium.core.PartyId;
import dev.consilium.core.consent.ConsentKind;
import dev.consilium.core.consent.Recipients;
import dev.consilium.core.lifecycle.CaseFact;
import dev.consilium.core.lifecycle.CaseMove;
import dev.consilium.core.lifecycle.CaseStep;
import dev.consilium.core.program.CaseTerms;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The steps that lead to where a walk begins. */
final class Script {

  private final List<Choice> steps = new ArrayList<>();

  List<Choice> steps() {
    return List.copyOf(steps);
  }

  Script does(Actor by, CaseStep... what) {
    for (var step : what) {
      steps.add(Choice.of(by, "", step));
    }
    return this;
  }

  static Script nothing() {
    return new Script();
  }

  static Script draft(CaseTerms terms) {
    return new Script()
        .does(
            Cast.REQUESTER,
            new CaseFact.CaseOpened("some-program", terms),
            new CaseFact.SubjectRecorded(Cast.PATIENT, Cast.HOME),
            new CaseFact.QuestionAsked("q1"))
        .consent("service", ConsentKind.SERVICE)
        .consent("records", ConsentKind.RECORDS_DISCLOSURE)
        .consent("release", ConsentKind.RELEASE_TO_PHYSICIAN);
  }

  Script consent(String id, ConsentKind kind) {
    return does(
        Cast.REQUESTER, new CaseFact.ConsentGranted(id, kind, Recipients.anyone(), Cast.YEAR));
  }

  static Script matching(CaseTerms terms) {
    return draft(terms).onward();
  }

  Script onward() {
    return does(Cast.REQUESTER, new CaseMove.CaseSubmitted())
        .does(
            Cast.COORDINATOR,
            new CaseMove.CaseReceived(),
            new CaseFact.EligibilityDecided(true, false, "admitted"),
            new CaseFact.DossierSealed(Cast.DOSSIER),
            new CaseFact.InitialOpinionFrozen(Cast.FIRST_OPINION),
            new CaseMove.CasePrepared(),
            new CaseMove.MatchingStarted());
  }

  Script vetted(PartyId... parties) {
    for (var party : parties) {
      does(Cast.COORDINATOR, Parts.vetting(party));
    }
    return this;
  }

  Script bases() {
    return does(Cast.COORDINATOR, Parts.BASES);
  }

  static Script review(CaseTerms terms, PartyId... members) {
    return matching(terms)
        .vetted(Cast.FIRST)
        .does(Cast.COORDINATOR, new CaseMove.SpecialistAssigned(Cast.FIRST, Cast.YEAR))
        .bases()
        .vetted(members)
        .does(Cast.SPECIALIST, new CaseMove.ReviewStarted());
  }

  static Script attestation(CaseTerms terms) {
    return review(terms)
        .does(
            Cast.SPECIALIST,
            new CaseMove.OpinionDrafted(1, Cast.OPINION, Set.of("q1"), Set.of(), Cast.REVIEWER))
        .does(
            Cast.QUALITY,
            new CaseFact.QualityReviewCompleted(Cast.REVIEWER, true),
            new CaseMove.QualityReviewPassed());
  }

  static Script signed(CaseTerms terms) {
    return attestation(terms)
        .does(Cast.SPECIALIST, new CaseFact.AiStatementAttested(false), Parts.SIGNING);
  }
}
