package dev.consilium.core.quality;

import static dev.consilium.core.opinion.SampleOpinion.AUTHOR;
import static dev.consilium.core.opinion.SampleOpinion.AUTHOR_PERSON;
import static dev.consilium.core.opinion.SampleOpinion.DAY;
import static dev.consilium.core.opinion.SampleOpinion.ICD;
import static dev.consilium.core.opinion.SampleOpinion.NOON;
import static dev.consilium.core.opinion.SampleOpinion.REVIEWER;
import static dev.consilium.core.opinion.SampleOpinion.changed;
import static dev.consilium.core.opinion.SampleOpinion.complete;
import static dev.consilium.core.opinion.SampleOpinion.hash;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.consilium.core.Actor;
import dev.consilium.core.Finding;
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
import dev.consilium.core.opinion.Author;
import dev.consilium.core.opinion.CaseHeader;
import dev.consilium.core.opinion.Certainty;
import dev.consilium.core.opinion.ChangeAssessment;
import dev.consilium.core.opinion.ClinicalImpact;
import dev.consilium.core.opinion.Consensus;
import dev.consilium.core.opinion.DiagnosisCategory;
import dev.consilium.core.opinion.DiagnosisOpinion;
import dev.consilium.core.opinion.IndemnitySnapshot;
import dev.consilium.core.opinion.InitialOpinion;
import dev.consilium.core.opinion.LicenceSnapshot;
import dev.consilium.core.opinion.Opinion;
import dev.consilium.core.opinion.OpinionDraft;
import dev.consilium.core.opinion.PanelReport;
import dev.consilium.core.opinion.PatientSummary;
import dev.consilium.core.opinion.QualityStatement;
import dev.consilium.core.opinion.Rationale;
import dev.consilium.core.opinion.Recommendation;
import dev.consilium.core.opinion.RecordsReviewed;
import dev.consilium.core.opinion.Reference;
import dev.consilium.core.opinion.SampleOpinion;
import dev.consilium.core.opinion.TreatmentCategory;
import dev.consilium.core.opinion.TreatmentChange;
import dev.consilium.core.opinion.TreatmentOpinion;
import dev.consilium.core.record.CodeableText;
import dev.consilium.core.record.PartialDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QualityReviewTest {

  private static final QualityChecklist LIST = QualityChecklist.standard();
  private static final NamedHuman LEAD =
      new NamedHuman(new Actor(new PartyId("lead"), Role.COORDINATOR), "Dr Lead");

  @Test
  void passesAnOpinionWithoutAFault() {
    var outcome = review(complete());

    assertThat(outcome).isInstanceOfSatisfying(QualityOutcome.Passed.class, it -> {
      assertThat(it.statement())
          .isEqualTo(new QualityStatement(
              new PartyId("dr-somerville"),
              "Dr Somerville",
              "consilium-standard 1",
              complete().hash(),
              NOON,
              List.of(),
              List.of()));
      assertThat(it.log().entries()).hasSameSizeAs(LIST.items());
      assertThat(it.log().entries())
          .allSatisfy(entry -> assertThat(entry.result()).isEqualTo(ReviewLog.Result.PASSED));
      assertThat(it.log().reading())
          .extracting(ReadingScore::method)
          .isEqualTo(ReadingScore.Method.FLESCH_KINCAID);
    });
  }

  @Test
  void letsNoAuthorReview() {
    assertThat(refusal(QualityReview.review(complete(), AUTHOR_PERSON, LIST, passes(), NOON)))
        .isEqualTo("Quality review of case C-17: reviewer dr-lovelace is an author or panel member"
            + " [reviewer-independent]."
            + " Let someone review who neither wrote the opinion nor sat on its panel.");
  }

  @Test
  void letsNoPanelMemberReviewEvenARecusedOne() {
    var panel = SampleOpinion.reportAll(
        Consensus.UNANIMOUS,
        SampleOpinion.position(AUTHOR, "Dr L", PanelReport.Stance.AGREE, ""),
        SampleOpinion.position(LEAD.actor().party(), "Dr Lead", PanelReport.Stance.RECUSED, ""));
    var opinion = complete(changed().panel(panel));

    assertThat(refusal(QualityReview.review(opinion, LEAD, LIST, passes(), NOON)))
        .contains("[reviewer-independent]");
  }

  @Test
  void refusesResultsThatDoNotFitTheList() {
    assertThat(refusal(review(complete(), ItemResult.pass("spelling"))))
        .isEqualTo("Quality review of case C-17: a result names item spelling [item-known]."
            + " Use the items of checklist consilium-standard 1.");
    assertThat(refusal(review(complete(), ItemResult.pass("plain-language"))))
        .isEqualTo("Quality review of case C-17: item plain-language has two results [item-once]."
            + " Keep one of the two.");
    assertThat(refusal(review(complete(), ItemResult.pass("reading-level"))))
        .isEqualTo("Quality review of case C-17: item reading-level is checked automatically and"
            + " has a verdict [item-human]. Drop the result, or waive the item by name.");
    assertThat(refusal(
            review(complete(), ItemResult.waived("reading-level", "Short.", AUTHOR_PERSON))))
        .isEqualTo("Quality review of case C-17: item reading-level is waived by an author or panel"
            + " member [waiver-independent]. Let someone else answer for the waiver.");
  }

  @Test
  void returnsWhatTheReviewerFailsOrForgets() {
    var results = new ArrayList<>(passes());
    results.removeIf(it -> it.item().equals("plain-language"));
    results.removeIf(it -> it.item().equals("limitations-stated"));
    results.add(ItemResult.fail("limitations-stated", "The missing slide is not named."));

    assertThat(messages(QualityReview.review(complete(), REVIEWER, LIST, results, NOON)))
        .containsExactly(
            "MUST opinion: the reviewer gave no result [plain-language]."
                + " Explain each term and say what happens next.",
            "MUST opinion: the reviewer's verdict is FAIL [limitations-stated]."
                + " Add what was not examined and which records were missing.");
  }

  @Test
  void passesAHumanItemThatSomeoneWaives() {
    var results = new ArrayList<>(passes());
    results.removeIf(it -> it.item().equals("plain-language"));
    results.add(ItemResult.waived("plain-language", "The patient is a doctor.", LEAD));

    var outcome = QualityReview.review(complete(), REVIEWER, LIST, results, NOON);

    assertThat(entry(outcome, "plain-language").result()).isEqualTo(ReviewLog.Result.WAIVED);
    assertThat(entry(outcome, "plain-language").waivedBy()).isEqualTo(LEAD);
    assertThat(outcome).isInstanceOf(QualityOutcome.Passed.class);
  }

  @Test
  void namesWaiversAndRemarksInTheStatement() {
    var author = new Author(
        AUTHOR,
        "Dr L",
        "MD",
        List.of(new LicenceSnapshot("1", new Jurisdiction("DE"), DAY)),
        new IndemnitySnapshot("Mutual", List.of(new Jurisdiction("DE")), true, DAY));
    var opinion = complete(changed().authors(List.of(author)));
    var waiver = ItemResult.waived("indemnity-covers", "Cover is applied for.", LEAD);

    assertThat(review(opinion, waiver)).isInstanceOfSatisfying(QualityOutcome.Passed.class, it -> {
      assertThat(it.statement().waivers())
          .containsExactly(new QualityStatement.Waiver(
              "indemnity-covers", new PartyId("lead"), "Dr Lead", "Cover is applied for."));
      assertThat(it.statement().remarks())
          .containsExactly(new QualityStatement.Remark(
              "licence-jurisdiction", "author dr-lovelace shows no licence for US-AZ"));
      assertThat(it.statement().waivers()).hasToString("[Waiver[indemnity-covers by lead]]");
      assertThat(it.statement().remarks()).hasToString("[Remark[licence-jurisdiction]]");
    });
  }

  @Test
  void remarksInTheReviewersWordsOnAHumanItemThatOnlyShouldPass() {
    var list = new QualityChecklist(
        "own",
        "1",
        "ours",
        DAY,
        List.of(
            new QualityChecklist.Item(
                "tone", "human", Finding.Severity.SHOULD, "The tone is kind.", "Soften it."),
            new QualityChecklist.Item(
                "waived-in-vain", "ai-statement", Finding.Severity.MUST, "It is.", "Mend it.")),
        java.util.Map.of());
    var results = List.of(
        ItemResult.fail("tone", "It is harsh."),
        ItemResult.waived("waived-in-vain", "To be safe.", LEAD));

    assertThat(QualityReview.review(complete(), REVIEWER, list, results, NOON))
        .isInstanceOfSatisfying(QualityOutcome.Passed.class, it -> {
          assertThat(it.statement().remarks())
              .containsExactly(new QualityStatement.Remark("tone", "It is harsh."));
          assertThat(it.statement().waivers()).isEmpty();
        });
  }

  @Test
  void returnsAMandatoryQuestionWithoutAnAnswerUnlessWaived() {
    var opinion = complete(changed()
        .answers(List.of(
            new Answer.NotAnswerable("q1", "No slide."), new Answer.Answered("q2", "Well."))));

    assertThat(messages(review(opinion)))
        .containsExactly("MUST opinion: mandatory question q1 is not answerable"
            + " [mandatory-questions]."
            + " Obtain what is missing, or let a named person waive the item.");
    assertThat(review(opinion, ItemResult.waived("mandatory-questions", "No slide exists.", LEAD)))
        .isInstanceOf(QualityOutcome.Passed.class);
  }

  @ParameterizedTest
  @CsvSource({
    "DOI,11.1/x",
    "DOI,10.12/x",
    "PMID,0",
    "PMID,12a",
    "URL,ftp://x.org",
    "URL,https://nowhere"
  })
  void returnsALocatorThatCannotResolve(Reference.Kind kind, String locator) {
    assertThat(messages(review(withReference(kind, locator))))
        .containsExactly("MUST opinion: reference r1 is no " + kind + " [references-resolvable]."
            + " Correct the DOI, PubMed number or address.");
  }

  @ParameterizedTest
  @CsvSource({"DOI,10.1056/NEJMoa1", "PMID,1", "URL,https://example.org/a", "GUIDELINE,S3 032-045OL"
  })
  void acceptsALocatorThatResolves(Reference.Kind kind, String locator) {
    assertThat(review(withReference(kind, locator))).isInstanceOf(QualityOutcome.Passed.class);
  }

  @Test
  void returnsAStrongRecommendationWithoutEvidence() {
    var bare = recommendation(Recommendation.Strength.STRONG);
    var humble = recommendation(Recommendation.Strength.CONDITIONAL);

    assertThat(messages(review(complete(changed().recommendations(List.of(bare, humble))))))
        .containsExactly("MUST opinion: recommendation STRONG is STRONG and cites nothing"
            + " [strong-needs-evidence]."
            + " Cite the evidence or make the recommendation conditional.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "CONFIRMED|urn:icd|C50.9|diagnosis CONFIRMED with another code",
        "CHANGED|urn:icd|C50.4|diagnosis CHANGED with the same code",
        "CONFIRMED|urn:snomed|1|",
        "CHANGED|urn:snomed|1|",
        "CHANGED|urn:icd|C50.9|",
        "CLARIFIED|urn:icd|C50.9|",
      })
  void comparesTheCategoryWithTheCodes(
      DiagnosisCategory category, String system, String code, String found) {
    var diagnosis = CodeableText.of(system.replace("urn:icd", ICD), code, "It");
    var opinion = complete(changed()
        .diagnosis(new DiagnosisOpinion(diagnosis, Certainty.LOW, "So."))
        .change(assessment(category, TreatmentCategory.CHANGED)));

    assertThat(found(opinion)).isEqualTo(found == null ? List.of() : List.of(found));
  }

  @Test
  void wantsAMissingRecordBehindAnIndeterminateDiagnosis() {
    var records = new RecordsReviewed(complete().records().reviewed(), List.of());
    var draft = changed()
        .records(records)
        .change(assessment(DiagnosisCategory.INDETERMINATE, TreatmentCategory.CHANGED));

    assertThat(found(complete(draft)))
        .containsExactly("diagnosis INDETERMINATE and no record is listed as missing");
    assertThat(found(complete(changed()
            .change(assessment(DiagnosisCategory.INDETERMINATE, TreatmentCategory.CHANGED)))))
        .isEmpty();
  }

  @Test
  void wantsAMissingRecordAndNoImpactWhenNothingCouldBeJudged() {
    var records = new RecordsReviewed(complete().records().reviewed(), List.of());
    var deferred = new TreatmentOpinion("Wait.", TreatmentOpinion.Procedure.DEFERRED);
    var treatment = assessment(DiagnosisCategory.CONFIRMED, TreatmentCategory.INDETERMINATE);
    var both = assessment(DiagnosisCategory.INDETERMINATE, TreatmentCategory.INDETERMINATE);
    var honest = new ChangeAssessment(
        DiagnosisCategory.INDETERMINATE,
        TreatmentCategory.INDETERMINATE,
        Set.of(),
        ClinicalImpact.NOT_ASSESSED,
        REVIEWER,
        NOON);

    assertThat(found(complete(changed().records(records).treatment(deferred).change(treatment))))
        .containsExactly("treatment INDETERMINATE and no record is listed as missing");
    assertThat(found(complete(changed().treatment(deferred).change(treatment)))).isEmpty();
    assertThat(found(complete(changed().treatment(deferred).change(both))))
        .containsExactly("diagnosis and treatment INDETERMINATE with the impact MINOR");
    assertThat(found(complete(changed().treatment(deferred).change(honest)))).isEmpty();
  }

  @Test
  void comparesTheCategoryWithTheProcedure() {
    var initial = new InitialOpinion(
        complete().initial().diagnosis(), "Wait.", null, "Dr F", PartialDate.of("2026"), NOON);
    var none = new TreatmentOpinion("Wait.", TreatmentOpinion.Procedure.NONE_INTENDED);

    assertThat(found(complete(changed()
            .change(assessment(DiagnosisCategory.CONFIRMED, TreatmentCategory.CONFIRMED)))))
        .containsExactly("treatment CONFIRMED with the procedure advised against");
    assertThat(found(complete(changed().treatment(none))))
        .containsExactly("procedure NONE_INTENDED and one was intended");
    assertThat(found(complete(changed().initial(initial))))
        .containsExactly("procedure ADVISED_AGAINST and none was intended");
    assertThat(found(complete(changed().initial(initial).treatment(none)))).isEmpty();
  }

  @Test
  void remarksOnAHardTextAndDoesNotBlock() {
    var hard = new PatientSummary(
        "Histopathological examination demonstrated infiltrating adenocarcinoma necessitating"
            + " multidisciplinary therapeutic deliberation.",
        List.of());

    var outcome = review(complete(changed().patientSummary(hard)));

    assertThat(outcome).isInstanceOf(QualityOutcome.Passed.class);
    assertThat(entry(outcome, "reading-level").findings())
        .singleElement()
        .extracting(Finding::message)
        .asString()
        .matches("SHOULD opinion: FLESCH_KINCAID [0-9.]+ is above the limit 9 \\[reading-level]."
            + " Shorten the sentences and replace long words.");
  }

  @Test
  void saysWhenALanguageCannotBeMeasured() {
    var outcome = review(complete(inLanguage("tr")));

    assertThat(outcome)
        .isInstanceOfSatisfying(
            QualityOutcome.Passed.class, it -> assertThat(it.log().reading()).isNull());
    assertThat(entry(outcome, "reading-level").result()).isEqualTo(ReviewLog.Result.NOT_EVALUABLE);
  }

  @Test
  void measuresGermanByLix() {
    assertThat(review(complete(inLanguage("de-AT"))))
        .isInstanceOfSatisfying(
            QualityOutcome.Passed.class,
            it -> assertThat(it.log().reading())
                .extracting(ReadingScore::method)
                .isEqualTo(ReadingScore.Method.LIX));
  }

  @Test
  void wantsAnAuthorToAttestThatNoAiWasUsed() {
    var opinion = complete(changed().ai(new AiStatement.NoneUsed(LEAD, NOON)));

    assertThat(messages(review(opinion)))
        .containsExactly("MUST opinion: \"no AI used\" is attested by lead, who is no author"
            + " [ai-statement]."
            + " Let an author attest that none was used; let a person classify and review.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"change", "quality-review"})
  void letsNoAiJudgeTheOpinion(String section) {
    assertThat(messages(review(complete(changed().ai(used(section))))))
        .singleElement()
        .asString()
        .contains("contribution c1 is for " + section + " [ai-statement]");
    assertThat(review(complete(changed().ai(used("case-summary")))))
        .isInstanceOf(QualityOutcome.Passed.class);
  }

  @Test
  void remarksOnALicenceForAnotherPlaceAndBlocksMissingCover() {
    var author = new Author(
        AUTHOR,
        "Dr L",
        "MD",
        List.of(new LicenceSnapshot("1", new Jurisdiction("DE"), DAY)),
        new IndemnitySnapshot("Mutual", List.of(new Jurisdiction("DE")), true, DAY));

    var outcome = review(complete(changed().authors(List.of(author))));

    assertThat(messages(outcome))
        .containsExactly("MUST opinion: author dr-lovelace shows no cover for record review in"
            + " US-AZ [indemnity-covers]. Obtain cover, or let a named person waive the item.");
    assertThat(entry(outcome, "licence-jurisdiction").findings())
        .extracting(Finding::message)
        .containsExactly("SHOULD opinion: author dr-lovelace shows no licence for US-AZ"
            + " [licence-jurisdiction]."
            + " Show the licence, or cite the rule that permits the opinion without one.");
  }

  @Test
  void blocksCoverThatLeavesOutRecordReview() {
    var sample = SampleOpinion.author(AUTHOR);
    var author = new Author(
        AUTHOR,
        "Dr L",
        "MD",
        sample.licences(),
        new IndemnitySnapshot("Mutual", List.of(new Jurisdiction("US")), false, DAY));

    assertThat(messages(review(complete(changed().authors(List.of(author)))))).hasSize(1);
  }

  @Test
  void wantsANameForAWaiverAndAReasonForAFailure() {
    assertThatThrownBy(() -> new ItemResult("x", ItemResult.Verdict.WAIVED, "Why.", null))
        .hasMessage("Item result x: WAIVED without a name [waiver-named]."
            + " Name who answers for a waiver, and for nothing else.");
    assertThatThrownBy(() -> new ItemResult("x", ItemResult.Verdict.PASS, "", LEAD))
        .hasMessage("Item result x: PASS with a name [waiver-named]."
            + " Name who answers for a waiver, and for nothing else.");
    assertThatThrownBy(() -> ItemResult.fail("x", " "))
        .hasMessage("Item result x: FAIL without a note [reason-given]. Say why in one sentence.");
    assertThat(ItemResult.fail("x", "SECRET")).hasToString("ItemResult[x FAIL]");
  }

  private static OpinionDraft inLanguage(String language) {
    var header = SampleOpinion.header(2);
    return SampleOpinion.amending(
        complete(),
        "Translated.",
        new CaseHeader(
            header.caseId(),
            2,
            header.subject(),
            true,
            header.requester(),
            header.scope(),
            header.dossier(),
            header.recordsCutOff(),
            header.written(),
            header.jurisdiction(),
            language));
  }

  private static AiStatement used(String section) {
    var card = new ModelCard("https://example.org", "1", null, List.of());
    var tool = new AiTool("Maker", "Tool", "1", AiTool.Kind.RULES, true, card);
    var origin = new AiOrigin(
        "c1", tool, ContributionKind.CLASSIFY, section, hash("p"), List.of(), hash("x"), NOON);
    return new AiStatement.Used(
        List.of(AiArtifact.propose(origin, "x").verify(AUTHOR_PERSON, NOON).contribution()));
  }

  private static Recommendation recommendation(Recommendation.Strength strength) {
    return new Recommendation(strength.name(), "Do.", Certainty.LOW, strength, List.of(), null);
  }

  private static Opinion withReference(Reference.Kind kind, String locator) {
    return complete(changed()
        .rationale(new Rationale("So.", List.of(new Reference("r1", kind, locator, "Cited.")))));
  }

  private static ChangeAssessment assessment(
      DiagnosisCategory diagnosis, TreatmentCategory treatment) {
    return new ChangeAssessment(
        diagnosis,
        treatment,
        treatment == TreatmentCategory.CHANGED ? Set.of(TreatmentChange.STOP) : Set.of(),
        ClinicalImpact.MINOR,
        REVIEWER,
        NOON);
  }

  private static List<ItemResult> passes() {
    return LIST.items().stream()
        .filter(QualityChecklist.Item::human)
        .map(it -> ItemResult.pass(it.id()))
        .toList();
  }

  private static QualityOutcome review(Opinion opinion, ItemResult... more) {
    var results = new ArrayList<>(passes());
    results.addAll(List.of(more));
    return QualityReview.review(opinion, REVIEWER, LIST, results, NOON);
  }

  private static List<String> found(Opinion opinion) {
    return entry(review(opinion), "category-consistent").findings().stream()
        .map(Finding::found)
        .toList();
  }

  private static ReviewLog.Entry entry(QualityOutcome outcome, String item) {
    var log = outcome instanceof QualityOutcome.Passed passed
        ? passed.log()
        : ((QualityOutcome.Returned) outcome).log();
    return log.entries().stream()
        .filter(it -> it.item().equals(item))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> messages(QualityOutcome outcome) {
    return ((QualityOutcome.Returned) outcome)
        .findings().stream().map(Finding::message).toList();
  }

  private static String refusal(QualityOutcome outcome) {
    return ((QualityOutcome.Refused) outcome).refusal().message();
  }
}
