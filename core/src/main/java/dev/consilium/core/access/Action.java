package dev.consilium.core.access;

/** What someone wants to do with a case. Source: privacy reference, section 7, role table. */
public enum Action {
  /** Hand the case in. */
  SUBMIT,
  /** See its state and its dates, no clinical text. */
  VIEW_STATUS,
  /** Read the patient's record. */
  VIEW_RECORD,
  /** Add documents to the record. */
  ADD_RECORD,
  /** Give or withdraw consent. */
  CONSENT,
  /** Ask others for records. */
  REQUEST_RECORDS,
  /** Choose the specialist or end an assignment. */
  ASSIGN,
  /** Read an opinion that was not released. */
  READ_DRAFT,
  /** Write the opinion. */
  WRITE_DRAFT,
  /** Check the opinion's quality. */
  REVIEW_QUALITY,
  /** Sign the opinion. */
  SIGN,
  /** Hand the signed opinion over. */
  RELEASE,
  /** Read a released opinion, every version of it. */
  READ_RELEASED
}
