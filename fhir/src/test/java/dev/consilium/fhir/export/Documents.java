package dev.consilium.fhir.export;

import ca.uhn.fhir.context.FhirContext;
import dev.consilium.core.Actor;
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
import dev.consilium.core.opinion.CaseHeader;
import dev.consilium.core.opinion.Certainty;
import dev.consilium.core.opinion.ChangeAssessment;
import dev.consilium.core.opinion.ClinicalImpact;
import dev.consilium.core.opinion.ClinicalTrial;
import dev.consilium.core.opinion.Completion;
import dev.consilium.core.opinion.Consensus;
import dev.consilium.core.opinion.DecisionRule;
import dev.consilium.core.opinion.DiagnosisCategory;
import dev.consilium.core.opinion.FollowUpAnswer;
import dev.consilium.core.opinion.FurtherTest;
import dev.consilium.core.opinion.Independence;
import dev.consilium.core.opinion.LicenceSnapshot;
import dev.consilium.core.opinion.OncologyEvidence;
import dev.consilium.core.opinion.Opinion;
import dev.consilium.core.opinion.OpinionDraft;
import dev.consilium.core.opinion.OpinionJson;
import dev.consilium.core.opinion.PanelReport;
import dev.consilium.core.opinion.QualityStatement;
import dev.consilium.core.opinion.ReRead;
import dev.consilium.core.opinion.Recommendation;
import dev.consilium.core.opinion.RecordsReviewed;
import dev.consilium.core.opinion.Reference;
import dev.consilium.core.opinion.SignedAddendum;
import dev.consilium.core.opinion.SignedOpinion;
import dev.consilium.core.opinion.TreatmentCategory;
import dev.consilium.core.opinion.TreatmentOpinion;
import dev.consilium.core.opinion.VersionHistory;
import dev.consilium.core.record.CodeableText;
import dev.consilium.core.record.PartialDate;
import dev.consilium.core.record.Patient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Opinions on an invented patient, for tests to export. */
final class Documents {

  static final FhirContext CONTEXT = FhirContext.forR4();
  static final Instant NOON = Instant.parse("2026-03-09T12:00:00.250999Z");
  static final LocalDate DAY = LocalDate.of(2026, 3, 9);
  static final PartyId AUTHOR = new PartyId("dr-lovelace");
  static final PartyId MEMBER = new PartyId("dr-noether");
  static final PartyId STRANGER = new PartyId("dr-somerville");
  static final NamedHuman PERSON =
      new NamedHuman(new Actor(AUTHOR, Role.SPECIALIST), "Dr Lovelace");
  static final DocumentExporter EXPORTER =
      new DocumentExporter(CONTEXT, DocumentSettings.of(new PartyId("clinic"), "Example Clinic"));

  private static final String NONCE = "00112233445566778899aabbccddeeff";

  private Documents() {}

