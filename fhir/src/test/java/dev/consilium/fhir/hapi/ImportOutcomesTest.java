package dev.consilium.fhir.hapi;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.StrictErrorHandler;
import dev.consilium.fhir.read.ImportReport;
import dev.consilium.fhir.read.ReadLimits;
import dev.consilium.fhir.read.RecordReader;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.junit.jupiter.api.Test;

class ImportOutcomesTest {

  private static ImportReport report(String observations) {
    var json = "[{'resourceType':'Patient','id':'p'}" + observations + "]";
    return RecordReader.builder()
        .limits(ReadLimits.defaults().with(ReadLimits.Limit.ISSUES, 2))
        .build()
        .read(
            "s", new ByteArrayInputStream(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8)))
        .report();
  }

  @Test
  void eachIssueIsToldWithItsPlace() {
    var outcome = ImportOutcomes.of(
        report(",{'resourceType':'Observation','status':'final','effectiveDateTime':'SECRET'}"));

    assertThat(outcome.getIssue()).singleElement().satisfies(it -> {
      assertThat(it.getSeverity()).isEqualTo(IssueSeverity.ERROR);
      assertThat(it.getCode()).isEqualTo(IssueType.VALUE);
      assertThat(it.getExpression().get(0)).hasToString("resource.effectiveDateTime");
      assertThat(it.getDiagnostics()).startsWith("INVALID_DATE in source s at byte ");
    });
    var json = FhirContext.forR4Cached().newJsonParser().encodeResourceToString(outcome);
    assertThat(json).doesNotContain("SECRET");
    assertThat(FhirContext.forR4Cached()
            .newJsonParser()
            .setParserErrorHandler(new StrictErrorHandler())
            .parseResource(OperationOutcome.class, json)
            .getIssue())
        .hasSize(1);
  }

  @Test
  void furtherIssuesAreCountedAndNoneIsSaidToo() {
    var many = ImportOutcomes.of(report(
        ",{'resourceType':'Observation','status':'final','issued':'','subject':'x'}".repeat(3)));

    assertThat(many.getIssue()).hasSize(3);
    assertThat(many.getIssue().get(2).getDetails().getText()).endsWith("further issues");
    assertThat(ImportOutcomes.of(report("")).getIssueFirstRep().getDetails().getText())
        .isEqualTo("All 1 resources read without an issue");
  }
}
