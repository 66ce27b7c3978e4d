package dev.consilium.core.program;

import dev.consilium.core.program.RecordRules.Writer;

/** What the groups of one program must agree on. */
final class ProgramHarmony {

  private ProgramHarmony() {}

  static void check(ServiceProgram program) {
    var demands = new Demands("Program " + program.id())
        .code("id", program.id())
        .present("name", program.name())
        .present("source", program.source());
    physician(program, demands);
    demands
        .that(
            program.panel().ifComplex() == 0
                || program.panel().ifComplex() >= program.panel().least(),
            "/panel/ifComplex",
            "a complex case has fewer opinions than an ordinary one",
            "complex-more",
            "Raise it.")
        .that(
            !program.intake().resells().equals(program.id()),
            "/intake/resells",
            "it resells itself",
            "resells-other",
            "Name another program.")
        .that(
            program.payment().payer() != Payment.Payer.PATIENT
                || program.release().payerReporting() == ReleaseRules.PayerReporting.NONE,
            "/release/payerReporting",
            "the patient pays, and a payer is told",
            "payer-present",
            "Give NONE, or another payer.");
    demands.met();
    assumed(program);
  }

  // A physician who takes no part cannot do what another group expects.
  private static void physician(ServiceProgram program, Demands demands) {
    var absent = program.physician().mode() == TreatingPhysicianMode.NONE;
    demands
        .that(
            !absent || program.records().questionsBy() != Writer.TREATING_PHYSICIAN,
            "/records/questionsBy",
            "the treating physician takes no part and writes the questions",
            "physician-takes-part",
            "Give the physician a part, or let another write.")
        .that(
            !absent || !program.selection().choosers().contains(Requester.TREATING_PHYSICIAN),
            "/selection/choosers",
            "the treating physician takes no part and chooses",
            "physician-takes-part",
            "Give the physician a part, or let another choose.");
  }

  // A pointer to nothing would mark nothing as assumed.
  private static void assumed(ServiceProgram program) {
    var demands = new Demands("Program " + program.id());
    var tree = ServiceProgramJson.tree(program);
    for (int i = 0; i < program.assumed().size(); i++) {
      var pointer = program.assumed().get(i);
      demands.that(
          pointer.startsWith("/") && !tree.at(pointer).isMissingNode(),
          "/assumed/" + i,
          "no setting at this pointer",
          "assumed-resolves",
          "Give a JSON pointer such as /turnaround/urgentHours.");
    }
    demands.met();
  }
}
