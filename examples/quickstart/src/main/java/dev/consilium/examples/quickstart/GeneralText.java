package dev.consilium.examples.quickstart;

import dev.consilium.core.Finding;
import dev.consilium.core.opinion.Answer;
import dev.consilium.core.opinion.Certainty;
import dev.consilium.core.opinion.ChangeAssessment;
import dev.consilium.core.opinion.ClinicalImpact;
import dev.consilium.core.opinion.DiagnosisCategory;
import dev.consilium.core.opinion.DiagnosisOpinion;
import dev.consilium.core.opinion.FurtherTest;
import dev.consilium.core.opinion.Options;
import dev.consilium.core.opinion.Options.Alternative;
import dev.consilium.core.opinion.PatientSummary;
import dev.consilium.core.opinion.Rationale;
import dev.consilium.core.opinion.Recommendation;
import dev.consilium.core.opinion.RedFlag;
import dev.consilium.core.opinion.TreatmentCategory;
import dev.consilium.core.opinion.TreatmentOpinion;
import dev.consilium.core.opinion.Urgency;
import dev.consilium.core.record.CodeableText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What the specialist of the sample writes about a record nobody prepared for: that it does not
 * suffice, and what would. It judges nothing.
 */
final class GeneralText {

  private GeneralText() {}

  static SampleText of(SampleCase given) {
    var diagnosis = given.initial().diagnosis().label();
    var findings = given.findings();
    var open =
        findings.stream().filter(it -> it.severity() == Finding.Severity.MUST).count();
    var complete = SampleOpinion.missing(given.triage()).isEmpty();
    var intended = given.initial().procedure() != null;
    return new SampleText(
        "Records of " + given.record().facts().size() + " facts from "
            + given.record().sources().size() + " source(s) were reviewed. The question is about: "
            + diagnosis + ". Preparing them turned up " + findings.size()
            + " finding(s), " + open + " of which must be mended.",
        new DiagnosisOpinion(
            given.initial().diagnosis(),
            complete ? Certainty.LOW : Certainty.VERY_LOW,
            complete
                ? "The records shown name this diagnosis, and nothing in them contradicts it."
                : "The records shown name this diagnosis. They do not suffice to confirm or change"
                    + " it without the records listed as missing."),
        new TreatmentOpinion(
            "The present plan cannot be judged until the missing records have been seen."
                + (intended ? " The planned procedure should be weighed again then." : ""),
            intended
                ? TreatmentOpinion.Procedure.DEFERRED
                : TreatmentOpinion.Procedure.NONE_INTENDED),
        new ChangeAssessment(
            complete ? DiagnosisCategory.CONFIRMED : DiagnosisCategory.INDETERMINATE,
            TreatmentCategory.INDETERMINATE,
            Set.of(),
            ClinicalImpact.NOT_ASSESSED,
            given.assessor(),
            given.at()),
        new Options(
            List.of(new Alternative(
                "Continue the present plan and review again with complete records",
                Options.Kind.WATCHFUL_WAITING,
                List.of("Nothing is changed without a reason"),
                List.of("An open finding stays open until then"))),
            ""),
        tests(given),
        answers(given),
        new Urgency(
            Urgency.Level.ROUTINE, null, "Complete the records and ask again in the usual time."),
        List.of(new RedFlag(
            "Any sudden or severe worsening",
            "Call the emergency number; do not wait for an answer to a second opinion.")),
        new Rationale(
            "An opinion is only as good as its records. Where they contradict each other or end,"
                + " this one says so and goes no further.",
            List.of()),
        List.of(new Recommendation(
            "REC-1",
            "Complete and correct the records as listed, then ask for a review again.",
            Certainty.MODERATE,
            Recommendation.Strength.CONDITIONAL,
            List.of(),
            null)),
        new PatientSummary(
            "We read your records. They are not complete enough to say more than your doctor has"
                + " said. This report lists what is missing. Keep to your present plan, and ask"
                + " your doctor to add the missing papers.",
            List.of(
                "Can you add the records that this report lists as missing?",
                "When should we ask for a second opinion again?")));
  }

  private static List<FurtherTest> tests(SampleCase given) {
    var tests = new ArrayList<FurtherTest>();
    for (var finding : given.findings()) {
      tests.add(new FurtherTest(
          CodeableText.ofText("Clear up: " + finding.found() + " (" + finding.where() + ")"),
          finding.remedy(),
          finding.severity() == Finding.Severity.MUST));
    }
    tests.add(new FurtherTest(
        CodeableText.ofText("The records and examinations listed as missing"),
        "Without them the diagnosis can be neither confirmed nor changed.",
        false));
    return tests;
  }

  private static List<Answer> answers(SampleCase given) {
    var words = List.of(
        "The records shown name the diagnosis and do not contradict it. More cannot be said from"
            + " them.",
        "The present treatment should be continued until the missing records have been seen.",
        "Complete and correct the records as listed in this report, then ask again.");
    var answers = new ArrayList<Answer>();
    for (var i = 0; i < given.questions().size(); i++) {
      var id = given.questions().get(i).id();
      answers.add(
          i < words.size()
              ? new Answer.Answered(id, words.get(i))
              : new Answer.NotAnswerable(id, "The records shown do not speak to it."));
    }
    return answers;
  }
}
