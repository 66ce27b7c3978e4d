package dev.consilium.fhir.hapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.uhn.fhir.context.FhirContext;
import dev.consilium.core.MalformedRecordException;
import dev.consilium.core.record.Condition;
import dev.consilium.core.record.Document;
import dev.consilium.core.record.HealthRecordJson;
import dev.consilium.core.record.Medication;
import dev.consilium.core.record.Observation;
import dev.consilium.fhir.read.ImportIssue;
import dev.consilium.fhir.read.ImportReport.Reason;
import dev.consilium.fhir.read.ImportReport.Row;
import dev.consilium.fhir.read.ReadLimits;
import dev.consilium.fhir.read.ReadLimits.Limit;
import dev.consilium.fhir.read.ReadResult;
import dev.consilium.fhir.read.RecordReader;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DocumentReference;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.junit.jupiter.api.Test;

class HapiRecordReaderTest {

  private static final HapiRecordReader READER =
      new HapiRecordReader(RecordReader.builder().build());

  private static Bundle bundle(org.hl7.fhir.r4.model.Resource... resources) {
    var bundle = new Bundle();
    bundle.addEntry().setResource((Patient) new Patient().setId("p"));
    for (var resource : resources) {
      bundle.addEntry().setResource(resource);
    }
    return bundle;
  }

  private static org.hl7.fhir.r4.model.Observation measured(String id) {
    var observation = new org.hl7.fhir.r4.model.Observation();
    observation.setId(id);
    observation.setStatus(org.hl7.fhir.r4.model.Observation.ObservationStatus.FINAL);
    observation.setValue(new Quantity(5).setUnit("g/dL"));
    observation.setEffective(new DateTimeType("2024-03"));
    observation.setSubject(new Reference("Patient/p"));
    return observation;
  }

  @Test
  void anObjectGivesTheFactOfItsBytes() {
    var bundle = bundle(measured("o"));
    var json = FhirContext.forR4Cached().newJsonParser().encodeResourceToString(bundle);
    var bytes = RecordReader.builder()
        .build()
        .read("s", new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));

    var result = READER.read("s", bundle);

