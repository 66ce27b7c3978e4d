package dev.consilium.core.audit;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** The machine's own disk. */
final class LocalDisk implements AuditDisk {

  private static final String NOTE =
      "Locked while the audit log beside it is open for writing. Leave it in its place.\n";

  LocalDisk() {}

  private record ChannelOutput(FileChannel channel) implements Output {

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      for (var rest = ByteBuffer.wrap(bytes, from, length); rest.hasRemaining(); ) {
        channel.write(rest);
      }
    }

    @Override
    public void truncate(long bytes) throws IOException {
      channel.truncate(bytes).position(bytes);
    }

    @Override
    public void force() throws IOException {
      channel.force(true);
    }

    @Override
    public void close() throws IOException {
      channel.close();
    }
  }

  @Override
  public boolean exists(Path file) {
    return Files.exists(file);
  }

  @Override
  public InputStream read(Path file) throws IOException {
    return Files.newInputStream(file);
  }

  @Override
  public List<Path> files(Path folder) throws IOException {
    try (var walk = Files.walk(folder)) {
      return walk.filter(path -> !Files.isDirectory(path)).sorted().toList();
    }
  }

  @Override
  public Output open(Path file) throws IOException {
    var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    channel.position(channel.size());
    return new ChannelOutput(channel);
  }

  @Override
  public void move(Path from, Path to) throws IOException {
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  @Override
  public void delete(Path file) throws IOException {
    Files.delete(file);
  }

  @Override
  public void makeFolder(Path folder) throws IOException {
    Files.createDirectories(folder);
  }

  // A new name is durable only when its folder is. Windows opens no folder and journals names.
  @Override
  public void forceFolder(Path folder) throws IOException {
    if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
        channel.force(true);
      }
    }
  }

  @Override
  public Closeable lock(Path file) throws IOException {
    var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      take(channel, file);
    } catch (IOException e) {
      channel.close();
      throw e;
    }
    return channel;
  }

  private static void take(FileChannel channel, Path file) throws IOException {
    boolean free = false;
    try {
      free = channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      // This process has it already: refused below like any other writer.
    }
    if (!free) {
      throw new IOException("Audit file " + file.getFileName()
          + ": another writer has it [audit-one-writer]. Close that one first.");
    }
    // For who finds the file and wonders.
    if (channel.size() == 0) {
      channel.write(ByteBuffer.wrap(NOTE.getBytes(US_ASCII)));
    }
  }
}
