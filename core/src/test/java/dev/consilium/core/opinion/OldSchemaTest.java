package dev.consilium.core.opinion;

import static dev.consilium.core.opinion.SampleOpinion.AUTHOR;
import static dev.consilium.core.opinion.SampleOpinion.DAY;
import static dev.consilium.core.opinion.SampleOpinion.header;
import static dev.consilium.core.opinion.SampleOpinion.independent;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.consilium.core.ContentHash;
import dev.consilium.core.Finding;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OldSchemaTest {

  // As schema 1 wrote a panel: no rule, no quorum, no roles, no seals.
  private static final String PANEL = "\"panel\":{\"chair\":\"dr-lovelace\",\"consensus\":"
      + "\"UNANIMOUS\",\"positions\":[{\"member\":\"dr-lovelace\",\"name\":\"Dr Lovelace\","
      + "\"rationale\":\"\",\"stance\":\"AGREE\"}]},";

  @Test
  void readsTheGoldenFileAndKeepsItsBytesAndItsHash() throws IOException {
    var golden = golden();

    var opinion = OpinionJson.read(golden.getBytes(UTF_8));

    assertThat(opinion.schema()).isEqualTo(1);
    assertThat(new String(OpinionJson.write(opinion), UTF_8)).isEqualTo(golden);
    assertThat(opinion.hash()).isEqualTo(ContentHash.of(golden.getBytes(UTF_8)));
  }

  @Test
  void saysWhichTiesNobodyAskedFor() throws IOException {
    var declared = OpinionJson.read(golden().getBytes(UTF_8)).independence().get(0);

    assertThat(declared.ties())
        .isEqualTo(Map.of(Tie.WILL_TREAT, false, Tie.SAME_FACILITY, false, Tie.FINANCIAL, false));
    assertThat(declared.notAsked())
        .containsExactly(
            Tie.FIRST_DOCTOR, Tie.OPERATING_FACILITY, Tie.PATIENT, Tie.PAYER, Tie.MANUFACTURER);
  }

  @Test
  void readsAPanelThatKnewNoRule() throws IOException {
    var json = golden().replace("\"patientSummary\":", PANEL + "\"patientSummary\":");

    var opinion = OpinionJson.read(json.getBytes(UTF_8));

    assertThat(new String(OpinionJson.write(opinion), UTF_8)).isEqualTo(json);
    assertThat(opinion.panel()).hasValueSatisfying(it -> {
      assertThat(it.rule()).isEqualTo(DecisionRule.REPORT_ALL);
      assertThat(it.positions().get(0).sealed()).isNull();
    });
  }

  @Test
  void amendsIntoTheNewSchemaWhichAsksForMore() throws IOException {
    var first = OpinionJson.read(golden().getBytes(UTF_8));
    var draft = SampleOpinion.amending(first, "A new slide.", header(2));

    assertThat(((Completion.Incomplete) draft.complete()).findings())
        .extracting(Finding::message)
        .containsExactly("MUST opinion.independence: author dr-lovelace says nothing of"
            + " [FIRST_DOCTOR, OPERATING_FACILITY, PATIENT, PAYER, MANUFACTURER] [ties-declared]."
            + " Let the author declare each tie for this case.");

    var second = SampleOpinion.complete(draft.independence(List.of(independent(AUTHOR))));
    assertThat(second.schema()).isEqualTo(2);
    assertThat(second.history().earlier())
        .containsExactly(new VersionHistory.Entry(
            1,
            first.hash(),
            DAY,
            "A new slide.",
            VersionHistory.Relation.REPLACES,
            List.of(OpinionSection.INDEPENDENCE)));
    assertThat(OpinionJson.read(OpinionJson.write(second))).isEqualTo(second);
  }

  private static String golden() throws IOException {
    try (var golden = OldSchemaTest.class.getResourceAsStream("opinion-schema-1.json")) {
      return new String(golden.readAllBytes(), UTF_8).strip();
    }
  }
}
