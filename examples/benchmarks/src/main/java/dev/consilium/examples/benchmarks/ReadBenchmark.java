package dev.consilium.examples.benchmarks;

import ca.uhn.fhir.context.FhirContext;
import dev.consilium.examples.quickstart.SampleHost;
import dev.consilium.fhir.read.ReadResult;
import dev.consilium.fhir.read.RecordReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.hl7.fhir.r4.model.Bundle;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** How fast the shipped case is read: into a record by us, and parsed by HAPI FHIR 8.8.1. */
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

  /** Made by JMH. */
  public ReadBenchmark() {}

  /**
   * Loads the bundle.
   *
   * @throws IOException if the resource is unreadable
   */
  @Setup
  public void load() throws IOException {
    try (var in = SampleHost.shippedCase()) {
      bundle = in.readAllBytes();
    }
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
   * Parses only.
   *
   * @return HAPI's model
   */
  @Benchmark
  public Bundle hapi() {
    return context.newJsonParser().parseResource(Bundle.class, new ByteArrayInputStream(bundle));
  }
}
