package dev.consilium.examples.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Other people's programs as independent readers; tests skip without them. */
final class Programs {

  private Programs() {}

  /** How a program ended, and what it printed on both streams. */
  record Ended(int exit, String output) {}

  static void assumePresent(String... names) {
    for (var name : names) {
      assumeTrue(
          Stream.of(System.getenv("PATH").split(File.pathSeparator))
              .anyMatch(it -> Files.isExecutable(Path.of(it, name))),
          "skipped: " + name + " is not on the PATH");
    }
  }

  static Ended run(Path folder, String... command) throws IOException, InterruptedException {
    var builder = new ProcessBuilder(List.of(command)).redirectErrorStream(true);
    builder.environment().put("LC_ALL", "C.UTF-8");
    builder.directory(folder.toFile());
    var process = builder.start();
    process.getOutputStream().close();
    var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return new Ended(process.exitValue(), output);
  }
}
