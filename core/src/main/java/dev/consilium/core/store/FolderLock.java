package dev.consilium.core.store;

import dev.consilium.core.store.StoreException.Kind;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The one writer of a folder, and the number of its latest append; held for one append. */
final class FolderLock implements AutoCloseable {

  static final String NAME = ".lock";

  private static final int TRIES = 1_000;
  private static final int PAUSE_MILLIS = 10;

  private final FileChannel channel;

  private FolderLock(FileChannel channel) {
    this.channel = channel;
  }

  // Waits about ten seconds for another process, or another store of this one.
  static FolderLock take(Path folder) throws IOException {
    return take(folder, TRIES);
  }

  static <T> T holding(Path folder, Supplier<T> work) throws IOException {
    return holding(folder, NAME, work);
  }

  static <T> T holding(Path folder, String name, Supplier<T> work) throws IOException {
    var lock = take(folder, name, TRIES);
    try {
      return work.get();
    } finally {
      lock.close();
    }
  }

  static FolderLock take(Path folder, int tries) throws IOException {
    return take(folder, NAME, tries);
  }

  private static FolderLock take(Path folder, String name, int tries) throws IOException {
    var channel = FileChannel.open(
        folder.resolve(name),
        StandardOpenOption.CREATE,
        StandardOpenOption.READ,
        StandardOpenOption.WRITE);
    try {
      for (int left = tries; left > 0; left--) {
        if (tried(channel) != null) {
          return new FolderLock(channel);
        }
        Thread.sleep(PAUSE_MILLIS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    channel.close();
    throw new StoreException("Case store", "another writer has the folder", Kind.CONTENDED);
  }

  private static @Nullable FileLock tried(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null; // another store of this process has it
    }
  }

  OptionalLong latest() throws IOException {
    var bytes = ByteBuffer.allocate(Long.BYTES);
    return channel.read(bytes, 0) == Long.BYTES
        ? OptionalLong.of(bytes.getLong(0))
        : OptionalLong.empty();
  }

  // On the disk before it is used, so that no number is given twice.
  void advance(long position, Disk disk) throws IOException {
    channel.write(ByteBuffer.allocate(Long.BYTES).putLong(0, position), 0);
    disk.force(channel);
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
