package dev.consilium.fhir.fuzz;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.function.Supplier;

/** What one reading may take: a second of its thread for each 100 kB begun, and so much heap. */
final class Bounds {

  private static final long SECOND = 1_000_000_000L;
  private static final int PORTION = 100_000;
  private static final long HEAP = 64L << 20;
  // A gzip may inflate a hundredfold, and the reader allocates a few bytes for each.
  private static final long HEAP_FOR_EACH_BYTE = 2_000;
  private static final int ATTEMPTS = 3;
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private Bounds() {}

  /** Runs a reading, again when it took too much: a first one loads classes, but not three times. */
  static <T> T within(int size, Supplier<T> reading) {
    for (var attempt = 1; ; attempt++) {
      var heap = THREADS.getCurrentThreadAllocatedBytes();
      var time = THREADS.getCurrentThreadCpuTime();
      var result = reading.get();
      var taken = THREADS.getCurrentThreadCpuTime() - time;
      var allocated = THREADS.getCurrentThreadAllocatedBytes() - heap;
      if (taken <= SECOND * (1 + size / PORTION) && allocated <= HEAP + HEAP_FOR_EACH_BYTE * size) {
        return result;
      }
      if (attempt == ATTEMPTS) {
        throw new AssertionError(size + " bytes took " + taken + " ns of the thread and "
            + allocated + " bytes of heap");
      }
    }
  }
}
