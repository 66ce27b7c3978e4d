package dev.consilium.core.assistance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.consilium.core.ContentHash;
import dev.consilium.core.LimitExceededException;
import dev.consilium.core.MalformedRecordException;
import dev.consilium.core.assistance.ImportedModelCard.Gap;
import dev.consilium.core.assistance.ImportedModelCard.Silence;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ModelCardReaderTest {

  private static final String HEAD =
      "<AppliedModelCard xmlns='https://mc.chai.org/v0.1/schema.xsd'>";

  private static final String CARD = HEAD
      + "<BasicInfo><ModelName> Nodule finder </ModelName><ModelDeveloper>A maker</ModelDeveloper>"
      + "<DeveloperContact/></BasicInfo><ReleaseInfo><ReleaseVersion>3.1</ReleaseVersion>"
      + "</ReleaseInfo><ModelSummary><Keywords><Keyword>lung</Keyword><Keyword>CT</Keyword>"
      + "</Keywords></ModelSummary><Warnings><KnownRisksAndLimitations>n/A"
      + "</KnownRisksAndLimitations><KnownBiasesOrEthicalConsiderations>None"
      + "</KnownBiasesOrEthicalConsiderations></Warnings></AppliedModelCard>";

  private static ImportedModelCard read(String xml) {
    return ModelCardReader.read("https://example.org/card", xml.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void aCardSaysWhatItSaysAndWhatItDoesNot() {
    var imported = read(CARD);

    assertThat(imported.name()).isEqualTo("Nodule finder");
    assertThat(imported.developer()).isEqualTo("A maker");
    assertThat(imported.schema()).isEqualTo("0.1");
    assertThat(imported.card().version()).isEqualTo("3.1");
    assertThat(imported.card().hash())
        .isEqualTo(ContentHash.of(CARD.getBytes(StandardCharsets.UTF_8)));
    assertThat(imported.fields())
        .containsEntry("ModelSummary/Keywords/Keyword", "lung\nCT")
        .containsEntry("Warnings/KnownBiasesOrEthicalConsiderations", "None");
    assertThat(imported.gaps())
        .contains(
            new Gap("BasicInfo/DeveloperContact", Silence.EMPTY),
            new Gap("Warnings/KnownRisksAndLimitations", Silence.NOT_APPLICABLE),
            new Gap("Warnings/ClinicalRiskLevel", Silence.ABSENT))
        .noneMatch(gap -> gap.path().endsWith("KnownBiasesOrEthicalConsiderations"));
    assertThat(imported.gaps()).hasSize(42);
    assertThat(imported.card().missing())
        .isEqualTo(imported.gaps().stream().map(Gap::path).toList());
    assertThat(imported.optionalGaps())
        .contains(new Gap("ReleaseInfo/RegulatoryApproval", Silence.ABSENT))
        .noneMatch(gap -> gap.path().endsWith("Keyword"));
    assertThat(imported.unknown()).isEmpty();
    assertThat(imported).hasToString("ImportedModelCard[https://example.org/card, 42 gaps]");
  }

  // One published card holds nothing but a zero-width space where the kind of test belongs.
  @Test
  void whatNobodySeesIsNoStatement() {
    assertThat(read(HEAD + "<BasicInfo><ModelName>&#x200B; </ModelName></BasicInfo>"
                + "</AppliedModelCard>")
            .gaps())
        .contains(new Gap("BasicInfo/ModelName", Silence.EMPTY));
  }

  @Test
  void aCardWithoutAVersionSaysSo() {
    assertThat(read(HEAD + "</AppliedModelCard>").card().version()).isEqualTo("not stated");
    assertThat(read(HEAD + "</AppliedModelCard>").name()).isEmpty();
  }

  @Test
  void whatTheSchemaDoesNotHaveIsListed() {
    var imported = read(HEAD
        + "<BasicInfo>loose words<ModelName>x<Deep>y</Deep></ModelName></BasicInfo>"
        + "<Invented><More>z</More></Invented>"
        + "<Signature xmlns='http://www.w3.org/2000/09/xmldsig#'><SignedInfo/></Signature>"
        + "<Other xmlns='https://example.org/other'><Inner/></Other></AppliedModelCard>");

    assertThat(imported.unknown())
        .containsExactly(
            "BasicInfo",
            "BasicInfo/ModelName",
            "BasicInfo/ModelName/Deep",
            "Invented",
            "Invented/More",
            "Other",
            "Signature (not verified)");
    assertThat(imported.fields()).isEmpty();
  }

  @Test
  void theNewerSchemaHasItsOwnFields() {
    var imported = read("<AppliedModelCard xmlns='https://mc.chai.org/v0.2/schema.xsd'>"
        + "<ReleaseInfo><EHRCompatibility><EHR>a</EHR></EHRCompatibility></ReleaseInfo>"
        + "</AppliedModelCard>");

    assertThat(imported.schema()).isEqualTo("0.2");
    assertThat(imported.unknown()).isEmpty();
    assertThat(imported.gaps())
        .hasSize(49)
        .anyMatch(gap ->
            gap.path().equals("KeyMetrics/SafetyReliability/Results/MetricResult/ValueJson"));
  }

  @Test
  void whatIsNoCardIsRefusedWithoutQuotingIt() {
    assertThatThrownBy(() -> read("<Other/>"))
        .isInstanceOf(MalformedRecordException.class)
        .hasMessage(
            "Model card: its root is no AppliedModelCard [card-root]. Give an applied model card.");
    assertThatThrownBy(() -> read("<AppliedModelCard/>"))
        .hasMessage("Model card: its schema is not known [card-schema]. Give a card of one of"
            + " https://mc.chai.org/v0.1/schema.xsd, https://mc.chai.org/v0.2/schema.xsd.");
    assertThatThrownBy(() -> read(HEAD + "\n<Secret"))
        .isInstanceOf(MalformedRecordException.class)
        .hasMessageContaining("[card-xml]")
        .hasMessageContaining("line 2")
        .hasMessageNotContaining("Secret");
    assertThatThrownBy(() -> read("no card")).hasMessageContaining("[card-xml]");
  }

  @Test
  void noEntityAndNoOtherFileIsRead() {
    for (var entity : new String[] {"SYSTEM 'file:///etc/hostname'", "'expanded'"}) {
      assertThatThrownBy(() -> read("<!DOCTYPE AppliedModelCard [<!ENTITY e " + entity + ">]>"
              + HEAD + "<BasicInfo><ModelName>&e;</ModelName></BasicInfo></AppliedModelCard>"))
          .isInstanceOf(MalformedRecordException.class);
    }
  }

  @Test
  void aCardHasALimit() {
    assertThatThrownBy(() -> read(CARD + " ".repeat(1_000_000)))
        .isInstanceOf(LimitExceededException.class)
        .hasMessageContaining("[card-size]");
    assertThatThrownBy(
            () -> read(HEAD + "<a>".repeat(17) + "</a>".repeat(17) + "</AppliedModelCard>"))
        .isInstanceOf(LimitExceededException.class);
    assertThatThrownBy(() -> read(HEAD + "<a/>".repeat(10_001) + "</AppliedModelCard>"))
        .isInstanceOf(LimitExceededException.class);
    assertThatThrownBy(() -> read(HEAD + "<b xmlns='urn:b'>" + "<c/>".repeat(10_001) + "</b><a/>"
            + "</AppliedModelCard>"))
        .isInstanceOf(LimitExceededException.class);
  }
}
