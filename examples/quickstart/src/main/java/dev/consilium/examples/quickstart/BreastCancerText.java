package dev.consilium.examples.quickstart;

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
import dev.consilium.core.opinion.Reference;
import dev.consilium.core.opinion.TreatmentCategory;
import dev.consilium.core.opinion.TreatmentChange;
import dev.consilium.core.opinion.TreatmentOpinion;
import dev.consilium.core.opinion.Urgency;
import dev.consilium.core.record.CodeableText;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What the specialist of the shipped case writes: a breast cancer with contradictory HER2 results. */
final class BreastCancerText {

  private static final String LOINC = "http://loinc.org";

  private BreastCancerText() {}

  static SampleText of(SampleCase given) {
    return new SampleText(
        "A 58-year-old woman with a newly diagnosed invasive ductal carcinoma of the left breast."
            + " The tumour is staged T2 N1 M0, stage IIB. Two laboratories disagree on HER2, and"
            + " one imaging report names the right breast where every other record names the left."
            + " A mastectomy is planned. A severe penicillin allergy is on record.",
        new DiagnosisOpinion(
            given.initial().diagnosis(),
            Certainty.MODERATE,
            "The records support an invasive ductal carcinoma of the left breast, stage IIB. The"
                + " HER2 status is not settled: immunohistochemistry and the later report"
                + " contradict each other. The side named in the one discordant imaging report is"
                + " most likely an error of dictation and must be corrected at its source before"
                + " any operation."),
        new TreatmentOpinion(
            "I advise against operating first. HER2 must be settled by in-situ hybridisation on"
                + " the existing core biopsy. If it is positive, systemic treatment with"
                + " HER2-directed therapy before surgery is the better first step for a T2 N1"
                + " tumour and may allow the breast to be conserved.",
            TreatmentOpinion.Procedure.DEFERRED),
        new ChangeAssessment(
            DiagnosisCategory.CLARIFIED,
            TreatmentCategory.CHANGED,
            Set.of(TreatmentChange.ADD_TEST_FIRST, TreatmentChange.LESS_INVASIVE),
            ClinicalImpact.MAJOR,
            given.assessor(),
            given.at()),
        options(),
        List.of(
            new FurtherTest(
                CodeableText.of(
                    LOINC, "85318-4", "ERBB2 gene duplication in tissue by in-situ hybridisation"),
                "It decides whether HER2-directed treatment comes before surgery.",
                true),
            new FurtherTest(
                CodeableText.ofText("Second reading of the discordant imaging report"),
                "It decides which breast is meant; the images are the reference.",
                true)),
        answers(given),
        new Urgency(
            Urgency.Level.URGENT,
            given.at().atZone(ZoneOffset.UTC).toLocalDate().plusDays(21),
            "Settle HER2 and the side within three weeks, so that treatment is not delayed."),
        List.of(
            new RedFlag(
                "Fever above 38 degrees, or a hot, red, quickly swelling breast",
                "Go to an emergency department on the same day."),
            new RedFlag(
                "Sudden shortness of breath or chest pain", "Call the emergency number at once.")),
        new Rationale(
            "For a node-positive T2 tumour the biology decides what comes first. A positive HER2"
                + " result changes both the medicine and the order of treatment, so an irreversible"
                + " operation should wait for it. Chemotherapy before surgery makes conserving the"
                + " breast more often possible, at the price of somewhat more local recurrence.",
            List.of(
                new Reference(
                    "R1",
                    Reference.Kind.DOI,
                    "10.1200/JCO.22.02864",
                    "Wolff AC et al. HER2 testing in breast cancer: ASCO-CAP guideline update."
                        + " J Clin Oncol 2023; 41: 3867-3872."),
                new Reference(
                    "R2",
                    Reference.Kind.DOI,
                    "10.1016/S1470-2045(17)30777-5",
                    "EBCTCG. Long-term outcomes for neoadjuvant versus adjuvant chemotherapy in"
                        + " early breast cancer. Lancet Oncol 2018; 19: 27-39."))),
        List.of(
            new Recommendation(
                "REC-1",
                "Repeat HER2 by in-situ hybridisation on the core biopsy before any treatment.",
                Certainty.HIGH,
                Recommendation.Strength.STRONG,
                List.of("R1"),
                null),
            new Recommendation(
                "REC-2",
                "Correct the discordant side at its source, and mark the side before any operation.",
                Certainty.HIGH,
                Recommendation.Strength.STRONG,
                List.of(),
                null),
            new Recommendation(
                "REC-3",
                "If HER2 is positive, treat with systemic therapy first and reassess surgery after.",
                Certainty.MODERATE,
                Recommendation.Strength.CONDITIONAL,
                List.of("R2"),
                null)),
        new PatientSummary(
            "Your doctors found breast cancer on the left side, and the records agree on that. One"
                + " test result, called HER2, was read in two ways. It should be done again before"
                + " surgery. The result may mean that medicine comes first. It may also mean that"
                + " your breast can be kept. One report names the wrong side and must be mended.",
            List.of(
                "When will the HER2 test be done again, and by which laboratory?",
                "If HER2 is positive, which medicine comes first?",
                "Can my breast be kept if the tumour shrinks?",
                "Does everyone who treats me know of my penicillin allergy?")));
  }

  private static Options options() {
    return new Options(
        List.of(
            new Alternative(
                "Systemic treatment first, then surgery",
                Options.Kind.TREATMENT,
                List.of("May allow the breast to be kept", "Shows how the tumour responds"),
                List.of("Surgery comes months later", "Side effects before surgery")),
            new Alternative(
                "Mastectomy first, as planned",
                Options.Kind.TREATMENT,
                List.of("The tumour is removed at once"),
                List.of("Cannot be undone", "HER2 may turn out positive after the breast is gone")),
            new Alternative(
                "Watching and waiting",
                Options.Kind.WATCHFUL_WAITING,
                List.of(),
                List.of("Not advised for a stage IIB cancer"))),
        "Not recorded; to be asked before a decision.");
  }

  private static List<Answer> answers(SampleCase given) {
    var words = List.of(
        "Yes, with one open point: the cancer and its stage are well supported, and HER2 is not"
            + " settled. It must be tested again.",
        "Not yet. The operation should wait until HER2 is known, because a positive result changes"
            + " what comes first.",
        "Yes: systemic treatment first, then surgery, if HER2 is positive. If it is negative, the"
            + " tumour board should weigh conserving surgery against mastectomy.");
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
