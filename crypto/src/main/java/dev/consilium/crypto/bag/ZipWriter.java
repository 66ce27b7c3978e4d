package dev.consilium.crypto.bag;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/** Writes an archive front to back; equal entries give equal bytes. */
final class ZipWriter {

  private static final int BLOCK = 65_536;

  private final OutputStream out;
  private final ZipForm form;
  private final List<ZipEntry> entries = new ArrayList<>();
  private long position;

  ZipWriter(OutputStream out, ZipForm form) {
    this.out = out;
    this.form = form;
  }

  /**
   * Writes a file.
   *
   * @throws ChangedContentException if its content is no longer what was measured
   */
  void add(String name, Measured measured) throws IOException {
    entries.add(new ZipEntry(name, measured.size(), measured.crc(), position));
    put(form.local(name, measured.size(), measured.crc()));
    var meter = new Meter();
    var block = new byte[BLOCK];
    try (var content = measured.opener().open()) {
      for (var read = content.read(block); read >= 0; read = content.read(block)) {
        meter.update(block, read);
        if (meter.size() > measured.size()) {
          throw new ChangedContentException();
        }
        out.write(block, 0, read);
      }
    }
    if (!meter.agrees(measured.size(), measured.crc(), measured.hash())) {
      throw new ChangedContentException();
    }
    position += measured.size();
  }

  void finish() throws IOException {
    var offset = position;
    for (var entry : entries) {
      put(form.central(entry));
    }
    put(form.end(entries.size(), offset, position - offset));
  }

  private void put(byte[] bytes) throws IOException {
    out.write(bytes);
    position += bytes.length;
  }
}
