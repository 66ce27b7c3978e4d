package dev.consilium.crypto.source;

import java.io.Closeable;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;

/**
 * A file's bytes. Safe to share between threads.
 *
 * <p>Not a file channel: one interrupted reader would close that for all others.
 */
public final class FileBytes implements ByteSource, Closeable {

  private final RandomAccessFile file;
  private final long length;

  private FileBytes(RandomAccessFile file, long length) {
    this.file = file;
    this.length = length;
  }

  /**
   * Opens a file for reading.
   *
   * @param path where it is
   * @return its bytes, to be closed by the caller
   * @throws IOException when it cannot be opened
   */
  public static FileBytes open(Path path) throws IOException {
    var file = new RandomAccessFile(path.toFile(), "r");
    return new FileBytes(file, file.length());
  }

  @Override
  public long length() {
    return length;
  }

  @Override
  public synchronized void read(long position, byte[] into, int offset, int count)
      throws IOException {
    file.seek(position);
    file.readFully(into, offset, count);
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
