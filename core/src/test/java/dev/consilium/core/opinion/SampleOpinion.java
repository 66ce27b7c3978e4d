package dev.consilium.core.opinion;

import dev.consilium.core.Actor;
import dev.consilium.core.CaseId;
import dev.consilium.core.ContentHash;
import dev.consilium.core.Jurisdiction;
import dev.consilium.core.PartyId;
import dev.consilium.core.Role;
import dev.consilium.core.assistance.AiStatement;
import dev.consilium.core.assistance.NamedHuman;
import dev.consilium.core.record.CodeableText;
import dev.consilium.core.record.PartialDate;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** A complete opinion on an invented patient, for tests to change one thing in. */
public final class SampleOpinion {

  public static final String ICD = "http://hl7.org/fhir/sid/icd-10";
  public static final Instant NOON = Instant.parse("2026-03-09T12:00:00Z");
  public static final LocalDate DAY = LocalDate.of(2026, 3, 9);
  public static final PartyId AUTHOR = new PartyId("dr-lovelace");
  public static final NamedHuman AUTHOR_PERSON =
      new NamedHuman(new Actor(AUTHOR, Role.SPECIALIST), "Dr Lovelace");
  public static final NamedHuman REVIEWER = new NamedHuman(
      new Actor(new PartyId("dr-somerville"), Role.QUALITY_REVIEWER), "Dr Somerville");

  public static final String NONCE = "00112233445566778899aabbccddeeff";

  private SampleOpinion() {}

  public static Opinion complete() {
    return complete(draft());
  }

  public static Opinion complete(OpinionDraft draft) {
    return ((Completion.Complete) draft.complete()).opinion();
  }

  /** Each section by the name of its accessor, so that equality does not rest on the bytes. */
  static Map<String, Object> sections(Opinion opinion) {
    var sections = new TreeMap<String, Object>();
    for (var method : Opinion.class.getDeclaredMethods()) {
      if (Modifier.isPublic(method.getModifiers())
          && method.getParameterCount() == 0
          && !method.getName().equals("toString")) {
        try {
          sections.put(method.getName(), method.invoke(opinion));
        } catch (ReflectiveOperationException e) {
          throw new LinkageError(method.getName(), e);
        }
      }
    }
    return sections;
  }

  /** A draft in which every section is set. */
  public static OpinionDraft draft() {
    return without("");
  }

  /** The next version, in which each section may be replaced once. */
  public static OpinionDraft changed() {
    return amending(complete(), "A new slide arrived.", header(2));
  }

  /** An amendment that also says what must be given anew; each may still be replaced once. */
  public static OpinionDraft amending(Opinion earlier, String reason, CaseHeader header) {
    var draft = OpinionDraft.amending(earlier, VersionHistory.Relation.REPLACES, reason, header);
    draft.ai = earlier.ai();
    draft.change = earlier.change();
    return draft;
  }

  public static OpinionDraft without(String section) {
    var draft = OpinionDraft.of(header(1));
    if (!section.equals("questions")) {
      draft.questions(List.of(
          new CaseQuestion("q1", CaseQuestion.Kind.DIAGNOSIS, "Is it cancer?", true),
          new CaseQuestion("q2", CaseQuestion.Kind.PROGNOSIS, "What next?", false)));
    }
    if (!section.equals("records")) {
      draft.records(new RecordsReviewed(
          List.of(new RecordsReviewed.Reviewed(
              "data/path.pdf",
              "Pathology",
              hash("path"),
              PartialDate.of("2026-02"),
              "St Mary",
              "en")),
          List.of(new RecordsReviewed.Missing("MRI", true, "Extent is not known."))));
    }
    if (!section.equals("summary")) {
      draft.summary("A lump, found in January.");
    }
    if (!section.equals("initial")) {
      draft.initial(new InitialOpinion(
          CodeableText.of(ICD, "C50.4", "Breast cancer, upper outer"),
          "Mastectomy.",
          CodeableText.ofText("Mastectomy"),
          "Dr First",
          PartialDate.of("2026-02-01"),
          NOON));
    }
    if (!section.equals("diagnosis")) {
      draft.diagnosis(new DiagnosisOpinion(
          CodeableText.of(ICD, "C50.4", "Breast cancer, upper outer"),
          Certainty.HIGH,
          "I agree with the diagnosis."));
    }
    if (!section.equals("treatment")) {
      draft.treatment(
          new TreatmentOpinion("Keep the breast.", TreatmentOpinion.Procedure.ADVISED_AGAINST));
    }
    if (!section.equals("change")) {
      draft.change(change(REVIEWER));
    }
    if (!section.equals("options")) {
      draft.options(new Options(
          List.of(new Options.Alternative(
              "Lumpectomy",
              Options.Kind.TREATMENT,
              List.of("Smaller operation"),
              List.of("Radiation follows"))),
          "Wishes to keep the breast."));
    }
    if (!section.equals("answers")) {
      draft.answers(List.of(
          new Answer.Answered("q1", "Yes, an early one."),
          new Answer.NotAnswerable("q2", "The stage is not known without the MRI.")));
    }
    if (!section.equals("urgency")) {
      draft.urgency(new Urgency(Urgency.Level.ASAP, DAY.plusDays(30), "Operate by then."));
    }
    if (!section.equals("redFlags")) {
      draft.redFlags(List.of(new RedFlag("Fever", "Go to the emergency room.")));
    }
    if (!section.equals("rationale")) {
      draft.rationale(new Rationale(
          "Survival is equal.",
          List.of(
              new Reference("r1", Reference.Kind.DOI, "10.1056/NEJMoa022152", "Fisher 2002."))));
    }
    if (!section.equals("recommendations")) {
      draft.recommendations(List.of(new Recommendation(
          "a1",
          "Lumpectomy and radiation.",
          Certainty.HIGH,
          Recommendation.Strength.STRONG,
          List.of("r1"),
          null)));
    }
    if (!section.equals("patientSummary")) {
      draft.patientSummary(new PatientSummary(
          "You have a small cancer. A small operation is enough.",
          List.of("When can I have the operation?")));
    }
    if (!section.equals("limitations")) {
      draft.limitations(List.of("No physical examination took place."));
    }
    if (!section.equals("independence")) {
      draft.independence(List.of(independent(AUTHOR)));
    }
    if (!section.equals("ai")) {
      draft.ai(new AiStatement.NoneUsed(AUTHOR_PERSON, NOON));
    }
    if (!section.equals("authors")) {
      draft.authors(List.of(author(AUTHOR)));
    }
    if (!section.equals("disclaimers")) {
      draft.disclaimers(new Disclaimers(
          List.of(
              disclaimer(Disclaimers.Kind.ADVISORY),
              disclaimer(Disclaimers.Kind.NO_TREATMENT_RELATIONSHIP),
              disclaimer(Disclaimers.Kind.NOT_A_COVERAGE_DECISION)),
          "+1 555 0100"));
    }
    return draft;
  }

