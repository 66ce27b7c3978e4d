package dev.consilium.reports.opinion;

import dev.consilium.core.Actor;
import dev.consilium.core.CaseId;
import dev.consilium.core.Coding;
import dev.consilium.core.ContentHash;
import dev.consilium.core.Jurisdiction;
import dev.consilium.core.PartyId;
import dev.consilium.core.Role;
import dev.consilium.core.assistance.AiArtifact;
import dev.consilium.core.assistance.AiOrigin;
import dev.consilium.core.assistance.AiStatement;
import dev.consilium.core.assistance.AiTool;
import dev.consilium.core.assistance.ContributionKind;
import dev.consilium.core.assistance.ModelCard;
import dev.consilium.core.assistance.NamedHuman;
import dev.consilium.core.opinion.Answer;
import dev.consilium.core.opinion.Attestation;
import dev.consilium.core.opinion.Author;
import dev.consilium.core.opinion.CaseHeader;
import dev.consilium.core.opinion.CaseQuestion;
import dev.consilium.core.opinion.Certainty;
import dev.consilium.core.opinion.ChangeAssessment;
import dev.consilium.core.opinion.ClinicalImpact;
import dev.consilium.core.opinion.ClinicalTrial;
import dev.consilium.core.opinion.Completion;
import dev.consilium.core.opinion.Consensus;
import dev.consilium.core.opinion.DecisionRule;
import dev.consilium.core.opinion.DiagnosisCategory;
import dev.consilium.core.opinion.DiagnosisOpinion;
import dev.consilium.core.opinion.Disclaimers;
import dev.consilium.core.opinion.FollowUpAnswer;
import dev.consilium.core.opinion.FurtherTest;
import dev.consilium.core.opinion.IndemnitySnapshot;
import dev.consilium.core.opinion.Independence;
import dev.consilium.core.opinion.InitialOpinion;
import dev.consilium.core.opinion.LicenceSnapshot;
import dev.consilium.core.opinion.OncologyEvidence;
import dev.consilium.core.opinion.Opinion;
import dev.consilium.core.opinion.OpinionDraft;
import dev.consilium.core.opinion.OpinionSection;
import dev.consilium.core.opinion.Options;
import dev.consilium.core.opinion.PanelReport;
import dev.consilium.core.opinion.PatientSummary;
import dev.consilium.core.opinion.QualityStatement;
import dev.consilium.core.opinion.Rationale;
import dev.consilium.core.opinion.ReRead;
import dev.consilium.core.opinion.Recommendation;
import dev.consilium.core.opinion.RecordsReviewed;
import dev.consilium.core.opinion.RedFlag;
import dev.consilium.core.opinion.Reference;
import dev.consilium.core.opinion.SignedAddendum;
import dev.consilium.core.opinion.SignedOpinion;
import dev.consilium.core.opinion.TreatmentCategory;
import dev.consilium.core.opinion.TreatmentChange;
import dev.consilium.core.opinion.TreatmentOpinion;
import dev.consilium.core.opinion.Urgency;
import dev.consilium.core.opinion.VersionHistory;
import dev.consilium.core.record.CodeableText;
import dev.consilium.core.record.PartialDate;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An invented patient's opinions: one with every section filled, one with as little as may be. */
final class SampleCase {

  static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
  static final LocalDate DAY = LocalDate.of(2026, 11, 20);
  static final PartyId AUTHOR = new PartyId("dr-lovelace");
  static final PartyId SECOND = new PartyId("dr-noether");
  static final PartyId THIRD = new PartyId("dr-curie");
  static final NamedHuman PERSON =
      new NamedHuman(new Actor(AUTHOR, Role.SPECIALIST), "Dr Ada Lovelace");
  static final NamedHuman REVIEWER = new NamedHuman(
      new Actor(new PartyId("dr-somerville"), Role.QUALITY_REVIEWER), "Dr Mary Somerville");
  static final Letterhead LETTERHEAD =
      Letterhead.english("Example Hospital second opinions", "Patient 17, born 1971");
  private static final String ICD = "http://hl7.org/fhir/sid/icd-10-cm";

