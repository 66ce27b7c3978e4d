package dev.consilium.crypto.bag;

import dev.consilium.crypto.guard.PackageException;
import dev.consilium.crypto.guard.PackageLimits;
import dev.consilium.crypto.source.ByteSource;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads an archive's directory and proves that it is the only way to read the archive. */
final class ZipDirectory {

  private final ByteSource zip;
  private final ZipForm form;
  private final PackageLimits limits;

  private ZipDirectory(ByteSource zip, ZipForm form, PackageLimits limits) {
    this.zip = zip;
    this.form = form;
    this.limits = limits;
  }

  /**
   * Lists the entries; every byte of the archive belongs to exactly one entry or header.
   *
   * @throws PackageException.Broken if any header differs from what {@link ZipWriter} writes
   * @throws PackageException.OverLimit if there is more than the limits allow
   */
  static List<ZipEntry> read(ByteSource zip, ZipForm form, PackageLimits limits)
      throws IOException {
    return new ZipDirectory(zip, form, limits).read();
  }

  private List<ZipEntry> read() throws IOException {
    if (zip.length() > limits.bytes()) {
      throw overLimit(zip.length() + " bytes of content", "limit-bytes", "bytes");
    }
    var tail = tail();
    var wide = tail.getShort(10) == -1;
    if (wide && zip.length() < ZipForm.END + ZipForm.LOCATOR + ZipForm.END64) {
      throw broken("no end record", "zip-end");
    }
    var end64 = wide ? far() : tail;
    var entries = wide ? end64.getLong(32) : Short.toUnsignedInt(tail.getShort(10));
    var size = wide ? end64.getLong(40) : Integer.toUnsignedLong(tail.getInt(12));
    var offset = wide ? end64.getLong(48) : Integer.toUnsignedLong(tail.getInt(16));
    if (entries < 0 || entries > limits.entries()) {
      throw overLimit(Long.toUnsignedString(entries) + " entries", "limit-entries", "entries");
    }
    if (size < 0 || size > limits.listBytes()) {
      throw overLimit(
          "a directory of " + Long.toUnsignedString(size) + " bytes",
          "limit-list-bytes",
          "listBytes");
    }
    var expected = form.end((int) entries, offset, size);
    var at = zip.length() - expected.length;
    if (offset < 0 || offset > at || offset + size != at || !same(at, expected)) {
      throw broken("an end record that does not fit", "zip-end");
    }
    var list = entries((int) entries, zip.bytes(offset, (int) size));
    checkLocals(list, offset);
    return list;
  }

  private ByteBuffer tail() throws IOException {
    if (zip.length() < ZipForm.END) {
      throw broken("no end record", "zip-end");
    }
    var tail = little(zip.bytes(zip.length() - ZipForm.END, ZipForm.END));
    if (tail.getInt(0) != ZipForm.END_SIGNATURE) {
      throw broken("no end record", "zip-end");
    }
    return tail;
  }

  private ByteBuffer far() throws IOException {
    var at = zip.length() - ZipForm.END - ZipForm.LOCATOR - ZipForm.END64;
    return little(zip.bytes(at, ZipForm.END64));
  }

  private List<ZipEntry> entries(int count, byte[] directory) {
    var list = new ArrayList<ZipEntry>();
    var at = 0;
    for (var i = 1; i <= count; i++) {
      if (directory.length - at < ZipForm.CENTRAL) {
        throw broken("a directory that ends in entry " + i, "zip-directory");
      }
      var header = little(directory);
      var nameEnd = at + ZipForm.CENTRAL + Short.toUnsignedInt(header.getShort(at + 28));
      var next = nameEnd + Short.toUnsignedInt(header.getShort(at + 30));
      if (next > directory.length) {
        throw broken("a directory that ends in entry " + i, "zip-directory");
      }
      var name = new String(
          directory,
          at + ZipForm.CENTRAL,
          nameEnd - at - ZipForm.CENTRAL,
          StandardCharsets.ISO_8859_1);
      if (!BagNames.isClean(name)) {
        throw broken("entry " + i + " has an unsafe name", "entry-name");
      }
      var entry = entry(name, header, at, nameEnd, next);
      if (!Arrays.equals(form.central(entry), Arrays.copyOfRange(directory, at, next))) {
        throw broken("entry " + i + " is of another form", "zip-directory");
      }
      list.add(entry);
      at = next;
    }
    if (at != directory.length) {
      throw broken("bytes after the last entry of the directory", "zip-directory");
    }
    if (!BagNames.areApart(list.stream().map(ZipEntry::name).toList())) {
      throw broken("two entries of one name", "entry-unique");
    }
    return list;
  }

  /** Takes the values as they are said; the comparison with the one form comes after. */
  private static ZipEntry entry(String name, ByteBuffer header, int at, int extra, int next) {
    var crc = Integer.toUnsignedLong(header.getInt(at + 16));
    var size = Integer.toUnsignedLong(header.getInt(at + 24));
    var place = Integer.toUnsignedLong(header.getInt(at + 42));
    var wide = extra + 4;
    if (size == 0xFFFFFFFFL && next - wide >= 16) {
      size = header.getLong(wide);
      wide += 16;
    }
    if (place == 0xFFFFFFFFL && next - wide >= 8) {
      place = header.getLong(wide);
    }
    return new ZipEntry(name, size, crc, place);
  }

  private void checkLocals(List<ZipEntry> list, long end) throws IOException {
    var position = 0L;
    for (var i = 0; i < list.size(); i++) {
      var entry = list.get(i);
      var local = form.local(entry.name(), entry.size(), entry.crc());
      var content = position + local.length;
      if (entry.header() != position
          || content > end
          || entry.size() < 0
          || entry.size() > end - content
          || !same(position, local)) {
        throw broken("entry " + (i + 1) + " is not where and what the directory says", "zip-local");
      }
      position = content + entry.size();
    }
    if (position != end) {
      throw broken("bytes that belong to no entry", "zip-gapless");
    }
  }

  private boolean same(long position, byte[] expected) throws IOException {
    return Arrays.equals(zip.bytes(position, expected.length), expected);
  }

  private static ByteBuffer little(byte[] bytes) {
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static PackageException broken(String found, String rule) {
    return new PackageException.Broken(
        "Package archive", found, rule, "Ask the sender for a package of this version.");
  }

  private static PackageException overLimit(String found, String rule, String option) {
    return new PackageException.OverLimit(
        "Package archive", found, rule, "Raise PackageLimits." + option + " if you expect it.");
  }
}
