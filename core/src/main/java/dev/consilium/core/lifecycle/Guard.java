package dev.consilium.core.lifecycle;

import java.util.Locale;

/** A condition of a move. Source: the guards column of the transition table. */
public enum Guard {
  /** Consent in force for the service and for everyone who would read. */
  CONSENT,
  /** At least one question. */
  QUESTION,
  /** The patient's id and jurisdiction. */
  SUBJECT,
  /** A reason, as a code. */
  REASON,
  /** Admitted by the program. */
  ELIGIBLE,
  /** No emergency: that needs emergency care, not a queue. */
  NOT_EMERGENCY,
  /** Every consent the program's terms ask for. */
  PROGRAM_CONSENTS,
  /** The treating physician takes part where the terms require it. */
  TREATING_PHYSICIAN,
  /** Emergency advice given, where an emergency is flagged. */
  ADVISED,
  /** A dossier sealed after the last record arrived. */
  SUMMARY,
  /** A fresh licence for the patient's jurisdiction. */
  LICENSED,
  /** Conflicts of interest declared, none found. */
  COI,
  /** Indemnity in force. */
  INDEMNITY,
  /** A legal basis for sending the record there. */
  TRANSFER,
  /** The initial opinion frozen, to compare with. */
  COMPARATOR_FROZEN,
  /** Chosen by whoever chooses by the program's terms, and not declined. */
  SELECTION,
  /** A panel case with a chair, members and a quorum. */
  PANEL,
  /** A position of each member, and the quorum. */
  POSITIONS,
  /** Every dissent recorded as its own fact. */
  DISSENT,
  /** The positions amount to a decision by the panel's rule. */
  DECISION,
  /** No panel case. */
  SOLO,
  /** Every question answered, or refused with a reason. */
  ANSWERS,
  /** Quality review passed for this version. */
  QA,
  /** The reviewer is neither author nor panel member. */
  INDEPENDENT_QA,
  /** Every AI contribution reviewed and the statement attested. */
  AI_DISCLOSED,
  /** Every other author of a panel's opinion signed it too. */
  COSIGNED,
  /** The signature verifies over exactly this opinion and dossier. */
  SIG_VALID,
  /** The signer was licensed when signing. */
  LICENSED_AT_SIGN,
  /** Receipt acknowledged, follow-up questions answered, an outcome planned. */
  LOOP_CLOSED,
  /** The opinion was explained as the terms promise. */
  DELIVERED,
  /** Nothing was released. */
  NO_RELEASE;

  /**
   * Gives the name used in the table and in refusals.
   *
   * @return lower-case-with-dashes
   */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