  public static Disclaimers.Disclaimer disclaimer(Disclaimers.Kind kind) {
    return new Disclaimers.Disclaimer(kind, "This is advice.");
  }

  public static ChangeAssessment change(NamedHuman assessor) {
    return new ChangeAssessment(
        DiagnosisCategory.CONFIRMED,
        TreatmentCategory.CHANGED,
        Set.of(TreatmentChange.LESS_INVASIVE),
        ClinicalImpact.MAJOR,
        assessor,
        NOON);
  }

  public static Independence independent(PartyId who) {
    return Independence.of(who, Set.of(), "I have no tie to the first doctor.", DAY);
  }

  public static Author author(PartyId who) {
    return new Author(
        who,
        "Dr Lovelace",
        "MD, breast surgery",
        List.of(licence()),
        new IndemnitySnapshot("Mutual", List.of(new Jurisdiction("US")), true, DAY));
  }

  /** A position that never changed. */
  public static PanelReport.Position position(
      PartyId member, String name, PanelReport.Stance stance, String rationale) {
    var sealed = stance == PanelReport.Stance.RECUSED ? null : sealed(stance, rationale);
    return new PanelReport.Position(member, name, "Breast surgery", sealed, stance, rationale);
  }

  public static PanelReport.Sealed sealed(PanelReport.Stance stance, String rationale) {
    return new PanelReport.Sealed(stance, rationale, NONCE);
  }

  /** A panel that reports every position, led by the first member. */
  public static PanelReport reportAll(Consensus consensus, PanelReport.Position... positions) {
    return new PanelReport(
        positions[0].member(), DecisionRule.REPORT_ALL, 1, List.of(positions), consensus);
  }

  public static FollowUpAnswer followUp(Opinion opinion) {
    return new FollowUpAnswer(
        "ad1",
        FollowUpAnswer.Basis.of(opinion),
        new FollowUpAnswer.Asked("f1", new PartyId("requester-1"), DAY, "May I fly?"),
        new Answer.Answered("f1", "Yes, two weeks after the operation."),
        List.of(new Reference("r1", Reference.Kind.PMID, "12393820", "Fisher 2002.")),
        new AiStatement.NoneUsed(AUTHOR_PERSON, NOON),
        AUTHOR,
        "Dr Lovelace",
        DAY.plusDays(1),
        "en-US");
  }

  public static LicenceSnapshot licence() {
    return new LicenceSnapshot("AZ-123", new Jurisdiction("US-AZ"), DAY);
  }

  public static CaseHeader header(int version) {
    return new CaseHeader(
        new CaseId("C-17"),
        version,
        "Patient 17",
        true,
        new PartyId("requester-1"),
        CaseHeader.Scope.RECORDS_ONLY,
        hash("dossier"),
        DAY.minusDays(5),
        DAY,
        new Jurisdiction("US-AZ"),
        "en-US");
  }

  public static ContentHash hash(String text) {
    return ContentHash.of(text.getBytes(StandardCharsets.UTF_8));
  }

  public static Attestation attestation(Opinion opinion) {
    return attestation(opinion.hash(), opinion.header().dossier(), AUTHOR, Attestation.Role.AUTHOR);
  }

  public static Attestation attestation(
      ContentHash opinion, ContentHash dossier, PartyId signer, Attestation.Role role) {
    return new Attestation(
        new Attestation.Statement(
            "s-1", signer, "Dr Lovelace", role, dossier, opinion, "pack-3", licence(), NOON),
        hash("certificate"),
        "CMS/SHA256withECDSA",
        "AAEC");
  }
}
