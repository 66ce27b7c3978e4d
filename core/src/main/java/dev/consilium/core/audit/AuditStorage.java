package dev.consilium.core.audit;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * Where the lines of one audit log lie; a host implements it for another place.
 *
 * <p>Bytes without meaning: {@link AuditJournal} writes and checks them. One writer holds a storage
 * from opening to closing. A method that fails with an {@link IOException} may have done its work, a
 * part of it, or none; the journal then stops until the storage is opened again. Called by one
 * thread at a time.
 */
public interface AuditStorage extends Closeable {

  /** New content for the whole storage. */
  @FunctionalInterface
  interface Content {

    /**
     * Writes the content.
     *
     * @param out where to; the caller closes it
     * @throws IOException when it cannot be written
     */
    void writeTo(OutputStream out) throws IOException;
  }

  /**
   * Tells whether opening made this storage.
   *
   * @return true when nothing was there before, which is not the same as nothing in it
   */
  boolean isNew();

  /**
   * Reads from the beginning.
   *
   * @return the bytes as they are now; the caller closes it before it writes
   * @throws IOException when they cannot be read
   */
  InputStream read() throws IOException;

  /**
   * Cuts off what lies behind so many bytes; the rest outlives a power cut when this returns.
   *
   * @param bytes how many to keep, at most as many as there are
   * @throws IOException when that cannot be promised
   */
  void keep(long bytes) throws IOException;

  /**
   * Adds bytes at the end; they outlive a power cut when this returns.
   *
   * @param bytes one line with its end
   * @throws IOException when that cannot be promised
   */
  void append(byte[] bytes) throws IOException;

  /**
   * Puts other content in the place of all there is: after a crash either stands, never a mixture.
   *
   * @param content what to write
   * @throws IOException when it cannot be promised which of the two will be found
   */
  void replace(Content content) throws IOException;
}
