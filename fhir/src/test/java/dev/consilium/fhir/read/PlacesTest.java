package dev.consilium.fhir.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlacesTest {

  private static ReadResult living(String addresses) {
    return Bundles.read(
        ("{'resourceType':'Patient','id':'p','address':[" + addresses + "]}").replace('\'', '"'));
  }

  @ParameterizedTest
  @CsvSource({
    "Massachusetts,US,US-MA",
    "MA,USA,US-MA",
    "ma,United States,US-MA",
    "US-MA,united states of america,US-MA",
    "District of Columbia,US,US-DC",
    "Puerto Rico,US,US-PR",
    "Guam,US,US-GU",
    "Atlantis,US,US",
    "Ontario,CAN,CA-ON",
    "NSW,Australia,AU-NSW",
    "Bayern,DEU,DE",
    "x,Netherlands,NL",
    "x,NZL,NZ",
    "x,Switzerland,CH",
    "x,United Kingdom,GB",
    "x,JPN,JP",
    "x,United Arab Emirates,AE",
    "x,France,FR",
    "x,ESP,ES",
    "x,ITALY,IT",
    "x,AUT,AT",
    "x,Belgium,BE",
    "x,KE,KE"
  })
  void aPlaceIsFoundByCodeOrName(String state, String country, String code) {
    var result = living("{'state':'" + state + "','country':'" + country + "'}");

    assertThat(result.record().patient().residence()).hasToString(code);
    assertThat(result.report().rows())
        .extracting(ImportReport.Row::path)
        .satisfies(
            it -> assertThat(it.contains("Patient.address.state")).isEqualTo(!code.contains("-")))
        .doesNotContain("Patient.address.country");
  }

  @ParameterizedTest
  @CsvSource({"Freedonia", "XX", "U", "Massachusetts", "' '"})
  void aTextThatNamesNoCountryIsCountedAndNotGuessed(String country) {
    var result = living("{'state':'MA','country':'" + country + "'}");

    assertThat(result.record().patient().residence()).isNull();
    assertThat(result.report().rows())
        .extracting(ImportReport.Row::path)
        .contains("Patient.address.country", "Patient.address.state");
  }

  @Test
  void aStateAloneIsNoPlace() {
    assertThat(living("{'state':'MA'}").record().patient().residence()).isNull();
  }

  @Test
  void whereThePatientNoLongerLivesIsNotTheResidence() {
    var result = living("{'use':'old','country':'DE'},{'use':'temp','country':'FR'},"
        + "{'use':'billing','country':'IT'},{'use':'home','country':'NL'},{'country':'ES'}");

    assertThat(result.record().patient().residence()).hasToString("NL");
    assertThat(result.report().rows())
        .contains(
            new ImportReport.Row("Patient", "Patient.address", ImportReport.Reason.NOT_MAPPED, 1));
  }
}
