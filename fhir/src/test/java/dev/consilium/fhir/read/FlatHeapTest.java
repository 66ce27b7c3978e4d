package dev.consilium.fhir.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.consilium.core.ContentHash;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A stream whose attachments go to a sink takes 24 MB of heap, however long it is.
 *
 * <p>{@code -Dconsilium.stream=600} reads 600 MB; 30 without it.
 */
class FlatHeapTest {

  private static final int MEGABYTE = 1_000_000;

  @TempDir
  private Path folder;

  /** Entries made as they are read: one document of a megabyte, then what no fact is made of. */
  private static final class Entries extends InputStream {

    private final byte[] entry =
        ((",{\"resource\":{\"resourceType\":\"DocumentReference\",\"status\":"
                    + "\"current\",\"content\":[{\"attachment\":{\"data\":\"")
                + "QUJD".repeat(MEGABYTE / 5)
                + "\"}}]}},{\"resource\":{\"resourceType\":\"Claim\",\"status\":\"active\",\"note\":\""
                + "x".repeat(MEGABYTE / 5)
                + "\"}}")
            .getBytes(StandardCharsets.US_ASCII);
    private final byte[] last = "]}".getBytes(StandardCharsets.US_ASCII);
    private byte[] now = ("{\"resourceType\":\"Bundle\",\"entry\":[{\"resource\":" + Bundles.PATIENT
            + "}")
        .getBytes(StandardCharsets.US_ASCII);
    private int at;
    private int left;

    Entries(int megabytes) {
      left = megabytes;
    }

    @Override
    public int read() throws IOException {
      var one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(byte[] into, int from, int length) {
      if (at == now.length) {
        if (left < 0) {
          return -1;
        }
        now = left-- > 0 ? entry : last;
        at = 0;
      }
      var count = Math.min(length, now.length - at);
      System.arraycopy(now, at, into, from, count);
      at += count;
      return count;
    }
  }

  /** Counts what arrives. */
  private static final class Counting implements AttachmentSink {

    private long bytes;

    @Override
    public OutputStream open(Place place) {
      return OutputStream.nullOutputStream();
    }

    @Override
    public void received(Place place, ContentHash hash, long size) {
      bytes += size;
    }

    @Override
    public void rejected(Place place) {
      throw new IllegalStateException("rejected");
    }
  }

  /** Runs in a virtual machine of its own. */
  static final class Reading {

    private Reading() {}

    @SuppressWarnings("SystemOut") // the parent process reads it
    public static void main(String[] arguments) {
      var sink = new Counting();
      var result = RecordReader.builder()
          .attachments(sink)
          .build()
          .read("s", new Entries(Integer.parseInt(arguments[0])));
      System.out.print(result.record().facts().size() + " facts, " + sink.bytes + " bytes, "
          + result.report().issues().size() + " issues");
    }
  }

  @Test
  void aStreamOfAnyLengthTakesTheSameHeap() throws IOException, InterruptedException {
    var megabytes = Integer.getInteger("consilium.stream", 30);
    var output = folder.resolve("output.txt");

    var process = new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx24m",
            "-XX:+UseSerialGC",
            "-cp",
            System.getProperty("java.class.path"),
            Reading.class.getName(),
            Integer.toString(megabytes))
        .redirectErrorStream(true)
        .redirectOutput(output.toFile())
        .start();

    assertThat(process.waitFor(10, TimeUnit.MINUTES)).isTrue();
    assertThat(output)
        .hasContent(megabytes + " facts, " + megabytes * (MEGABYTE / 5 * 3L) + " bytes, 0 issues");
  }
}
