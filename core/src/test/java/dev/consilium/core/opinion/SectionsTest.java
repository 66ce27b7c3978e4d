package dev.consilium.core.opinion;

import static dev.consilium.core.opinion.SampleOpinion.AUTHOR;
import static dev.consilium.core.opinion.SampleOpinion.DAY;
import static dev.consilium.core.opinion.SampleOpinion.NOON;
import static dev.consilium.core.opinion.SampleOpinion.hash;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.consilium.core.CaseId;
import dev.consilium.core.Coding;
import dev.consilium.core.Jurisdiction;
import dev.consilium.core.record.CodeableText;
import dev.consilium.core.record.PartialDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SectionsTest {

  private static final CodeableText CODE = CodeableText.of("urn:x", "c", "Secret");

  static Stream<Arguments> blanks() {
    return Stream.of(
        blank("Answer: text", () -> new Answer.Answered("q", " ")),
        blank("Answer: question", () -> new Answer.Answered(" ", "x")),
        blank("Answer: question", () -> new Answer.NotAnswerable(" ", "x")),
        blank("Answer: reason", () -> new Answer.NotAnswerable("q", " ")),
        blank("Case question: id", () -> new CaseQuestion("", CaseQuestion.Kind.OTHER, "x", true)),
        blank(
            "Case question: text", () -> new CaseQuestion("q", CaseQuestion.Kind.OTHER, "", true)),
        blank("Reviewed item: path", () -> reviewed("", "t", "s", "en")),
        blank("Reviewed item: title", () -> reviewed("p", "", "s", "en")),
        blank("Reviewed item: source", () -> reviewed("p", "t", "", "en")),
        blank("Reviewed item: language", () -> reviewed("p", "t", "s", "")),
        blank("Missing item: title", () -> new RecordsReviewed.Missing("", true, "x")),
        blank("Missing item: consequence", () -> new RecordsReviewed.Missing("x", true, "")),
        blank("Initial opinion: diagnosis", () -> initial(CodeableText.UNKNOWN, "p", "a")),
        blank("Initial opinion: plan", () -> initial(CODE, "", "a")),
        blank("Initial opinion: author", () -> initial(CODE, "p", "")),
        blank("Re read: item", () -> reRead("", "x")),
        blank("Re read: finding", () -> reRead("x", "")),
        blank("Diagnosis opinion: text", () -> new DiagnosisOpinion(CODE, Certainty.LOW, "")),
        blank(
            "Treatment opinion: text",
            () -> new TreatmentOpinion("", TreatmentOpinion.Procedure.ADVISED)),
        blank("Alternative: title", () -> alternative("", "p", "c")),
        blank("Alternative: pro", () -> alternative("t", "", "c")),
        blank("Alternative: con", () -> alternative("t", "p", "")),
        blank("Further test: reason", () -> new FurtherTest(CODE, "", true)),
        blank("Clinical trial: registry id", () -> new ClinicalTrial("", "t", "f", DAY)),
        blank("Clinical trial: title", () -> new ClinicalTrial("n", "", "f", DAY)),
        blank("Clinical trial: fit", () -> new ClinicalTrial("n", "t", "", DAY)),
        blank("Urgency: advice", () -> new Urgency(Urgency.Level.ROUTINE, null, "")),
        blank("Red flag: sign", () -> new RedFlag("", "x")),
        blank("Red flag: action", () -> new RedFlag("x", "")),
        blank("Reference: id", () -> new Reference("", Reference.Kind.DOI, "l", "c")),
        blank("Reference: locator", () -> new Reference("r", Reference.Kind.DOI, "", "c")),
        blank("Reference: citation", () -> new Reference("r", Reference.Kind.DOI, "l", "")),
        blank("Rationale: text", () -> new Rationale("", List.of())),
        blank("Recommendation: id", () -> recommendation("", "t", "r")),
        blank("Recommendation: text", () -> recommendation("a", "", "r")),
        blank("Recommendation: evidence", () -> recommendation("a", "t", "")),
        blank("Position: name", () -> position("", PanelReport.Stance.AGREE, "")),
        blank("Position: rationale", () -> position("n", PanelReport.Stance.DISSENT, "")),
        blank(
            "Position: rationale",
            () -> position("n", PanelReport.Stance.AGREE_WITH_RESERVATION, "")),
        blank("Patient summary: text", () -> new PatientSummary("", List.of())),
        blank(
            "Patient summary: questions for my doctor", () -> new PatientSummary("x", List.of(""))),
        blank("Independence: statement", () -> Independence.of(AUTHOR, Set.of(), "", DAY)),
        blank("Licence snapshot: number", () -> new LicenceSnapshot("", place(), DAY)),
        blank(
            "Indemnity snapshot: insurer",
            () -> new IndemnitySnapshot("", List.of(place()), true, DAY)),
        blank("Author: name", () -> author("", "MD")),
        blank("Author: credentials", () -> author("Dr", "")),
        blank("Disclaimers: human contact", () -> new Disclaimers(List.of(), "")),
        blank("Disclaimer: text", () -> new Disclaimers.Disclaimer(Disclaimers.Kind.OTHER, "")),
        blank("Version entry: reason", () -> entry("")),
        blank("Addendum: id", () -> addendum("", "q", "t")),
        blank("Addendum: question", () -> addendum("a", "", "t")),
        blank("Addendum: text", () -> addendum("a", "q", "")),
        blank(
            "Quality statement: name",
            () -> new QualityStatement(AUTHOR, "", "list", hash("x"), NOON, List.of(), List.of())),
        blank(
            "Quality statement: checklist",
            () -> new QualityStatement(AUTHOR, "Dr", "", hash("x"), NOON, List.of(), List.of())),
        blank("Waiver: item", () -> new QualityStatement.Waiver("", AUTHOR, "Dr", "So.")),
        blank("Waiver: name", () -> new QualityStatement.Waiver("i", AUTHOR, "", "So.")),
        blank("Waiver: note", () -> new QualityStatement.Waiver("i", AUTHOR, "Dr", " ")),
        blank("Remark: item", () -> new QualityStatement.Remark("", "Found.")),
        blank("Remark: found", () -> new QualityStatement.Remark("i", " ")),
        blank("Statement: id", () -> statement("", "n", "p")),
        blank("Statement: name", () -> statement("s", "", "p")),
        blank("Statement: rule pack version", () -> statement("s", "n", "")),
        blank("Case header: subject", () -> header("", "en")),
        blank("Case header: language", () -> header("P", "")),
        blank("Opinion draft: summary", () -> SampleOpinion.without("summary").summary("")),
        blank(
            "Opinion draft: limitation",
            () -> SampleOpinion.without("limitations").limitations(List.of(""))),
        blank(
            "Attestation: algorithm",
            () -> new Attestation(statement("s", "n", "p"), hash("x"), "", "AAEC")),
        blank(
            "Attestation: signature",
            () -> new Attestation(statement("s", "n", "p"), hash("x"), "CMS", "")));
  }

  @ParameterizedTest
  @MethodSource("blanks")
  void refusesABlankPartByName(String part, ThrowingCallable making) {
    assertThatThrownBy(making)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(part + " is blank [text-present]. Fill it in.");
  }

  @ParameterizedTest
  @MethodSource("unprintable")
  void refusesTextThatNoDocumentCanCarry(String text) {
    assertThatThrownBy(() -> new Answer.Answered("q", text))
        .hasMessage("Answer: text has a character at 1 that no document can carry"
            + " [text-well-formed]. Repair the encoding where the text was read.");
    assertThatThrownBy(() -> new DiagnosisOpinion(
            new CodeableText(List.of(new Coding("s", "c", text)), "ok"), Certainty.LOW, "x"))
        .hasMessageContaining("Diagnosis opinion: diagnosis has a character at 1");
    assertThatThrownBy(() -> new DiagnosisOpinion(
            new CodeableText(List.of(new Coding("s", text, "ok")), "ok"), Certainty.LOW, "x"))
        .hasMessageContaining("Diagnosis opinion: diagnosis has a character at 1");
    assertThatThrownBy(() -> new DiagnosisOpinion(
            new CodeableText(List.of(new Coding(text, "c", "ok")), "ok"), Certainty.LOW, "x"))
        .hasMessageContaining("Diagnosis opinion: diagnosis has a character at 1");
    assertThatThrownBy(() -> initial(CodeableText.ofText(text), "p", "a"))
        .hasMessageContaining("Initial opinion: diagnosis has a character at 1");
  }

  static Stream<String> unprintable() {
    return Stream.of("a\uD800", "a\uDC00b", "a\u0000", "a\u001f", "a\uFFFE", "a\uFFFF");
  }

  @Test
  void keepsLineBreaksTabsAndEveryScript() {
    var text = "a\n\r\tb ğ 漢 \uD83D\uDE00";

    assertThat(new Answer.Answered("q", text).text()).isEqualTo(text);
  }

  @Test
  void refusesAnAuthorWithoutALicence() {
    var sample = SampleOpinion.author(AUTHOR);

    assertThatThrownBy(() -> new Author(AUTHOR, "Dr", "MD", List.of(), sample.indemnity()))
        .hasMessage("Author dr-lovelace: no licence [licence-shown]."
            + " Give number, place and day of verification.");
  }

  @Test
  void refusesAHeaderThatCannotBe() {
    assertThatThrownBy(() -> SampleOpinion.header(0))
        .hasMessage("Case header: version 0 [version-range]. Count versions from 1.");
    assertThatThrownBy(() -> new CaseHeader(
            new CaseId("C"),
            1,
            "P",
            true,
            AUTHOR,
            CaseHeader.Scope.WITH_VIDEO,
            hash("d"),
            DAY.plusDays(1),
            DAY,
            place(),
            "en"))
        .hasMessage("Case header: written 2026-03-09 before the records' cut-off 2026-03-10"
            + " [dates-ordered]. Correct one of the two days.");
  }

  @Test
  void printsNoPatientsWords() {
    var secret = "SECRET";
    var opinion = SampleOpinion.complete();

    assertThat(Stream.of(
            new Answer.Answered("q", secret),
            new Answer.NotAnswerable("q", secret),
            new CaseQuestion("q", CaseQuestion.Kind.OTHER, secret, true),
            reviewed(secret, secret, secret, secret),
            new RecordsReviewed.Missing(secret, true, secret),
            new RecordsReviewed(
                List.of(reviewed(secret, secret, secret, secret)),
                List.of(new RecordsReviewed.Missing(secret, true, secret))),
            initial(CodeableText.ofText(secret), secret, secret),
            reRead(secret, secret),
            new DiagnosisOpinion(CODE, Certainty.LOW, secret),
            new TreatmentOpinion(secret, TreatmentOpinion.Procedure.ADVISED),
            alternative(secret, secret, secret),
            new Options(List.of(alternative(secret, secret, secret)), secret),
            new FurtherTest(CODE, secret, true),
            new ClinicalTrial("N", secret, secret, DAY),
            new Urgency(Urgency.Level.ROUTINE, null, secret),
            new RedFlag(secret, secret),
            new Rationale(secret, List.of()),
            recommendation("a", secret, "r"),
            position("n", PanelReport.Stance.DISSENT, secret),
            new PatientSummary(secret, List.of(secret)),
            entry(secret),
            addendum("a", secret, secret),
            header(secret, "en"),
            opinion))
        .allSatisfy(it -> assertThat(it.toString()).doesNotContainIgnoringCase(secret));
  }

  private static Arguments blank(String part, ThrowingCallable making) {
    return Arguments.of(part, making);
  }

  private static Jurisdiction place() {
    return new Jurisdiction("US");
  }

  private static RecordsReviewed.Reviewed reviewed(
      String path, String title, String source, String language) {
    return new RecordsReviewed.Reviewed(path, title, hash("x"), null, source, language);
  }

  private static InitialOpinion initial(CodeableText diagnosis, String plan, String author) {
    return new InitialOpinion(diagnosis, plan, null, author, PartialDate.of("2026"), NOON);
  }

  private static ReRead reRead(String item, String finding) {
    return new ReRead(ReRead.Kind.IMAGING, item, finding, ReRead.Discrepancy.CONCUR);
  }

  private static Options.Alternative alternative(String title, String pro, String con) {
    return new Options.Alternative(
        title, Options.Kind.WATCHFUL_WAITING, List.of(pro), List.of(con));
  }

  private static Recommendation recommendation(String id, String text, String evidence) {
    return new Recommendation(
        id, text, Certainty.LOW, Recommendation.Strength.CONDITIONAL, List.of(evidence), null);
  }

  private static PanelReport.Position position(
      String name, PanelReport.Stance stance, String rationale) {
    return new PanelReport.Position(AUTHOR, name, "Chair", null, stance, rationale);
  }

  private static Author author(String name, String credentials) {
    var sample = SampleOpinion.author(AUTHOR);
    return new Author(AUTHOR, name, credentials, sample.licences(), sample.indemnity());
  }

  private static VersionHistory.Entry entry(String reason) {
    return new VersionHistory.Entry(1, hash("x"), DAY, reason, null, List.of());
  }

  private static VersionHistory.Addendum addendum(String id, String question, String text) {
    return new VersionHistory.Addendum(id, question, text, AUTHOR, DAY, null);
  }

  private static Attestation.Statement statement(String id, String name, String pack) {
    return new Attestation.Statement(
        id,
        AUTHOR,
        name,
        Attestation.Role.AUTHOR,
        hash("d"),
        hash("o"),
        pack,
        SampleOpinion.licence(),
        NOON);
  }

  private static CaseHeader header(String subject, String language) {
    return new CaseHeader(
        new CaseId("C"),
        1,
        subject,
        true,
        AUTHOR,
        CaseHeader.Scope.WITH_VIDEO,
        hash("d"),
        DAY,
        DAY,
        place(),
        language);
  }
}
