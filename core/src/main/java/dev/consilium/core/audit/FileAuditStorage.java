package dev.consilium.core.audit;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * An audit log's lines in one file, forced to the disk line by line.
 *
 * <p>Beside the file lie {@code FILE.lock}, held while it is open and never replaced or deleted, and
 * for a moment {@code FILE.next}, the file to be; opening removes what a crash left of it. Names are
 * made durable too: the folder is forced whenever one appears or changes.
 */
public final class FileAuditStorage implements AuditStorage {

  private final AuditDisk disk;
  private final Path path;
  private final Path next;
  private final Closeable lock;
  private final boolean made;
  private AuditDisk.Output file;
  private long length;

  private FileAuditStorage(
      AuditDisk disk, Path path, Closeable lock, boolean made, AuditDisk.Output file) {
    this.disk = disk;
    this.path = path;
    this.next = beside(path, ".next");
    this.lock = lock;
    this.made = made;
    this.file = file;
  }

  /**
   * Opens a file; makes it when it is not there.
   *
   * @param path the file, in a folder that is there
   * @return its storage, closed to other writers until it is closed
   * @throws IOException when it cannot be opened or another writer has it
   */
  public static FileAuditStorage open(Path path) throws IOException {
    // One file under two names would have two locks.
    return open(Files.exists(path) ? path.toRealPath() : path.toAbsolutePath(), new LocalDisk());
  }

  static FileAuditStorage open(Path path, AuditDisk disk) throws IOException {
    var lock = disk.lock(beside(path, ".lock"));
    try {
      var next = beside(path, ".next");
      if (disk.exists(next)) {
        disk.delete(next);
      }
      boolean made = !disk.exists(path);
      var file = disk.open(path);
      try {
        // Forced when nothing was made, too: a name that a crash left is not durable yet.
        disk.forceFolder(folder(path));
      } catch (IOException e) {
        file.close();
        throw e;
      }
      return new FileAuditStorage(disk, path, lock, made, file);
    } catch (IOException | RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  private static Path beside(Path path, String suffix) {
    return path.resolveSibling(path.getFileName() + suffix);
  }

  private static Path folder(Path path) {
    var folder = path.getParent();
    return folder == null ? path : folder;
  }

  @Override
  public boolean isNew() {
    return made;
  }

  @Override
  public InputStream read() throws IOException {
    return disk.read(path);
  }

  @Override
  public void keep(long bytes) throws IOException {
    file.truncate(bytes);
    file.force();
    length = bytes;
  }

  @Override
  public void append(byte[] bytes) throws IOException {
    try {
      file.write(bytes, 0, bytes.length);
      file.force();
      length += bytes.length;
    } catch (IOException e) {
      // After a failed force a system may show bytes that it does not have on the disk.
      cutBack(e);
      throw e;
    }
  }

  private void cutBack(IOException cause) {
    try {
      file.truncate(length);
      file.force();
    } catch (IOException e) {
      cause.addSuppressed(e);
    }
  }

  @Override
  public void replace(Content content) throws IOException {
    if (disk.exists(next)) {
      disk.delete(next);
    }
    try (var to = disk.open(next)) {
      var counted = new Counted(to);
      var out = new BufferedOutputStream(counted, 1 << 16);
      content.writeTo(out);
      out.flush();
      to.force();
      // Windows replaces no open file.
      file.close();
      length = counted.bytes;
    }
    disk.move(next, path);
    disk.forceFolder(folder(path));
    file = disk.open(path);
  }

  private static final class Counted extends OutputStream {

    private final AuditDisk.Output to;
    private long bytes;

    Counted(AuditDisk.Output to) {
      this.to = to;
    }

    @Override
    public void write(int one) throws IOException {
      write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] from, int start, int count) throws IOException {
      to.write(from, start, count);
      bytes += count;
    }
  }

  @Override
  public void close() throws IOException {
    try {
      file.close();
    } finally {
      lock.close();
    }
  }
}
