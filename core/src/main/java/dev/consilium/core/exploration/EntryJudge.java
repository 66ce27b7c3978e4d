package dev.consilium.core.exploration;

import dev.consilium.core.Actor;
import dev.consilium.core.PartyId;
import dev.consilium.core.Period;
import dev.consilium.core.lifecycle.CaseMove;
import dev.consilium.core.lifecycle.CaseState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;

/**
 * What must hold when a state is entered, from the reference alone: sections 1.1 and 1.4, and the
 * conditions of section 1.2 that no invariant states.
 */
final class EntryJudge {

  private final Shadow it;
  private final Instant at;
  private final List<String> wrong = new ArrayList<>();

  private EntryJudge(Shadow before, Instant at) {
    this.it = before;
    this.at = at;
  }

  /** Judges a move on the shadow before it; names what it violates. */
  static List<String> judge(Shadow before, CaseMove move, CaseState to, Actor by, Instant at) {
    var judge = new EntryJudge(before, at);
    if (before.state.absorbing()) {
      judge.wrong.add("I10");
    }
    judge.person(by);
    judge.enter(move, to);
    Moves.reason(move).ifPresent(reason -> judge.need(Moves.code(reason), "reason"));
    return judge.wrong;
  }

  private void need(boolean holds, String clause) {
    if (!holds && !wrong.contains(clause)) {
      wrong.add(clause);
    }
  }

  // A role alone is nobody: the record belongs to this specialist and this reviewer.
  private void person(Actor by) {
    switch (by.role()) {
      case SPECIALIST, PANEL_CHAIR -> need(by.party().equals(it.lead), "own-word");
      case QUALITY_REVIEWER ->
        need(it.draft != null && by.party().equals(it.draft.reviewer()), "own-word");
      default -> {}
    }
  }

  private void enter(CaseMove move, CaseState to) {
    switch (to) {
      case REQUESTED -> {
        served();
        need(!it.questions.isEmpty(), "question");
        need(it.subject != null, "subject");
      }
      case INTAKE -> served();
      case AWAITING_RECORDS, PREPARED -> prepared(to);
      case MATCHING -> {
        if (it.state == CaseState.PREPARED) {
          served();
          need(!it.emergency, "I15");
          need(it.eligible, "eligible");
        }
      }
      case ASSIGNED -> assigned((CaseMove.SpecialistAssigned) move);
      case IN_REVIEW -> review(move);
      case DELIBERATION -> convened((CaseMove.PanelConvened) move);
      case QUALITY_REVIEW -> drafted((CaseMove.OpinionDrafted) move);
      case AWAITING_ATTESTATION -> {
        it.authors().forEach(this::reads);
        need(it.active(at), "I16");
        reviewed();
      }
      case SIGNED -> signed((CaseMove.OpinionSigned) move);
      case RELEASED -> released((CaseMove.OpinionReleased) move);
      case CLOSED -> closed();
      case DECLINED, UNABLE_TO_COMPLETE -> need(!it.emergency || it.advised, "I15");
      case ENTERED_IN_ERROR -> need(it.release == null, "I10");
      default -> {}
    }
  }

  private void served() {
    need(Vetting.served(it, at), "I1b");
  }

  private void reads(PartyId reader) {
    need(Vetting.shown(it, reader, at), "I1");
    need(Vetting.transferable(it, reader, at), "I9");
  }

  private void prepared(CaseState to) {
    served();
    need(!it.emergency, "I15");
    need(it.eligible, "eligible");
    need(
        it.terms.consents().stream().allMatch(kind -> it.consented(kind, null, at)),
        "program-consents");
    if (to == CaseState.PREPARED) {
      need(it.current, "summary");
      need(!it.questions.isEmpty(), "question");
      need(!Moves.joins(it.terms) || !it.treating.isEmpty(), "treating-physician");
    }
  }

