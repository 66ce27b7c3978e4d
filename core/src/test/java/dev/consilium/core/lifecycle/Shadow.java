package dev.consilium.core.lifecycle;

import dev.consilium.core.PartyId;
import dev.consilium.core.consent.ConsentKind;
import dev.consilium.core.opinion.PanelReport.Stance;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A second opinion of what a case is, written from the reference alone: it shares no check and no
 * fold with the production code and decides which configurations count as equal.
 */
final class Shadow {

  enum Interests {
    UNDECLARED,
    NONE,
    CONFLICT
  }

  enum Seal {
    NONE,
    SIGNED,
    VERIFIED,
    BROKEN
  }

  CaseState state = CaseState.DRAFT;
  boolean panelCase;
  boolean service;
  boolean disclosure;
  boolean release;
  boolean eligible;
  boolean emergency;
  boolean sealed;
  boolean frozen;
  boolean assigned;
  boolean licence;
  boolean indemnity;
  boolean transfer;
  boolean reviewerTransfer;
  Interests interests = Interests.UNDECLARED;
  Interests second = Interests.UNDECLARED;
  Map<ConsentKind, String> consents = new TreeMap<>();
  Set<String> withdrawn = new TreeSet<>();
  Set<String> conflicted = new TreeSet<>();
  Set<String> recused = new TreeSet<>();
  boolean convened;
  Map<String, Stance> positions = new TreeMap<>();
  boolean dissentRecorded;
  boolean answered;
  boolean qa;
  Seal seal = Seal.NONE;
  int machines;
  int machinesReviewed;
  String attested = "-";
  int releases;
  int acknowledged;
  boolean planned;

  Shadow copy() {
    var copy = new Shadow();
    copy.state = state;
    copy.panelCase = panelCase;
    copy.service = service;
    copy.disclosure = disclosure;
    copy.release = release;
    copy.eligible = eligible;
    copy.emergency = emergency;
    copy.sealed = sealed;
    copy.frozen = frozen;
    copy.assigned = assigned;
    copy.licence = licence;
    copy.indemnity = indemnity;
    copy.transfer = transfer;
    copy.reviewerTransfer = reviewerTransfer;
    copy.interests = interests;
    copy.second = second;
    copy.consents = new TreeMap<>(consents);
    copy.withdrawn = new TreeSet<>(withdrawn);
    copy.conflicted = new TreeSet<>(conflicted);
    copy.recused = new TreeSet<>(recused);
    copy.convened = convened;
    copy.positions = new TreeMap<>(positions);
    copy.dissentRecorded = dissentRecorded;
    copy.answered = answered;
    copy.qa = qa;
    copy.seal = seal;
    copy.machines = machines;
    copy.machinesReviewed = machinesReviewed;
    copy.attested = attested;
    copy.releases = releases;
    copy.acknowledged = acknowledged;
    copy.planned = planned;
    return copy;
  }

  String key() {
    return state + " " + panelCase + service + disclosure + release + eligible + emergency + sealed
        + frozen + assigned + licence + indemnity + transfer + reviewerTransfer + interests + second
        + conflicted + recused + convened + positions + dissentRecorded + answered + qa + seal
        + machines
        + machinesReviewed + attested + releases + acknowledged + planned;
  }

  /** Follows an event and returns what it violates. */
  List<String> follow(CaseEvent event, SecondOpinionCase after) {
    var step = event.step();
    var from = state;
    if (step instanceof CaseFact fact) {
      var wrong = unsaid(fact, event.header().actor().party());
      fact(fact);
      return wrong;
    }
    state = after.state();
    var violations = new ArrayList<String>();
    if (from.absorbing()) {
      violations.add("I10 left " + from);
    }
    violations.addAll(ShadowEntry.check(this, step));
    effects(from, step);
    return violations;
  }

  // I1 and I3: neither a withdrawal nor a conflict is undone in someone else's name.
  private List<String> unsaid(CaseFact fact, PartyId by) {
    if (fact instanceof CaseFact.ConsentGranted it) {
      return withdrawn.contains(it.consent()) ? List.of("I1 revived") : List.of();
    } else if (fact instanceof CaseFact.ConflictDeclared it && !it.conflicted()) {
      var party = it.party().value();
      return recused.contains(party) || (conflicted.contains(party) && !by.equals(it.party()))
          ? List.of("I3 cleared")
          : List.of();
    }
    return List.of();
  }