  private SampleCase() {}

  static OpinionDraft base(int version) {
    return base(version, "en-US");
  }

  static OpinionDraft base(int version, String language) {
    return OpinionDraft.of(new CaseHeader(
        new CaseId("C-17"),
        version,
        "Patient 17",
        true,
        new PartyId("requester-1"),
        CaseHeader.Scope.RECORDS_ONLY,
        hash("dossier"),
        DAY.minusDays(6),
        DAY,
        new Jurisdiction("US-AZ"),
        language));
  }

  /** Only what no opinion may lack. */
  static Opinion sparse() {
    return saying(
        "en-US",
        "Known since October.",
        new Urgency(Urgency.Level.ROUTINE, null, "See your doctor as planned."));
  }

  /** The sparse opinion with one text of the caller's wherever text is free. */
  static Opinion saying(String language, String text, Urgency urgency) {
    return complete(little(language, text, urgency)
        .change(change(TreatmentCategory.CONFIRMED, ClinicalImpact.NONE)));
  }

  /** The sparse opinion when the records allow no judgement. */
  static Opinion unjudged() {
    var urgency = new Urgency(Urgency.Level.ROUTINE, null, "See your doctor as planned.");
    return complete(little("en-US", "Known since October.", urgency)
        .change(change(TreatmentCategory.INDETERMINATE, ClinicalImpact.NOT_ASSESSED)));
  }

  private static ChangeAssessment change(TreatmentCategory treatment, ClinicalImpact impact) {
    return new ChangeAssessment(
        DiagnosisCategory.INDETERMINATE, treatment, Set.of(), impact, REVIEWER, NOON);
  }

  private static OpinionDraft little(String language, String text, Urgency urgency) {
    return base(1, language)
        .questions(List.of(new CaseQuestion("q1", CaseQuestion.Kind.PROGNOSIS, text, true)))
        .records(new RecordsReviewed(List.of(item(0)), List.of()))
        .summary(text)
        .initial(new InitialOpinion(
            CodeableText.ofText("Chronic headache"),
            "Wait and see.",
            null,
            "Dr First",
            PartialDate.of("2026"),
            NOON))
        .diagnosis(
            new DiagnosisOpinion(CodeableText.ofText("Chronic headache"), Certainty.LOW, text))
        .treatment(new TreatmentOpinion(text, TreatmentOpinion.Procedure.NONE_INTENDED))
        .options(new Options(List.of(), ""))
        .answers(List.of(new Answer.NotAnswerable("q1", "The course is not documented.")))
        .urgency(urgency)
        .redFlags(List.of(new RedFlag("Sudden worst headache", "Call an ambulance.")))
        .rationale(new Rationale(
            "The examinations are without finding.",
            List.of(new Reference(
                "r1", Reference.Kind.GUIDELINE, "Headache 2024", "Society guideline."))))
        .recommendations(List.of(new Recommendation(
            "a1",
            "No further treatment.",
            Certainty.LOW,
            Recommendation.Strength.CONDITIONAL,
            List.of("r1"),
            null)))
        .patientSummary(
            new PatientSummary("Nothing dangerous was found.", List.of("When shall I come back?")))
        .limitations(List.of(text))
        .independence(List.of(independent(AUTHOR)))
        .ai(new AiStatement.NoneUsed(PERSON, NOON))
        .authors(List.of(author(AUTHOR, "Dr Ada Lovelace")))
        .disclaimers(disclaimers());
  }

