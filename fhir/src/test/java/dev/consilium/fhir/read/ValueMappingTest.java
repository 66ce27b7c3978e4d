package dev.consilium.fhir.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.consilium.core.record.Observation;
import dev.consilium.fhir.read.ImportIssue.Code;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValueMappingTest {

  private static Observation observed(String value) {
    return Bundles.quoted("{'resourceType':'Observation','status':'final'," + value + "}")
        .record()
        .facts(Observation.class)
        .get(0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '"',
      value = {
        "'valueQuantity':{'value':5.10,'unit':'g/dL'}; Measured; 5.10 g/dL",
        "'valueQuantity':{'value':5,'comparator':'<','code':'mg/L'}; Measured; <5 mg/L",
        "'valueInteger':3; Measured; 3",
        "'valueCodeableConcept':{'text':'positive'}; Coded; positive",
        "'valueBoolean':true; Truth; yes",
        "'valueBoolean':'false'; Truth; no",
        "'valueDateTime':'2024-02'; Time; 2024-02",
        "'valueString':'normal'; Text; normal",
        "'valueTime':'10:30:00'; Text; 10:30:00",
        "'valuePeriod':{'start':'2024-01','end':'2024-02'}; Text; 2024-01/2024-02",
        "'valuePeriod':{'end':'2024-02'}; Text; /2024-02",
        "'valuePeriod':{'start':'2024-02'}; Text; 2024-02/",
        "'valueSampledData':{'data':'1 2 3'}; Text; 1 2 3",
        "'valueRange':{'low':{'value':1},'high':{'value':2}}; Between; 1 2",
        "'valueRatio':{'numerator':{'value':1},'denominator':{'value':128}}; Ratio; 1 : 128"
      })
  void everyKindOfValueIsRead(String value, String kind, String label) {
    assertThat(observed(value).value()).satisfies(it -> {
      assertThat(it.getClass().getSimpleName()).isEqualTo(kind);
      assertThat(it.label().replaceAll("\\W+", " ").strip())
          .isEqualTo(label.replaceAll("\\W+", " ").strip());
    });
  }

  @Test
  void theReasonForAnAbsentValueIsKept() {
    assertThat(Bundles.known(observed("'dataAbsentReason':{'text':'clotted'}").value())
            .label())
        .contains("clotted");
    assertThat(observed("'dataAbsentReason':{}").value()).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '"',
      value = {
        "'valueQuantity':{'unit':'g'}",
        "'valueQuantity':{}",
        "'valueQuantity':[]",
        "'valueRange':{}",
        "'valueRatio':{'numerator':{'value':1}}",
        "'valueRatio':{'denominator':{'value':1}}",
        "'valuePeriod':{}",
        "'valueSampledData':{}",
        "'valueCodeableConcept':{}",
        "'valueCodeableConcept':{'coding':[{'system':'s'}]}",
        "'valueBoolean':'perhaps'",
        "'valueDateTime':'yesterday'",
        "'valueInteger':'three'",
        "'valueMoney':{'value':1}"
      })
  void aValueWithoutContentIsNone(String value) {
    assertThat(observed(value).value()).isNull();
  }

  @ParameterizedTest
  @CsvSource({"1E400000", "1E-2147483648", "-1e+31", "1E99999999999999999999", "0E-31"})
  void anExponentBombCostsItsNumberWhereverItStands(String bomb) {
    var bombs = "'component':["
        + ("{'valueQuantity':{'value':" + bomb + "}},").repeat(999)
        + "{'valueInteger':" + bomb + "}]";
    var result = Bundles.quoted("{'resourceType':'Observation','status':'final'," + bombs + "}");

    assertThat(result.report().issues())
        .hasSize(1_000)
        .allSatisfy(it -> assertThat(it.code()).isEqualTo(Code.LIMIT));
    assertThat(result.record().facts(Observation.class).get(0).components())
        .hasSize(1_000)
        .allSatisfy(it -> assertThat(it.value()).isNull());
  }

  @Test
  void theLargestExponentStaysAsWritten() {
    assertThat(Bundles.known(observed("'valueQuantity':{'value':1E30}").value()).label())
        .isEqualTo("1E+30");
  }
}
