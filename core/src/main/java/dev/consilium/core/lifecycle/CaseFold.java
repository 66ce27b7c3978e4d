package dev.consilium.core.lifecycle;

import dev.consilium.core.PartyId;
import dev.consilium.core.Period;
import java.time.Instant;

/** What a move does to a case file. Source: lifecycle reference, section 1.2, effects. */
final class CaseFold {

  private final CaseFile file;
  private final TransitionTable table;

  CaseFold(CaseFile file, TransitionTable table) {
    this.file = file;
    this.table = table;
  }

  void apply(CaseEvent event) {
    var header = event.header();
    if (event instanceof CaseEvent.Moved moved) {
      var from = file.state;
      table.find(from, moved.step().event()).ifPresent(row -> file.state = row.to());
      move(moved.step(), header.at(), from);
    } else if (event instanceof CaseEvent.Noted noted) {
      new FactFold(file).apply(noted.step());
    }
    file.sequence = header.sequence();
    file.at = header.at();
    file.last = event.hash();
  }

  private void move(CaseMove move, Instant at, CaseState from) {
    if (move instanceof CaseMove.SpecialistAssigned assigned) {
      assign(assigned.specialist(), assigned.access(), at);
    } else if (move instanceof CaseMove.PanelConvened convened) {
      file.panel = convened;
      file.outcome.involved.addAll(convened.members());
    } else if (move instanceof CaseMove.OpinionDrafted drafted) {
      file.draft = drafted;
      file.version = drafted.version();
      file.qaPassed = false;
    } else if (move instanceof CaseMove.OpinionSigned signed) {
      file.signature =
          new Signature(signed.opinion(), signed.dossier(), licensed(at), false, false);
    } else if (move instanceof CaseMove.OpinionReleased released) {
      release(released, at);
    } else if (move instanceof CaseMove.AmendmentOpened amendment) {
      newVersion();
      var lead = file.lead();
      if (lead != null) {
        endAssignment(at);
        assign(lead, amendment.access(), at);
      }
    }
    entered(from, at);
  }

  // Where the case arrives decides the rest, whichever edge led there.
  private void entered(CaseState from, Instant at) {
    if (file.state == CaseState.MATCHING && from != CaseState.PREPARED) {
      endAssignment(at);
      newVersion();
      file.standing = file.standing.next();
      file.coordination.searchAgain();
    } else if (file.state.absorbing() || file.state == CaseState.CLOSED) {
      endAssignment(at);
    } else if (file.state == CaseState.IN_REVIEW && reviewed(from)) {
      newVersion();
    }
  }

  private static boolean reviewed(CaseState from) {
    return from == CaseState.QUALITY_REVIEW
        || from == CaseState.AWAITING_ATTESTATION
        || from == CaseState.SIGNED;
  }

  private boolean licensed(Instant at) {
    return file.authors().stream()
        .allMatch(author ->
            file.standing.licensed(author, file.jurisdiction, at, table.licenceFreshDays()));
  }

  private void assign(PartyId specialist, Period access, Instant at) {
    file.assignments.add(new Assignment(specialist, at, null, access));
    file.outcome.involved.add(specialist);
  }

  private void endAssignment(Instant at) {
    var last = file.assignment();
    if (last != null) {
      file.assignments.set(file.assignments.size() - 1, last.ended(at));
    }
  }

  // Positions, quality review, signature and AI statement belong to one version.
  private void newVersion() {
    file.panel = null;
    file.seals = new PanelBook();
    file.standing.unwaive(Guard.COSIGNED);
    file.positions.clear();
    file.dissents.clear();
    file.draft = null;
    file.qaPassed = false;
    file.signature = null;
    file.aiAttested = null;
  }

  private void release(CaseMove.OpinionReleased released, Instant at) {
    file.acknowledged.clear();
    file.outcomeDue = null;
    file.outcome.conversations.clear();
    var signature = file.signature;
    if (signature != null) {
      file.releases.add(new Release(
          file.version,
          signature.opinion(),
          signature.dossier(),
          released.recipients(),
          released.channel(),
          at));
    }
  }
}