  /** Version 1 by one author. */
  static Opinion solo() {
    try (var in = Documents.class.getResourceAsStream("opinion.json")) {
      var text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return OpinionJson.read(text.strip().getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Version 2 with a panel, a dissent, an AI contribution and every optional section. */
  static Opinion rich() {
    return complete(amended()
        .change(solo().change())
        .summary("A lump <script>alert(1)</script> & a scar.\nSecond line ğ 漢.")
        .records(new RecordsReviewed(
            List.of(
                item("data/a.pdf", PartialDate.of("2024")),
                item("data/b.pdf", PartialDate.of("2024-03-09T10:15")),
                item("data/c.pdf", PartialDate.of("2024-03-09T10:15:00+01:00")),
                item("data/d.pdf", null)),
            List.of(new RecordsReviewed.Missing("MRI", false, "Extent is not known."))))
        .reReads(List.of(new ReRead(
            ReRead.Kind.PATHOLOGY, "data/a.pdf", "Grade 2.", ReRead.Discrepancy.NOTABLE_B)))
        .furtherTests(List.of(
            new FurtherTest(CodeableText.of(Codes.LOINC, "30704-1", "MRI"), "Extent.", true),
            new FurtherTest(CodeableText.ofText("Scan"), "Spread.", false)))
        .trials(List.of(new ClinicalTrial("NCT00000000", "A trial", "May suit.", DAY)))
        .recommendations(List.of(new Recommendation(
            "a1",
            "Lumpectomy.",
            Certainty.HIGH,
            Recommendation.Strength.CONDITIONAL,
            List.of(),
            OncologyEvidence.mtb(
                OncologyEvidence.Level.M1A, Set.of(OncologyEvidence.Supplement.IS)))))
        .panel(new PanelReport(
            AUTHOR,
            DecisionRule.REPORT_ALL,
            2,
            List.of(
                new PanelReport.Position(
                    AUTHOR,
                    "Dr L",
                    "Surgery",
                    new PanelReport.Sealed(PanelReport.Stance.DISSENT, "Operate now.", NONCE),
                    PanelReport.Stance.AGREE,
                    ""),
                new PanelReport.Position(
                    MEMBER,
                    "Dr Noether",
                    "Pathology",
                    new PanelReport.Sealed(PanelReport.Stance.DISSENT, "Wait first.", NONCE),
                    PanelReport.Stance.DISSENT,
                    "Wait first.")),
            Consensus.NO_CONSENSUS))
        .independence(List.of(independent(AUTHOR), independent(MEMBER)))
        .ai(new AiStatement.Used(List.of(
            AiArtifact.propose(origin(), "The lump is small.")
                .verify(PERSON, NOON)
                .contribution(),
            AiArtifact.propose(origin(), "The lump is small.")
                .edit(reviewer(), "The lump is large.", "Size.", NOON)
                .contribution())))
        .history(new VersionHistory(
            List.of(new VersionHistory.Entry(
                1,
                solo().hash(),
                DAY,
                "A new slide.",
                VersionHistory.Relation.REPLACES,
                List.of())),
            List.of(
                new VersionHistory.Addendum("f1", "When?", "Soon.", AUTHOR, DAY, hash("f1"))))));
  }

  /** Version 2 by one author, whose records allow no judgement. */
  static Opinion unjudged() {
    return complete(amended()
        .independence(List.of(independent(AUTHOR)))
        .treatment(new TreatmentOpinion("Wait.", TreatmentOpinion.Procedure.DEFERRED))
        .ai(solo().ai())
        .change(new ChangeAssessment(
            DiagnosisCategory.INDETERMINATE,
            TreatmentCategory.INDETERMINATE,
            Set.of(),
            ClinicalImpact.NOT_ASSESSED,
            solo().change().assessor(),
            NOON)));
  }

  /** An addendum to version 2 that cannot answer its question. */
  static SignedAddendum addendum() {
    return signed(new Answer.NotAnswerable("q9", "It needs an examination."));
  }

  static SignedAddendum signed(Answer answer) {
    var addendum = new FollowUpAnswer(
        "ad1",
        FollowUpAnswer.Basis.of(rich()),
        new FollowUpAnswer.Asked("q9", new PartyId("requester-1"), DAY, "May I fly <now>?"),
        answer,
        List.of(new Reference("r1", Reference.Kind.DOI, "10.1/x", "Fisher 2002.")),
        solo().ai(),
        AUTHOR,
        "Dr Lovelace",
        DAY,
        "en");
    return new SignedAddendum(
        addendum,
        List.of(
            attestation(addendum, AUTHOR, Attestation.Role.AUTHOR),
            attestation(addendum, STRANGER, Attestation.Role.VERIFICATION)));
  }

  private static Attestation attestation(
      FollowUpAnswer addendum, PartyId signer, Attestation.Role role) {
    return new Attestation(
        new Attestation.Statement(
            "s-" + signer,
            signer,
            "Dr " + signer,
            role,
            addendum.basis().dossier(),
            addendum.hash(),
            "pack-3",
            new LicenceSnapshot("AZ-123", new Jurisdiction("US-AZ"), DAY),
            NOON),
        hash("certificate"),
        "CMS/SHA256withECDSA",
        "AAEC");
  }

  static OpinionDraft amended() {
    return amended(VersionHistory.Relation.REPLACES);
  }

  static OpinionDraft amended(VersionHistory.Relation relation) {
    var first = solo().header();
    return OpinionDraft.amending(
        solo(),
        relation,
        "A new slide.",
        new CaseHeader(
            first.caseId(),
            2,
            "Jane Doe",
            false,
            first.requester(),
            CaseHeader.Scope.WITH_VIDEO,
            first.dossier(),
            first.recordsCutOff(),
            first.written(),
            first.jurisdiction(),
            "en"));
  }

  static Patient patient() {
    return new Patient(
        "p-17",
        List.of(Coding.of("urn:oid:2.16.840.1.113883.19.5", "MRN-7"), Coding.of("", "A 1")),
        List.of(),
        PartialDate.of("1971-05-04"),
        Patient.Sex.FEMALE,
        null,
        false,
        null,
        List.of("en"));
  }

  static Opinion complete(OpinionDraft draft) {
    return ((Completion.Complete) draft.complete()).opinion();
  }

  static SignedOpinion signed(Opinion opinion) {
    return new SignedOpinion(
        opinion, null, List.of(attestation(opinion, AUTHOR, Attestation.Role.AUTHOR)));
  }

  static SignedOpinion signedByAll(Opinion opinion) {
    return new SignedOpinion(
        opinion,
        new QualityStatement(
            STRANGER,
            "Dr Somerville",
            "list 1",
            opinion.hash(),
            NOON,
            List.of(new QualityStatement.Waiver(
                "indemnity-covers", new PartyId("lead"), "Dr Lead", "Cover is applied for.")),
            List.of(new QualityStatement.Remark("reading-level", "It is hard to read."))),
        List.of(
            attestation(opinion, AUTHOR, Attestation.Role.AUTHOR),
            attestation(opinion, MEMBER, Attestation.Role.COAUTHOR),
            attestation(opinion, new PartyId("dr-v"), Attestation.Role.VERIFICATION)));
  }

  private static Attestation attestation(Opinion opinion, PartyId signer, Attestation.Role role) {
    return new Attestation(
        new Attestation.Statement(
            "s-" + signer,
            signer,
            "Dr " + signer,
            role,
            opinion.header().dossier(),
            opinion.hash(),
            "pack-3",
            new LicenceSnapshot("AZ-123", new Jurisdiction("US-AZ"), DAY),
            NOON),
        hash("certificate"),
        role == Attestation.Role.AUTHOR ? "CMS/SHA256withECDSA" : "JWS/RS256",
        "AAEC");
  }

  private static RecordsReviewed.Reviewed item(
      String path, @org.jspecify.annotations.Nullable PartialDate date) {
    return new RecordsReviewed.Reviewed(path, "Pathology", hash(path), date, "St Mary", "en");
  }

  static Independence independent(PartyId who) {
    return Independence.of(who, Set.of(), "I have no tie.", DAY);
  }

  private static NamedHuman reviewer() {
    return new NamedHuman(new Actor(new PartyId("dr-r"), Role.COORDINATOR), "Dr R");
  }

  private static AiOrigin origin() {
    var card = new ModelCard("https://example.org/card", "2", null, List.of("consent"));
    var tool = new AiTool("Maker", "Drafter", "3.1", AiTool.Kind.LANGUAGE_MODEL, false, card);
    return new AiOrigin(
        "c1",
        tool,
        ContributionKind.DRAFT,
        "case-summary",
        hash("prompt"),
        List.of(hash("input")),
        hash("The lump is small."),
        NOON);
  }

  static ContentHash hash(String text) {
    return ContentHash.of(text.getBytes(StandardCharsets.UTF_8));
  }
}
