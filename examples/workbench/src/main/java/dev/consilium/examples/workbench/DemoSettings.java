package dev.consilium.examples.workbench;

import dev.consilium.core.Jurisdiction;
import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a person asked the demo to do. */
record DemoSettings(
    @Nullable Path bundle,
    @Nullable Path directory,
    Path out,
    Instant at,
    long seed,
    boolean lenient,
    @Nullable Jurisdiction patientIn,
    @Nullable Without without) {

  /** What to leave out, to see which rule refuses. */
  enum Without {
    CONSENT,
    LICENCE,
    SIGNATURE
  }
}
