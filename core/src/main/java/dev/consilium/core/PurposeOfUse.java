package dev.consilium.core;

/** Why a record is used. Source: HL7 v3 ActReason (PurposeOfUse), whose codes are the names. */
public enum PurposeOfUse {
  /** Treatment, second opinions included. */
  TREAT,
  /** At the patient's request. */
  PATRQT,
  /** Payment, such as a payer's benefit decision. */
  HPAYMT,
  /** Operations, such as quality review. */
  HOPERAT,
  /** Research. */
  HRESCH,
  /** Break the glass: an emergency access with a declared reason. */
  BTG
}
