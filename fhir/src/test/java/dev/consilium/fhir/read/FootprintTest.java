package dev.consilium.fhir.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a host pays for the streaming reader alone: classes without HAPI, and little heap. */
class FootprintTest {

  private static final List<String> NEEDED = List.of(
      "jackson-core-", "jackson-databind-", "jackson-annotations-", "slf4j-api-", "jspecify-");

  @TempDir
  private Path folder;

  /** Runs in a virtual machine of its own. */
  static final class Reading {

    private Reading() {}

    @SuppressWarnings("SystemOut") // the parent process reads it
    public static void main(String[] arguments) throws IOException {
      var file = Path.of(arguments[0]);
      try (var in = Files.newInputStream(file);
          var plain = arguments[0].endsWith(".gz") ? new GZIPInputStream(in) : in) {
        var result = RecordReader.builder().build().read("s", plain);
        System.out.print(result.record().facts().size() + " facts");
      }
    }
  }

  @Test
  void readsWithoutHapiOnTheClassPath() throws Exception {
    var file = Files.writeString(
        folder.resolve("b.json"), Bundles.of(Bundles.PATIENT, Bundles.observation("o", "")));

    assertThat(run(file, "64m")).isEqualTo("1 facts");
  }

  @Test
  void readsXmlWithoutHapiOnTheClassPath() throws Exception {
    var file = Files.writeString(
        folder.resolve("b.xml"),
        "<Bundle xmlns='http://hl7.org/fhir'><entry><resource><Patient><id value='p'/></Patient>"
            + "</resource></entry><entry><resource><Observation><status value='final'/>"
            + "</Observation></resource></entry></Bundle>");

    assertThat(run(file, "64m")).isEqualTo("1 facts");
  }

  @Test
  void theClassesBeyondCoreAreFewerThanThreeMegabytes() {
    var beyond = classPath().stream()
        .filter(it -> it.toString().contains("jackson-core-"))
        .mapToLong(FootprintTest::size)
        .sum();

    assertThat(beyond).isBetween(1L, 3_000_000L);
  }

  @Test
  void sixtyMegabytesAreReadWithinThirtyTwoOfHeap() throws Exception {
    var file = Bundles.data("synthea-blaze/big-tx-60MB-25000-entries.json.gz");

    assertThat(run(file, "32m")).isEqualTo("20500 facts");
  }

  @Test
  void anAttachmentIsNeverOnTheHeap() throws Exception {
    var file = folder.resolve("large.json");
    try (var out = Files.newBufferedWriter(file)) {
      out.write("[" + Bundles.PATIENT + ",{\"resourceType\":\"DocumentReference\",\"status\":"
          + "\"current\",\"content\":[{\"attachment\":{\"data\":\"");
      for (var i = 0; i < 40_000; i++) {
        out.write("QUJD".repeat(256));
      }
      out.write("\"}}]}]");
    }

    assertThat(run(file, "16m")).isEqualTo("1 facts");
  }

  @Test
  void anAttachmentInXmlIsNeverOnTheHeap() throws Exception {
    var file = folder.resolve("large.xml");
    try (var out = Files.newBufferedWriter(file)) {
      out.write("<Bundle xmlns='http://hl7.org/fhir'><entry><resource><Patient><id value='p'/>"
          + "</Patient></resource></entry><entry><resource><DocumentReference><status value="
          + "'current'/><content><attachment><data value='");
      for (var i = 0; i < 40_000; i++) {
        out.write("QUJD".repeat(256));
      }
      out.write("'/></attachment></content></DocumentReference></resource></entry></Bundle>");
    }

    assertThat(run(file, "16m")).isEqualTo("1 facts");
  }

  private String run(Path file, String heap) throws IOException, InterruptedException {
    var output = folder.resolve("output.txt");
    var process = new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx" + heap,
            "-XX:+UseSerialGC",
            "-cp",
            String.join(
                File.pathSeparator, classPath().stream().map(Path::toString).toList()),
            Reading.class.getName(),
            file.toString())
        .redirectErrorStream(true)
        .redirectOutput(output.toFile())
        .start();
    assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
    return Files.readString(output);
  }

  private static List<Path> classPath() {
    var kept = new ArrayList<Path>();
    for (var entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      var name = Path.of(entry).getFileName().toString();
      if (Files.isDirectory(Path.of(entry))
          || name.startsWith("consilium-")
          || NEEDED.stream().anyMatch(name::startsWith)) {
        kept.add(Path.of(entry));
      }
    }
    return kept;
  }

  private static long size(Path jar) {
    try {
      return Files.size(jar);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
