package dev.consilium.core.task;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TraceTest {

  @Test
  void aHundredThousandTraces() {
    var start = System.nanoTime();
    var traces = new Traces(20261124, TaskTable.standard()).walk(10_000);
    System.out.println(traces.edges + "\n" + traces.transitions + "\n" + traces.kinds + "\n" + traces.lastStates + "\n" + traces.events + " " + (System.nanoTime() - start) / 1e9);
    System.out.println(traces.broken.stream().limit(10).toList());
    assertThat(traces.broken).isEmpty();
  }
}
