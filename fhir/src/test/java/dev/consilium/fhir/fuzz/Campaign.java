package dev.consilium.fhir.fuzz;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Fuzzes each reader for a while, guided by coverage, with Jazzer.
 *
 * <p>{@code mvn -q -Pfuzz -pl fhir -am test-compile exec:exec -Dconsilium.fuzz=600} takes 600
 * seconds for each target; {@code -Dconsilium.fuzz.targets=json,dicom} takes these only. What it
 * finds stands in {@code target/fuzz}; an input that failed belongs into the committed corpus.
 */
final class Campaign {

  private static final String JAZZER = "com.code_intelligence.jazzer.Jazzer";
  private static final Path COMMITTED = Path.of("src/test/resources/dev/consilium/fhir/fuzz");
  private static final Pattern DONE = Pattern.compile("#(\\d+)\\s+DONE\\s+cov: (\\d+) ft: (\\d+)");
  private static final Pattern FINDING =
      Pattern.compile("== Java (?:Exception|Assertion)|^==\\d+== ERROR: libFuzzer");

  private final Path folder;
  private final Path data;
  private final int seconds;

  private Campaign(Path folder, Path data, int seconds) {
    this.folder = folder;
    this.data = data;
    this.seconds = seconds;
  }

  @SuppressWarnings("SystemOut") // a program for the command line
  public static void main(String[] arguments) throws Exception {
    var campaign =
        new Campaign(Path.of("target/fuzz"), Path.of(arguments[0]), Integer.parseInt(arguments[1]));
    var failed = false;
    for (var name : arguments[2].split(",", -1)) {
      var target = Target.valueOf(name.toUpperCase(Locale.ROOT));
      var exit = campaign.run(target);
      var findings = campaign.findings(target);
      System.out.println(target.folder() + ": " + campaign.done(target) + ", " + findings
          + " findings, exit " + exit);
      failed |= exit != 0 || findings > 0;
    }
    if (failed) {
      throw new IllegalStateException("The fuzzer found something: see target/fuzz.");
    }
  }

  private int run(Target target) throws IOException, InterruptedException {
    var own = Files.createDirectories(folder.resolve(target.folder()));
    Files.createDirectories(own.resolve("corpus"));
    Seeds.copy(target, data, own.resolve("seeds"));
    Files.writeString(own.resolve("words"), Words.dictionary(target));
    return new ProcessBuilder(command(target, own))
        .redirectErrorStream(true)
        .redirectOutput(log(target).toFile())
        .start()
        .waitFor();
  }

  private List<String> command(Target target, Path own) {
    var command = new ArrayList<>(List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx512m",
        "-XX:+UseSerialGC",
        "-cp",
        System.getProperty("java.class.path"),
        JAZZER,
        "--target_class=" + target.type.getName(),
        "--instrumentation_includes=dev.consilium.**",
        "--keep_going=50",
        "--coverage_report=" + own.resolve("coverage.txt"),
        "--reproducer_path=" + own,
        "-artifact_prefix=" + own + File.separator,
        "-max_total_time=" + seconds,
        "-max_len=65536",
        "-timeout=60",
        "-rss_limit_mb=4096",
        "-dict=" + own.resolve("words"),
        "-print_final_stats=1",
        own.resolve("corpus").toString(),
        own.resolve("seeds").toString()));
    var committed = COMMITTED.resolve(target.folder());
    if (Files.isDirectory(committed)) {
      command.add(committed.toString());
    }
    return command;
  }

  private Path log(Target target) {
    return folder.resolve(target.folder()).resolve("log.txt");
  }

  // One without a frame of ours is of the fuzzer's own making, by its hooks in the JDK.
  private long findings(Target target) throws IOException {
    var found = 0L;
    var open = false;
    for (var line : Files.readAllLines(log(target))) {
      open |= FINDING.matcher(line).find();
      if (open && line.contains("dev.consilium.")) {
        found++;
        open = false;
      }
      open &= !line.startsWith("DEDUP_TOKEN");
    }
    return found;
  }

  private String done(Target target) throws IOException {
    var done = "no closing line";
    for (var line : Files.readAllLines(log(target))) {
      var match = DONE.matcher(line);
      if (match.find()) {
        done = match.group(1) + " executions, " + match.group(2) + " edges, " + match.group(3)
            + " features";
      }
    }
    return done;
  }
}
