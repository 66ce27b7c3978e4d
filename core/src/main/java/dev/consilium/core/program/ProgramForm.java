package dev.consilium.core.program;

import dev.consilium.core.opinion.ReRead;
import java.time.LocalDate;

/** All settings of a program, in the order of the file. */
final class ProgramForm {

  private ProgramForm() {}

  static ServiceProgram visit(Fields it, ServiceProgram of) {
    return settings(it, of).build();
  }

  // A writer needs no second program, and checking the first one writes it.
  static ProgramBuilder settings(Fields it, ServiceProgram of) {
    it.needs("id", "name", "source", "sourceDate", "admission", "records", "turnaround");
    var date = it.code("sourceDate", of.sourceDate(), LocalDate::parse);
    return new ProgramBuilder(it.text("id", of.id()))
        .name(it.text("name", of.name()))
        .source(it.text("source", of.source()), date == null ? of.sourceDate() : date)
        .intake(it.group("intake", of.intake(), ServiceForms::intake))
        .admission(it.group("admission", of.admission(), AdmissionForms::admission))
        .physician(it.group("physician", of.physician(), ServiceForms::physician))
        .consents(it.group("consents", of.consents(), ServiceForms::consents))
        .records(it.group("records", of.records(), ServiceForms::records))
        .management(it.group("management", of.management(), ServiceForms::management))
        .selection(it.group("selection", of.selection(), ServiceForms::selection))
        .experts(it.group("experts", of.experts(), ServiceForms::experts))
        .panel(it.group("panel", of.panel(), ServiceForms::panel))
        .reReads(it.groups(
            "reReads",
            of.reReads(),
            new ReReadRule(ReRead.Kind.PATHOLOGY, ReReadRule.When.WHEN_PRESENT, 0),
            ServiceForms::reRead))
        .report(it.group("report", of.report(), ServiceForms::report))
        .turnaround(it.group("turnaround", of.turnaround(), ServiceForms::turnaround))
        .delivery(it.group("delivery", of.delivery(), ServiceForms::delivery))
        .followUp(it.group("followUp", of.followUp(), ServiceForms::followUp))
        .release(it.group("release", of.release(), ServiceForms::release))
        .payment(it.group("payment", of.payment(), ServiceForms::payment))
        .boundaries(it.group("boundaries", of.boundaries(), ServiceForms::boundaries))
        .assumed(it.texts("assumed", of.assumed()));
  }

  /** A program of defaults, whose needed settings every file replaces. */
  static ServiceProgram defaults() {
    return ServiceProgram.builder("program")
        .name("Program")
        .source("None", LocalDate.EPOCH)
        .admission(AdmissionRules.everyone("Call the emergency number now."))
        .records(RecordRules.checklist("general"))
        .turnaround(Turnaround.businessDays(1, 0))
        .build();
  }
}
