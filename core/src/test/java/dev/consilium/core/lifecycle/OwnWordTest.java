package dev.consilium.core.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.consilium.core.Actor;
import dev.consilium.core.Role;
import dev.consilium.core.consent.ConsentKind;
import dev.consilium.core.opinion.PanelReport.Stance;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What only the party concerned may say, and what cannot be unsaid. */
class OwnWordTest {

  private static final Actor SECOND = new Actor(Play.SECOND, Role.SPECIALIST);

  private static CaseFact declared(boolean conflicted) {
    return new CaseFact.ConflictDeclared(Play.EXPERT, conflicted);
  }

  private static List<String> noted(Play play, Actor by, String cause, CaseFact fact) {
    return play.now.decide(new CaseCommand.Note(by, cause, fact), play.at)
            instanceof Decision.Refused refused
        ? refused.refusals().stream().map(it -> it.message()).toList()
        : List.of();
  }

  @Test
  void aCoordinatorPassesOnTheFirstDeclarationAndLaterOnlyConflicts() {
    var play = Play.matching(false).does(Play.COORDINATOR, declared(false));

    assertThat(play.rules(Play.COORDINATOR, declared(false))).containsExactly("conflict-own");
    play.does(Play.COORDINATOR, declared(true));
    assertThat(play.refused(Play.COORDINATOR, declared(false)))
        .containsExactly("Case C-1: state MATCHING, s-1 has already declared, or a conflict is"
            + " recorded [conflict-own]. Let s-1 declare it.");
  }

  @Test
  void onlyThePartyItselfClearsItsConflict() {
    var play = Play.matching(false).does(Play.SPECIALIST, declared(true));

    assertThat(play.rules(Play.COORDINATOR, declared(false))).containsExactly("conflict-own");
    assertThat(play.rules(SECOND, declared(false))).containsExactly("party-assigned");
    play.does(Play.SPECIALIST, declared(false)).vettedBut(Play.EXPERT);
    assertThat(
            play.rules(Play.COORDINATOR, new CaseMove.SpecialistAssigned(Play.EXPERT, Play.ACCESS)))
        .isEmpty();
  }

  @Test
  void aNewSearchForgetsNoConflict() {
    var play = Play.assigned(false)
        .does(Play.SPECIALIST, declared(true))
        .does(Play.COORDINATOR, new CaseMove.AssignmentRevoked("late-conflict"));

    assertThat(play.rules(Play.COORDINATOR, declared(false))).containsExactly("conflict-own");
    play.does(Play.SPECIALIST, declared(false))
        .does(Play.COORDINATOR, declared(true))
        .does(Play.SPECIALIST, declared(false));
  }

  @Test
  void aNewSearchAsksWhoHadNoConflictAgain() {
    var play = Play.assigned(false)
        .does(Play.COORDINATOR, new CaseMove.AssignmentRevoked("no-time"))
        .vettedBut(Play.EXPERT);

    assertThat(
            play.rules(Play.COORDINATOR, new CaseMove.SpecialistAssigned(Play.EXPERT, Play.ACCESS)))
        .containsExactly("coi");
    play.does(Play.COORDINATOR, declared(false));
  }

  @Test
  void aRecusalIsNeverTakenBackNotEvenByWhoSteppedBack() {
    var play = Play.deliberation()
        .does(SECOND, new CaseFact.PositionSubmitted(Play.SECOND, Stance.RECUSED));
    var clear = new CaseFact.ConflictDeclared(Play.SECOND, false);

    assertThat(play.refused(SECOND, clear))
        .containsExactly("Case C-1: state DELIBERATION, s-2 stepped back [recusal-final]."
            + " Choose someone else.");
    assertThat(play.rules(Play.COORDINATOR, clear))
        .containsExactly("conflict-own", "recusal-final");
    play.does(Play.COORDINATOR, new CaseMove.AssignmentRevoked("recusal"));
    assertThat(play.rules(SECOND, clear)).containsExactly("recusal-final");
    play.does(SECOND, new CaseFact.ConflictDeclared(Play.SECOND, true));
  }

  @Test
  void aWithdrawnConsentIsNeverGrantedAgainUnderItsId() {
    var again = Play.consent("records", ConsentKind.RECORDS_DISCLOSURE);
    var play = Play.matching(false)
        .vetted(Play.EXPERT)
        .does(Play.REQUESTER, new CaseFact.ConsentWithdrawn("records"));

    assertThat(play.refused(Play.REQUESTER, again))
        .containsExactly("Case C-1: state MATCHING, consent records was withdrawn"
            + " [consent-id-new]. Give the new consent its own id.");
    assertThat(play.rules(Play.REQUESTER, new CaseFact.ConsentWithdrawn("records")))
        .containsExactly("consent-known");
    var header = new EventHeader(
        Play.ID, play.now.sequence() + 1, Play.NOON, Play.REQUESTER, "", play.now.lastHash());
    play.now = play.now.evolve(CaseEventJson.event(header, again));
    assertThat(
            play.rules(Play.COORDINATOR, new CaseMove.SpecialistAssigned(Play.EXPERT, Play.ACCESS)))
        .containsExactly("consent");
  }

  @Test
  void aReceiptIsConfirmedByItsRecipientOrWithItsSource() {
    var play = Play.released();
    var fact = new CaseFact.ReleaseAcknowledged(Play.PHYSICIAN);

    assertThat(noted(play, new Actor(Play.PHYSICIAN, Role.REQUESTER), "", fact)).isEmpty();
    assertThat(noted(play, Play.COORDINATOR, "portal-receipt", fact)).isEmpty();
    assertThat(noted(play, Play.SYSTEM, "portal-receipt", fact)).isEmpty();
    for (var cause : List.of("", " ")) {
      assertThat(noted(play, Play.COORDINATOR, cause, fact))
          .containsExactly("Case C-1: state RELEASED, nothing says how d-1 confirmed the receipt"
              + " [receipt-own]. Let d-1 confirm it, or let the coordinator give the receipt's"
              + " source as the cause.");
    }
    assertThat(noted(play, Play.REQUESTER, "told-me", fact)).hasSize(1);
  }

  @Test
  void nobodyWaivesForThemselves() {
    var self = new Actor(Play.EXPERT, Role.COORDINATOR);

    assertThat(Play.matching(false)
            .refused(self, new CaseFact.WaiverGranted(Guard.LICENSED, Play.EXPERT, "i-may")))
        .containsExactly("Case C-1: state MATCHING, s-1 would waive for themselves"
            + " [waiver-independent]. Let another coordinator answer for it.");
  }
}
