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
        "A 57-year-old woman with an invasive ductal carcinoma of the left breast, pT2 pN1 cM0,"
            + " stage IIB, grade 2, ER and PR positive. A lumpectomy left one positive margin; one"
            + " of three sentinel nodes was positive. A completion mastectomy is planned. Two"
            + " laboratories disagree on HER2, and the MRI report names the right breast where"
            + " every other record names the left. A severe penicillin allergy is on record.",
        new DiagnosisOpinion(
            given.initial().diagnosis(),
            Certainty.MODERATE,
            "The records support an invasive ductal carcinoma of the left breast, stage IIB. HER2"
                + " is not settled: 3+ by immunohistochemistry in one laboratory, not amplified by"
                + " in-situ hybridisation in another. The side named in the MRI report is most"
                + " likely an error and must be corrected at its source before any operation."),
        new TreatmentOpinion(
            "I advise against the completion mastectomy for now. A positive margin after lumpectomy"
                + " can be cleared by re-excision where shape and size of the breast allow it; with"
                + " radiotherapy survival is the same. HER2 must be tested again on the surgical"
                + " specimen, because it decides which systemic treatment follows and when.",
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
                "On the surgical specimen: it decides the systemic treatment.",
                true),
            new FurtherTest(
                CodeableText.ofText("Second reading of the breast MRI"),
                "It settles which breast is meant, and whether there is a second lesion.",
                true)),
        answers(given),
        new Urgency(
            Urgency.Level.URGENT,
            given.at().atZone(ZoneOffset.UTC).toLocalDate().plusDays(14),
            "Settle HER2 and the side within two weeks, before the date planned for surgery."),
        List.of(
            new RedFlag(
                "Fever above 38 degrees, or a hot, red, quickly swelling breast",
                "Go to an emergency department on the same day."),
            new RedFlag(
                "Sudden shortness of breath or chest pain", "Call the emergency number at once.")),
        new Rationale(
            "No ink on tumour is an adequate margin for invasive cancer treated by breast-conserving"
                + " surgery and radiotherapy, so a positive margin calls for clearing it, not for"
                + " removing the breast by itself. Discordant HER2 results are to be repeated on"
                + " another specimen. The PIK3CA inhibitor was tested in advanced disease; it has"
                + " no place in this stage.",
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
                    "10.1245/s10434-014-3481-4",
                    "Moran MS et al. SSO-ASTRO consensus guideline on margins for"
                        + " breast-conserving surgery. Ann Surg Oncol 2014."),
                new Reference(
                    "R3",
                    Reference.Kind.DOI,
                    "10.1056/NEJMoa1813904",
                    "Andre F et al. Alpelisib for PIK3CA-mutated advanced breast cancer."
                        + " N Engl J Med 2019; 380: 1929-1940."),
                new Reference(
                    "R4",
                    Reference.Kind.GUIDELINE,
                    "ISBN 9789241598552",
                    "World Health Organization. WHO guidelines for safe surgery 2009."))),
        List.of(
            new Recommendation(
                "REC-1",
                "Repeat HER2 on the surgical specimen before systemic treatment is chosen.",
                Certainty.HIGH,
                Recommendation.Strength.STRONG,
                List.of("R1"),
                null),
            new Recommendation(
                "REC-2",
                "Correct the side in the MRI report at its source; mark the side before surgery.",
                Certainty.HIGH,
                Recommendation.Strength.STRONG,
                List.of("R4"),
                null),
            new Recommendation(
                "REC-3",
                "Offer re-excision with radiotherapy as the alternative to completion mastectomy.",
                Certainty.MODERATE,
                Recommendation.Strength.CONDITIONAL,
                List.of("R2"),
                null)),
        new PatientSummary(
            "Your doctors found breast cancer on the left side. The first operation left some cancer"
                + " at one edge. Taking out a little more may be enough. Your breast may be kept."
                + " One test, called HER2, gave two answers. It must be done again. The result"
                + " decides which medicine you need. One report names the wrong side. It must be"
                + " mended before any surgery.",
            List.of(
                "When will the HER2 test be done again, and by which laboratory?",
                "Can more tissue be removed without taking the whole breast?",
                "Which medicine comes next if HER2 is positive, and which if it is not?",
                "Does everyone who treats me know of my penicillin allergy?")));
  }

  private static Options options() {
    return new Options(
        List.of(
            new Alternative(
                "Re-excision of the margin, then radiotherapy",
                Options.Kind.TREATMENT,
                List.of("The breast is kept", "A smaller operation"),
                List.of("The margin may be positive again", "Weeks of radiotherapy")),
            new Alternative(
                "Completion mastectomy, as planned",
                Options.Kind.TREATMENT,
                List.of("The margin is cleared at once"),
                List.of("Cannot be undone", "Radiotherapy may still be advised for the node")),
            new Alternative(
                "Watching and waiting",
                Options.Kind.WATCHFUL_WAITING,
                List.of(),
                List.of("Not advised with a positive margin"))),
        "Not recorded; to be asked before a decision.");
  }

  private static List<Answer> answers(SampleCase given) {
    var words = List.of(
        "Not yet, and perhaps not at all. Re-excision can clear the margin; the operation should"
            + " wait for the repeated HER2 test and the corrected MRI report.",
        "Neither alone. The two results contradict each other; a repeated test on the surgical"
            + " specimen should guide the systemic treatment.",
        "No. Treatment aimed at PIK3CA was tested in advanced breast cancer; it does not change the"
            + " plan at this stage.");
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
