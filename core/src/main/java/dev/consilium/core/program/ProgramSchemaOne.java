package dev.consilium.core.program;

import dev.consilium.core.Jurisdiction;
import dev.consilium.core.consent.ConsentKind;
import dev.consilium.core.opinion.DecisionRule;
import java.time.LocalDate;
import java.util.Set;

/** Programs of schema 1, which had fewer settings; the others get their defaults. */
final class ProgramSchemaOne {

  private ProgramSchemaOne() {}

  static ServiceProgram visit(Fields it, ServiceProgram of) {
    it.needs(
        "id",
        "name",
        "source",
        "admission",
        "treatingPhysician",
        "consents",
        "checklist",
        "selection",
        "panelMembers",
        "editions",
        "turnaroundDays",
        "urgentHours",
        "followUpQuestions",
        "followUpDays",
        "recipients",
        "jurisdictions");
    var served = it.codes("jurisdictions", Set.<Jurisdiction>of(), Jurisdiction::new);
    int members = it.number("panelMembers", 1);
    int questions = it.number("followUpQuestions", 0);
    int days = it.number("followUpDays", 0);
    var mode = it.choice("selection", SelectionMode.COORDINATOR);
    return new ProgramBuilder(it.text("id", of.id()))
        .name(it.text("name", of.name()))
        .source(it.text("source", of.source()), LocalDate.EPOCH)
        .admission(it.group(
            "admission", of.admission(), (fields, value) -> admission(fields, value, served)))
        .physician(PhysicianPart.of(it.choice("treatingPhysician", TreatingPhysicianMode.NONE)))
        .consents(new ConsentRules(
            it.choices("consents", ConsentKind.class, of.consents().kinds()),
            ConsentRules.Form.NOT_STATED))
        .records(RecordRules.checklist(it.text("checklist", of.checklist())))
        .selection(
            // Schema 1 had no length of a shortlist; three is what its one source offers.
            mode == SelectionMode.SHORTLIST ? SelectionRules.shortlist(3) : SelectionRules.by(mode))
        .panel(
            members == 1
                ? PanelRules.single()
                : new PanelRules(
                    PanelRules.Kind.INDEPENDENT,
                    members,
                    0,
                    0,
                    false,
                    members,
                    DecisionRule.REPORT_ALL,
                    0))
        .report(new ReportRules(
            it.choices("editions", Edition.class, of.report().editions()),
            Set.of(),
            Set.of(),
            "",
            ReportRules.PlanOwner.NOT_STATED))
        .turnaround(
            Turnaround.businessDays(it.number("turnaroundDays", 1), it.number("urgentHours", 1)))
        .followUp(questions > 0 && days > 0 ? FollowUp.of(questions, days) : FollowUp.of(0, 0))
        .release(release(it.choices("recipients", ReleaseRecipient.class, Set.of())))
        .build();
  }

  private static ReleaseRules release(Set<ReleaseRecipient> recipients) {
    return new ReleaseRules(
        recipients.stream()
            .map(it -> new ReleaseRules.Recipient(
                it,
                it == ReleaseRecipient.PATIENT
                    ? ReleaseRules.When.ALWAYS
                    : ReleaseRules.When.ON_CONSENT))
            .toList(),
        ReleaseRules.PayerReporting.NONE);
  }

  private static AdmissionRules admission(Fields it, AdmissionRules of, Set<Jurisdiction> served) {
    it.needs(
        "conditions",
        "minimumAge",
        "diagnosisRequired",
        "inpatientsExcluded",
        "excludedResidences",
        "emergencyAdvice");
    var rules = new AdmissionRules(
        AdmissionForms.codings(it, "conditions", Set.of()),
        it.number("minimumAge", 0),
        it.truth("diagnosisRequired", false),
        it.truth("inpatientsExcluded", false),
        Set.of(),
        it.text("emergencyAdvice", of.emergencyAdvice()));
    return new AdmissionRules(
        rules.requesters(),
        rules.conditions(),
        rules.minimumAge(),
        rules.maximumAge(),
        new ResidenceRules(served, it.codes("excludedResidences", Set.of(), Jurisdiction::new), ""),
        rules.facts(),
        rules.eligibility(),
        rules.emergencyAdvice());
  }
}
