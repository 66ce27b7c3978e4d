package dev.consilium.examples.benchmarks;

import ca.uhn.fhir.context.FhirContext;
import dev.consilium.examples.quickstart.SampleHost;
import dev.consilium.fhir.hapi.HapiRecordReader;
import dev.consilium.fhir.read.ReadResult;
import dev.consilium.fhir.read.RecordReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.hl7.fhir.r4.model.Bundle;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * How much faster bundles become a record by us than by HAPI FHIR 8.8.1, in one run.
 *
 * <p>Every round reads the same bundles by us, parses them with HAPI, and parses and maps them with
 * HAPI, one after the other on one thread, and counts each reader's processor time: whatever else
 * the machine does falls on all alike. {@code parse} and {@code parseAndMap} are a round's ratios;
 * JMH prints each round's, and at the end their sum over all rounds. Takes the shipped case; {@code
 * -p file=PATH,PATH} takes other JSON bundles, plain or gzip, or folders of them.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 6)
@Measurement(iterations = 9)
public class ReadBenchmark {

  // A round reads at least so much, or a small bundle's time would be the clock's.
  private static final int LEAST = 20_000_000;

  private final FhirContext context = FhirContext.forR4();
  private final RecordReader reader = RecordReader.builder().build();
  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private List<byte[]> bundles = List.of();
  private int repeats = 1;

  /** The bundle's path, or its folder's; empty for the shipped case. */
  @Param("")
  @SuppressWarnings("PublicField") // JMH sets it
  public String file = "";

  /** Made by JMH. */
  public ReadBenchmark() {}

  /** One round's figures, which JMH prints beside its time. */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.EVENTS)
  @SuppressWarnings("PublicField") // JMH reads them
  public static class Figures {

    /** Our milliseconds of processor time for all bundles. */
    public double ours;

    /** HAPI's for parsing them. */
    public double hapiParse;

    /** HAPI's for parsing them and mapping its objects to the same record. */
    public double hapiParseAndMap;

    /** How many times ours fits into HAPI's parsing. */
    public double parse;

    /** How many times ours fits into HAPI's parsing and mapping. */
    public double parseAndMap;

    /** Made by JMH. */
    public Figures() {}

    /** Forgets the round before. */
    @Setup(Level.Iteration)
    public void reset() {
      ours = 0;
      hapiParse = 0;
      hapiParseAndMap = 0;
      parse = 0;
      parseAndMap = 0;
    }
  }

  /**
   * Loads the bundles.
   *
   * @throws IOException if one is unreadable
   */
  @Setup
  public void load() throws IOException {
    bundles = new ArrayList<>();
    if (file.isEmpty()) {
      try (var in = SampleHost.shippedCase()) {
        bundles.add(in.readAllBytes());
      }
    } else {
      bundles.addAll(BundleFiles.of(file));
    }
    var bytes = bundles.stream().mapToLong(it -> it.length).sum();
    repeats = (int) Math.max(1, LEAST / bytes);
  }

  /**
   * Reads by all three ways.
   *
   * @param figures takes the round's processor times and their ratios
   * @param hole takes what was read
   */
  @Benchmark
  public void round(Figures figures, Blackhole hole) {
    // Ours is the shortest by far: read twice, so that the clock's steps weigh alike.
    figures.ours = milliseconds(2 * repeats, this::ours, hole);
    figures.hapiParse = milliseconds(repeats, this::parsed, hole);
    figures.hapiParseAndMap = milliseconds(repeats, this::mapped, hole);
    figures.parse = figures.hapiParse / figures.ours;
    figures.parseAndMap = figures.hapiParseAndMap / figures.ours;
  }

  private interface Reading {
    Object of(byte[] bundle);
  }

  private double milliseconds(int times, Reading reading, Blackhole hole) {
    var before = threads.getCurrentThreadCpuTime();
    for (var i = 0; i < times; i++) {
      for (var bundle : bundles) {
        hole.consume(reading.of(bundle));
      }
    }
    return (threads.getCurrentThreadCpuTime() - before) / 1e6 / times;
  }

  private ReadResult ours(byte[] bundle) {
    return reader.read("bundle", new ByteArrayInputStream(bundle));
  }

  private Bundle parsed(byte[] bundle) {
    return context.newJsonParser().parseResource(Bundle.class, new ByteArrayInputStream(bundle));
  }

  private ReadResult mapped(byte[] bundle) {
    return new HapiRecordReader(reader).read("bundle", parsed(bundle));
  }
}
