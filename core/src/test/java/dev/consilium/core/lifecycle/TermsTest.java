package dev.consilium.core.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.consilium.core.Actor;
import dev.consilium.core.Role;
import dev.consilium.core.consent.ConsentKind;
import dev.consilium.core.opinion.DecisionRule;
import dev.consilium.core.program.CaseTerms;
import dev.consilium.core.program.Delivery;
import dev.consilium.core.program.SelectionMode;
import dev.consilium.core.program.TreatingPhysicianMode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a program's terms ask of a case, guard by guard. */
class TermsTest {

  private static final CaseMove.SpecialistAssigned ASSIGN =
      new CaseMove.SpecialistAssigned(Play.EXPERT, Play.ACCESS);
  private static final CoordinationFact.SpecialistSelected CHOICE =
      new CoordinationFact.SpecialistSelected(Play.EXPERT);

  private static CaseTerms terms(
      SelectionMode selection, int shortlist, TreatingPhysicianMode physician, Delivery... ways) {
    return new CaseTerms(
        1,
        1,
        DecisionRule.REPORT_ALL,
        selection,
        shortlist,
        physician,
        Set.of(ConsentKind.SERVICE, ConsentKind.RESEARCH),
        Set.of(ways),
        2,
        30);
  }

  private static Play draft(CaseTerms terms) {
    return Play.draft(terms).does(Play.REQUESTER, Play.consent("research", ConsentKind.RESEARCH));
  }

  private static Play matching(SelectionMode mode, int shortlist) {
    return prepared(draft(terms(mode, shortlist, TreatingPhysicianMode.NONE, Delivery.WRITTEN)))
        .does(Play.COORDINATOR, new CaseMove.MatchingStarted())
        .vetted(Play.EXPERT);
  }

  private static Play prepared(Play draft) {
    return intake(draft)
        .does(
            Play.COORDINATOR,
            new CaseFact.DossierSealed(Play.DOSSIER),
            new CaseFact.InitialOpinionFrozen(Play.hash("initial")),
            new CaseMove.CasePrepared());
  }

  private static Play intake(Play draft) {
    return draft
        .does(Play.REQUESTER, new CaseMove.CaseSubmitted())
        .does(
            Play.COORDINATOR,
            new CaseMove.CaseReceived(),
            new CaseFact.EligibilityDecided(true, false, "admitted"));
  }

  @Test
  void recordsAreNotAskedForBeforeEveryConsentTheProgramNeeds() {
    var play = intake(Play.draft(
        terms(SelectionMode.COORDINATOR, 0, TreatingPhysicianMode.NONE, Delivery.WRITTEN)));

    assertThat(play.refused(Play.COORDINATOR, new CaseMove.RecordsRequested()))
        .containsExactly("Case C-1: state INTAKE, the program's terms ask for consent to"
            + " [RESEARCH] [program-consents]. Record the patient's consent to each, then"
            + " request records.");
    play.does(Play.COORDINATOR, new CaseFact.DossierSealed(Play.DOSSIER));
    assertThat(play.rules(Play.COORDINATOR, new CaseMove.CasePrepared()))
        .containsExactly("program-consents");
    play.does(Play.REQUESTER, Play.consent("research", ConsentKind.RESEARCH))
        .does(Play.COORDINATOR, new CaseMove.RecordsRequested())
        .does(Play.REQUESTER, new CaseFact.ConsentWithdrawn("research"));
    assertThat(play.rules(Play.COORDINATOR, new CaseMove.CasePrepared()))
        .containsExactly("program-consents");
  }

  @Test
  void whereThePhysicianMustTakePartTheCaseWaitsForOneAndTheOpinionReachesOne() {
    var play = intake(draft(
        terms(SelectionMode.COORDINATOR, 0, TreatingPhysicianMode.REQUIRED, Delivery.WRITTEN)));
    play.does(Play.COORDINATOR, new CaseFact.DossierSealed(Play.DOSSIER));

    assertThat(play.refused(Play.COORDINATOR, new CaseMove.CasePrepared()))
        .containsExactly("Case C-1: state INTAKE, no treating physician takes part"
            + " [treating-physician]. Record the treating physician, then prepare.");
    play.does(
        Play.COORDINATOR,
        new CaseMove.RecordsRequested(),
        new CaseFact.DossierSealed(Play.DOSSIER));
    assertThat(play.rules(Play.COORDINATOR, new CaseMove.CasePrepared()))
        .containsExactly("treating-physician");
    play.does(
        Play.COORDINATOR,
        new CaseFact.TreatingPartyRecorded(Play.PHYSICIAN),
        new CaseFact.InitialOpinionFrozen(Play.hash("initial")),
        new CaseMove.CasePrepared());
    signed(play);
    assertThat(play.rules(
            Play.COORDINATOR, new CaseMove.OpinionReleased(Set.of(Play.PATIENT), "portal")))
        .containsExactly("treating-physician");
    play.does(Play.COORDINATOR, Play.releasing());
  }

