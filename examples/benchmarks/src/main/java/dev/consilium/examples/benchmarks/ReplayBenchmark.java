package dev.consilium.examples.benchmarks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.consilium.core.ContentHash;
import dev.consilium.core.lifecycle.CaseEvent;
import dev.consilium.core.lifecycle.CaseEventJson;
import dev.consilium.core.lifecycle.SecondOpinionCase;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * How fast 1,000,000 stored events of 25,000 cases become cases again, each event verified.
 *
 * <p>{@code replay} parses every line, verifies the hash chain and folds; {@code parse} only parses.
 * The peers do the least that any such reader must: {@code jackson} reads each line into Jackson's
 * own tree, {@code sha256} hashes each line's bytes. A score is the time for one event.
 *
 * <p>Run it with {@code mvn -q -pl examples/benchmarks -am package exec:exec -DskipTests
 * -Djmh.args=ReplayBenchmark}; {@link #main} of this class, on the same class path, tells the bytes
 * per case.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@OperationsPerInvocation(ReplayBenchmark.EVENTS)
@Fork(value = 1, jvmArgsAppend = "-Xmx3g")
@Warmup(iterations = 2)
@Measurement(iterations = 3)
public class ReplayBenchmark {

  static final int EVENTS = 1_000_000;
  private static final int CASES = EVENTS / ReplayCases.EVENTS;

  private final ObjectMapper mapper = new ObjectMapper();
  private final List<List<String>> cases = new ArrayList<>();

  /** Made by JMH. */
  public ReplayBenchmark() {}

  /** Makes the stored lines. */
  @Setup
  public void write() {
    for (int i = 0; i < CASES; i++) {
      cases.add(ReplayCases.lines(i));
    }
  }

  /**
   * Parses, verifies and folds.
   *
   * @param sink keeps the work from being optimised away
   */
  @Benchmark
  public void replay(Blackhole sink) {
    for (int i = 0; i < CASES; i++) {
      sink.consume(replayed(i, cases.get(i)));
    }
  }

  private static SecondOpinionCase replayed(int number, List<String> lines) {
    var events = new ArrayList<CaseEvent>(lines.size());
    lines.forEach(line -> events.add(CaseEventJson.read(line)));
    return SecondOpinionCase.replay(ReplayCases.id(number), events);
  }

  /**
   * Parses into events only.
   *
   * @param sink keeps the work from being optimised away
   */
  @Benchmark
  public void parse(Blackhole sink) {
    cases.forEach(lines -> lines.forEach(line -> sink.consume(CaseEventJson.read(line))));
  }

  /**
   * Parses into Jackson's tree only.
   *
   * @param sink keeps the work from being optimised away
   * @throws JsonProcessingException never, for lines that this library wrote
   */
  @Benchmark
  public void jackson(Blackhole sink) throws JsonProcessingException {
    for (var lines : cases) {
      for (var line : lines) {
        sink.consume(mapper.readTree(line));
      }
    }
  }

  /**
   * Hashes the bytes only.
   *
   * @param sink keeps the work from being optimised away
   */
  @Benchmark
  public void sha256(Blackhole sink) {
    for (var lines : cases) {
      for (var line : lines) {
        sink.consume(ContentHash.digest().digest(line.getBytes(StandardCharsets.UTF_8)));
      }
    }
  }

  /**
   * Prints how many bytes a case takes: on disk, and on the heap after its replay.
   *
   * <p>The heap figure is what the used heap grows by, after garbage collections, when 5,000
   * replayed cases are held and their lines and events are not.
   *
   * @param arguments none
   */
  public static void main(String[] arguments) {
    int count = 5_000;
    long disk = 0;
    var held = new ArrayList<SecondOpinionCase>(count);
    replayed(0, ReplayCases.lines(0));
    var before = used();
    for (int i = 0; i < count; i++) {
      var lines = ReplayCases.lines(i);
      disk += lines.stream()
          .mapToLong(line -> line.getBytes(StandardCharsets.UTF_8).length + 1L)
          .sum();
      held.add(replayed(i, lines));
    }
    var after = used();
    System.out.printf(
        Locale.ROOT,
        "%d cases of %d events: %d bytes per case on disk, %d on the heap after replay%n",
        held.size(),
        ReplayCases.EVENTS,
        disk / count,
        (after - before) / count);
  }

  // One collection may leave what a second one finds.
  private static long used() {
    for (int i = 0; i < 4; i++) {
      System.gc();
    }
    var runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
