package dev.consilium.core.audit;

import dev.consilium.core.LimitExceededException;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * An audit log that is kept in a storage: one JSON line per entry, each with size and root after it.
 *
 * <p>An entry is in the storage when {@link #append} returns. After a storage failed, the journal
 * takes nothing more: whether the last entry is there is found out by opening it again. Opening
 * reads every line; all entries are held in memory. Safe to share between threads.
 */
public final class AuditJournal implements Closeable {

  private final AuditStorage storage;
  private final AuditReading opened;
  private int stored;
  private boolean inDoubt;

  private AuditJournal(AuditStorage storage, AuditReading opened) {
    this.storage = storage;
    this.opened = opened;
    this.stored = opened.log().size();
  }

  /**
   * Opens a log, drops a torn last line. Takes the storage over and closes it, also when it fails.
   *
   * @param storage where the lines are
   * @param origin the log's name
   * @return the open journal; {@link #opened()} tells what was found
   * @throws IOException when the storage failed
   * @throws TamperedLogException when it was changed or damaged
   */
  public static AuditJournal open(AuditStorage storage, String origin) throws IOException {
    try {
      var reading = storage.isNew()
          ? new AuditReading(AuditLog.named(origin), List.of(), 0)
          : read(storage, origin);
      if (!reading.isSound()) {
        throw new TamperedLogException(reading.findings().get(0).message());
      }
      // What was read must outlive a power cut before anybody is told a head of it.
      storage.keep(reading.soundBytes());
      return new AuditJournal(storage, reading);
    } catch (IOException | RuntimeException e) {
      storage.close();
      throw e;
    }
  }

  private static AuditReading read(AuditStorage storage, String origin) throws IOException {
    try (var in = storage.read()) {
      return AuditReading.of(origin, in);
    }
  }

  /**
   * Tells what the storage was like when it was opened.
   *
   * @return the log, which grows with this journal, and a finding when a torn line was dropped or
   *     nothing was in it
   */
  public AuditReading opened() {
    return opened;
  }

  /**
   * Gives the log, for heads and proofs.
   *
   * @return what is stored; add to it only through {@link #append}
   */
  public AuditLog log() {
    return opened.log();
  }

  /**
   * Adds an entry and waits until it is stored.
   *
   * @param entry what was done
   * @param salt random for this entry, or the key of its case; at least 16 bytes
   * @return the record, whose index is the size before
   * @throws LimitExceededException when the entry is too long; nothing was added then
   * @throws IOException when it could not be stored; nothing more is taken then
   */
  public synchronized AuditRecord append(AuditEntry entry, byte[] salt) throws IOException {
    checkUsable();
    var record = AuditRecord.of(entry, salt);
    var line = line(record, log());
    if (line.length > AuditLines.MOST_BYTES) {
      throw new LimitExceededException("Audit entry: a line of " + line.length
          + " bytes where " + AuditLines.MOST_BYTES
          + " may be [audit-line-length]. Name fewer subjects.");
    }
    inDoubt = true;
    storage.append(line);
    inDoubt = false;
    stored++;
    return log().append(record);
  }

  private void checkUsable() throws IOException {
    if (inDoubt) {
      throw new IOException("Audit log " + log().origin() + ": an earlier write failed"
          + " [audit-in-doubt]. Open it again and look how far it goes.");
    }
    if (stored != log().size()) {
      throw new IllegalStateException(
          "Audit log " + log().origin() + ": " + log().size()
              + " entries, " + stored + " of them stored [audit-stored]."
              + " Add entries through the journal only.");
    }
  }

  /**
   * Erases what matching commitments open to, by replacing every line; every root stays as it is.
   *
   * @param which chooses entries, such as those of one case
   * @return how many were erased
   * @throws IOException when the storage failed; nothing more is taken then
   */
  public synchronized int erase(Predicate<AuditEntry> which) throws IOException {
    checkUsable();
    var matching = new ArrayList<Integer>();
    var records = new ArrayList<>(log().records());
    for (int index = 0; index < records.size(); index++) {
      var record = records.get(index);
      if (record.entry().filter(which).isPresent()) {
        records.set(index, AuditRecord.erased(record.commitment()));
        matching.add(index);
      }
    }
    if (!matching.isEmpty()) {
      inDoubt = true;
      storage.replace(out -> write(records, out));
      inDoubt = false;
      matching.forEach(log()::erase);
    }
    return matching.size();
  }

  private void write(List<AuditRecord> records, OutputStream out) throws IOException {
    var log = AuditLog.named(log().origin());
    for (var record : records) {
      out.write(line(record, log));
      log.append(record);
    }
  }

  private static byte[] line(AuditRecord record, AuditLog log) {
    var json = AuditCodec.line(new AuditCodec.Line(record, log.size() + 1L, log.rootWith(record)));
    return ByteBuffer.allocate(json.length + 1).put(json).put((byte) '\n').array();
  }

  @Override
  public synchronized void close() throws IOException {
    storage.close();
  }
}
