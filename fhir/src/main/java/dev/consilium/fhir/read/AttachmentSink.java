package dev.consilium.fhir.read;

import dev.consilium.core.ContentHash;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Takes the content of attachments as it streams by; a port for the host. Called by the reading
 * thread; a sink that serves several readings at once must be thread-safe.
 */
public interface AttachmentSink {

  /**
   * Where an attachment was found.
   *
   * @param source the source's id
   * @param entryIndex position of the entry in the source, from 0
   * @param path element path in the source
   * @param byteOffset where its text begins
   */
  record Place(String source, int entryIndex, String path, long byteOffset) {}

  /**
   * Opens a target for one attachment's bytes; the reader closes it.
   *
   * @param place where it was found
   * @return where the bytes go
   * @throws IOException if there is no room; the reading ends
   */
  OutputStream open(Place place) throws IOException;

  /**
   * Hears that all bytes have arrived.
   *
   * @param place as given to {@link #open}
   * @param hash SHA-256 over the bytes
   * @param size how many
   */
  void received(Place place, ContentHash hash, long size);

  /**
   * Hears that the bytes were broken; throw away what was written.
   *
   * @param place as given to {@link #open}
   */
  void rejected(Place place);

  /**
   * Gives a sink that keeps nothing; facts carry hash and size all the same.
   *
   * @return the default
   */
  static AttachmentSink discarding() {
    return new DiscardingSink();
  }
}