  private void assigned(CaseMove.SpecialistAssigned assigned) {
    var specialist = assigned.specialist();
    reads(specialist);
    need(Vetting.licensed(it, specialist, at), "I2");
    need(Vetting.independent(it, specialist), "I3");
    need(Vetting.indemnified(it, specialist, at), "I8");
    need(it.comparator != null, "I12");
    need(!it.emergency, "I15");
    need(open(assigned.access()), "I16");
    need(Moves.chosen(it, specialist), "selection");
    need(it.eligible, "eligible");
  }

  private boolean open(Period access) {
    return access.end() != null && access.contains(at);
  }

  private void review(CaseMove move) {
    var lead = it.lead;
    if (lead == null) {
      need(false, "I16");
      return;
    }
    reads(lead);
    need(Vetting.licensed(it, lead, at), "I2");
    need(Vetting.independent(it, lead), "I3");
    need(
        move instanceof CaseMove.AmendmentOpened amendment
            ? open(amendment.access())
            : it.active(at),
        "I16");
  }

  private void convened(CaseMove.PanelConvened convened) {
    var members = convened.members();
    need(
        it.terms.panel()
            && members.size() >= it.terms.panelMembers()
            && new HashSet<>(members).size() == members.size()
            && convened.quorum() >= Math.max(2, it.terms.quorum())
            && convened.quorum() <= members.size()
            && it.lead != null
            && members.contains(it.lead),
        "I7");
    need(it.active(at), "I16");
    for (var member : members) {
      reads(member);
      need(Vetting.independent(it, member), "I3");
    }
  }

  private void drafted(CaseMove.OpinionDrafted drafted) {
    reads(drafted.reviewer());
    need(drafted.version() == it.version + 1, "I10");
    need(
        it.questions.stream()
            .allMatch(
                asked -> drafted.answered().contains(asked) != drafted.refused().contains(asked)),
        "I11");
    need(
        it.questions.containsAll(drafted.answered()) && it.questions.containsAll(drafted.refused()),
        "I11");
    need(PanelVerdict.sound(it), "I7");
  }

  private void reviewed() {
    var draft = it.draft;
    need(
        it.qa
            && draft != null
            && !draft.reviewer().equals(it.lead)
            && !it.members.contains(draft.reviewer()),
        "I6");
  }

  private void signed(CaseMove.OpinionSigned signed) {
    for (var author : it.authors()) {
      need(Vetting.licensed(it, author, at), "I2");
      need(Vetting.independent(it, author), "I3");
      need(Vetting.indemnified(it, author, at), "I8");
    }
    machines();
    reviewed();
    need(PanelVerdict.signedByAll(it), "cosigned");
    need(
        it.draft != null
            && signed.opinion().equals(it.draft.opinion())
            && signed.dossier().equals(it.dossier),
        "I4");
  }

  // "None" is a statement too: it is attested, never assumed.
  private void machines() {
    need(
        it.attested != null
            && it.attested == !it.machines.isEmpty()
            && !it.machines.containsValue(false),
        "I5");
  }

  private void released(CaseMove.OpinionReleased released) {
    served(released.recipients());
    need(!released.recipients().isEmpty(), "recipients");
    var signed = it.signed;
    need(
        it.seal == Shadow.Seal.VERIFIED
            && signed != null
            && it.draft != null
            && signed.opinion().equals(it.draft.opinion())
            && signed.dossier().equals(it.dossier),
        "I4");
    need(it.lawful, "I2");
    machines();
    reviewed();
    need(PanelVerdict.sound(it), "I7");
    need(!it.emergency || it.advised, "I15");
    need(
        !Moves.joins(it.terms) || released.recipients().stream().anyMatch(it.treating::contains),
        "treating-physician");
  }

  private void served(Collection<PartyId> recipients) {
    need(Vetting.served(it, at), "I1");
    for (var recipient : recipients) {
      need(Vetting.receives(it, recipient, at), "I1");
      need(Vetting.transferable(it, recipient, at), "I9");
    }
  }

  private void closed() {
    need(
        it.release != null
            && it.acknowledged.containsAll(it.release.recipients())
            && !it.followUps.containsValue(false)
            && it.planned,
        "loop-closed");
    need(Moves.delivered(it), "delivered");
  }
}
