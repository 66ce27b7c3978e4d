package dev.consilium.core.audit;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** An audit log's lines in memory, for tests and trials: they end with the process. */
public final class InMemoryAuditStorage implements AuditStorage {

  private final boolean made;
  private ByteArrayOutputStream lines = new ByteArrayOutputStream();

  private InMemoryAuditStorage(boolean made) {
    this.made = made;
  }

  /**
   * Begins without a line.
   *
   * @return a new storage
   */
  public static InMemoryAuditStorage empty() {
    return new InMemoryAuditStorage(true);
  }

  /**
   * Begins with the lines of another storage.
   *
   * @param lines what {@link #bytes} or a file gave
   * @return a storage that was there before
   */
  public static InMemoryAuditStorage holding(byte[] lines) {
    var storage = new InMemoryAuditStorage(false);
    storage.append(lines);
    return storage;
  }

  /**
   * Gives the lines.
   *
   * @return a copy
   */
  public byte[] bytes() {
    return lines.toByteArray();
  }

  @Override
  public boolean isNew() {
    return made;
  }

  @Override
  public InputStream read() {
    return new ByteArrayInputStream(bytes());
  }

  @Override
  public void keep(long bytes) {
    var kept = Arrays.copyOf(bytes(), Math.toIntExact(bytes));
    lines.reset();
    lines.writeBytes(kept);
  }

  @Override
  public void append(byte[] bytes) {
    lines.writeBytes(bytes);
  }

  @Override
  public void replace(Content content) throws IOException {
    var out = new ByteArrayOutputStream();
    content.writeTo(out);
    lines = out;
  }

  @Override
  public void close() {
    // Nothing is held.
  }
}
