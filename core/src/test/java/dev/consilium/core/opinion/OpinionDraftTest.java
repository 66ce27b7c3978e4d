package dev.consilium.core.opinion;

import static dev.consilium.core.opinion.SampleOpinion.AUTHOR;
import static dev.consilium.core.opinion.SampleOpinion.AUTHOR_PERSON;
import static dev.consilium.core.opinion.SampleOpinion.DAY;
import static dev.consilium.core.opinion.SampleOpinion.NOON;
import static dev.consilium.core.opinion.SampleOpinion.REVIEWER;
import static dev.consilium.core.opinion.SampleOpinion.author;
import static dev.consilium.core.opinion.SampleOpinion.changed;
import static dev.consilium.core.opinion.SampleOpinion.complete;
import static dev.consilium.core.opinion.SampleOpinion.header;
import static dev.consilium.core.opinion.SampleOpinion.independent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.consilium.core.CaseId;
import dev.consilium.core.Finding;
import dev.consilium.core.Jurisdiction;
import dev.consilium.core.PartyId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpinionDraftTest {

  private static final PartyId OTHER = new PartyId("dr-noether");

  @Test
  void completesWhenNothingIsMissing() {
    var opinion = complete();

    assertThat(opinion.header().version()).isEqualTo(1);
    assertThat(opinion.panel()).isEmpty();
    assertThat(opinion.reReads()).isEmpty();
    assertThat(opinion.furtherTests()).isEmpty();
    assertThat(opinion.trials()).isEmpty();
    assertThat(opinion).hasToString("Opinion[C-17 version 1]");
    assertThat(opinion).isEqualTo(complete()).hasSameHashCodeAs(complete());
    assertThat(opinion).isNotEqualTo(complete(changed()));
    assertThat((Object) opinion).isNotEqualTo("an opinion");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "questions|2|Take over the case's questions.",
        "records|3|List each item of the dossier.",
        "summary|4|Write the case summary.",
        "initial|5|Freeze the first opinion as received.",
        "diagnosis|7|State the diagnosis and how certain it is.",
        "treatment|8|State the opinion on the treatment.",
        "change|7 and 8|Let someone other than the author classify the change.",
        "options|9|List the alternatives, watchful waiting included.",
        "answers|12|Answer each question, or say why it cannot be answered.",
        "urgency|13|State the urgency.",
        "redFlags|14|Say when to seek emergency care.",
        "rationale|15|Give the reasoning and its references.",
        "recommendations|15|Give at least one recommendation.",
        "patientSummary|17|Write the summary for the patient.",
        "limitations|18|State the limits, such as no examination.",
        "independence|19|Let each author declare independence.",
        "ai|20|Disclose each AI contribution, or let a person attest none.",
        "authors|21|Name the author with licence and cover.",
        "disclaimers|24|Add the disclaimers and a human contact.",
      })
  void namesAMissingSectionAndItsRemedy(String section, String number, String remedy) {
    assertThat(messages(SampleOpinion.without(section)))
        .contains("MUST opinion." + section + ": section " + number
            + " is missing [section-present]. " + remedy);
  }

  @Test
  void namesEachUnansweredQuestion() {
    var draft = changed().answers(List.of(new Answer.Answered("q2", "Well.")));

    assertThat(messages(draft))
        .containsExactly("MUST opinion.questions: question q1 has no answer"
            + " [every-question-answered]. Answer it, or say why it cannot be answered.");
  }

  @Test
  void refusesAnAnswerToAQuestionNobodyAsked() {
    var answers = List.<Answer>of(
        new Answer.Answered("q1", "Yes."),
        new Answer.Answered("q2", "No."),
        new Answer.Answered("q3", "Perhaps."));

    assertThat(messages(changed().answers(answers)))
        .containsExactly("MUST opinion.answers: an answer names question q3, which was not asked"
            + " [answer-to-a-question]. Add the question or drop the answer.");
  }

  @Test
  void refusesTwoAnswersToOneQuestion() {
    var answers = List.<Answer>of(
        new Answer.Answered("q1", "Yes."),
        new Answer.Answered("q2", "No."),
        new Answer.NotAnswerable("q1", "No slide."));

    assertThat(messages(changed().answers(answers)))
        .containsExactly("MUST opinion.answers: id q1 occurs twice [id-unique]."
            + " Keep one of the two or rename it.");
  }

  @Test
  void refusesARecordListWithoutAnItem() {
    var draft = changed().records(new RecordsReviewed(List.of(), List.of()));

    assertThat(rules(draft)).containsExactly("records-shown");
  }

  @Test
  void refusesACitationThatIsNotListed() {
    var draft = changed().rationale(new Rationale("Because.", List.of()));

    assertThat(messages(draft))
        .containsExactly("MUST opinion.recommendations: recommendation a1 cites r1, which is not"
            + " listed [references-resolve]."
            + " Add the reference to the rationale or drop the citation.");
  }

  @ParameterizedTest
  @EnumSource(Urgency.Level.class)
  void wantsADateForWhatCannotWait(Urgency.Level level) {
    var draft = changed().urgency(new Urgency(level, null, "Act."));

    var pressing = level == Urgency.Level.ASAP || level == Urgency.Level.STAT;
    assertThat(rules(draft)).isEqualTo(pressing ? List.of("time-critical-date") : List.of());
  }

  @Test
  void wantsKindsForAChangedTreatmentAndForNoOther() {
    var kindless = assessment(TreatmentCategory.CHANGED, Set.of());
    var idle = assessment(TreatmentCategory.CLARIFIED, Set.of(TreatmentChange.STOP));

    assertThat(rules(changed().change(kindless))).containsExactly("treatment-change-kind");
    assertThat(rules(changed().change(idle))).containsExactly("treatment-change-kind");
  }

  @Test
  void takesATreatmentThatNobodyCouldJudge() {
    var kinds = assessment(TreatmentCategory.INDETERMINATE, Set.of(TreatmentChange.STOP));
    var open = assessment(TreatmentCategory.INDETERMINATE, Set.of());
    var deferred = new TreatmentOpinion("Wait.", TreatmentOpinion.Procedure.DEFERRED);
    var none = new TreatmentOpinion("Wait.", TreatmentOpinion.Procedure.NONE_INTENDED);
    var advised = new TreatmentOpinion("Go.", TreatmentOpinion.Procedure.ADVISED);

    assertThat(rules(changed().treatment(deferred).change(open))).isEmpty();
    assertThat(rules(changed().treatment(none).change(open))).isEmpty();
    assertThat(rules(changed().treatment(deferred).change(kinds)))
        .containsExactly("treatment-change-kind");
    assertThat(rules(changed().treatment(advised).change(open)))
        .containsExactly("treatment-judged");
    assertThat(messages(changed().change(open)))
        .containsExactly("MUST opinion.change: treatment INDETERMINATE with the procedure"
            + " ADVISED_AGAINST [treatment-judged]."
            + " Defer the procedure, or say how the treatment relates to the first plan.");
  }

  @Test
  void letsNoAuthorClassifyTheChange() {
    assertThat(messages(changed().change(SampleOpinion.change(AUTHOR_PERSON))))
        .containsExactly("MUST opinion.change: assessor dr-lovelace is an author or panel member"
            + " [category-not-by-author]. Let someone else classify the change.");
  }

  @ParameterizedTest
  @EnumSource
  void refusesAnAuthorWithATie(Tie tie) {
    var tied = Independence.of(AUTHOR, Set.of(tie), "I have a tie.", DAY);

    assertThat(messages(changed().independence(List.of(tied))))
        .containsExactly("MUST opinion.independence: author dr-lovelace declares a tie"
            + " [independent-author]. Assign the case to someone without ties.");
  }

  @Test
  void wantsADeclarationFromEachAuthorAndVotingMember() {
    var draft = changed()
        .authors(List.of(author(AUTHOR), author(OTHER)))
        .panel(panel(
            Consensus.UNANIMOUS,
            PanelReport.Stance.AGREE,
            PanelReport.Stance.AGREE,
            PanelReport.Stance.RECUSED));

    assertThat(messages(draft))
        .containsExactly(
            "MUST opinion.independence: author dr-noether has declared nothing"
                + " [independence-declared]. Let the author declare independence for this case.",
            "MUST opinion.independence: author member-1 has declared nothing"
                + " [independence-declared]. Let the author declare independence for this case.");
  }

  @Test
  void wantsTheChairsPositionAndOnePerMember() {
    var position = SampleOpinion.position(AUTHOR, "Dr L", PanelReport.Stance.AGREE, "");
    var report = new PanelReport(
        OTHER, DecisionRule.REPORT_ALL, 1, List.of(position, position), Consensus.UNANIMOUS);

    assertThat(rules(changed().panel(report))).containsExactly("id-unique", "panel-complete");
  }

  @Test
  void refusesAConsensusThatHidesADissent() {
    var report = panel(Consensus.UNANIMOUS, PanelReport.Stance.AGREE, PanelReport.Stance.DISSENT);

    assertThat(messages(changed()
            .independence(List.of(independent(AUTHOR), independent(new PartyId("member-1"))))
            .panel(report)))
        .containsExactly("MUST opinion.panel: UNANIMOUS does not fit the positions"
            + " [consensus-fits-positions]. Correct the consensus; never a member's position.");
  }

  @Test
  void keepsAPanelThatFits() {
    var report = panel(Consensus.UNANIMOUS, PanelReport.Stance.AGREE);
    var opinion = complete(changed().panel(report));

    assertThat(opinion.panel()).contains(report);
    assertThat(opinion.involves(AUTHOR)).isTrue();
    assertThat(opinion.involves(OTHER)).isFalse();
  }

  @Test
  void countsARecusedMemberAsInvolved() {
    var report = panel(Consensus.UNANIMOUS, PanelReport.Stance.AGREE, PanelReport.Stance.RECUSED);

    assertThat(complete(changed().panel(report)).involves(new PartyId("member-1")))
        .isTrue();
  }

  @ParameterizedTest
  @EnumSource(value = Disclaimers.Kind.class, names = "OTHER", mode = EnumSource.Mode.EXCLUDE)
  void wantsEachDisclaimer(Disclaimers.Kind missing) {
    var statements = new ArrayList<Disclaimers.Disclaimer>();
    for (var kind : Disclaimers.Kind.values()) {
      if (kind != missing) {
        statements.add(SampleOpinion.disclaimer(kind));
      }
    }

    assertThat(messages(changed().disclaimers(new Disclaimers(statements, "+1 555 0100"))))
        .containsExactly("MUST opinion.disclaimers: " + missing
            + " is missing [disclaimer-present]. Add the disclaimer.");
  }

  @Test
  void wantsEachEarlierVersion() {
    assertThat(messages(changed().history(VersionHistory.FIRST)))
        .containsExactly("MUST opinion.history: 0 earlier versions before version 2"
            + " [versions-complete]. List each earlier version once, oldest first.");
  }

  @Test
  void amendsIntoTheNextVersion() {
    var first = complete();
    var second = complete(changed().summary("A lump, found in January; a new slide."));

    assertThat(second.history().earlier())
        .containsExactly(new VersionHistory.Entry(
            1,
            first.hash(),
            DAY,
            "A new slide arrived.",
            VersionHistory.Relation.REPLACES,
            List.of(OpinionSection.SUMMARY)));
    assertThat(second.answers()).isEqualTo(first.answers());
    assertThat(second.summary()).isNotEqualTo(first.summary());
    assertThat(complete()).isEqualTo(first);
  }

  @Test
  void takesNoPositionNoAssessmentAndNoAiStatementIntoTheNextVersion() {
    var panel = panel(Consensus.UNANIMOUS, PanelReport.Stance.AGREE);
    var second = complete(changed().panel(panel));

    assertThat(messages(OpinionDraft.amending(
            second, VersionHistory.Relation.REPLACES, "Another slide.", header(3))))
        .containsExactly(
            "MUST opinion.change: section 7 and 8 is missing [section-present]."
                + " Let someone other than the author classify the change.",
            "MUST opinion.ai: section 20 is missing [section-present]."
                + " Disclose each AI contribution, or let a person attest none.",
            "MUST opinion.panel: the earlier version had a panel and this one has none"
                + " [positions-of-this-version]."
                + " Collect each member's position on this version.");
  }

  @Test
  void amendsNoOtherCase() {
    var other = new CaseHeader(
        new CaseId("C-18"),
        2,
        "Patient 18",
        true,
        AUTHOR,
        CaseHeader.Scope.RECORDS_ONLY,
        SampleOpinion.hash("dossier"),
        DAY,
        DAY,
        new Jurisdiction("DE"),
        "de");

    assertThatThrownBy(() ->
            OpinionDraft.amending(complete(), VersionHistory.Relation.CORRECTS, "Why.", other))
        .hasMessage("Opinion draft C-18: version 2 after version 1 of case C-17"
            + " [next-version]. Keep the case and count one up.");
  }

  @Test
  void knowsEachOutcomeAndEachKindOfAnswer() {
    assertThat(Completion.class.getPermittedSubclasses())
        .containsExactlyInAnyOrder(Completion.Complete.class, Completion.Incomplete.class);
    assertThat(Answer.class.getPermittedSubclasses())
        .containsExactlyInAnyOrder(Answer.Answered.class, Answer.NotAnswerable.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void countsVersionsOneUp(int version) {
    assertThatThrownBy(() -> OpinionDraft.amending(
            complete(), VersionHistory.Relation.CORRECTS, "Why.", header(version)))
        .hasMessage("Opinion draft C-17: version " + version + " after version 1 of case C-17"
            + " [next-version]. Keep the case and count one up.");
  }

  @Test
  void setsASectionOnce() {
    var draft = SampleOpinion.draft();

    assertThatThrownBy(() -> draft.summary("Again."))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("Opinion draft C-17: summary is already set [set-once]."
            + " Remove one of the two calls.");
  }

  private static ChangeAssessment assessment(
      TreatmentCategory category, Set<TreatmentChange> kinds) {
    return new ChangeAssessment(
        DiagnosisCategory.CONFIRMED, category, kinds, ClinicalImpact.NONE, REVIEWER, NOON);
  }

  private static PanelReport panel(Consensus consensus, PanelReport.Stance... stances) {
    var positions = new ArrayList<PanelReport.Position>();
    for (int i = 0; i < stances.length; i++) {
      var member = i == 0 ? AUTHOR : new PartyId("member-" + i);
      positions.add(SampleOpinion.position(member, "Dr " + i, stances[i], "I think so."));
    }
    return new PanelReport(AUTHOR, DecisionRule.REPORT_ALL, 1, positions, consensus);
  }

  private static List<Finding> findings(OpinionDraft draft) {
    return draft.complete() instanceof Completion.Incomplete incomplete
        ? incomplete.findings()
        : List.of();
  }

  private static List<String> messages(OpinionDraft draft) {
    return findings(draft).stream().map(Finding::message).toList();
  }

  private static List<String> rules(OpinionDraft draft) {
    return findings(draft).stream().map(Finding::rule).toList();
  }
}
