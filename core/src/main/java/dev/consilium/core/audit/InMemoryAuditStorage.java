package dev.consilium.core.audit;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** An audit log's lines in memory, for tests and trials: they end with the process. */
public final class InMemoryAuditStorage implements AuditStorage {

  private final boolean made;
  private byte[] lines;

  private InMemoryAuditStorage(boolean made, byte[] lines) {
    this.made = made;
    this.lines = lines;
  }

  /**
   * Begins without a line.
   *
   * @return a new storage
   */
  public static InMemoryAuditStorage empty() {
    return new InMemoryAuditStorage(true, new byte[0]);
  }

  /**
   * Begins with the lines of another storage.
   *
   * @param lines what {@link #bytes} or a file gave
   * @return a storage that was there before
   */
  public static InMemoryAuditStorage holding(byte[] lines) {
    return new InMemoryAuditStorage(false, lines.clone());
  }

  /**
   * Gives the lines.
   *
   * @return a copy
   */
  public byte[] bytes() {
    return lines.clone();
  }

  @Override
  public boolean isNew() {
    return made;
  }

  @Override
  public InputStream read() {
    return new ByteArrayInputStream(lines);
  }

  @Override
  public void keep(long bytes) {
    lines = Arrays.copyOf(lines, Math.toIntExact(bytes));
  }

  @Override
  public void append(byte[] bytes) {
    int end = lines.length;
    lines = Arrays.copyOf(lines, Math.addExact(end, bytes.length));
    System.arraycopy(bytes, 0, lines, end, bytes.length);
  }

  @Override
  public void replace(Content content) throws IOException {
    var out = new ByteArrayOutputStream();
    content.writeTo(out);
    lines = out.toByteArray();
  }

  @Override
  public void close() {
    // Nothing is held.
  }
}
