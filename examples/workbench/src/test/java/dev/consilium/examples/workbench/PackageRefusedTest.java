package dev.consilium.examples.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.consilium.crypto.keys.IdentityKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code package open}: everything holds, or nothing appears. */
class PackageRefusedTest {

  private static final String NEXT_DAY = Opening.NEXT_DAY;

  @TempDir
  static Path shared;

  private static Path demo;

  @TempDir
  Path folder;

  @BeforeAll
  static void runsOnce() {
    demo = shared.resolve("demo");
    assertThat(Shell.consilium("demo", "--out", demo).code()).isZero();
  }

  static IntStream places() throws IOException {
    var size = Math.toIntExact(Files.size(demo.resolve("package.age")));
    return IntStream.of(0, 22, 60, 120, 200, 400, size / 3, size / 2, size - 17, size - 1);
  }

  @ParameterizedTest(name = "byte {0}")
  @MethodSource("places")
  void refusesAPackageWithOneBitFlipped(int place) throws IOException {
    var bytes = Files.readAllBytes(demo.resolve("package.age"));
    bytes[place] ^= 1;
    var flipped = Files.write(folder.resolve("flipped.age"), bytes);

    var run = open(flipped, identity(), "coordinator", NEXT_DAY);

    assertRefused(run, flipped);
    assertThat(Shell.names(folder)).containsExactly("flipped.age");
  }

  @ParameterizedTest(name = "{0} bytes fewer")
  @CsvSource({"1", "16", "65536", "154000"})
  void refusesAPackageThatIsCutOff(int fewer) throws IOException {
    var bytes = Files.readAllBytes(demo.resolve("package.age"));
    var cut = Files.write(folder.resolve("cut.age"), Arrays.copyOf(bytes, bytes.length - fewer));

    var run = open(cut, identity(), "coordinator", NEXT_DAY);

    assertRefused(run, cut);
    assertThat(Shell.names(folder)).containsExactly("cut.age");
  }

  @Test
  void refusesAnIdentityToWhichItWasNotSent() throws IOException {
    var other = folder.resolve("other.age-key");
    try (var key = IdentityKey.generate(DemoKeys.repeatable(99))) {
      Files.writeString(other, new String(key.reveal()));
    }

    var run = open(demo.resolve("package.age"), other, "coordinator", NEXT_DAY);

    assertRefused(run, demo.resolve("package.age"));
    assertThat(run.err()).contains("[identity-matches]");
    assertThat(Shell.names(folder)).containsExactly("other.age-key");
  }

  @ParameterizedTest(name = "certificate of the {0} at {1}")
  @CsvSource({
    "specialist, 2026-01-08T00:00:00Z, signer-trusted",
    "coordinator, 2026-02-06T09:00:01Z, package-current",
    "coordinator, 2026-03-08T00:00:00Z, package-current",
    "coordinator, 2025-03-08T00:00:00Z, signer-valid"
  })
  void refusesAnUntrustedSenderAndAWrongTime(String whose, String at, String rule)
      throws IOException {
    var run = open(demo.resolve("package.age"), identity(), whose, at, "--json");

    assertRefused(run, demo.resolve("package.age"));
    assertThat(run.err()).contains("[" + rule + "]");
    var answer = DemoFolderTest.STRICT.readTree(run.out());
    assertThat(answer.get("message").textValue()).contains("[" + rule + "]");
    assertThat(Shell.names(folder)).isEmpty();
  }

  @Test
  void refusesACertificateOfAPartyThatDidNotSendIt() throws IOException {
    var run = Opening.openFrom(
        "somebody",
        demo.resolve("package.age"),
        identity(),
        Opening.certificate(demo, "coordinator"),
        NEXT_DAY,
        folder.resolve("out"));

    assertRefused(run, demo.resolve("package.age"));
    assertThat(run.err()).contains("[issuer-signed]");
    assertThat(Shell.names(folder)).isEmpty();
  }

  private Shell.Run open(Path file, Path identity, String whose, String at, String... more) {
    return Opening.open(
        file, identity, Opening.certificate(demo, whose), at, folder.resolve("out"), more);
  }

  private static Path identity() {
    return Opening.identity(demo);
  }

  private static void assertRefused(Shell.Run run, Path file) {
    assertThat(run.code()).isEqualTo(1);
    BadInputTest.assertOneHelpfulLine(run);
    assertThat(run.err()).startsWith(file + ": ");
  }
}
