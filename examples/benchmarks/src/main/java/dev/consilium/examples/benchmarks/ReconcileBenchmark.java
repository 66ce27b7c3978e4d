package dev.consilium.examples.benchmarks;

import dev.consilium.core.reconcile.Reconciliation;
import dev.consilium.core.reconcile.RecordReconciler;
import dev.consilium.core.record.HealthRecord;
import java.util.List;
import java.util.concurrent.TimeUnit;
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

/** Two hospitals' records of one patient brought together. The goal: 50,000 facts in a second. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 10, time = 1)
public class ReconcileBenchmark {

  /** How many facts the two records have together; growing evenly means time near-linear. */
  @Param({"12500", "50000"})
  private int facts;

  private List<HealthRecord> records = List.of();

  /** Made by JMH. */
  public ReconcileBenchmark() {}

  /** Makes the records; facts of one hospital are the other's in the same or in other words. */
  @Setup
  public void prepare() {
    records = TwoHospitals.records(facts);
  }

  /**
   * Groups the facts and finds the conflicts.
   *
   * @return what came of it
   */
  @Benchmark
  public Reconciliation reconcile() {
    return RecordReconciler.standard().reconcile(records);
  }

  /**
   * Groups them and gives the one record that triage takes.
   *
   * @return the record
   */
  @Benchmark
  public HealthRecord reconcileToOneRecord() {
    var done = (Reconciliation.Done) RecordReconciler.standard().reconcile(records);
    return done.record().healthRecord();
  }
}
