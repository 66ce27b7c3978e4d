package dev.consilium.core.lifecycle;

import static dev.consilium.core.lifecycle.Shortfall.unless;

import dev.consilium.core.Actor;
import dev.consilium.core.opinion.TreatmentCategory;
import dev.consilium.core.program.Delivery;
import dev.consilium.core.quality.FollowThrough;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What holds for a fact about the outcome besides its place in the table. */
final class OutcomeFactChecks {

  private final CaseFile file;

  OutcomeFactChecks(CaseFile file) {
    this.file = file;
  }

  List<Shortfall> check(OutcomeFact fact, Actor by, Instant at) {
    if (fact instanceof OutcomeFact.ConversationHeld it) {
      return unless(
          it.mode() != Delivery.WRITTEN,
          "conversation-spoken",
          "a written delivery is no conversation",
          "Name how it was spoken");
    } else if (fact instanceof OutcomeFact.ChangeAssessed it) {
      return assessment(it, by);
    }
    return reached(((OutcomeFact.FollowThroughRecorded) fact).followThrough(), at);
  }

  // Invariant I13, against the comparator of I12.
  private List<Shortfall> assessment(OutcomeFact.ChangeAssessed assessed, Actor by) {
    var shortfalls = new ArrayList<>(unless(
        assessed.assessor().equals(by.party()),
        "party-assigned",
        by.party() + " is not the acting assessor",
        "Let the assessor record it"));
    shortfalls.addAll(unless(
        !file.outcome.involved.contains(assessed.assessor()),
        "assessor-independent",
        assessed.assessor() + " had the case or sat on its panel",
        "Let someone else classify the change"));
    shortfalls.addAll(unless(
        file.comparator != null,
        Guard.COMPARATOR_FROZEN,
        "there is no frozen opinion to compare with",
        "Leave the change unclassified"));
    shortfalls.addAll(unless(
        (assessed.treatment() == TreatmentCategory.CHANGED) != assessed.kinds().isEmpty(),
        "treatment-change-kind",
        "treatment " + assessed.treatment() + " with " + assessed.kinds().size()
            + " kinds of change",
        "Give kinds of change for a changed treatment, and for no other"));
    return shortfalls;
  }

  private List<Shortfall> reached(FollowThrough followThrough, Instant at) {
    var point = followThrough.point();
    var first = file.releases.get(0).at();
    var shortfalls = new ArrayList<>(unless(
        !at.isBefore(first.plus(Duration.ofDays(point.days()))),
        "follow-through-due",
        "fewer than " + point.days() + " days have passed since the release",
        "Ask again at " + point.days() + " days"));
    shortfalls.addAll(unless(
        !file.outcome.followThrough.contains(point),
        "set-once",
        "the outcome at " + point.days() + " days is already recorded",
        "Record each point once"));
    return shortfalls;
  }

  List<Shortfall> question(String question, Instant at) {
    var terms = file.terms;
    var released = file.releases.get(file.releases.size() - 1).at();
    var shortfalls = new ArrayList<>(unless(
        !file.outcome.followUps.containsKey(question),
        "question-new",
        "follow-up question " + question + " is already asked",
        "Give each question its own id"));
    shortfalls.addAll(unless(
        file.outcome.followUps.size() < terms.followUpQuestions(),
        "follow-up-count",
        "the program's terms allow " + terms.followUpQuestions() + " follow-up question(s)",
        "Open another case for further questions"));
    shortfalls.addAll(unless(
        !at.isAfter(released.plus(Duration.ofDays(terms.followUpDays()))),
        "follow-up-window",
        "more than " + terms.followUpDays() + " days have passed since the release",
        "Open another case for further questions"));
    return shortfalls;
  }

  List<Shortfall> addendum(String question) {
    return unless(
        Boolean.FALSE.equals(file.outcome.followUps.get(question)),
        "question-open",
        "no open follow-up question " + question,
        "Give the id of a question that was asked and not answered");
  }
}
