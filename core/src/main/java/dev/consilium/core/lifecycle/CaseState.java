package dev.consilium.core.lifecycle;

import static dev.consilium.core.lifecycle.Invariant.I1;
import static dev.consilium.core.lifecycle.Invariant.I10;
import static dev.consilium.core.lifecycle.Invariant.I11;
import static dev.consilium.core.lifecycle.Invariant.I12;
import static dev.consilium.core.lifecycle.Invariant.I15;
import static dev.consilium.core.lifecycle.Invariant.I15B;
import static dev.consilium.core.lifecycle.Invariant.I1B;
import static dev.consilium.core.lifecycle.Invariant.I2;
import static dev.consilium.core.lifecycle.Invariant.I3;
import static dev.consilium.core.lifecycle.Invariant.I4;
import static dev.consilium.core.lifecycle.Invariant.I5;
import static dev.consilium.core.lifecycle.Invariant.I6;
import static dev.consilium.core.lifecycle.Invariant.I7;
import static dev.consilium.core.lifecycle.Invariant.I7B;
import static dev.consilium.core.lifecycle.Invariant.I8;
import static dev.consilium.core.lifecycle.Invariant.I9;

import java.util.List;

/** Where a case stands. Source: lifecycle reference, section 1.1. */
public enum CaseState {
  /** Being written by the requester. */
  DRAFT(Readership.NOBODY),
  /** Handed in. */
  REQUESTED(Readership.NOBODY, I1B),
  /** Being admitted. */
  INTAKE(Readership.COORDINATOR, I1B),
  /** Waiting for records; the clock stands still. */
  AWAITING_RECORDS(Readership.COORDINATOR, I1B, I15),
  /** Records complete and sealed. */
  PREPARED(Readership.COORDINATOR, I1B, I15),
  /** Looking for a specialist; a withdrawal into this state is never blocked. */
  MATCHING(Readership.COORDINATOR),
  /** Offered to a specialist. */
  ASSIGNED(Readership.SPECIALIST, I1, I2, I3, I8, I9, I12, I15),
  /** Being reviewed by the specialist. */
  IN_REVIEW(Readership.SPECIALIST, I1, I2, I3, I9),
  /** Waiting for an answer; the clock stands still. */
  AWAITING_CLARIFICATION(Readership.NOBODY),
  /** Being discussed by a panel. */
  DELIBERATION(Readership.PANEL, I1, I3, I7B, I9),
  /** Being checked by someone else. */
  QUALITY_REVIEW(Readership.REVIEWER, I1, I7, I9, I11),
  /** Checked, waiting for the signature. */
  AWAITING_ATTESTATION(Readership.SIGNER, I1, I6, I9),
  /** Signed, not yet handed over. */
  SIGNED(Readership.NOBODY, I2, I3, I5, I6, I8),
  /** Handed over. */
  RELEASED(Readership.RECIPIENTS, I1, I4, I5, I6, I7, I9, I15B),
  /** Received, with a plan for what follows. */
  CLOSED(Readership.NOBODY),
  /** Not admitted. */
  DECLINED(Readership.NOBODY, I10, I15B),
  /** Withdrawn by the requester. */
  CANCELLED(Readership.NOBODY, I10),
  /** Given up with a reason. */
  UNABLE_TO_COMPLETE(Readership.NOBODY, I10, I15B),
  /** Never should have been; impossible after a release. */
  ENTERED_IN_ERROR(Readership.NOBODY, I10);

  private final Readership reader;

  @SuppressWarnings("ImmutableEnumChecker") // made by List.of
  private final List<Invariant> invariants;

  CaseState(Readership reader, Invariant... invariants) {
    this.reader = reader;
    this.invariants = List.of(invariants);
  }

  /**
   * Tells who receives the record on entry.
   *
   * @return a class of readers
   */
  public Readership reader() {
    return reader;
  }

  /**
   * Tells what is checked on entry, whichever edge led there.
   *
   * @return in the reference's order
   */
  public List<Invariant> invariants() {
    return invariants;
  }

  /**
   * Tells whether no move leaves it.
   *
   * @return true for declined, cancelled, failed and entered in error
   */
  public boolean absorbing() {
    return invariants.contains(I10);
  }
}
