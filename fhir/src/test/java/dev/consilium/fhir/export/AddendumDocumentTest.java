package dev.consilium.fhir.export;

import static dev.consilium.fhir.export.Documents.EXPORTER;
import static dev.consilium.fhir.export.Documents.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.consilium.core.ContentHash;
import dev.consilium.core.opinion.Answer;
import dev.consilium.core.opinion.VersionHistory;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Composition;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Provenance;
import org.junit.jupiter.api.Test;

class AddendumDocumentTest {

  private static final Bundle BUNDLE = EXPORTER.addendum(Documents.addendum(), "Jane Doe", NOON);
  private static final Composition COMPOSITION =
      (Composition) BUNDLE.getEntryFirstRep().getResource();

  @Test
  void appendsToTheOpinionByItsHash() {
    var relation = COMPOSITION.getRelatesToFirstRep();

    assertThat(BUNDLE.getType()).isEqualTo(Bundle.BundleType.DOCUMENT);
    assertThat(COMPOSITION.getRelatesTo()).hasSize(1);
    assertThat(relation.getCode()).isEqualTo(Composition.DocumentRelationshipType.APPENDS);
    assertThat(((Identifier) relation.getTarget()).getValue())
        .isEqualTo(Values.named(Documents.rich().hash()).getValue());
    assertThat(COMPOSITION.getIdentifier().getValue())
        .isEqualTo(Values.named(Documents.addendum().addendum().hash()).getValue());
  }

  @Test
  void printsQuestionRefusalAndSourceAsText() {
    var json = json();

    assertThat(COMPOSITION.getSection())
        .extracting(Composition.SectionComponent::getTitle)
        .containsExactly(
            "Follow-up question", "Answer", "References", "Use of artificial intelligence");
    assertThat(json)
        .contains("Not answerable: It needs an examination.")
        .contains("[r1] Fisher 2002. DOI 10.1/x")
        .doesNotContain("<now>");
  }

  @Test
  void printsAnAnswerAsItIs() {
    var answered = EXPORTER.addendum(
        Documents.signed(new Answer.Answered("q9", "Yes, soon.")), "Jane Doe", NOON);

    assertThat(new String(EXPORTER.json(answered), StandardCharsets.UTF_8))
        .contains("Yes, soon.")
        .doesNotContain("Not answerable");
  }

  @Test
  void carriesWhoAttestedAndTheSignaturesOverTheAddendumsBytes() {
    var provenance = BUNDLE.getEntry().stream()
        .map(Bundle.BundleEntryComponent::getResource)
        .filter(Provenance.class::isInstance)
        .map(Provenance.class::cast)
        .findFirst()
        .orElseThrow();

    assertThat(COMPOSITION.getAttester())
        .extracting(Composition.CompositionAttesterComponent::getMode)
        .isEqualTo(List.of(
            Composition.CompositionAttestationMode.LEGAL,
            Composition.CompositionAttestationMode.PROFESSIONAL));
    assertThat(provenance.getSignature())
        .hasSize(2)
        .allSatisfy(it -> assertThat(it.getData()).containsExactly(0, 1, 2));
  }

  @Test
  void isTheSameToTheByteForEqualInput() {
    assertThat(ContentHash.of(
            EXPORTER.json(EXPORTER.addendum(Documents.addendum(), "Jane Doe", NOON))))
        .isEqualTo(ContentHash.of(EXPORTER.json(BUNDLE)));
  }

  @Test
  void aVersionThatOnlyAddsAppendsToTheOneBefore() {
    var added = Documents.complete(Documents.amended(VersionHistory.Relation.APPENDS)
        .independence(List.of(Documents.independent(Documents.AUTHOR)))
        .change(Documents.solo().change())
        .ai(Documents.solo().ai()));
    var composition = (Composition)
        EXPORTER.document(Documents.signed(added), NOON).getEntryFirstRep().getResource();

    assertThat(composition.getRelatesToFirstRep().getCode())
        .isEqualTo(Composition.DocumentRelationshipType.APPENDS);
  }

  private static String json() {
    return new String(EXPORTER.json(BUNDLE), StandardCharsets.UTF_8);
  }
}