  private void effects(CaseState from, CaseStep step) {
    if (step instanceof CaseMove.SpecialistAssigned) {
      assigned = true;
    } else if (step instanceof CaseMove.PanelConvened) {
      convened = true;
    } else if (step instanceof CaseMove.OpinionSigned) {
      seal = Seal.SIGNED;
    } else if (step instanceof CaseMove.OpinionReleased) {
      releases = 1;
      acknowledged = 0;
      planned = false;
    } else if (step instanceof CaseMove.OpinionDrafted) {
      answered = true;
      qa = false;
    }
    if (state == CaseState.MATCHING && from != CaseState.PREPARED) {
      licence = false;
      indemnity = false;
      transfer = false;
      reviewerTransfer = false;
      interests = Interests.UNDECLARED;
      second = Interests.UNDECLARED;
    }
    if (state == CaseState.MATCHING || state.absorbing() || state == CaseState.CLOSED) {
      assigned = false;
    }
    if (step instanceof CaseMove.AmendmentOpened) {
      assigned = true;
    }
    if ((state == CaseState.MATCHING && from != CaseState.PREPARED) || revises(step)) {
      convened = false;
      positions.clear();
      dissentRecorded = false;
      answered = false;
      qa = false;
      seal = Seal.NONE;
      attested = "-";
    }
  }

  private static boolean revises(CaseStep step) {
    return step instanceof CaseMove.ReturnedForRevision
        || step instanceof CaseMove.SignatureVoided
        || step instanceof CaseMove.AmendmentOpened;
  }

  private void fact(CaseFact fact) {
    if (fact instanceof CaseFact.CaseOpened it) {
      panelCase = it.terms().panel();
    } else if (fact instanceof CaseFact.ConsentGranted it) {
      consents.put(it.kind(), it.consent());
      consent(it.kind(), true);
    } else if (fact instanceof CaseFact.ConsentWithdrawn it) {
      withdrawn.add(it.consent());
      List.copyOf(consents.keySet()).stream()
          .filter(kind -> consents.remove(kind, it.consent()))
          .forEach(kind -> consent(kind, false));
    } else if (fact instanceof CaseFact.EligibilityDecided it) {
      eligible = it.eligible();
      emergency = it.emergency();
    } else if (fact instanceof CaseFact.DossierSealed) {
      sealed = true;
    } else if (fact instanceof CaseFact.InitialOpinionFrozen) {
      frozen = true;
    } else if (fact instanceof CaseFact.LicenceVerified) {
      licence = true;
    } else if (fact instanceof CaseFact.LicenceLapsed) {
      licence = false;
    } else if (fact instanceof CaseFact.IndemnityVerified) {
      indemnity = true;
    } else if (fact instanceof CaseFact.IndemnityLapsed) {
      indemnity = false;
    } else if (fact instanceof CaseFact.TransferBasisRecorded it) {
      transfer(it.party(), true);
    } else if (fact instanceof CaseFact.TransferBasisLost it) {
      transfer(it.party(), false);
    } else if (fact instanceof CaseFact.ConflictDeclared it) {
      var declared = it.conflicted() ? Interests.CONFLICT : Interests.NONE;
      if (it.party().equals(Play.EXPERT)) {
        interests = declared;
      } else {
        second = declared;
      }
      if (it.conflicted()) {
        conflicted.add(it.party().value());
      } else {
        conflicted.remove(it.party().value());
      }
    } else {
      work(fact);
    }
  }

  private void stepBack(PartyId member) {
    conflicted.add(member.value());
    recused.add(member.value());
    if (member.equals(Play.EXPERT)) {
      interests = Interests.CONFLICT;
    } else {
      second = Interests.CONFLICT;
    }
  }

  private void consent(ConsentKind kind, boolean given) {
    if (kind == ConsentKind.SERVICE) {
      service = given;
    } else if (kind == ConsentKind.RECORDS_DISCLOSURE) {
      disclosure = given;
    } else {
      release = given;
    }
  }

  private void transfer(PartyId party, boolean known) {
    if (party.equals(Play.EXPERT)) {
      transfer = known;
    } else {
      reviewerTransfer = known;
    }
  }

  private void work(CaseFact fact) {
    if (fact instanceof CaseFact.AiContributionRecorded) {
      machines = 1;
      machinesReviewed = 0;
      attested = "-";
      qa = false;
      seal = seal == Seal.NONE ? seal : Seal.BROKEN;
    } else if (fact instanceof CaseFact.AiContributionReviewed) {
      machinesReviewed = machines;
    } else if (fact instanceof CaseFact.AiStatementAttested it) {
      attested = it.used() ? "yes" : "no";
    } else if (fact instanceof CaseFact.PositionSubmitted it) {
      positions.put(it.member().value(), it.position());
      if (it.position() == Stance.RECUSED) {
        stepBack(it.member());
      }
    } else if (fact instanceof CaseFact.DissentRecorded) {
      dissentRecorded = true;
    } else if (fact instanceof CaseFact.QualityReviewCompleted it) {
      qa = it.passed();
    } else if (fact instanceof CaseFact.SignatureVerified) {
      seal = Seal.VERIFIED;
    } else if (fact instanceof CaseFact.SignatureBroken) {
      seal = Seal.BROKEN;
    } else if (fact instanceof CaseFact.ReleaseAcknowledged) {
      acknowledged = 1;
    } else if (fact instanceof CaseFact.OutcomePlanned) {
      planned = true;
    }
  }
}
