package dev.consilium.fhir.hapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.uhn.fhir.context.FhirContext;
import dev.consilium.core.MalformedRecordException;
import dev.consilium.fhir.hapi.HapiEntries.Given;
import dev.consilium.fhir.read.RecordReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Observation;
import org.junit.jupiter.api.Test;

class HapiEntriesTest {

  private static final String BUNDLE = "{'resourceType':'Bundle','type':'collection','entry':["
      + "{'fullUrl':'urn:uuid:1','resource':{'resourceType':'Patient','id':'p'}},"
      + "{'resource':{'resourceType':'Observation','status':'final','issued':'SECRET'}},"
      + "{'resource':{'resourceType':'Nonsense'}},"
      + "{'request':{}},7,"
      + "{'resource':{'resourceType':'Observation','id':'o','status':'final'}}],'total':6}";

  private static List<Given> read(String json) {
    var all = new ArrayList<Given>();
    new HapiEntries(FhirContext.forR4Cached()).read("s", stream(json), all::add);
    return all;
  }

  private static InputStream stream(String json) {
    return new ByteArrayInputStream(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void oneBadEntryCostsItselfAndIsLocated() {
    var all = read(BUNDLE);

    assertThat(all).hasSize(6);
    assertThat(all).extracting(Given::index).containsExactly(0, 1, 2, 3, 4, 5);
    assertThat(all.get(0))
        .isInstanceOfSatisfying(
            Given.Parsed.class, it -> assertThat(it.fullUrl()).isEqualTo("urn:uuid:1"));
    assertThat(all.get(5))
        .isInstanceOfSatisfying(
            Given.Parsed.class, it -> assertThat(it.resource()).isInstanceOf(Observation.class));
    assertThat(all.subList(1, 5)).allSatisfy(it -> {
      assertThat(it).isInstanceOf(Given.Refused.class);
      assertThat(it.toString()).doesNotContain("SECRET");
      assertThat(((Given.Refused) it).byteOffset()).isPositive();
    });
  }

  @Test
  void itsObjectsCanBeReadIntoARecordOneByOne() {
    var objects = read(BUNDLE).stream()
        .filter(Given.Parsed.class::isInstance)
        .map(it -> ((Given.Parsed) it).resource())
        .toList();

    var record = new HapiRecordReader(RecordReader.builder().build())
        .read("s", List.<IBaseResource>copyOf(objects).iterator())
        .record();

    assertThat(record.facts()).hasSize(1);
  }

  @Test
  void whatBreaksOffIsRefusedAfterWhatCameBefore() {
    var all = new ArrayList<Given>();

    assertThatThrownBy(() -> new HapiEntries(FhirContext.forR4Cached())
            .read("s", stream(BUNDLE.substring(0, 150)), all::add))
        .isInstanceOf(MalformedRecordException.class)
        .hasMessageStartingWith("Source s: no JSON bundle, or cut off, at byte ");
    assertThat(all).hasSize(1);
    assertThatThrownBy(() -> read("[]")).isInstanceOf(MalformedRecordException.class);
  }

  @Test
  void aStreamThatFailsIsSaid() throws IOException {
    var broken = InputStream.nullInputStream();
    broken.close();

    assertThatThrownBy(() -> new HapiEntries(FhirContext.forR4Cached()).read("s", broken, it -> {}))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("[stream-readable]");
  }
}
