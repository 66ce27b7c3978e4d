package dev.consilium.crypto.bag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.consilium.crypto.Programs;
import dev.consilium.crypto.guard.PackageException;
import dev.consilium.crypto.guard.PackageLimits;
import dev.consilium.crypto.source.Memory;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

class ZipDirectoryTest {

  /** Needs ZIP64 for everything from 40 bytes and from 3 entries. */
  private static final ZipForm SMALL = new ZipForm(40, 3);

  private static final byte[] LONG = "x".repeat(100).getBytes(StandardCharsets.US_ASCII);
  private static final byte[] SHORT = {1, 2, 3};

  private static byte[] zip(ZipForm form, String... names) throws IOException {
    var bytes = new ByteArrayOutputStream();
    var writer = new ZipWriter(bytes, form);
    for (var name : names) {
      writer.add(name, Measured.of(name.startsWith("s") ? SHORT : LONG));
    }
    writer.finish();
    return bytes.toByteArray();
  }

  private static List<ZipEntry> read(byte[] zip) throws IOException {
    return ZipDirectory.read(new Memory(zip), ZipForm.STANDARD, PackageLimits.defaults());
  }

  private static void assertBroken(byte[] zip, String found) {
    assertThatThrownBy(() -> read(zip))
        .isInstanceOf(PackageException.Broken.class)
        .hasMessage(
            "Package archive: " + found + ". Ask the sender for a package of this version.");
  }

  @Test
  void whatWasWrittenIsListed() throws IOException {
    var list = read(zip(ZipForm.STANDARD, "a/long", "s"));

    assertThat(list).extracting(ZipEntry::name).containsExactly("a/long", "s");
    assertThat(list).extracting(ZipEntry::size).containsExactly(100L, 3L);
    assertThat(read(zip(ZipForm.STANDARD))).isEmpty();
  }

  @Test
  void zip64IsWrittenAndReadWhereItIsNeeded() throws IOException {
    for (var names : List.of(
        List.of("long"),
        List.of("s1", "s2"),
        List.of("s1", "s2", "s3"),
        List.of("long", "s1"),
        List.of("s1", "long", "s2", "more"))) {
      var zip = zip(SMALL, names.toArray(String[]::new));
      assertThat(ZipDirectory.read(new Memory(zip), SMALL, PackageLimits.defaults()))
          .extracting(ZipEntry::name)
          .containsExactlyElementsOf(names);
    }
  }

  @Test
  void unzipReadsBothForms(@TempDir Path folder) throws Exception {
    Programs.assumePresent("unzip");
    Files.write(folder.resolve("plain.zip"), zip(ZipForm.STANDARD, "a/long", "s"));
    Files.write(folder.resolve("wide.zip"), zip(SMALL, "a/long", "s1", "b", "s2"));

    assertThat(Programs.run(folder, "unzip", "-t", "plain.zip").output())
        .contains("No errors detected");
    assertThat(Programs.run(folder, "unzip", "-t", "wide.zip").output())
        .contains("No errors detected");
  }

  @Test
  void thePlatformReadsItToo() throws IOException {
    try (var zip =
        new ZipInputStream(new ByteArrayInputStream(zip(ZipForm.STANDARD, "a/long", "s")))) {
      var first = zip.getNextEntry();
      assertThat(first == null ? "" : first.getName()).isEqualTo("a/long");
      assertThat(zip.readAllBytes()).isEqualTo(LONG);
    }
  }

  @Test
  void noByteOfAnyHeaderMayDiffer() throws IOException {
    var zip = zip(ZipForm.STANDARD, "s1", "s2");
    var content = List.of(32, 33, 34, 67, 68, 69);
    for (var i = 0; i < zip.length; i++) {
      var changed = zip.clone();
      changed[i] ^= 1;
      if (content.contains(i)) {
        assertThat(read(changed)).hasSize(2);
      } else {
        assertThatThrownBy(() -> read(changed))
            .as("byte " + i)
            .isInstanceOf(PackageException.class);
      }
    }
  }

  @Test
  void noByteOfAWideHeaderMayDiffer() throws IOException {
    var zip = zip(SMALL, "long", "s1", "s2");
    for (var i = 54 + 100 + 35 + 35; i < zip.length; i++) {
      var changed = zip.clone();
      changed[i] ^= 1;
      assertThatThrownBy(
              () -> ZipDirectory.read(new Memory(changed), SMALL, PackageLimits.defaults()))
          .as("byte " + i)
          .isInstanceOf(PackageException.class);
    }
  }

  @Test
  void bytesBeforeBetweenAndBehindAreRefused() throws IOException {
    var zip = zip(ZipForm.STANDARD, "s1", "s2");

    assertBroken(new byte[21], "no end record [zip-end]");
    assertBroken(Arrays.copyOf(zip, zip.length + 1), "no end record [zip-end]");
    var before = new byte[zip.length + 1];
    System.arraycopy(zip, 0, before, 1, zip.length);
    assertBroken(before, "an end record that does not fit [zip-end]");
    var claimsZip64 = Arrays.copyOf(new byte[] {0x50, 0x4b, 5, 6}, 22);
    claimsZip64[10] = -1;
    claimsZip64[11] = -1;
    assertBroken(claimsZip64, "no end record [zip-end]");
  }

