package dev.consilium.core.audit;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Predicate;

/**
 * An audit log in a file of its own: an {@link AuditJournal} on a {@link FileAuditStorage}.
 *
 * <p>An entry is on the disk when {@link #append} returns. One process writes at a time. Safe to
 * share between threads.
 */
public final class AuditFile implements Closeable {

  private final AuditJournal journal;

  private AuditFile(AuditJournal journal) {
    this.journal = journal;
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
    try (var in = Files.newInputStream(path)) {
      return AuditReading.of(origin, in);
    }
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
    return new AuditFile(AuditJournal.open(FileAuditStorage.open(path), origin));
  }

  /**
   * Tells what the file was like when it was opened.
   *
   * @return as {@link AuditJournal#opened}
   */
  public AuditReading opened() {
    return journal.opened();
  }

  /**
   * Gives the log, for heads and proofs.
   *
   * @return what is in the file; add to it only through {@link #append}
   */
  public AuditLog log() {
    return journal.log();
  }

  /**
   * Adds an entry and waits until it is on the disk.
   *
   * @param entry what was done
   * @param salt random for this entry, or the key of its case; at least 16 bytes
   * @return the record, whose index is the size before
   * @throws IOException when it could not be written; nothing more is taken until it is opened again
   */
  public AuditRecord append(AuditEntry entry, byte[] salt) throws IOException {
    return journal.append(entry, salt);
  }

  /**
   * Erases what matching commitments open to, by replacing the file; every root stays as it is.
   *
   * @param which chooses entries, such as those of one case
   * @return how many were erased
   * @throws IOException when the file could not be replaced; nothing more is taken until it is
   *     opened again
   */
  public int erase(Predicate<AuditEntry> which) throws IOException {
    return journal.erase(which);
  }

  @Override
  public void close() throws IOException {
    journal.close();
  }
}
