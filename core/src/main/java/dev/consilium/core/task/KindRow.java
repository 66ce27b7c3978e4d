package dev.consilium.core.task;

/** How tasks of one kind begin; the last five name values of the event, or are empty. */
record KindRow(
    TaskKind kind,
    TaskCode code,
    TaskIntent intent,
    TaskStatus initial,
    String key,
    String owner,
    String until,
    String input,
    Focus focus) {

  /** What a task acts upon. */
  enum Focus {
    REQUEST,
    REPORT,
    RUNNING
  }
}
