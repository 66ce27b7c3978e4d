package dev.consilium.core.lifecycle;

import dev.consilium.core.Actor;
import dev.consilium.core.PartyId;
import dev.consilium.core.Role;
import dev.consilium.core.consent.ConsentKind;
import dev.consilium.core.opinion.PanelReport.Stance;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;

/** Walks every configuration that a menu of commands can reach, breadth first. */
final class Explorer {

  /** One entry of the menu. */
  record Choice(Actor by, BiFunction<SecondOpinionCase, Shadow, List<CaseStep>> steps) {}

  private record Node(SecondOpinionCase now, Shadow shadow) {}

  private final List<Choice> menu = new ArrayList<>();
  private final Map<String, Integer> index = new LinkedHashMap<>();
  private final List<CaseState> states = new ArrayList<>();
  private final List<Set<Integer>> predecessors = new ArrayList<>();
  final Map<String, Integer> violations = new TreeMap<>();
  int edges;

  int configurations() {
    return states.size();
  }

  Explorer offer(Actor by, CaseStep... steps) {
    Arrays.stream(steps).forEach(step -> menu.add(new Choice(by, (now, shadow) -> List.of(step))));
    return this;
  }

  // Consent to the release matters from the signature on; earlier it would only double the walk.
  private Explorer consenting(ConsentKind kind) {
    menu.add(new Choice(Play.REQUESTER, (now, shadow) -> {
      if (kind == ConsentKind.RELEASE_TO_PHYSICIAN && now.state() != CaseState.SIGNED) {
        return List.of();
      }
      var active = shadow.consents.get(kind);
      return List.of(
          active == null
              ? Play.consent(kind + "-" + now.sequence(), kind)
              : new CaseFact.ConsentWithdrawn(active));
    }));
    return this;
  }

  static Explorer solo() {
    return common()
        .offer(Play.COORDINATOR, new CaseFact.EligibilityDecided(true, true, "red-flag"))
        .consenting(ConsentKind.SERVICE)
        .consenting(ConsentKind.RELEASE_TO_PHYSICIAN)
        .offer(
            Play.COORDINATOR,
            new CaseFact.LicenceLapsed(Play.EXPERT),
            new CaseFact.IndemnityLapsed(Play.EXPERT),
            new CaseFact.TransferBasisLost(Play.EXPERT),
            new CaseFact.AiContributionRecorded("ai-1", Play.hash("ai")),
            new CaseFact.AiContributionReviewed("ai-1", "edited"),
            new CaseFact.SignatureBroken(Play.OPINION))
        .offer(Play.SPECIALIST, new CaseFact.AiStatementAttested(true))
        .offer(Play.QUALITY, new CaseFact.QualityReviewCompleted(Play.REVIEWER, false));
  }

  static Explorer panel() {
    var explorer = common();
    explorer.offer(
        Play.COORDINATOR,
        new CaseFact.ConflictDeclared(Play.SECOND, false),
        new CaseFact.ConflictDeclared(Play.SECOND, true));
    explorer.offer(as(Play.SECOND), new CaseFact.ConflictDeclared(Play.SECOND, false));
    explorer.offer(Play.CHAIR, new CaseMove.PanelConvened(List.of(Play.EXPERT, Play.SECOND), 2));
    for (var member : List.of(Play.EXPERT, Play.SECOND)) {
      for (var position : List.of(Stance.AGREE, Stance.DISSENT, Stance.RECUSED)) {
        explorer.offer(as(member), new CaseFact.PositionSubmitted(member, position));
      }
    }
    return explorer.offer(
        as(Play.SECOND), new CaseFact.DissentRecorded(Play.SECOND, Play.hash("dissent")));
  }

  private static Actor as(PartyId member) {
    return new Actor(member, Role.SPECIALIST);
  }

