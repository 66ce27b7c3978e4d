package dev.consilium.core.lifecycle;

import static dev.consilium.core.lifecycle.Invariant.I1;
import static dev.consilium.core.lifecycle.Invariant.I10;
import static dev.consilium.core.lifecycle.Invariant.I11;
import static dev.consilium.core.lifecycle.Invariant.I12;
import static dev.consilium.core.lifecycle.Invariant.I15;
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
  DRAFT(RecordReader.NOBODY),
  /** Handed in. */
  REQUESTED(RecordReader.NOBODY, I1B),
  /** Being admitted. */
  INTAKE(RecordReader.COORDINATOR, I1B),
  /** Waiting for records; the clock stands still. */
  AWAITING_RECORDS(RecordReader.COORDINATOR, I1B, I15),
  /** Records complete and sealed. */
  PREPARED(RecordReader.COORDINATOR, I1B, I15),
  /** Looking for a specialist; a withdrawal into this state is never blocked. */
  MATCHING(RecordReader.COORDINATOR),
  /** Offered to a specialist. */
  ASSIGNED(RecordReader.SPECIALIST, I1, I2, I3, I8, I9, I12, I15),
  /** Being reviewed by the specialist. */
  IN_REVIEW(RecordReader.SPECIALIST, I1, I2, I3, I9),
  /** Waiting for an answer; the clock stands still. */
  AWAITING_CLARIFICATION(RecordReader.NOBODY),
  /** Being discussed by a panel. */
  DELIBERATION(RecordReader.PANEL, I1, I3, I7B, I9),
  /** Being checked by someone else. */
  QUALITY_REVIEW(RecordReader.REVIEWER, I1, I7, I9, I11),
  /** Checked, waiting for the signature. */
  AWAITING_ATTESTATION(RecordReader.SIGNER, I1, I6, I9),
  /** Signed, not yet handed over. */
  SIGNED(RecordReader.NOBODY, I2, I3, I5, I6, I8),
  /** Handed over. */
  RELEASED(RecordReader.RECIPIENTS, I1, I4, I5, I6, I7, I9),
  /** Received, with a plan for what follows. */
  CLOSED(RecordReader.NOBODY),
  /** Not admitted. */
  DECLINED(RecordReader.NOBODY, I10),
  /** Withdrawn by the requester. */
  CANCELLED(RecordReader.NOBODY, I10),
  /** Given up with a reason. */
  UNABLE_TO_COMPLETE(RecordReader.NOBODY, I10),
  /** Never should have been; impossible after a release. */
  ENTERED_IN_ERROR(RecordReader.NOBODY, I10);

  private final RecordReader reader;

  @SuppressWarnings("ImmutableEnumChecker") // made by List.of
  private final List<Invariant> invariants;

  CaseState(RecordReader reader, Invariant... invariants) {
    this.reader = reader;
    this.invariants = List.of(invariants);
  }

  /**
   * Tells who receives the record on entry.
   *
   * @return a class of readers
   */
  public RecordReader reader() {
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