  /** Every section, a panel with dissent, tool use, version 2 with an addendum. */
  static Opinion full() {
    return complete(base(2)
        .questions(List.of(
            new CaseQuestion(
                "q1", CaseQuestion.Kind.DIAGNOSIS, "Is the subtype of the tumour certain?", true),
            new CaseQuestion(
                "q2",
                CaseQuestion.Kind.NEED_FOR_PROCEDURE,
                "Is a mastectomy needed, or would breast-conserving surgery with radiotherapy be as safe?",
                true),
            new CaseQuestion(
                "q3",
                CaseQuestion.Kind.PROGNOSIS,
                "What is the risk of recurrence within ten years?",
                false)))
        .records(new RecordsReviewed(
            java.util.stream.IntStream.range(0, 14).mapToObj(SampleCase::item).toList(),
            List.of(
                new RecordsReviewed.Missing(
                    "MRI of both breasts, 3 Oct 2026",
                    true,
                    "The extent cannot be judged beyond mammography."),
                new RecordsReviewed.Missing(
                    "Genetic counselling report", false, "Hereditary risk is not considered."))))
        .summary(
            "A 55-year-old woman noticed a lump in the left breast in September 2026. Mammography and ultrasound showed an 18 mm mass at 2 o\u2019clock; core biopsy showed invasive carcinoma, ER 95 %, PR 60 %, HER2 1+. Staging was without evidence of distant disease.\n\nShe takes levothyroxine 75 \u00B5g daily. Allergy: penicillin (anaphylaxis, 2003).")
        .initial(new InitialOpinion(
            CodeableText.of(
                ICD, "C50.412", "Malignant neoplasm of upper-outer quadrant of left female breast"),
            "Mastectomy with sentinel node biopsy, then adjuvant chemotherapy.",
            CodeableText.of(
                "http://snomed.info/sct", "428571003", "Simple mastectomy of left breast"),
            "Dr Henry First, Community Hospital",
            PartialDate.of("2026-10-12"),
            NOON.minusSeconds(864000)))
        .reReads(List.of(
            new ReRead(
                ReRead.Kind.PATHOLOGY,
                "Core biopsy 2026-10-05, 4 slides",
                "Invasive lobular carcinoma, classic type, grade 2; E-cadherin negative.",
                ReRead.Discrepancy.NOTABLE_B),
            new ReRead(
                ReRead.Kind.IMAGING,
                "Mammography 2026-09-28",
                "18 mm mass, no further lesion.",
                ReRead.Discrepancy.CONCUR)))
        .diagnosis(
            new DiagnosisOpinion(
                new CodeableText(
                    List.of(
                        new Coding(ICD, "C50.412", null),
                        new Coding(
                            "http://terminology.hl7.org/CodeSystem/icd-o-3", "8520/3", null)),
                    "Invasive lobular carcinoma of the left breast, cT1c cN0 cM0"),
                Certainty.HIGH,
                "The carcinoma is confirmed; its subtype is lobular rather than ductal. E-cadherin is lost in all tumour cells.\nThis matters because lobular carcinoma is often larger than mammography shows."))
        .treatment(new TreatmentOpinion(
            "Breast-conserving surgery is possible if a repeated MRI shows a single focus of at most 25 mm. Mastectomy should not be performed before that MRI.",
            TreatmentOpinion.Procedure.DEFERRED))
        .change(new ChangeAssessment(
            DiagnosisCategory.CLARIFIED,
            TreatmentCategory.CHANGED,
            Set.of(TreatmentChange.ADD_TEST_FIRST, TreatmentChange.LESS_INVASIVE),
            ClinicalImpact.MAJOR,
            REVIEWER,
            NOON))
        .options(new Options(
            List.of(
                new Options.Alternative(
                    "Breast-conserving surgery and radiotherapy",
                    Options.Kind.TREATMENT,
                    List.of(
                        "Keeps the breast",
                        "Shorter hospital stay",
                        "Survival equal to mastectomy"),
                    List.of(
                        "Radiotherapy over three to five weeks",
                        "Re-excision in about one of five patients")),
                new Options.Alternative(
                    "Mastectomy",
                    Options.Kind.TREATMENT,
                    List.of("Usually no radiotherapy"),
                    List.of("Loss of the breast")),
                new Options.Alternative(
                    "Primary endocrine therapy",
                    Options.Kind.WATCHFUL_WAITING,
                    List.of("Time to decide"),
                    List.of())),
            "She wishes to keep the breast if that is as safe."))
        .furtherTests(List.of(
            new FurtherTest(
                CodeableText.of("http://loinc.org", "36279-2", "MRI of both breasts with contrast"),
                "Extent of a lobular tumour; contralateral breast.",
                true),
            new FurtherTest(
                CodeableText.ofText("21-gene recurrence score"),
                "Benefit of chemotherapy.",
                false)))
        .trials(List.of(new ClinicalTrial(
            "NCT01234567",
            "Endocrine therapy before surgery in lobular carcinoma",
            "Eligible if the MRI shows a single focus.",
            DAY.minusDays(1))))
        .answers(List.of(
            new Answer.Answered("q1", "Yes. It is an invasive lobular carcinoma; see section 6."),
            new Answer.Answered(
                "q2",
                "Breast-conserving surgery with radiotherapy is as safe if the MRI shows a single focus of at most 25 mm.\nOtherwise mastectomy remains the safer operation."),
            new Answer.NotAnswerable("q3", "The recurrence score is not available.")))
        .urgency(new Urgency(
            Urgency.Level.ASAP,
            LocalDate.of(2026, 12, 8),
            "Repeat the MRI within 7 days; surgery should take place by 8 Dec 2026."))
        .redFlags(List.of(
            new RedFlag(
                "Fever above 38.5 \u00B0C, redness or pus at the biopsy site",
                "Go to an emergency department the same day."),
            new RedFlag("Sudden breathlessness or chest pain", "Call an ambulance at once.")))
        .rationale(new Rationale(
            "Randomised trials with 20 years of follow-up show equal survival after breast-conserving surgery with radiotherapy and after mastectomy.\nLobular histology is not a contraindication, but raises the rate of positive margins.",
            List.of(
                new Reference(
                    "r1",
                    Reference.Kind.DOI,
                    "10.1056/NEJMoa022152",
                    "Fisher B et al. Twenty-year follow-up of a randomized trial. N Engl J Med 2002."),
                new Reference(
                    "r2", Reference.Kind.PMID, "12393819", "Veronesi U et al. N Engl J Med 2002."),
                new Reference(
                    "r3",
                    Reference.Kind.URL,
                    "https://example.org/guidelines/breast/2026/lobular-carcinoma-recommendations?version=4",
                    "National guideline, version 4."))))
        .recommendations(List.of(
            new Recommendation(
                "a1",
                "MRI of both breasts before any operation.",
                Certainty.MODERATE,
                Recommendation.Strength.STRONG,
                List.of("r3"),
                null),
            new Recommendation(
                "a2",
                "Breast-conserving surgery with radiotherapy if unifocal and at most 25 mm.",
                Certainty.HIGH,
                Recommendation.Strength.CONDITIONAL,
                List.of("r1", "r2"),
                OncologyEvidence.mtb(
                    OncologyEvidence.Level.M1A, Set.of(OncologyEvidence.Supplement.IS)))))
        .panel(new PanelReport(
            AUTHOR,
            DecisionRule.MAJORITY,
            3,
            List.of(
                member(AUTHOR, "Dr Ada Lovelace", "breast surgery", PanelReport.Stance.AGREE, ""),
                member(
                    SECOND,
                    "Dr Emmy Noether",
                    "medical oncology",
                    PanelReport.Stance.AGREE_WITH_RESERVATION,
                    "Only after the MRI."),
                new PanelReport.Position(
                    new PartyId("dr-hodgkin"),
                    "Dr Dorothy Hodgkin",
                    "pathology",
                    new PanelReport.Sealed(
                        PanelReport.Stance.DISSENT,
                        "The slides do not rule out a ductal component.",
                        "00112233445566778899aabbccddeeff"),
                    PanelReport.Stance.AGREE,
                    "Agrees with the pathology."),
                member(
                    THIRD,
                    "Dr Marie Curie",
                    "radiation oncology",
                    PanelReport.Stance.DISSENT,
                    "I would advise mastectomy.\nIn lobular carcinoma MRI underestimates the extent in a relevant share of patients, and a second operation delays adjuvant treatment.")),
            Consensus.MAJORITY_WITH_DISSENT))
        .patientSummary(new PatientSummary(
            "Your tumour is a lobular breast cancer. It was found early.\nYou may be able to keep your breast. First an MRI must be repeated.",
            List.of("When can the MRI be repeated?", "Who will read it?")))
        .limitations(List.of(
            "The MRI of 3 Oct 2026 could not be opened.",
            "Family history is known from the referral letter only."))
        .independence(List.of(
            independent(AUTHOR),
            independent(SECOND),
            independent(THIRD),
            independent(new PartyId("dr-hodgkin"))))
        .ai(new AiStatement.Used(List.of(contribution())))
        .authors(List.of(
            author(AUTHOR, "Dr Ada Lovelace"),
            author(SECOND, "Dr Emmy Noether"),
            author(THIRD, "Dr Marie Curie"),
            author(new PartyId("dr-hodgkin"), "Dr Dorothy Hodgkin")))
        .disclaimers(disclaimers())
        .history(new VersionHistory(
            List.of(new VersionHistory.Entry(
                1,
                hash("v1"),
                DAY.minusDays(9),
                "The slides were read again.",
                VersionHistory.Relation.REPLACES,
                List.of(OpinionSection.RE_READS, OpinionSection.DIAGNOSIS))),
            List.of(new VersionHistory.Addendum(
                "ad1", "May I fly before the MRI?", "Yes.", AUTHOR, DAY, hash("ad1"))))));
  }