    assertThat(HealthRecordJson.canonical(result.record()))
        .isEqualTo(HealthRecordJson.canonical(bytes.record()));
    assertThat(result.record().facts(Observation.class).get(0).source().path())
        .isEqualTo("Bundle.entry[1].resource");
    assertThat(result.record().sources().get(0)).satisfies(it -> {
      assertThat(it.mediaType()).isEqualTo("application/x-hapi-fhir-r4");
      assertThat(it.bytes()).isPositive();
    });
  }

  @Test
  void equalObjectsHaveEqualHashesAndOthersHaveNot() {
    var one = READER.read("s", bundle(measured("o"))).record().sources();

    assertThat(READER.read("s", bundle(measured("o"))).record().sources()).isEqualTo(one);
    assertThat(READER.read("s", bundle(measured("o2"))).record().sources()).isNotEqualTo(one);
  }

  @Test
  void resourcesOneByOneGiveTheRecordOfTheirBundle() {
    var alone = READER.read(
        "s",
        List.<IBaseResource>of((Patient) new Patient().setId("p"), measured("o"))
            .iterator());

    assertThat(HealthRecordJson.canonical(alone.record()))
        .isEqualTo(
            HealthRecordJson.canonical(READER.read("s", bundle(measured("o"))).record()));
  }

  @Test
  void theReferenceIsReadAndNotTheObjectBehindIt() {
    var request = new MedicationRequest();
    request.setStatus(MedicationRequest.MedicationRequestStatus.ACTIVE);
    var inside = new org.hl7.fhir.r4.model.Medication();
    inside.setId("#m");
    inside.setCode(new CodeableConcept().setText("cisplatin"));
    request.addContained(inside);
    var reference = new Reference("#m");
    reference.setResource(
        new org.hl7.fhir.r4.model.Medication().setCode(new CodeableConcept().setText("another")));
    request.setMedication(reference);

    assertThat(READER
            .read("s", bundle(request))
            .record()
            .facts(Medication.class)
            .get(0)
            .code()
            .label())
        .isEqualTo("cisplatin");
  }

  @Test
  void anAttachmentIsHashed() {
    var document = new DocumentReference();
    document.setStatus(org.hl7.fhir.r4.model.Enumerations.DocumentReferenceStatus.CURRENT);
    document.addContent().getAttachment().setData("hello".getBytes(StandardCharsets.UTF_8));

    var fact = READER.read("s", bundle(document)).record().facts(Document.class).get(0);

    assertThat(fact.size()).isEqualTo(5);
    assertThat(fact.hash())
        .hasToString("2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824");
  }

  @Test
  void aModifierExcludesAndExtensionsAreCounted() {
    var modified = measured("m");
    modified.addModifierExtension().setUrl("http://example.org/m").setValue(new StringType("x"));
    var extended = measured("e");
    extended.getStatusElement().addExtension("http://example.org/e", new StringType("x"));
    extended.getStatusElement().setId("s1");

    var result = READER.read("s", bundle(modified, extended));

    assertThat(result.record().facts()).hasSize(1);
    assertThat(result.report().rows())
        .contains(new Row("Observation", "Observation", Reason.EXCLUDED_MODIFIER, 1))
        .contains(new Row("Observation", "Observation._status", Reason.NOT_MAPPED, 1));
  }

  @Test
  void limitsHoldForObjectsToo() {
    var reader = new HapiRecordReader(RecordReader.builder()
        .limits(ReadLimits.defaults()
            .with(Limit.NESTING, 2)
            .with(Limit.REPEATS, 3)
            .with(Limit.RESOURCE_BYTES, 2_000))
        .build());
    var many = measured("many");
    for (var i = 0; i < 5; i++) {
      many.addCategory();
      many.getCategory().get(i).setText("x");
    }
    var deep = new org.hl7.fhir.r4.model.Condition();
    deep.getCode().addCoding().setCode("c").addExtension("http://example.org/e", new StringType());
    var large = measured("large");
    large.setMethod(new CodeableConcept().setText("x".repeat(3_000)));
    large.getCode().setText("y");

    var result = reader.read("s", bundle(many, deep, large));

    assertThat(result.record().facts(Condition.class)).isEmpty();
    assertThat(result.report().issues())
        .extracting(ImportIssue::code)
        .contains(ImportIssue.Code.LIMIT);
    assertThat(result.record().facts()).isEmpty();
  }

  @Test
  void whatIsBesideAResourceIsCounted() {
    var bundle = bundle(measured("o"));
    bundle.getEntry().get(1).getRequest().setUrl("Observation");
    bundle.addEntry().setFullUrl("urn:uuid:1");
    var outer = new Bundle();
    outer.addEntry().setResource(bundle);

    ReadResult result = READER.read("s", outer);

    assertThat(result.record().facts()).hasSize(1);
    assertThat(result.report().rows())
        .contains(new Row("Bundle", "Bundle.entry.request", Reason.NOT_MAPPED, 1));
  }

  @Test
  void nothingAndAnotherVersionAreRefused() {
    assertThatThrownBy(() -> READER.read("s", new Bundle()))
        .isInstanceOf(MalformedRecordException.class);
    var alien = (IBaseResource) java.lang.reflect.Proxy.newProxyInstance(
        getClass().getClassLoader(),
        new Class<?>[] {IBaseResource.class},
        (proxy, method, arguments) -> method.getName().startsWith("getStructure")
            ? ca.uhn.fhir.context.FhirVersionEnum.R5
            : null);
    assertThatThrownBy(() -> READER.read("s", alien))
        .hasMessage("Resource of R5 [fhir-version]. Give HAPI's R4 objects.");
  }
}
