package dev.consilium.crypto.bag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.consilium.core.ContentHash;
import dev.consilium.core.PartyId;
import dev.consilium.crypto.Chance;
import dev.consilium.crypto.Programs;
import dev.consilium.crypto.guard.PackageException;
import dev.consilium.crypto.guard.PackageLimits;
import dev.consilium.crypto.signature.SigningIdentity;
import dev.consilium.crypto.source.Memory;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BagTest {

  private static final SigningIdentity SIGNER = SigningIdentity.create(
      new PartyId("org-1"),
      Duration.ofDays(36_500),
      Clock.fixed(Instant.parse("2020-01-01T00:00:00Z"), ZoneOffset.UTC),
      Chance.of(1));
  private static final PackageLimits LIMITS = PackageLimits.defaults();

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String facts(String date, String oxum) {
    return String.join(
        "\n",
        "Bagging-Date: " + date,
        "Payload-Oxum: " + oxum,
        "External-Identifier: urn:uuid:1",
        "");
  }

  private static byte[] bag() throws IOException {
    var payload = new LinkedHashMap<String, Measured>();
    payload.put("data/dossier.json", Measured.of(bytes("{}")));
    payload.put("data/a/b.txt", Measured.of(bytes("b")));
    var out = new ByteArrayOutputStream();
    BagWriter.write(
        out, payload, LocalDate.of(2026, 1, 5), "urn:uuid:1", bytes("{\"iss\":1}"), SIGNER);
    return out.toByteArray();
  }

  /** The files of a sound bag, to be spoilt one at a time. */
  private static Map<String, byte[]> files() throws IOException {
    var source = new Memory(bag());
    var files = new LinkedHashMap<String, byte[]>();
    for (var entry : ZipDirectory.read(source, ZipForm.STANDARD, LIMITS)) {
      var start = entry.header() + 30 + entry.name().length();
      files.put(entry.name(), source.bytes(start, (int) entry.size()));
    }
    return files;
  }

  private static Tags tags(Map<String, byte[]> files) throws IOException {
    var out = new ByteArrayOutputStream();
    var zip = new ZipWriter(out, ZipForm.STANDARD);
    for (var file : files.entrySet()) {
      zip.add(file.getKey(), Measured.of(file.getValue()));
    }
    zip.finish();
    var bag = Bag.open(new Memory(out.toByteArray()), LIMITS);
    return bag.tags(bag.tagManifest(), bag.signature());
  }

  /** Replaces a list and signs anew: what a sender's broken writer would do. */
  private static Map<String, byte[]> with(String name, String text) throws IOException {
    var files = files();
    files.put(name, bytes(text));
    var hashes = new LinkedHashMap<String, ContentHash>();
    BagNames.TAGS.forEach(tag -> hashes.put(tag, ContentHash.of(known(files, tag))));
    files.put(BagNames.TAG_MANIFEST, HashList.write(hashes));
    return files;
  }

  private static byte[] known(Map<String, byte[]> files, String name) {
    return Objects.requireNonNull(files.get(name));
  }

  private static void assertBroken(Map<String, byte[]> files, String found) {
    assertThatThrownBy(() -> tags(files))
        .isInstanceOf(PackageException.Broken.class)
        .hasMessage("Package bag: " + found + ". Ask the sender for a package of this version.");
  }

  @Test
  void equalContentGivesEqualBytes() throws IOException {
    assertThat(bag()).isEqualTo(bag());
  }

  @Test
  void saysWhatRfc8493AsksFor() throws IOException {
    var files = files();

    assertThat(files.keySet())
        .containsExactly(
            "bagit.txt",
            "bag-info.txt",
            "data/dossier.json",
            "data/a/b.txt",
            "manifest-sha256.txt",
            "metadata/claims.json",
            "tagmanifest-sha256.txt",
            "metadata/signature.p7s");
    assertThat(known(files, "bagit.txt"))
        .asString(StandardCharsets.UTF_8)
        .isEqualTo("BagIt-Version: %s\nTag-File-Character-Encoding: UTF-8\n", "1.0");
    assertThat(known(files, "bag-info.txt"))
        .asString(StandardCharsets.UTF_8)
        .isEqualTo(facts("2026-01-05", "3.2"));
    assertThat(tags(files).packageId()).isEqualTo("urn:uuid:1");
    assertThat(tags(files).payload()).containsOnlyKeys("data/dossier.json", "data/a/b.txt");
  }

  @Test
  void unzipSha256sumAndOpensslBelieveIt(@TempDir Path folder) throws Exception {
    Programs.assumePresent("unzip", "sha256sum", "openssl");
    Files.write(folder.resolve("bag.zip"), bag());
    Files.writeString(folder.resolve("certificate.pem"), SIGNER.certificatePem());

    assertThat(Programs.run(folder, "unzip", "bag.zip").exit()).isZero();
    for (var list : List.of("manifest-sha256.txt", "tagmanifest-sha256.txt")) {
      var run = Programs.run(folder, "sha256sum", "--strict", "-c", list);
      assertThat(run.exit()).as(run.output()).isZero();
    }
    Programs.assertOpensslVerifies(folder);
  }

  @Test
  void aMissingOrUnknownFileIsRefused() throws IOException {
    for (var name : files().keySet()) {
      if (!name.startsWith("data/")) {
        var files = files();
        files.remove(name);
        assertBroken(files, "7 entries, 5 of 6 lists and 2 of content [bag-complete]");
      }
    }
    var fetch = files();
    fetch.put("fetch.txt", bytes("http://example.org 1 data/x\n"));
    assertBroken(fetch, "9 entries, 6 of 6 lists and 2 of content [bag-complete]");
  }

  @Test
  void contentThatTheManifestDoesNotListIsRefused() throws IOException {
    var more = files();
    more.put("data/more.txt", bytes("m"));
    assertBroken(more, "a manifest of other files [bag-manifest]");
    var fewer = files();
    fewer.remove("data/a/b.txt");
    assertBroken(fewer, "a manifest of other files [bag-manifest]");
  }

  @Test
  void sizesThatLieAreRefused() throws IOException {
    assertBroken(
        with(BagNames.INFO, facts("2026-01-05", "4.2")),
        "a Payload-Oxum of other sizes [bag-oxum]");
  }

  @Test
  void otherDeclarationsAndFactsAreRefused() throws IOException {
    assertBroken(
        with(BagNames.BAGIT, "BagIt-Version: 0.97\nTag-File-Character-Encoding: UTF-8\n"),
        "another version or character set [bag-declaration]");
    assertBroken(with(BagNames.INFO, "\n"), "a bag-info.txt of another form [bag-info]");
    assertBroken(
        with(BagNames.INFO, facts("2026-13-05", "3.2")),
        "a bag-info.txt without a date [bag-info]");
  }

  @Test
  void aListThatWasNotSignedIsSeen() throws IOException {
    for (var name : BagNames.TAGS) {
      var files = files();
      files.put(name, bytes("other"));
      assertThatThrownBy(() -> tags(files))
          .isInstanceOf(PackageException.Tampered.class)
          .hasMessage("Package list " + name + ": not what was signed [tag-hash]."
              + " Do not use it; ask the sender for the package again.");
    }
  }

  @Test
  void aTagManifestMustListExactlyTheLists() throws IOException {
    var files = files();
    files.put(BagNames.TAG_MANIFEST, bytes("0".repeat(64) + "  bagit.txt\n"));

    assertBroken(files, "a tag manifest of other files [bag-tags]");
  }

  @Test
  void contentIsComparedWithItsHash() throws IOException {
    var bag = Bag.open(new Memory(bag()), LIMITS);

    assertThatThrownBy(() ->
            bag.copy("data/a/b.txt", ContentHash.of(new byte[0]), new ByteArrayOutputStream()))
        .isInstanceOf(PackageException.Tampered.class)
        .hasMessage("Package content, entry 4: not what was signed [content-hash]."
            + " Do not use it; ask the sender for the package again.");
  }

  @Test
  void aListLargerThanTheLimitIsRefused() throws IOException {
    var limits = LIMITS.listBytes(550);
    var bag = Bag.open(new Memory(bag()), limits);

    assertThatThrownBy(bag::signature)
        .isInstanceOf(PackageException.OverLimit.class)
        .hasMessageMatching("Package list metadata/signature.p7s: [0-9]+ bytes"
            + " \\[limit-list-bytes]. Raise PackageLimits.listBytes if you expect it.");
  }
}
