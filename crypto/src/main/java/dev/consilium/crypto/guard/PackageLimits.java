package dev.consilium.crypto.guard;

/**
 * How much a reader takes in before it refuses. Immutable.
 *
 * <p>Defaults: 10,000 entries, 1 TiB of content, 16 MiB for each list kept in memory.
 */
public final class PackageLimits {

  private static final PackageLimits DEFAULTS = new PackageLimits(10_000, 1L << 40, 1 << 24);

  private final int entries;
  private final long bytes;
  private final int listBytes;

  private PackageLimits(int entries, long bytes, int listBytes) {
    this.entries = entries;
    this.bytes = bytes;
    this.listBytes = listBytes;
    if (entries < 1 || bytes < 1 || listBytes < 1) {
      throw new IllegalArgumentException("Package limits: " + entries + " entries, " + bytes
          + " bytes, " + listBytes + " list bytes [limits-positive]. Give numbers from 1 up.");
    }
  }

  /**
   * Gives the limits used unless told otherwise.
   *
   * @return the defaults
   */
  public static PackageLimits defaults() {
    return DEFAULTS;
  }

  /**
   * Changes how many files a package may hold.
   *
   * @param most files, lists and signature included; at least 1
   * @return limits that differ in this one
   */
  public PackageLimits entries(int most) {
    return new PackageLimits(most, bytes, listBytes);
  }

  /**
   * Changes how many bytes of content a package may hold.
   *
   * @param most bytes after decryption; at least 1
   * @return limits that differ in this one
   */
  public PackageLimits bytes(long most) {
    return new PackageLimits(entries, most, listBytes);
  }

  /**
   * Changes how large a list may be that is kept in memory: directory, manifests, claims.
   *
   * @param most bytes; at least 1
   * @return limits that differ in this one
   */
  public PackageLimits listBytes(int most) {
    return new PackageLimits(entries, bytes, most);
  }

  /**
   * Gives the limit on files.
   *
   * @return the most files
   */
  public int entries() {
    return entries;
  }

  /**
   * Gives the limit on content.
   *
   * @return the most bytes
   */
  public long bytes() {
    return bytes;
  }

  /**
   * Gives the limit on each list in memory.
   *
   * @return the most bytes
   */
  public int listBytes() {
    return listBytes;
  }
}
