package dev.consilium.core.program;

/** How an opinion reaches the patient. */
public enum Delivery {
  /** As a report. */
  WRITTEN,
  /** In a telephone call. */
  PHONE,
  /** In a video call. */
  VIDEO,
  /** In a conversation in one room. */
  IN_PERSON
}
