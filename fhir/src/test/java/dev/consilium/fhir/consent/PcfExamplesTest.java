package dev.consilium.fhir.consent;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.consilium.core.Finding;
import dev.consilium.core.consent.policy.Answer;
import dev.consilium.core.consent.policy.AuditDemand;
import dev.consilium.core.consent.policy.ConsentObligation;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PcfExamplesTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String WINTER = "2022-12-01T12:00:00Z";

  static Stream<JsonNode> published() throws IOException {
    PcfExamples.assumePresent();
    var rows = new ArrayList<JsonNode>();
    JSON.readTree(PcfExamples.bytes("published-residuals.json")).forEach(rows::add);
    return rows.stream();
  }

  static Stream<String> consents() {
    return PcfExamples.files("Consent-").stream();
  }

  @Test
  void losesNoneOfThem() throws Exception {
    assertThat(published()).hasSize(13);
    assertThat(consents()).hasSize(23);
    var asked = new TreeSet<String>();
    published().forEach(it -> asked.add(it.path("consent").asText().substring(10)));
    for (var row : PcfExamplesTest.class
        .getDeclaredMethod(
            "decidesWhatTheGuideLeavesToTheReader",
            String.class,
            String.class,
            String.class,
            String.class,
            Answer.class,
            String.class)
        .getAnnotation(CsvSource.class)
        .value()) {
      asked.add("Consent-ex-" + row.substring(0, row.indexOf(',')) + ".json");
    }
    assertThat(asked).containsExactlyElementsOf(consents().toList());
  }

  @ParameterizedTest
  @MethodSource("published")
  void decidesAsTheGuidePublishes(JsonNode row) throws JsonProcessingException {
    var query = row.path("query");

    var decision = PcfExamples.ask(
        row.path("consent").asText(),
        query.path("purpose").asText(),
        query.path("actor").asText(),
        query.path("at").asText());

    assertThat(decision.answer().name()).isEqualTo(row.path("decision").asText());
    assertThat(JSON.readTree(ResidualJson.text(decision.residual())))
        .isEqualTo(row.path("residual"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ',',
      value = {
        "consent-basic-ink, TREAT, ex-clerk, 2022-12-01, PERMIT, ''",
        "consent-basic-ink, HRESCH, ex-clerk, 2022-12-01, DENY, forbid",
        "consent-basic-treat, TREAT, ex-clerk, 2022-12-01, PERMIT, ''",
        "consent-basic-treat, ETREAT, ex-clerk, 2022-12-01, PERMIT, ''",
        "consent-basic-treat, TREAT, ex-clerk, 2022-06-12, DENY, forbid",
        "consent-basic-treat-infant, HPAYMT, ex-clerk, 2022-12-01, PERMIT, ''",
        "consent-basic-reject, TREAT, ex-clerk, 2022-12-01, DENY, forbid",
        "consent-basic-research, TREAT, ex-clerk, 2023-12-01, DENY, forbid",
        "consent-basic-research, HRESCH, ex-clerk, 2023-12-01, PERMIT, ''",
        "consent-basic-research, HRESCH, ex-clerk, 2022-12-01, DENY, forbid",
        "consent-expired-treat, TREAT, ex-clerk, 2022-12-31, PERMIT, ''",
        "consent-expired-treat, TREAT, ex-clerk, 2023-01-01, DENY, forbid",
        "consent-intermediate-purpose, FooBar, ex-clerk, 2022-12-01, DENY, forbid",
        "consent-intermediate-purpose, TREAT, ex-clerk, 2022-12-01, DENY, forbid",
        "consent-advanced-normal-focused-restricted, TREAT, ex-clerk, 2022-12-01, PERMIT,"
            + " forbid permit-N",
        "consent-advanced-normal-focused-restricted, TREAT, ex-practitioner, 2022-12-01, PERMIT,"
            + " forbid permit-N permit-R",
        "consent-advanced-normal-break-glass-restricted, TREAT, ex-practitioner, 2022-12-01,"
            + " PERMIT, forbid permit-N",
        "consent-advanced-normal-break-glass-restricted, BTG, ex-practitioner, 2022-12-01,"
            + " PERMIT, forbid permit-N permit-R",
        "consent-advanced-normal-break-glass-restricted, BTG, ex-clerk, 2022-12-01, DENY, forbid",
        "dissent-intermediate-break-glass, TREAT, ex-practitioner, 2022-12-01, DENY, forbid",
        "dissent-intermediate-break-glass, BTG, ex-practitioner, 2022-12-01, PERMIT, ''",
        "dissent-intermediate-break-glass, BTG, ex-clerk, 2022-12-01, DENY, forbid",
      })
  void decidesWhatTheGuideLeavesToTheReader(
      String consent, String purpose, String actor, String day, Answer answer, String residual)
      throws JsonProcessingException {
    PcfExamples.assumePresent();

    var decision = PcfExamples.ask(
        "resources/Consent-ex-" + consent + ".json",
        purpose,
        "Practitioner/" + actor,
        day + "T12:00:00Z");

    assertThat(decision.answer()).isEqualTo(answer);
    assertThat(words(ResidualJson.text(decision.residual()))).isEqualTo(residual);
  }

  private static String words(String residual) throws JsonProcessingException {
    var words = new ArrayList<String>();
    for (var item : JSON.readTree(residual)) {
      var code = item.path("securityLabel").path(0).path("code").asText();
      words.add(item.path("type").asText() + (code.isEmpty() ? "" : "-" + code));
    }
    return String.join(" ", words);
  }

  @Test
  void permitsTheResearcherByHisOrganisation() {
    PcfExamples.assumePresent();

    assertThat(PcfExamples.ask(
                "resources/Consent-ex-consent-intermediate-purpose.json",
                "FooBar",
                "Organization/ex-org-researcher",
                WINTER)
            .answer())
        .isEqualTo(Answer.PERMIT);
  }

  @ParameterizedTest
  @CsvSource({
    "advanced-normal, PERMIT PERMIT PERMIT DENY",
    "advanced-normal-restricted, PERMIT PERMIT PERMIT PERMIT",
    "intermediate-timeframe, DENY DENY DENY PERMIT",
    "intermediate-not-timeframe, PERMIT PERMIT PERMIT DENY",
    "intermediate-authoredby, DENY DENY DENY DENY",
    "intermediate-not-authoredby, PERMIT PERMIT PERMIT PERMIT",
    "intermediate-encounter, PERMIT PERMIT PERMIT PERMIT",
    "intermediate-not-data, PERMIT PERMIT PERMIT DENY"
  })
  void judgesEachObservation(String consent, String verdicts) {
    PcfExamples.assumePresent();
    var order = List.of("weight-2", "weight", "bloodPressure", "alcoholUse");

    var decision = PcfExamples.ask(
        "resources/Consent-ex-consent-" + consent + ".json",
        "TREAT",
        "Practitioner/ex-clerk",
        WINTER);

    assertThat(order.stream()
            .map(id -> decision.verdicts().stream()
                .filter(it -> it.resource().equals(PcfExamples.name("Observation/ex-" + id)))
                .findFirst()
                .orElseThrow()
                .answer()
                .name())
            .toList())
        .isEqualTo(List.of(verdicts.split(" ", -1)));
  }

  @ParameterizedTest
  @MethodSource("consents")
  void understandsAllOfThem(String file) {
    var reading =
        ConsentReader.under(PcfExamples.BASE).read(PcfExamples.bytes("resources/" + file));

    assertThat(reading.findings())
        .extracting(Finding::severity)
        .doesNotContain(Finding.Severity.MUST);
    assertThat(reading.policy().understood()).isTrue();
  }

  @Test
  void asksAgainWhenTheConsentExpires() {
    PcfExamples.assumePresent();

    assertThat(PcfExamples.ask(
                "resources/Consent-ex-consent-expired-treat.json",
                "TREAT",
                "Practitioner/ex-clerk",
                WINTER)
            .reevaluateAt())
        .contains(Instant.parse("2023-01-01T00:00:00Z"));
  }

  @Test
  void auditsABrokenGlassApart() {
    PcfExamples.assumePresent();

    var decision = PcfExamples.ask(
        "resources/Consent-ex-dissent-intermediate-break-glass.json",
        "BTG",
        "Practitioner/ex-practitioner",
        WINTER);

    assertThat(decision.audits())
        .extracting(AuditDemand::stream)
        .containsExactly(AuditDemand.Stream.DECISIONS, AuditDemand.Stream.BREAK_GLASS);
    assertThat(decision.obligations()).contains(new ConsentObligation.NotifyPatient("break-glass"));
  }
}
