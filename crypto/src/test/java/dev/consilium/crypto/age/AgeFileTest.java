package dev.consilium.crypto.age;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.consilium.crypto.Chance;
import dev.consilium.crypto.Programs;
import dev.consilium.crypto.guard.PackageException;
import dev.consilium.crypto.keys.IdentityKey;
import dev.consilium.crypto.keys.RecipientKey;
import dev.consilium.crypto.source.Memory;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AgeFileTest {

  private static final IdentityKey ONE = IdentityKey.generate(Chance.of(1));
  private static final IdentityKey TWO = IdentityKey.generate(Chance.of(2));
  private static final int HEADER =
      "age-encryption.org/v1\n".length() + 2 * (11 + 43 + 1 + 43) + 4 + 43 + 1;

  static byte[] seal(byte[] plain, RecipientKey... recipients) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var out = new AgeOutput(bytes, List.of(recipients), Chance.of(7))) {
      out.write(plain);
      out.finish();
    }
    return bytes.toByteArray();
  }

  static byte[] open(byte[] sealed, IdentityKey identity) throws IOException {
    var plain = AgeFile.open(new Memory(sealed), identity);
    return plain.bytes(0, (int) plain.length());
  }

  private static byte[] plain(int size) {
    var plain = new byte[size];
    Chance.of(size).nextBytes(plain);
    return plain;
  }

  private static byte[] three() throws IOException {
    return seal(plain(150_000), ONE.recipient(), TWO.recipient());
  }

  private static void refused(byte[] sealed) {
    assertThatThrownBy(() -> open(sealed, ONE)).isInstanceOf(PackageException.class);
  }

  @Test
  void everyRecipientReadsAndNobodyElse() throws IOException {
    var sealed = three();

    assertThat(open(sealed, ONE)).isEqualTo(plain(150_000));
    assertThat(open(sealed, TWO)).isEqualTo(plain(150_000));
    var third = IdentityKey.generate(Chance.of(3));
    assertThatThrownBy(() -> open(sealed, third))
        .isInstanceOf(PackageException.WrongIdentity.class)
        .hasMessage("Package header: 2 stanzas, none for " + third.recipient()
            + " [identity-matches]. Use the identity to which it was sent,"
            + " or ask the sender to add your key.");
  }

  @Test
  void writesByteByByteWhatItWritesAtOnce() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var out = new AgeOutput(bytes, List.of(ONE.recipient()), Chance.of(7))) {
      for (var b : plain(70_000)) {
        out.write(b);
      }
      out.finish();
    }

    assertThat(bytes.toByteArray()).isEqualTo(seal(plain(70_000), ONE.recipient()));
  }

  @Test
  void readsAnywhereWithoutReadingAll() throws IOException {
    var plain = AgeFile.open(new Memory(three()), TWO);

    assertThat(plain.bytes(65_530, 12))
        .isEqualTo(Arrays.copyOfRange(plain(150_000), 65_530, 65_542));
    assertThat(plain.length()).isEqualTo(150_000);
  }

  @Test
  void everyByteOfTheHeaderCounts() throws IOException {
    var sealed = three();
    assertThat(new String(sealed, HEADER - 48, 4, StandardCharsets.US_ASCII)).isEqualTo("--- ");
    for (var i = 0; i < HEADER + 16; i++) {
      var changed = sealed.clone();
      changed[i] ^= 1;
      refused(changed);
    }
  }

  @Test
  void everyChunkAndEveryTagCounts() throws IOException {
    var sealed = three();
    var start = HEADER + 16;
    for (var at : new int[] {
      start,
      start + 65_535,
      start + 65_536,
      start + 65_551,
      start + 65_552,
      start + 131_104,
      sealed.length - 17,
      sealed.length - 1
    }) {
      var changed = sealed.clone();
      changed[at] ^= (byte) 0x80;
      refused(changed);
    }
  }

  @Test
  void everyCutIsSeen() throws IOException {
    var sealed = three();
    var start = HEADER + 16;
    for (var at : new int[] {0, 21, HEADER, start, start + 65_552, start + 131_104}) {
      for (var shift = -1; shift <= 1; shift++) {
        refused(Arrays.copyOf(sealed, Math.max(0, at + shift)));
      }
    }
    refused(Arrays.copyOf(sealed, sealed.length - 1));
    refused(Arrays.copyOf(sealed, sealed.length + 1));
    refused(Arrays.copyOf(sealed, sealed.length + 16));
  }

  @Test
  void droppedDoubledAndSwappedChunksAreSeen() throws IOException {
    var sealed = three();
    var start = HEADER + 16;
    var head = Arrays.copyOf(sealed, start);
    var first = Arrays.copyOfRange(sealed, start, start + 65_552);
    var second = Arrays.copyOfRange(sealed, start + 65_552, start + 131_104);
    var last = Arrays.copyOfRange(sealed, start + 131_104, sealed.length);

    assertThat(open(join(head, first, second, last), ONE)).hasSize(150_000);
    refused(join(head, second, last));
    refused(join(head, first, last));
    refused(join(head, first, first, second, last));
    refused(join(head, second, first, last));
    refused(join(head, first, second, last, last));
  }

  @Test
  void headersOfTwoFilesCannotBeSwapped() throws IOException {
    var one = three();
    var bytes = new ByteArrayOutputStream();
    try (var out = new AgeOutput(bytes, List.of(ONE.recipient(), TWO.recipient()), Chance.of(8))) {
      out.write(plain(150_000));
      out.finish();
    }
    var other = bytes.toByteArray();

    refused(join(Arrays.copyOf(one, HEADER), Arrays.copyOfRange(other, HEADER, other.length)));
  }

  @Test
  void aFileThatWasNotFinishedIsNeverWhole() throws IOException {
    for (var size : new int[] {0, 1, 65_536, 65_537, 131_072, 500_000}) {
      var bytes = new ByteArrayOutputStream();
      try (var out = new AgeOutput(bytes, List.of(ONE.recipient()), Chance.of(7))) {
        out.write(plain(size));
      }
      refused(bytes.toByteArray());
    }
  }

  @Test
  void aWeakRecipientIsRefusedWhenWriting() {
    var weak = IdentityKey.generate(Chance.of(1));
    var low = RecipientKey.parse(zeroPoint());

    assertThatThrownBy(() -> seal(new byte[1], weak.recipient(), low))
        .hasMessage("Recipient key " + low
            + ": a point of low order [recipient-strong]. Ask the recipient for a new key.");
  }

  private static String zeroPoint() {
    return "age1qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqq5cu47z";
  }

  @Test
  void headersBeyondTheLimitsAreRefusedBeforeAnyKeyWork() {
    var stanzas = "-> X 1\n\n".repeat(HeaderParser.MOST_STANZAS + 1);
    assertThatThrownBy(() -> open(ascii("age-encryption.org/v1\n" + stanzas), ONE))
        .isInstanceOf(PackageException.OverLimit.class)
        .hasMessage("Package header: more than 256 stanzas [header-stanzas]."
            + " Ask the sender for a package with fewer recipients.");
    assertThatThrownBy(() -> open(ascii("age-encryption.org/v1\n-> " + "X".repeat(70_000)), ONE))
        .isInstanceOf(PackageException.OverLimit.class)
        .hasMessage("Package header: longer than 65536 bytes [header-bytes]."
            + " Ask the sender for a package with fewer recipients.");
  }

  @Test
  void stanzasThatMayNotStandTogetherAreRefused() throws IOException {
    var text = new String(three(), StandardCharsets.ISO_8859_1);
    for (var extra :
        List.of("-> scrypt AAAAAAAAAAAAAAAAAAAAAA 10\n\n", "-> mlkem768x25519 AAAA\n\n")) {
      var mixed = text.replaceFirst("\n-> ", "\n" + extra + "-> ");
      assertThatThrownBy(() -> open(mixed.getBytes(StandardCharsets.ISO_8859_1), ONE))
          .isInstanceOf(PackageException.Broken.class)
          .hasMessageContaining("stanzas that may not stand together [header-mix]");
    }
  }

  @Test
  void theCipherAgreesWithWycheproof() throws IOException {
    var file = Programs.data("wycheproof").resolve("chacha20_poly1305_test.json");
    var hex = HexFormat.of();
    var count = 0;
    for (var group : new ObjectMapper().readTree(file.toFile()).get("testGroups")) {
      for (var test : group.get("tests")) {
        if (group.get("ivSize").intValue() != 96 || !test.get("aad").textValue().isEmpty()) {
          continue;
        }
        var sealed = hex.parseHex(test.get("ct").textValue() + test.get("tag").textValue());
        var plain = new byte[sealed.length];
        var size = new ChunkCipher(hex.parseHex(test.get("key").textValue()))
            .open(hex.parseHex(test.get("iv").textValue()), sealed, sealed.length, plain);
        var released = size < 0 ? "" : hex.formatHex(plain, 0, size);
        var valid = test.get("result").textValue().equals("valid");
        assertThat(size >= 0).as(test.get("tcId").toString()).isEqualTo(valid);
        assertThat(released).isEqualTo(valid ? test.get("msg").textValue() : "");
        count++;
      }
    }
    assertThat(count).isPositive();
  }

  @Test
  void theDerivationAgreesWithWycheproof() throws IOException {
    var file = Programs.data("wycheproof").resolve("hkdf_sha256_test.json");
    var hex = HexFormat.of();
    var count = 0;
    for (var group : new ObjectMapper().readTree(file.toFile()).get("testGroups")) {
      for (var test : group.get("tests")) {
        if (test.get("result").textValue().equals("valid")) {
          var key = Derivation.hkdf(
              hex.parseHex(test.get("ikm").textValue()),
              hex.parseHex(test.get("salt").textValue()),
              hex.parseHex(test.get("info").textValue()),
              test.get("size").intValue());
          assertThat(hex.formatHex(key)).isEqualTo(test.get("okm").textValue());
          count++;
        }
      }
    }
    assertThat(count).isGreaterThan(70);
  }

  @Test
  void theAgeProgramReadsOursAndWeReadIts(@TempDir Path folder) throws Exception {
    Programs.assumePresent("age");
    Files.writeString(folder.resolve("key"), new String(TWO.reveal()) + "\n");
    for (var size : new int[] {0, 1, 65_535, 65_536, 65_537, 131_072, 200_000}) {
      Files.write(folder.resolve("ours.age"), seal(plain(size), ONE.recipient(), TWO.recipient()));
      var run = Programs.run(folder, "age", "-d", "-i", "key", "-o", "plain", "ours.age");
      assertThat(run.exit()).as(run.output()).isZero();
      if (size == 0) {
        Files.createFile(folder.resolve("plain")); // the program makes no file without content
      }
      assertThat(folder.resolve("plain")).hasBinaryContent(plain(size));

      run = Programs.run(folder, "age", "-r", ONE.recipient().toString(), "-o", "its", "plain");
      assertThat(run.exit()).as(run.output()).isZero();
      assertThat(open(Files.readAllBytes(folder.resolve("its")), ONE)).isEqualTo(plain(size));
    }
  }

  static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static byte[] join(byte[]... parts) {
    var joined = new ByteArrayOutputStream();
    new ArrayList<>(List.of(parts)).forEach(joined::writeBytes);
    return joined.toByteArray();
  }
}
