package dev.consilium.examples.quickstart;

import dev.consilium.core.ContentHash;
import dev.consilium.core.Jurisdiction;
import dev.consilium.core.assistance.AiArtifact;
import dev.consilium.core.assistance.AiOrigin;
import dev.consilium.core.assistance.AiTool;
import dev.consilium.core.assistance.ContributionKind;
import dev.consilium.core.assistance.ModelCard;
import dev.consilium.core.assistance.VerifiedContent;
import dev.consilium.core.opinion.Attestation;
import dev.consilium.core.opinion.LicenceSnapshot;
import dev.consilium.core.opinion.Opinion;
import dev.consilium.core.opinion.OpinionJson;
import dev.consilium.core.opinion.QualityStatement;
import dev.consilium.core.opinion.SignedOpinion;
import dev.consilium.core.quality.ItemResult;
import dev.consilium.core.quality.QualityChecklist;
import dev.consilium.core.quality.QualityOutcome;
import dev.consilium.core.quality.QualityReview;
import dev.consilium.core.specialist.Specialist;
import dev.consilium.crypto.signature.Signer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** What people do to an opinion before it may leave: look at machine output, check, sign. */
public final class SampleReview {

  private SampleReview() {}

  /**
   * Lets the coordinator look at a ranking; matching by an algorithm is AI use and is disclosed.
   *
   * @param ranking what the matcher said of the chosen specialist
   * @param at when the coordinator read it
   * @return what may enter the opinion's AI statement
   */
  public static VerifiedContent ranking(List<String> ranking, Instant at) {
    var text = String.join("\n", ranking);
    var tool = new AiTool(
        "Consilium contributors",
        "consilium-matching",
        "0.1.0",
        AiTool.Kind.RULES,
        true,
        new ModelCard("none published", "0.1.0", null, List.of("every field")));
    var origin = new AiOrigin(
        "match-1",
        tool,
        ContributionKind.MATCH,
        "assignment",
        hash("rank the specialists for this case"),
        List.of(),
        hash(text),
        at);
    return AiArtifact.propose(origin, text).verify(SamplePeople.coordinator(), at);
  }

  private static ContentHash hash(String text) {
    return ContentHash.of(text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Lets the reviewer pass every item that asks for a person's judgement.
   *
   * @param opinion what is reviewed
   * @param covered false when the directory shows no malpractice cover; then the coordinator waives
   *     the item by name
   * @param at when
   * @return what the standard checklist says
   */
  public static QualityOutcome quality(Opinion opinion, boolean covered, Instant at) {
    var checklist = QualityChecklist.standard();
    var results = new ArrayList<ItemResult>();
    checklist.items().stream()
        .filter(QualityChecklist.Item::human)
        .forEach(it -> results.add(ItemResult.pass(it.id())));
    if (!covered) {
      results.add(ItemResult.waived(
          "indemnity-covers",
          "demonstration: a real program would obtain cover first",
          SamplePeople.coordinator()));
    }
    return QualityReview.review(opinion, SamplePeople.reviewer(), checklist, results, at);
  }

  /**
   * Shows the licence as the directory last checked it.
   *
   * @param specialist who will sign
   * @param place where the patient is
   * @return the licence for that place, else the first one
   */
  public static LicenceSnapshot licence(Specialist specialist, Jurisdiction place) {
    return specialist.licences().stream()
        .filter(it -> place.isWithin(it.value().jurisdiction()))
        .findFirst()
        .or(() -> specialist.licences().stream().findFirst())
        .map(it -> new LicenceSnapshot(it.value().number(), it.value().jurisdiction(), it.asOf()))
        .orElseThrow(() -> new IllegalArgumentException("Specialist " + specialist.id()
            + ": no licence in the directory [licence-shown]. Add one."));
  }

  /**
   * Signs as the author.
   *
   * @param opinion exactly what was reviewed
   * @param quality who passed it
   * @param author who signs
   * @param rules reference of the rule pack that permitted it
   * @param licence the author's licence as looked up
   * @param signer the author's key
   * @param at when
   * @return the opinion with its attestation
   */
  public static SignedOpinion sign(
      Opinion opinion,
      QualityStatement quality,
      Specialist author,
      String rules,
      LicenceSnapshot licence,
      Signer signer,
      Instant at) {
    var statement = new Attestation.Statement(
        "attestation-1",
        author.id(),
        author.name(),
        Attestation.Role.AUTHOR,
        opinion.header().dossier(),
        opinion.hash(),
        rules,
        licence,
        at);
    var signature = signer.sign(OpinionJson.statement(statement));
    return new SignedOpinion(
        opinion,
        quality,
        List.of(new Attestation(
            statement,
            signer.certificateHash(),
            "CMS/SHA256withECDSA",
            Base64.getEncoder().encodeToString(signature))));
  }
}
