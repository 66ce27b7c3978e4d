package dev.consilium.crypto.source;

/** Bytes in memory. */
public final class Memory implements ByteSource {

  private final byte[] content;

  public Memory(byte[] content) {
    this.content = content;
  }

  @Override
  public long length() {
    return content.length;
  }

  @Override
  public void read(long position, byte[] into, int offset, int count) {
    System.arraycopy(content, (int) position, into, offset, count);
  }
}
