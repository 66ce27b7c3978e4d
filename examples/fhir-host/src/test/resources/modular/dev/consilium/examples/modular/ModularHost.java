package dev.consilium.examples.modular;

import ca.uhn.fhir.context.FhirContext;
import dev.consilium.core.record.HealthRecordJson;
import dev.consilium.fhir.hapi.HapiRecordReader;
import dev.consilium.fhir.read.RecordReader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hl7.fhir.r4.model.Bundle;

/** A named module that reads a file by itself and as HAPI's objects. */
public final class ModularHost {

  private ModularHost() {}

  public static void main(String[] files) throws Exception {
    var streaming = RecordReader.builder().build();
    try (var in = Files.newInputStream(Path.of(files[0]))) {
      System.out.println(HealthRecordJson.hash(streaming.read("s", in).record()));
    }
    var bundle = FhirContext.forR4()
        .newJsonParser()
        .parseResource(Bundle.class, Files.readString(Path.of(files[0])));
    var record = new HapiRecordReader(streaming).read("s", bundle).record();
    System.out.println(HealthRecordJson.hash(record));
    System.out.println(RecordReader.class.getModule() + " " + FhirContext.class.getModule().isNamed());
  }
}
