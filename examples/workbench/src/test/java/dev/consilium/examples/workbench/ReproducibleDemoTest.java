package dev.consilium.examples.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same clock and seed give the same bytes, wherever and under whatever locale it runs. */
class ReproducibleDemoTest {

  // Encryption draws fresh keys every time; everything else repeats.
  private static final String FRESH_EACH_TIME = "package.age";

  @TempDir
  static Path folder;

  private static Map<String, byte[]> first;

  @BeforeAll
  static void runsOnce() throws IOException {
    first = demo(folder.resolve("first"), "7");
  }

  @Test
  void repeatsEveryByteInAnotherFolder() throws IOException {
    var second = demo(folder.resolve("second"), "7");

    assertSame(second);
  }

  @Test
  void encryptsAfreshEachTime() throws IOException {
    var second = demo(folder.resolve("afresh"), "7");

    assertThat(second.get(FRESH_EACH_TIME)).isNotEqualTo(first.get(FRESH_EACH_TIME));
  }

  @Test
  void makesOtherPeopleAndSaltsFromAnotherSeed() throws IOException {
    var other = demo(folder.resolve("other"), "8");

    assertThat(other.get("audit.ndjson")).isNotEqualTo(first.get("audit.ndjson"));
    assertThat(other.get("match.txt")).isNotEqualTo(first.get("match.txt"));
    assertThat(other.get("keys/coordinator.cert.pem"))
        .isNotEqualTo(first.get("keys/coordinator.cert.pem"));
    assertThat(other.get("triage.txt")).isEqualTo(first.get("triage.txt"));
  }

  @Test
  void repeatsEveryByteUnderAnotherLocaleZoneAndEncoding() throws Exception {
    var there = folder.resolve("there");
    assertThat(Locale.getDefault().getLanguage()).isNotEqualTo("th");

    var process = new ProcessBuilder(List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-Duser.language=th",
            "-Duser.country=TH",
            "-Duser.timezone=Etc/GMT+12",
            "-Dfile.encoding=ISO-8859-1",
            "-cp",
            System.getProperty("java.class.path"),
            Consilium.class.getName(),
            "demo",
            "--seed",
            "7",
            "--out",
            there.toString()))
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("there.txt").toFile())
        .start();

    assertThat(process.waitFor(300, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isZero();
    assertSame(Shell.files(there));
  }

  private static Map<String, byte[]> demo(Path out, String seed) throws IOException {
    assertThat(Shell.consilium("demo", "--seed", seed, "--out", out).code()).isZero();
    return Shell.files(out);
  }

  private static void assertSame(Map<String, byte[]> second) {
    assertThat(second.keySet()).isEqualTo(first.keySet());
    var expected = new TreeMap<>(first);
    expected.remove(FRESH_EACH_TIME);
    assertThat(expected)
        .allSatisfy((name, bytes) -> assertThat(second.get(name)).as(name).isEqualTo(bytes));
    assertThat(expected.keySet()).anyMatch(it -> it.startsWith("received/"));
  }
}
