package dev.consilium.reports.pdf;

import dev.consilium.core.ContentHash;
import dev.consilium.core.Finding;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** A finished file and what was noticed on the way. Immutable. */
public final class RenderedReport {

  private final byte[] bytes;
  private final int pages;
  private final List<Finding> findings;

  RenderedReport(byte[] bytes, int pages, List<Finding> findings) {
    this.bytes = bytes;
    this.pages = pages;
    this.findings = findings;
  }

  /**
   * Gives the file.
   *
   * @return the PDF, a fresh copy
   */
  public byte[] bytes() {
    return bytes.clone();
  }

  /**
   * Writes the file.
   *
   * @param out where to; stays open
   * @throws IOException when {@code out} fails
   */
  public void writeTo(OutputStream out) throws IOException {
    out.write(bytes);
  }

  /**
   * Names the file by its content.
   *
   * @return the SHA-256 of the bytes
   */
  public ContentHash hash() {
    return ContentHash.of(bytes);
  }

  /**
   * Counts the pages.
   *
   * @return at least 1
   */
  public int pages() {
    return pages;
  }

  /**
   * Lists what was changed so that the text could be drawn.
   *
   * @return one finding a block, in reading order; empty when nothing was changed
   */
  public List<Finding> findings() {
    return findings;
  }

  /** Says sizes only. */
  @Override
  public String toString() {
    return "RenderedReport[" + pages + " pages, " + bytes.length + " bytes]";
  }
}