  private static Explorer common() {
    var explorer = new Explorer()
        .offer(
            Play.REQUESTER,
            new CaseMove.CaseSubmitted(),
            new CaseMove.CaseCancelled("changed-mind"))
        .offer(
            new Actor(Play.PHYSICIAN, Role.REQUESTER),
            new CaseFact.ReleaseAcknowledged(Play.PHYSICIAN))
        .consenting(ConsentKind.RECORDS_DISCLOSURE)
        .offer(
            Play.COORDINATOR,
            new CaseMove.CaseReceived(),
            new CaseFact.EligibilityDecided(true, false, "admitted"),
            new CaseMove.CaseDeclined("not-eligible"),
            new CaseMove.RecordsRequested(),
            new CaseFact.DossierSealed(Play.DOSSIER),
            new CaseFact.InitialOpinionFrozen(Play.hash("initial")),
            new CaseMove.CasePrepared(),
            new CaseMove.MatchingStarted(),
            Play.licence(Play.EXPERT),
            new CaseFact.IndemnityVerified(Play.EXPERT, Play.YEAR),
            new CaseFact.TransferBasisRecorded(Play.EXPERT, "adequacy"),
            new CaseFact.ConflictDeclared(Play.EXPERT, false),
            new CaseFact.ConflictDeclared(Play.EXPERT, true),
            new CaseMove.SpecialistAssigned(Play.EXPERT, Play.ACCESS),
            new CaseMove.ClarificationReceived(),
            new CaseMove.AssignmentRevoked("late-conflict"),
            new CaseFact.SignatureVerified(Play.OPINION, Play.DOSSIER),
            new CaseMove.OpinionReleased(Set.of(Play.PHYSICIAN), "portal"),
            new CaseFact.OutcomePlanned(LocalDate.of(2026, 6, 1)),
            new CaseMove.CaseClosed(),
            new CaseMove.CaseFailed("nobody-found"),
            new CaseMove.MarkedInError("duplicate"))
        .offer(
            Play.SPECIALIST,
            new CaseMove.ReviewStarted(),
            new CaseMove.AssignmentDeclined("no-time"),
            new CaseMove.SpecialistWithdrawn("no-time"),
            new CaseMove.ClarificationRequested(),
            new CaseMove.ReturnedForRevision("typo"),
            new CaseMove.SignatureVoided("typo"),
            new CaseMove.AmendmentOpened("new-finding", Play.ACCESS),
            new CaseMove.CaseFailed("cannot-answer"),
            new CaseFact.AiStatementAttested(false),
            new CaseFact.ConflictDeclared(Play.EXPERT, false),
            Play.signing())
        .offer(
            Play.QUALITY,
            new CaseFact.QualityReviewCompleted(Play.REVIEWER, true),
            new CaseMove.QualityReviewPassed(),
            new CaseMove.ReturnedForRevision("incomplete"));
    explorer.menu.add(
        new Choice(Play.SPECIALIST, (now, shadow) -> List.of(Play.drafted(now.version() + 1))));
    explorer.menu.add(
        new Choice(Play.CHAIR, (now, shadow) -> List.of(Play.drafted(now.version() + 1))));
    explorer.menu.add(new Choice(
        Play.COORDINATOR,
        (now, shadow) -> List.of(
            new CaseFact.TransferBasisRecorded(Play.REVIEWER, "adequacy"),
            new CaseFact.TransferBasisRecorded(Play.PHYSICIAN, "adequacy"),
            new CaseFact.TransferBasisRecorded(Play.SECOND, "adequacy"),
            Play.licence(Play.SECOND),
            new CaseFact.IndemnityVerified(Play.SECOND, Play.YEAR))));
    return explorer;
  }

  Explorer walk(Play start) {
    var shadow = new Shadow();
    var now = SecondOpinionCase.draft(Play.ID);
    for (var event : start.events()) {
      now = now.evolve(event);
      count(shadow.follow(event, now));
    }
    var queue = new ArrayDeque<Node>();
    add(queue, new Node(now, shadow), -1);
    while (!queue.isEmpty()) {
      var node = queue.remove();
      var from = index.getOrDefault(node.shadow().key(), -1);
      for (var choice : menu) {
        take(node, choice, from, queue);
      }
    }
    return this;
  }

  private void take(Node node, Choice choice, int from, ArrayDeque<Node> queue) {
    var shadow = node.shadow().copy();
    var now = node.now();
    var steps = choice.steps().apply(now, shadow);
    if (steps.isEmpty()) {
      return;
    }
    if (!listed(now.state(), steps.get(0))) {
      return;
    }
    for (var step : steps) {
      if (!(now.decide(Play.command(choice.by(), step, ""), Play.NOON)
          instanceof Decision.Accepted accepted)) {
        return;
      }
      for (var event : accepted.events()) {
        count(shadow.follow(event, accepted.after()));
      }
      now = accepted.after();
    }
    access(now, shadow);
    edges++;
    add(queue, new Node(now, shadow), from);
  }

  // Unlisted cells are asserted one by one elsewhere; asking for them here is most of the time.
  private static boolean listed(CaseState state, CaseStep step) {
    var table = TransitionTable.standard();
    return step instanceof CaseMove
        ? table.find(state, step.event()).isPresent()
        : table.fact(step.event()).orElseThrow().states().contains(state);
  }

  private void access(SecondOpinionCase now, Shadow shadow) {
    var allowed = now.accessRefusals(Play.EXPERT, Play.NOON).isEmpty();
    var may = shadow.assigned
        && shadow.service
        && shadow.disclosure
        && shadow.licence
        && shadow.transfer
        && shadow.interests == Shadow.Interests.NONE
        && shadow.positions.get(Play.EXPERT.value()) != Stance.RECUSED;
    if (allowed && !may) {
      violations.merge("I16", 1, Integer::sum);
    }
  }

  private void count(List<String> found) {
    found.forEach(invariant -> violations.merge(invariant, 1, Integer::sum));
  }

  private void add(ArrayDeque<Node> queue, Node node, int from) {
    var key = node.shadow().key();
    var known = index.get(key);
    if (known == null) {
      known = states.size();
      index.put(key, known);
      states.add(node.now().state());
      predecessors.add(new HashSet<>());
      queue.add(node);
    }
    if (from >= 0) {
      predecessors.get(known).add(from);
    }
  }

  /** Counts the configurations that cannot reach any of the states. */
  int without(Set<CaseState> ends) {
    var reached = new HashSet<Integer>();
    var queue = new ArrayDeque<Integer>();
    for (int i = 0; i < states.size(); i++) {
      if (ends.contains(states.get(i)) && reached.add(i)) {
        queue.add(i);
      }
    }
    while (!queue.isEmpty()) {
      for (var before : predecessors.get(queue.remove())) {
        if (reached.add(before)) {
          queue.add(before);
        }
      }
    }
    var lost = 0;
    for (int i = 0; i < states.size(); i++) {
      if (!reached.contains(i) && !states.get(i).absorbing()) {
        lost++;
      }
    }
    return lost;
  }

  Map<CaseState, Integer> byState() {
    var counts = new HashMap<CaseState, Integer>();
    states.forEach(state -> counts.merge(state, 1, Integer::sum));
    return new TreeMap<>(counts);
  }
}
