package dev.consilium.core.lifecycle;

import java.util.List;

/** What holds whenever a state is entered. Source: lifecycle reference, section 1.4. */
public enum Invariant {
  /** Whoever reads the record has the patient's consent. */
  I1(Guard.CONSENT),
  /** Nothing is processed without consent to the service. */
  I1B(Guard.CONSENT),
  /** The signer holds authority for the patient's jurisdiction. */
  I2(Guard.LICENSED),
  /** Every author declared conflicts; whoever treats the patient is excluded. */
  I3(Guard.COI),
  /** The signature verifies over the released bytes and the dossier. */
  I4(Guard.SIG_VALID),
  /** Every AI contribution is disclosed and acted on by a human. */
  I5(Guard.AI_DISCLOSED),
  /** Quality review passed by someone who is not an author. */
  I6(Guard.QA, Guard.INDEPENDENT_QA),
  /** A panel has its quorum, every position and every dissent. */
  I7(Guard.POSITIONS, Guard.DISSENT, Guard.DECISION),
  /** A panel deliberates only in a panel case. */
  I7B(Guard.PANEL),
  /** Indemnity covers the activity. */
  I8(Guard.INDEMNITY),
  /** Each destination of the record has a legal basis. */
  I9(Guard.TRANSFER),
  /** Released versions stay; a released case cannot be marked in error. */
  I10(),
  /** Every question is answered, or refused with a reason. */
  I11(Guard.ANSWERS),
  /** The comparator is frozen before the first disclosure. */
  I12(Guard.COMPARATOR_FROZEN),
  /** Change categories are assigned by someone other than the authors; held by the facts' rules. */
  I13(),
  /** Clocks derive from events alone; held by construction, no state names it. */
  I14(),
  /** An emergency is never queued. */
  I15(Guard.NOT_EMERGENCY),
  /** A case with an emergency does not end without emergency advice. */
  I15B(Guard.ADVISED),
  /** Access ends when the assignment ends; held by the access check. */
  I16();

  @SuppressWarnings("ImmutableEnumChecker") // made by List.of
  private final List<Guard> guards;

  Invariant(Guard... guards) {
    this.guards = List.of(guards);
  }

  /**
   * Tells which guards make it true.
   *
   * @return in a fixed order; empty when the table's edges alone ensure it
   */
  public List<Guard> guards() {
    return guards;
  }
}
