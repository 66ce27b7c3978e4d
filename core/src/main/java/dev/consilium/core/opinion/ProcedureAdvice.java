package dev.consilium.core.opinion;

/** What an opinion says of the procedure that the first plan intended. */
public enum ProcedureAdvice {
  /** The first plan intended none. */
  NONE_PLANNED,
  /** The procedure is advised. */
  FOR,
  /** The procedure is advised against, or something else comes first. */
  AGAINST,
  /** The opinion does not say. */
  NOT_ADDRESSED
}
