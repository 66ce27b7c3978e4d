package dev.consilium.examples.benchmarks;

import ca.uhn.fhir.context.FhirContext;
import dev.consilium.examples.quickstart.SampleHost;
import dev.consilium.fhir.hapi.HapiRecordReader;
import dev.consilium.fhir.read.ReadResult;
import dev.consilium.fhir.read.RecordReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.hl7.fhir.r4.model.Bundle;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How fast a bundle is read: into a record by us, from JSON, XML and HAPI's objects, and parsed by
 * HAPI FHIR 8.8.1. Takes the shipped case; {@code -p file=PATH} takes another JSON bundle.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
public class ReadBenchmark {

  private final FhirContext context = FhirContext.forR4();
  private final RecordReader reader = RecordReader.builder().build();
  private byte[] bundle = {};
  private byte[] xml = {};
  private Bundle objects = new Bundle();

  /** The bundle's path; empty for the shipped case. */
  @Param("")
  @SuppressWarnings("PublicField") // JMH sets it
  public String file = "";

  /** Made by JMH. */
  public ReadBenchmark() {}

  /**
   * Loads the bundle.
   *
   * @throws IOException if the resource is unreadable
   */
  @Setup
  public void load() throws IOException {
    try (var in = file.isEmpty() ? SampleHost.shippedCase() : Files.newInputStream(Path.of(file))) {
      bundle = in.readAllBytes();
    }
    objects = hapi();
    xml = context.newXmlParser().encodeResourceToString(objects).getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Reads and maps.
   *
   * @return record and report
   */
  @Benchmark
  public ReadResult consilium() {
    return reader.read("bundle", new ByteArrayInputStream(bundle));
  }

  /**
   * Reads and maps the same bundle as XML.
   *
   * @return record and report
   */
  @Benchmark
  public ReadResult consiliumXml() {
    return reader.read("bundle", new ByteArrayInputStream(xml));
  }

  /**
   * Maps HAPI's objects, parsed before.
   *
   * @return record and report
   */
  @Benchmark
  public ReadResult consiliumHapiObjects() {
    return new HapiRecordReader(reader).read("bundle", objects);
  }

  /**
   * Parses with HAPI and maps.
   *
   * @return record and report
   */
  @Benchmark
  public ReadResult hapiParseAndMap() {
    return new HapiRecordReader(reader).read("bundle", hapi());
  }

  /**
   * Parses only.
   *
   * @return HAPI's model
   */
  @Benchmark
  public Bundle hapi() {
    return context.newJsonParser().parseResource(Bundle.class, new ByteArrayInputStream(bundle));
  }
}