  private static PanelReport.Position member(
      PartyId who, String name, String role, PanelReport.Stance stance, String rationale) {
    var sealed = new PanelReport.Sealed(stance, rationale, "00112233445566778899aabbccddeeff");
    return new PanelReport.Position(who, name, role, sealed, stance, rationale);
  }

  static FollowUpAnswer addendum(Opinion opinion, Answer answer) {
    return new FollowUpAnswer(
        "ad2",
        FollowUpAnswer.Basis.of(opinion),
        new FollowUpAnswer.Asked(
            "f2",
            new PartyId("requester-1"),
            DAY.plusDays(6),
            "The MRI can only be repeated on 12 December.\nIs that too late?"),
        answer,
        List.of(new Reference("r1", Reference.Kind.PMID, "12393820", "Fisher B et al. 2002.")),
        opinion.ai(),
        AUTHOR,
        "Dr Ada Lovelace",
        DAY.plusDays(8),
        "en-US");
  }

  static SignedAddendum signed(FollowUpAnswer addendum) {
    return new SignedAddendum(
        addendum,
        List.of(new Attestation(
            new Attestation.Statement(
                "statement-2",
                AUTHOR,
                "Dr Ada Lovelace",
                Attestation.Role.AUTHOR,
                addendum.basis().dossier(),
                addendum.hash(),
                "rules-2026.3",
                licence(),
                NOON.plusSeconds(9 * 86_400)),
            hash("certificate"),
            "CMS/SHA256withECDSA",
            "AAEC")));
  }

