package dev.consilium.fhir.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.consilium.core.record.GenomicVariant;
import dev.consilium.core.record.ImagingStudy;
import org.junit.jupiter.api.Test;

/** Parts of facts that only some senders tell. */
class FactPartsTest {

  private static String component(String loinc, String value) {
    return "{'code':{'coding':[{'system':'http://loinc.org','code':'" + loinc + "'}]}," + value
        + "}";
  }

  @Test
  void aVariantHasItsPlaceInTheGenomeItsCodeAndItsAllelicState() {
    var result = Bundles.quoted("{'resourceType':'Observation','status':'final','code':{'coding':["
        + "{'system':'http://loinc.org','code':'69548-6'}]},'component':["
        + component("81290-9", "'valueCodeableConcept':{'coding':[{'code':'NC_1:g.1A>G'}]}") + ","
        + component("81252-9", "'valueCodeableConcept':{'coding':[{'code':'619728'}]}") + ","
        + component("53034-5", "'valueCodeableConcept':{'text':'heterozygous'}") + "]}");

    var variant = result.record().facts(GenomicVariant.class).get(0);
    assertThat(variant.genomicChange()).isEqualTo("NC_1:g.1A>G");
    assertThat(Bundles.known(variant.variation()).label()).isEqualTo("619728");
    assertThat(Bundles.known(variant.allelicState()).label()).isEqualTo("heterozygous");
    assertThat(result.report().rows())
        .extracting(ImportReport.Row::path)
        .doesNotContain("Observation.component");
  }

  @Test
  void aStudyNamesItsSeries() {
    var result = Bundles.quoted("{'resourceType':'ImagingStudy','status':'available','series':["
        + "{'uid':'1.2.1'},{'uid':'1.2.2'},{}]}");

    assertThat(result.record().facts(ImagingStudy.class).get(0).seriesUids())
        .containsExactly("1.2.1", "1.2.2");
  }
}