  @Test
  void aGapBetweenEntriesAndDirectoryIsRefused() throws IOException {
    var zip = zip(ZipForm.STANDARD, "s1");
    var gap = new byte[zip.length + 1];
    System.arraycopy(zip, 0, gap, 0, 35);
    System.arraycopy(zip, 35, gap, 36, zip.length - 35);
    gap[gap.length - 6]++;

    assertBroken(gap, "bytes that belong to no entry [zip-gapless]");
  }

  @Test
  void aDirectoryOfTheWrongLengthIsRefused() throws IOException {
    var zip = zip(ZipForm.STANDARD, "s1", "s2");
    var fewer = zip.clone();
    fewer[zip.length - 14] = 1;
    fewer[zip.length - 12] = 1;
    assertBroken(fewer, "bytes after the last entry of the directory [zip-directory]");
    var more = zip.clone();
    more[zip.length - 14] = 3;
    more[zip.length - 12] = 3;
    assertBroken(more, "a directory that ends in entry 3 [zip-directory]");
    var name = zip.clone();
    name[70 + 48 + 28] = 99;
    assertBroken(name, "a directory that ends in entry 2 [zip-directory]");
  }

  @Test
  void unsafeAndCollidingNamesAreRefused() throws IOException {
    for (var name : List.of(
        "../s",
        "/s",
        "a/../s",
        "a//s",
        "a/",
        ".s",
        "s.",
        "a b",
        "s\\t",
        "con",
        "a/NUL.txt",
        "C:s",
        "s\u00e9",
        "a/lpt1",
        "x".repeat(256))) {
      assertBroken(zip(ZipForm.STANDARD, name), "entry 1 has an unsafe name [entry-name]");
    }
    assertBroken(zip(ZipForm.STANDARD, "s", "s"), "two entries of one name [entry-unique]");
    assertBroken(zip(ZipForm.STANDARD, "A", "a"), "two entries of one name [entry-unique]");
    assertBroken(zip(ZipForm.STANDARD, "a/b/s", "A/B"), "two entries of one name [entry-unique]");
  }

  @Test
  void limitsAreKept() throws IOException {
    var zip = new Memory(zip(ZipForm.STANDARD, "s1", "s2"));
    var limits = PackageLimits.defaults();

    assertOverLimit(zip, limits.entries(1), "2 entries [limit-entries]", "entries");
    assertOverLimit(zip, limits.bytes(100), "188 bytes of content [limit-bytes]", "bytes");
    assertOverLimit(
        zip, limits.listBytes(90), "a directory of 96 bytes [limit-list-bytes]", "listBytes");
    assertThat(ZipDirectory.read(
            zip, ZipForm.STANDARD, limits.entries(2).bytes(188).listBytes(96)))
        .hasSize(2);
    assertThatThrownBy(() -> limits.bytes(0))
        .hasMessage("Package limits: 10000 entries, 0 bytes, 16777216 list bytes"
            + " [limits-positive]. Give numbers from 1 up.");
  }

  private static void assertOverLimit(
      Memory zip, PackageLimits limits, String found, String option) {
    assertThatThrownBy(() -> ZipDirectory.read(zip, ZipForm.STANDARD, limits))
        .isInstanceOf(PackageException.OverLimit.class)
        .hasMessage(
            "Package archive: " + found + ". Raise PackageLimits." + option + " if you expect it.");
  }

  @Test
  void archivesOfOtherWritersAreRefused() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new java.util.zip.ZipEntry("bomb"));
      zip.write(new byte[1_000_000]);
    }

    assertBroken(bytes.toByteArray(), "entry 1 is of another form [zip-directory]");
  }

  @Test
  void contentThatChangesWhileItIsWrittenIsNotWritten() throws IOException {
    for (var second : List.of(new byte[2], new byte[4], new byte[] {1, 2, 4})) {
      var opened = new AtomicInteger();
      var measured = Measured.of(() -> opened.getAndIncrement() == 0
          ? new ByteArrayInputStream(SHORT)
          : (InputStream) new ByteArrayInputStream(second));
      var writer = new ZipWriter(new ByteArrayOutputStream(), ZipForm.STANDARD);

      assertThatThrownBy(() -> writer.add("s", measured))
          .isInstanceOf(ChangedContentException.class)
          .hasMessage("Package content: other bytes at the second reading [content-stable]."
              + " Seal from files that nobody writes to.");
    }
  }

  @TestFactory
  Stream<DynamicTest> archivesThatClimbOutAreRefused() throws IOException {
    var zips = Stream.of("traversal-archives", "zip-slip")
        .flatMap(ZipDirectoryTest::zips)
        .toList();
    assertThat(zips).hasSize(6);
    return zips.stream()
        .map(zip -> DynamicTest.dynamicTest(
            zip.getFileName().toString(),
            () -> assertThatThrownBy(() -> read(Files.readAllBytes(zip)))
                .isInstanceOf(PackageException.Broken.class)));
  }

  private static Stream<Path> zips(String folder) {
    try (var files = Files.walk(Programs.data(folder))) {
      return files.filter(file -> file.toString().endsWith(".zip")).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
