package dev.consilium.core.program;

import dev.consilium.core.consent.ConsentKind;
import dev.consilium.core.opinion.CaseQuestion;
import java.util.Set;
import java.util.function.Function;

/** The settings of the service, each named once for reading and writing. */
final class ServiceForms {

  private ServiceForms() {}

  static Intake intake(Fields it, Intake of) {
    return new Intake(
        it.choices("channels", Intake.Channel.class, of.channels()),
        it.order("steps", Intake.Step.class, of.steps()),
        it.text("resells", of.resells()));
  }

  static PhysicianPart physician(Fields it, PhysicianPart of) {
    return new PhysicianPart(
        it.choice("mode", of.mode()),
        it.number("referenceDigits", of.referenceDigits()),
        it.truth("listsMaterials", of.listsMaterials()));
  }

  static ConsentRules consents(Fields it, ConsentRules of) {
    return new ConsentRules(
        it.choices("kinds", ConsentKind.class, of.kinds()), it.choice("form", of.form()));
  }

  static RecordRules records(Fields it, RecordRules of) {
    return new RecordRules(
        it.groups(
            "checklists",
            of.checklists(),
            new ChecklistChoice(Set.of(), Set.of(), "general"),
            (fields, value) -> new ChecklistChoice(
                AdmissionForms.codings(fields, "conditions", value.conditions()),
                fields.choices("questions", CaseQuestion.Kind.class, value.questions()),
                fields.text("checklist", value.checklist()))),
        it.choices("derivedFrom", RecordRules.Basis.class, of.derivedFrom()),
        it.choices("sources", RecordRules.RecordSource.class, of.sources()),
        it.choices("originals", RecordRules.Original.class, of.originals()),
        it.number("collectionDays", of.collectionDays()),
        it.codes("languages", of.languages(), Function.identity()),
        it.choice("questionsBy", of.questionsBy()),
        it.choice("summarisedBy", of.summarisedBy()),
        it.group(
            "questionnaire",
            of.questionnaire(),
            (fields, value) -> new Questionnaire(
                fields.choice("per", value.per()), fields.number("count", value.count()))));
  }

  static CaseManagement management(Fields it, CaseManagement of) {
    return new CaseManagement(
        it.choice("kind", of.kind()),
        it.choice("chosenBy", of.chosenBy()),
        it.truth("statusTracking", of.statusTracking()));
  }

  static SelectionRules selection(Fields it, SelectionRules of) {
    return new SelectionRules(
        it.choice("mode", of.mode()),
        it.choices("alternatives", SelectionMode.class, of.alternatives()),
        it.number("shortlist", of.shortlist()),
        it.choice("unit", of.unit()),
        it.choices("choosers", Requester.class, of.choosers()),
        it.choices("basis", RecordRules.Basis.class, of.basis()),
        it.truth("biographyShown", of.biographyShown()));
  }

  static ExpertRules experts(Fields it, ExpertRules of) {
    return new ExpertRules(
        it.choices("needs", Candidate.Standing.class, of.needs()),
        it.number("minimumStudies", of.minimumStudies()),
        it.number("poolSize", of.poolSize()),
        it.truth("foreignUnderLocal", of.foreignUnderLocal()),
        it.choices("never", Tie.class, of.never()));
  }

  static PanelRules panel(Fields it, PanelRules of) {
    return new PanelRules(
        it.choice("kind", of.kind()),
        it.number("least", of.least()),
        it.number("most", of.most()),
        it.number("perSpecialty", of.perSpecialty()),
        it.truth("oneHospital", of.oneHospital()),
        it.number("quorum", of.quorum()),
        it.choice("decision", of.decision()),
        it.number("ifComplex", of.ifComplex()));
  }

  static ReReadRule reRead(Fields it, ReReadRule of) {
    return new ReReadRule(
        it.choice("kind", of.kind()),
        it.choice("when", of.when()),
        it.number("percent", of.percent()));
  }

  static ReportRules report(Fields it, ReportRules of) {
    return new ReportRules(
        it.choices("editions", Edition.class, of.editions()),
        it.codes("languages", of.languages(), Function.identity()),
        it.choices("parts", ReportRules.Part.class, of.parts()),
        it.text("statute", of.statute()),
        it.choice("planOwner", of.planOwner()));
  }

  static Turnaround turnaround(Fields it, Turnaround of) {
    return new Turnaround(
        it.choice("from", of.from()),
        it.choice("unit", of.unit()),
        it.number("least", of.least()),
        it.number("most", of.most()),
        it.number("urgentHours", of.urgentHours()),
        it.text("calendar", of.calendar()));
  }

  static DeliveryRules delivery(Fields it, DeliveryRules of) {
    return new DeliveryRules(
        it.choices("modes", Delivery.class, of.modes()),
        it.choices("extra", Delivery.class, of.extra()),
        it.truth("oneSuffices", of.oneSuffices()),
        it.truth("readThrough", of.readThrough()));
  }

  static FollowUp followUp(Fields it, FollowUp of) {
    return new FollowUp(
        it.number("questions", of.questions()),
        it.number("days", of.days()),
        it.choices("forms", FollowUp.Form.class, of.forms()),
        it.truth("untilClosed", of.untilClosed()));
  }

  static ReleaseRules release(Fields it, ReleaseRules of) {
    return new ReleaseRules(
        it.groups(
            "to",
            of.to(),
            new ReleaseRules.Recipient(ReleaseRecipient.PATIENT, ReleaseRules.When.ALWAYS),
            (fields, value) -> new ReleaseRules.Recipient(
                fields.choice("recipient", value.recipient()),
                fields.choice("when", value.when()))),
        it.choice("payerReporting", of.payerReporting()));
  }

  static Payment payment(Fields it, Payment of) {
    return new Payment(
        it.choice("payer", of.payer()),
        it.choice("basis", of.basis()),
        it.optional("price", of.price(), new Money("XXX", 0), ServiceForms::money),
        it.groups(
            "shares",
            of.shares(),
            new Payment.FeeShare("payee", 100),
            (fields, value) -> new Payment.FeeShare(
                fields.text("payee", value.payee()), fields.number("percent", value.percent()))),
        it.optional(
            "duty",
            of.duty(),
            new ContractDuty(Catalogue.named("operations"), 0, null),
            (fields, value) -> new ContractDuty(
                fields.group("operations", value.operations(), AdmissionForms::catalogue),
                fields.number("penaltyPercent", value.penaltyPercent()),
                fields.optional(
                    "penaltyAtMost",
                    value.penaltyAtMost(),
                    new Money("XXX", 0),
                    ServiceForms::money))));
  }

  static Money money(Fields it, Money of) {
    return new Money(it.text("currency", of.currency()), it.number("minor", of.minor()));
  }

  static Boundaries boundaries(Fields it, Boundaries of) {
    return new Boundaries(
        it.choices("purposes", Boundaries.Purpose.class, of.purposes()),
        it.choices("never", Boundaries.Never.class, of.never()),
        it.texts("disclaimers", of.disclaimers()));
  }
}