  static SignedOpinion signed(Opinion opinion) {
    var quality = new QualityStatement(
        new PartyId("dr-somerville"),
        "Dr Mary Somerville",
        "core-1",
        opinion.hash(),
        NOON,
        List.of(),
        List.of());
    return signed(opinion, quality);
  }

  static SignedOpinion waived(Opinion opinion) {
    return signed(
        opinion,
        new QualityStatement(
            new PartyId("dr-somerville"),
            "Dr Mary Somerville",
            "core-1",
            opinion.hash(),
            NOON,
            List.of(new QualityStatement.Waiver(
                "indemnity-covers",
                new PartyId("lead"),
                "Dr Joan Lead",
                "The insurer extends the cover from 1 Dec 2026.")),
            List.of(new QualityStatement.Remark("reading-level", "The text is hard to read."))));
  }

  static SignedOpinion signed(Opinion opinion, @Nullable QualityStatement quality) {
    return new SignedOpinion(
        opinion,
        quality,
        List.of(attestation(opinion, AUTHOR, "Dr Ada Lovelace", Attestation.Role.AUTHOR)));
  }

  private static Attestation attestation(
      Opinion opinion, PartyId who, String name, Attestation.Role role) {
    return new Attestation(
        new Attestation.Statement(
            "statement-1",
            who,
            name,
            role,
            opinion.header().dossier(),
            opinion.hash(),
            "rules-2026.3",
            licence(),
            NOON.plusSeconds(3600)),
        hash("certificate"),
        "CMS/SHA256withECDSA",
        "AAEC");
  }

