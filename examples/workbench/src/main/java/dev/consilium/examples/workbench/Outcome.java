package dev.consilium.examples.workbench;

/** How a subcommand ended; its number is the process's exit code. */
enum Outcome {
  DONE(0),
  NO(1),
  BAD_INPUT(2),
  MACHINE_TROUBLE(3);

  private final int code;

  Outcome(int code) {
    this.code = code;
  }

  int code() {
    return code;
  }
}
