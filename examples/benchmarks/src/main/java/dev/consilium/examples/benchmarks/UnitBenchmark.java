package dev.consilium.examples.benchmarks;

import dev.consilium.core.unit.Conversion;
import dev.consilium.core.unit.Unit;
import dev.consilium.core.unit.UnitTable;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.fhir.ucum.Decimal;
import org.fhir.ucum.UcumEssenceService;
import org.fhir.ucum.UcumException;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One conversion of a laboratory value, ours beside the UCUM reference library's. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class UnitBenchmark {

  private static final List<List<String>> PAIRS = List.of(
      List.of("g/L", "mg/dL"),
      List.of("10*9/L", "10*3/uL"),
      List.of("[lb_av]", "kg"),
      List.of("U/L", "ukat/L"),
      List.of("mm[Hg]", "kPa"),
      List.of("mg/(24.h)", "ug/min"));

  private final UnitTable table = UnitTable.standard();
  private final UcumEssenceService oracle = oracle();
  private final Unit[] from = PAIRS.stream().map(it -> unit(it.get(0))).toArray(Unit[]::new);
  private final Unit[] to = PAIRS.stream().map(it -> unit(it.get(1))).toArray(Unit[]::new);
  private final BigDecimal value = new BigDecimal("120.5");
  private int next;

  /** Made by JMH. */
  public UnitBenchmark() {}

  private static UcumEssenceService oracle() {
    try (var in = UcumEssenceService.class.getResourceAsStream("/ucum-essence.xml")) {
      return new UcumEssenceService(in);
    } catch (IOException | UcumException e) {
      throw new IllegalStateException("The UCUM library is not on the class path. Add it.", e);
    }
  }

  private Unit unit(String code) {
    return table.unit(code).orElseThrow();
  }

  /**
   * Converts with the table.
   *
   * @return the value in the other unit
   */
  @Benchmark
  public Conversion ours() {
    next = (next + 1) % PAIRS.size();
    return table.convert(value, from[next], to[next]);
  }

  /**
   * Reads both units' spellings and converts, as a reader of records does.
   *
   * @return the value in the other unit
   */
  @Benchmark
  public Conversion oursWithReading() {
    next = (next + 1) % PAIRS.size();
    var pair = PAIRS.get(next);
    return table.convert(value, unit(pair.get(0)), unit(pair.get(1)));
  }

  /**
   * Converts with the reference library.
   *
   * @return the value in the other unit
   * @throws UcumException never for these units
   */
  @Benchmark
  public Decimal ucum() throws UcumException {
    next = (next + 1) % PAIRS.size();
    var pair = PAIRS.get(next);
    return oracle.convert(new Decimal("120.5"), pair.get(0), pair.get(1));
  }
}
