package dev.consilium.examples.quickstart;

import dev.consilium.core.opinion.Answer;
import dev.consilium.core.opinion.ChangeAssessment;
import dev.consilium.core.opinion.DiagnosisOpinion;
import dev.consilium.core.opinion.FurtherTest;
import dev.consilium.core.opinion.Options;
import dev.consilium.core.opinion.PatientSummary;
import dev.consilium.core.opinion.Rationale;
import dev.consilium.core.opinion.Recommendation;
import dev.consilium.core.opinion.RedFlag;
import dev.consilium.core.opinion.TreatmentOpinion;
import dev.consilium.core.opinion.Urgency;
import java.util.List;

/** The parts of an opinion that differ from case to case; everything in it is invented. */
record SampleText(
    String summary,
    DiagnosisOpinion diagnosis,
    TreatmentOpinion treatment,
    ChangeAssessment change,
    Options options,
    List<FurtherTest> tests,
    List<Answer> answers,
    Urgency urgency,
    List<RedFlag> redFlags,
    Rationale rationale,
    List<Recommendation> recommendations,
    PatientSummary forPatient) {}
