package dev.consilium.examples.workbench;

import dev.consilium.core.ContentHash;
import dev.consilium.core.triage.AttachmentTypes;
import dev.consilium.fhir.read.AttachmentSink;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Keeps the first bytes of each attachment and lets the rest go. Not thread-safe. */
final class SniffingSink implements AttachmentSink {

  private final Map<Place, Head> open = new HashMap<>();
  private final Map<ContentHash, byte[]> heads = new HashMap<>();

  private static final class Head extends OutputStream {

    private final byte[] bytes = new byte[AttachmentTypes.HEAD];
    private int length;

    @Override
    public void write(int b) {
      if (length < bytes.length) {
        bytes[length++] = (byte) b;
      }
    }

    @Override
    public void write(byte[] all, int from, int count) {
      var taken = Math.min(count, bytes.length - length);
      System.arraycopy(all, from, bytes, length, taken);
      length += taken;
    }
  }

  @Override
  public OutputStream open(Place place) {
    var head = new Head();
    open.put(place, head);
    return head;
  }

  @Override
  public void received(Place place, ContentHash hash, long size) {
    var head = open.remove(place);
    if (head != null) {
      heads.put(hash, Arrays.copyOf(head.bytes, head.length));
    }
  }

  @Override
  public void rejected(Place place) {
    open.remove(place);
  }

  /** The first bytes of the content with this hash. */
  Optional<byte[]> head(ContentHash hash) {
    return Optional.ofNullable(heads.get(hash));
  }
}
