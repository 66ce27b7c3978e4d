package dev.consilium.examples.host;

import ca.uhn.fhir.context.FhirContext;
import dev.consilium.core.Jurisdiction;
import dev.consilium.core.PartyId;
import dev.consilium.core.record.HealthRecordJson;
import dev.consilium.core.specialist.Specialist;
import dev.consilium.fhir.export.DirectoryExporter;
import dev.consilium.fhir.export.DirectoryReader;
import dev.consilium.fhir.export.FhirJson;
import dev.consilium.fhir.hapi.HapiRecordReader;
import dev.consilium.fhir.read.RecordReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.hl7.fhir.r4.model.Bundle;

/**
 * Reads a file with HAPI's parsers and hands the objects over: {@code ObjectHost JSON-FILE} prints
 * facts and hash by way of JSON and of XML, then who comes back of a written directory.
 */
public final class ObjectHost {

  private static final Instant NOON = Instant.parse("2026-03-09T12:00:00Z");

  private ObjectHost() {}

  @SuppressWarnings("SystemOut") // a program for the command line
  public static void main(String[] files) throws IOException {
    var context = FhirContext.forR4();
    var json = Files.readString(Path.of(files[0]));
    var bundle = context.newJsonParser().parseResource(Bundle.class, json);
    System.out.println(told(bundle));
    var xml = context.newXmlParser().setPrettyPrint(true).encodeResourceToString(bundle);
    System.out.println(told(context.newXmlParser().parseResource(Bundle.class, xml)));

    var expert = Specialist.of(new PartyId("syn-expert"), "Dr Synthetic", new Jurisdiction("US-AZ"))
        .build();
    var written =
        new FhirJson(context).bytes(new DirectoryExporter().collection(List.of(expert), NOON));
    var parsed = context
        .newJsonParser()
        .parseResource(Bundle.class, new String(written, StandardCharsets.UTF_8));
    var reader = new DirectoryReader("Clinic", LocalDate.ofInstant(NOON, ZoneOffset.UTC));
    reader.read(parsed).specialists().forEach(it -> System.out.println("specialist " + it.id()));
  }

  private static String told(Bundle bundle) {
    var reader = new HapiRecordReader(RecordReader.builder().build());
    var record = reader.read("s", bundle).record();
    return record.facts().size() + " facts " + HealthRecordJson.hash(record);
  }
}
