package dev.consilium.core.audit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * An audit log in a file of its own: one JSON line per entry, each with size and root after it.
 *
 * <p>An entry is on the disk when {@link #append} returns. One process writes at a time. Opening
 * reads the whole file into memory. Safe to share between threads.
 */
public final class AuditFile implements AutoCloseable {

  private final Path path;
  private final AuditReading opened;
  private FileChannel channel;

  private AuditFile(Path path, AuditReading opened, FileChannel channel) {
    this.path = path;
    this.opened = opened;
    this.channel = channel;
  }

  /**
   * Reads a file without changing it.
   *
   * @param path the file
   * @param origin the log's name
   * @return its entries and what is wrong with it
   * @throws IOException when it cannot be read
   */
  public static AuditReading read(Path path, String origin) throws IOException {
    return AuditReading.of(origin, Files.readAllBytes(path));
  }

  /**
   * Opens a file for appending; makes it when it is not there, drops a torn last line.
   *
   * @param path the file
   * @param origin the log's name
   * @return the open file; {@link #opened()} tells what was found
   * @throws IOException when it cannot be read or another writer has it
   * @throws TamperedLogException when it was changed or damaged
   */
  public static AuditFile open(Path path, String origin) throws IOException {
    boolean made = Files.notExists(path);
    var channel = lock(path);
    try {
      var reading =
          made ? new AuditReading(AuditLog.named(origin), List.of(), 0) : read(path, origin);
      if (!reading.isSound()) {
        throw new TamperedLogException(reading.findings().get(0).message());
      }
      channel.truncate(reading.soundBytes()).position(reading.soundBytes());
      return new AuditFile(path, reading, channel);
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  private static FileChannel lock(Path path) throws IOException {
    var channel = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    boolean free = false;
    try {
      free = channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      // This process has it open already: refused below like any other writer.
    }
    if (!free) {
      channel.close();
      throw new IOException("Audit file " + path.getFileName()
          + ": another writer has it [audit-one-writer]. Close that one first.");
    }
    return channel;
  }

  /**
   * Tells what the file was like when it was opened.
   *
   * @return the log, which grows with this file, and a finding when a torn line was dropped or it was empty
   */
  public AuditReading opened() {
    return opened;
  }

  /**
   * Gives the log, for heads and proofs.
   *
   * @return what is in the file; add to it only through {@link #append}
   */
  public AuditLog log() {
    return opened.log();
  }

  /**
   * Adds an entry and waits until it is on the disk.
   *
   * @param entry what was done
   * @param salt random for this entry, or the key of its case; at least 16 bytes
   * @return the record, whose index is the size before
   * @throws IOException when it could not be written; nothing was added then
   */
  public synchronized AuditRecord append(AuditEntry entry, byte[] salt) throws IOException {
    var record = AuditRecord.of(entry, salt);
    long start = channel.position();
    try {
      write(channel, line(record, log()));
    } catch (IOException e) {
      channel.truncate(start).position(start);
      throw e;
    }
    return log().append(record);
  }

  private static byte[] line(AuditRecord record, AuditLog log) {
    var json = AuditCodec.line(new AuditCodec.Line(record, log.size() + 1L, log.rootWith(record)));
    return ByteBuffer.allocate(json.length + 1).put(json).put((byte) '\n').array();
  }

  private static void write(FileChannel channel, byte[] bytes) throws IOException {
    for (var rest = ByteBuffer.wrap(bytes); rest.hasRemaining(); ) {
      channel.write(rest);
    }
    channel.force(true);
  }

  /**
   * Erases what matching commitments open to, by replacing the file; every root stays as it is.
   *
   * @param which chooses entries, such as those of one case
   * @return how many were erased
   * @throws IOException when the new file could not be written; the old one stands then
   */
  public synchronized int erase(Predicate<AuditEntry> which) throws IOException {
    var matching = new ArrayList<Integer>();
    var records = new ArrayList<>(log().records());
    for (int index = 0; index < records.size(); index++) {
      var record = records.get(index);
      if (record.entry().filter(which).isPresent()) {
        records.set(index, AuditRecord.erased(record.commitment()));
        matching.add(index);
      }
    }
    var next = path.resolveSibling(path.getFileName() + ".next");
    try (var to = FileChannel.open(
        next,
        StandardOpenOption.CREATE,
        StandardOpenOption.WRITE,
        StandardOpenOption.TRUNCATE_EXISTING)) {
      write(to, lines(records));
    }
    Files.move(next, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    channel.close();
    channel = lock(path);
    channel.position(channel.size());
    matching.forEach(log()::erase);
    return matching.size();
  }

  private byte[] lines(List<AuditRecord> records) {
    var file = new ByteArrayOutputStream();
    var log = AuditLog.named(log().head().origin());
    for (var record : records) {
      file.writeBytes(line(record, log));
      log.append(record);
    }
    return file.toByteArray();
  }

  @Override
  public synchronized void close() throws IOException {
    channel.close();
  }
}