  private static Play signed(Play prepared) {
    return prepared
        .does(Play.COORDINATOR, new CaseMove.MatchingStarted())
        .vetted(Play.EXPERT)
        .does(Play.COORDINATOR, ASSIGN)
        .does(Play.SPECIALIST, new CaseMove.ReviewStarted())
        .does(
            Play.COORDINATOR,
            new CaseFact.TransferBasisRecorded(Play.REVIEWER, "same-country"),
            new CaseFact.TransferBasisRecorded(Play.PHYSICIAN, "same-country"))
        .does(Play.SPECIALIST, Play.drafted(1))
        .does(
            Play.QUALITY,
            new CaseFact.QualityReviewCompleted(Play.REVIEWER, true),
            new CaseMove.QualityReviewPassed())
        .does(Play.SPECIALIST, new CaseFact.AiStatementAttested(false), Play.signing())
        .does(Play.COORDINATOR, new CaseFact.SignatureVerified(Play.OPINION, Play.DOSSIER));
  }

  @Test
  void anAlgorithmsProposalIsRecordedBeforeItIsConfirmed() {
    var play = matching(SelectionMode.AUTOMATIC, 0);

    assertThat(play.refused(Play.COORDINATOR, ASSIGN))
        .containsExactly("Case C-1: state MATCHING, no match run is recorded [selection]."
            + " Record the match run, then assign.");
    play.does(
            Play.COORDINATOR,
            new CaseFact.MatchRunRecorded("m-1", Play.hash("in"), Play.hash("out")),
            ASSIGN)
        .does(Play.COORDINATOR, new CaseMove.AssignmentRevoked("late-conflict"))
        .vetted(Play.EXPERT);
    assertThat(play.rules(Play.COORDINATOR, ASSIGN)).containsExactly("selection");
  }

  @Test
  void aShortlistIsLongEnoughAndThePatientChoosesFromIt() {
    var play = matching(SelectionMode.SHORTLIST, 2);

    assertThat(play.refused(
            Play.COORDINATOR, new CoordinationFact.ShortlistOffered(List.of(Play.EXPERT))))
        .containsExactly("Case C-1: state MATCHING, 1 specialist(s) are offered [shortlist-size]."
            + " Offer 2 or more, each once.");
    assertThat(play.rules(
            Play.COORDINATOR,
            new CoordinationFact.ShortlistOffered(List.of(Play.EXPERT, Play.EXPERT))))
        .containsExactly("shortlist-size");
    assertThat(play.rules(Play.REQUESTER, CHOICE)).containsExactly("specialist-offered");
    play.does(
        Play.COORDINATOR, new CoordinationFact.ShortlistOffered(List.of(Play.SECOND, Play.EXPERT)));
    assertThat(play.refused(Play.COORDINATOR, CHOICE))
        .containsExactly("Case C-1: state MATCHING, a COORDINATOR does not choose by SHORTLIST"
            + " [selector]. Let whoever chooses by the program's terms choose.");
    assertThat(play.rules(Play.COORDINATOR, ASSIGN)).containsExactly("selection");
    play.does(Play.REQUESTER, CHOICE).does(Play.COORDINATOR, ASSIGN);
  }

  @Test
  void aChoiceHoldsForOneSearch() {
    var play = matching(SelectionMode.NAMED, 0)
        .does(Play.REQUESTER, CHOICE)
        .does(Play.COORDINATOR, ASSIGN, new CaseMove.AssignmentRevoked("late-conflict"))
        .vetted(Play.EXPERT);

    assertThat(play.rules(Play.COORDINATOR, ASSIGN)).containsExactly("selection");
    assertThat(play.rules(Play.COORDINATOR, CHOICE)).containsExactly("selector");
  }

  @Test
  void aCommitteesDecisionIsNamed() {
    var play = matching(SelectionMode.COMMITTEE, 0);
    var actor = Play.COORDINATOR;

    assertThat(play.rules(actor, CHOICE)).containsExactly("committee-decision");
    assertThat(play.rules(Play.REQUESTER, CHOICE)).contains("selector");
    var decided = play.now.decide(new CaseCommand.Note(actor, "minutes-7", CHOICE), play.at);
    assertThat(decided).isInstanceOf(Decision.Accepted.class);
  }