  private static dev.consilium.core.assistance.VerifiedContribution contribution() {
    var text = "A 55-year-old woman";
    var output = hash(text);
    var tool = new AiTool(
        "Example Corp",
        "Summarizer",
        "3.1",
        AiTool.Kind.LANGUAGE_MODEL,
        false,
        new ModelCard("https://example.org/card", "3", null, List.of("fairness")));
    var origin = new AiOrigin(
        "ai-1",
        tool,
        ContributionKind.SUMMARISE,
        "case-summary",
        hash("prompt"),
        List.of(hash("in")),
        output,
        NOON.minusSeconds(60));
    return AiArtifact.propose(origin, text).verify(PERSON, NOON).contribution();
  }

  private static RecordsReviewed.Reviewed item(int i) {
    return new RecordsReviewed.Reviewed(
        "data/" + i + ".pdf",
        List.of(
                "Pathology report, core biopsy",
                "Mammography, both sides",
                "Referral letter",
                "Laboratory results")
            .get(i % 4),
        hash("item" + i),
        i % 5 == 4 ? null : PartialDate.of("2026-10-" + (10 + i)),
        i % 2 == 0 ? "Community Hospital" : "Dr Henry First",
        "en");
  }

  private static Independence independent(PartyId who) {
    return Independence.of(
        who, Set.of(), "I will not treat the patient and have no tie to the first doctor.", DAY);
  }

  private static Author author(PartyId who, String name) {
    return new Author(
        who,
        name,
        "MD, PhD; breast surgery; Example University",
        List.of(licence()),
        new IndemnitySnapshot(
            "Mutual of Example", List.of(new Jurisdiction("US")), true, DAY.minusDays(30)));
  }

  private static LicenceSnapshot licence() {
    return new LicenceSnapshot("AZ-123456", new Jurisdiction("US-AZ"), DAY.minusDays(12));
  }

  private static Disclaimers disclaimers() {
    return new Disclaimers(
        List.of(
            new Disclaimers.Disclaimer(
                Disclaimers.Kind.ADVISORY,
                "This opinion is advice. Your treating doctor decides with you."),
            new Disclaimers.Disclaimer(
                Disclaimers.Kind.NO_TREATMENT_RELATIONSHIP,
                "It does not create a treatment relationship."),
            new Disclaimers.Disclaimer(
                Disclaimers.Kind.NOT_A_COVERAGE_DECISION, "It is not a decision on coverage.")),
        "second-opinions@example.org, +1 555 0100");
  }

  static ContentHash hash(String text) {
    return ContentHash.of(text.getBytes(StandardCharsets.UTF_8));
  }

  static Opinion complete(OpinionDraft draft) {
    var done = draft.complete();
    if (done instanceof Completion.Complete complete) {
      return complete.opinion();
    }
    throw new AssertionError(((Completion.Incomplete) done).findings().toString());
  }
}