  @Test
  void anInsurersListIsChosenFromByThePayerOrTheCoordinator() {
    var play = matching(SelectionMode.INSURER_LIST, 1)
        .does(Play.COORDINATOR, new CoordinationFact.ShortlistOffered(List.of(Play.EXPERT)));

    assertThat(play.rules(Play.REQUESTER, CHOICE)).isEmpty();
    assertThat(play.rules(Play.COORDINATOR, new CoordinationFact.SpecialistSelected(Play.SECOND)))
        .containsExactly("specialist-offered");
    play.does(Play.COORDINATOR, CHOICE, ASSIGN);
  }

  @Test
  void aPromisedConversationIsHeldBeforeTheCaseCloses() {
    var play = signed(prepared(draft(terms(
            SelectionMode.COORDINATOR,
            0,
            TreatingPhysicianMode.NONE,
            Delivery.PHONE,
            Delivery.VIDEO))))
        .does(Play.COORDINATOR, Play.releasing());
    acknowledge(play);

    assertThat(play.refused(Play.COORDINATOR, new CaseMove.CaseClosed()))
        .containsExactly("Case C-1: state RELEASED, the promised conversation was not held"
            + " [delivered]. Hold one of [PHONE, VIDEO] and record it, then close.");
    assertThat(play.rules(
            Play.COORDINATOR, new OutcomeFact.ConversationHeld(Delivery.WRITTEN, Play.EXPERT)))
        .containsExactly("conversation-spoken");
    play.does(Play.COORDINATOR, new OutcomeFact.ConversationHeld(Delivery.IN_PERSON, Play.EXPERT));
    assertThat(play.rules(Play.COORDINATOR, new CaseMove.CaseClosed()))
        .containsExactly("delivered");
    play.does(
        Play.COORDINATOR,
        new OutcomeFact.ConversationHeld(Delivery.VIDEO, Play.EXPERT),
        new CaseMove.CaseClosed());
  }

  private static Play acknowledge(Play play) {
    return play.does(
        Play.COORDINATOR,
        new CaseFact.ReleaseAcknowledged(Play.PATIENT),
        new CaseFact.ReleaseAcknowledged(Play.PHYSICIAN),
        new CaseFact.OutcomePlanned(LocalDate.of(2026, 6, 1)));
  }

  private static Play released() {
    return signed(prepared(draft(
            terms(SelectionMode.COORDINATOR, 0, TreatingPhysicianMode.NONE, Delivery.WRITTEN))))
        .does(Play.COORDINATOR, Play.releasing());
  }

  @Test
  void followUpQuestionsAreCountedAndEachIsAnsweredBeforeTheCaseCloses() {
    var play =
        acknowledge(released()).does(Play.REQUESTER, new CaseFact.FollowUpQuestionAsked("f1"));

    assertThat(play.rules(Play.REQUESTER, new CaseFact.FollowUpQuestionAsked("f1")))
        .containsExactly("question-new");
    assertThat(play.rules(Play.COORDINATOR, new CaseMove.CaseClosed()))
        .containsExactly("loop-closed");
    assertThat(
            play.rules(Play.SPECIALIST, new CaseFact.AddendumIssued("f2", Play.hash("addendum"))))
        .containsExactly("question-open");
    play.does(Play.SPECIALIST, new CaseFact.AddendumIssued("f1", Play.hash("addendum")));
    assertThat(play.rules(Play.SPECIALIST, new CaseFact.AddendumIssued("f1", Play.hash("another"))))
        .containsExactly("question-open");
    play.does(Play.REQUESTER, new CaseFact.FollowUpQuestionAsked("f2"));
    assertThat(play.refused(Play.REQUESTER, new CaseFact.FollowUpQuestionAsked("f3")))
        .containsExactly("Case C-1: state RELEASED, the program's terms allow 2 follow-up"
            + " question(s) [follow-up-count]. Open another case for further questions.");
  }

  @Test
  void followUpQuestionsComeWithinTheWindow() {
    var play = released().later(Duration.ofDays(30));

    assertThat(play.rules(Play.REQUESTER, new CaseFact.FollowUpQuestionAsked("f1")))
        .isEmpty();
    play.later(Duration.ofSeconds(1));
    assertThat(play.refused(Play.REQUESTER, new CaseFact.FollowUpQuestionAsked("f1")))
        .containsExactly("Case C-1: state RELEASED, more than 30 days have passed since the"
            + " release [follow-up-window]. Open another case for further questions.");
  }

  @Test
  void openTermsAreWhatHistoriesHadBeforeThereWereTerms() {
    assertThat(Play.draft(false).now.terms()).isEqualTo(CaseTerms.open(false));
    assertThat(Play.draft(true).now.terms().panel()).isTrue();
    assertThat(SecondOpinionCase.draft(Play.ID).terms()).isEqualTo(CaseTerms.open(false));
    var named = new Actor(Play.PATIENT, Role.REQUESTER);
    assertThat(Play.matching(false).rules(named, CHOICE)).containsExactly("selector");
  }
}
