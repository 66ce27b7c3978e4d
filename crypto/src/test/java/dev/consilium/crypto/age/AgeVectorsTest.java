package dev.consilium.crypto.age;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.consilium.core.ContentHash;
import dev.consilium.crypto.Programs;
import dev.consilium.crypto.guard.PackageException;
import dev.consilium.crypto.keys.IdentityKey;
import dev.consilium.crypto.source.Memory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.InflaterInputStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The C2SP test suite of age: verdict and released plaintext, file by file. */
class AgeVectorsTest {

  @TestFactory
  Stream<DynamicTest> theReaderAgreesWithTheSuite() throws IOException {
    var folder = Programs.data("age").resolve("testdata");
    try (var files = Files.list(folder)) {
      var sorted = files.sorted().toList();
      assertThat(sorted).hasSize(71);
      return sorted.stream()
          .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> check(file)));
    }
  }

  private static void check(Path file) throws IOException {
    var bytes = Files.readAllBytes(file);
    var text = new String(bytes, StandardCharsets.ISO_8859_1);
    var end = text.indexOf("\n\n");
    var keys = new LinkedHashMap<String, List<String>>();
    for (var line : text.substring(0, end).lines().toList()) {
      var colon = line.indexOf(": ");
      keys.computeIfAbsent(line.substring(0, colon), key -> new ArrayList<>())
          .add(line.substring(colon + 2));
    }
    assumeTrue(!keys.containsKey("armored"), "armored files are not read: packages are binary");
    assumeTrue(!keys.containsKey("passphrase"), "a passphrase is no recipient with a permit");
    var identities = keys.getOrDefault("identity", List.of());
    assumeTrue(
        identities.stream().noneMatch(it -> it.startsWith("AGE-SECRET-KEY-PQ-")),
        "hybrid identities are not read yet");
    var age = Arrays.copyOfRange(bytes, end + 2, bytes.length);
    if (keys.containsKey("compressed")) {
      age = new InflaterInputStream(new ByteArrayInputStream(age)).readAllBytes();
    }
    check(keys, identities, age);
  }

  private static void check(Map<String, List<String>> keys, List<String> identities, byte[] age)
      throws IOException {
    var expect = keys.getOrDefault("expect", List.of()).get(0);
    var whole = verdict(identities, age);
    assertThat(whole).isEqualTo(expect);
    var sequential = new Sequential(age);
    if (expect.equals("success") || expect.equals("payload failure")) {
      try (var identity = IdentityKey.parse(identities.get(0).toCharArray())) {
        var header = Sequential.header(age);
        assertThat(sequential.read(header, header.fileKey(identity)))
            .isEqualTo(expect.equals("success"));
      }
      assertThat(ContentHash.of(sequential.released()).hex())
          .isEqualTo(keys.getOrDefault("payload", List.of("")).get(0));
    } else {
      assertThat(keys).doesNotContainKey("payload");
    }
    if (expect.equals("success")) {
      try (var identity = IdentityKey.parse(identities.get(0).toCharArray())) {
        var plain = AgeFile.open(new Memory(age), identity);
        assertThat(plain.bytes(0, (int) plain.length())).isEqualTo(sequential.released());
      }
    }
  }

  private static String verdict(List<String> identities, byte[] age) throws IOException {
    var text = identities.isEmpty()
        ? "AGE-SECRET-KEY-1EGTZVFFV20835NWYV6270LXYVK2VKNX2MMDKWYKLMGR48UAWX40Q2P2LM0"
        : identities.get(0);
    assertThat(identities).hasSizeLessThan(2);
    try (var identity = IdentityKey.parse(text.toCharArray())) {
      var plain = AgeFile.open(new Memory(age), identity);
      plain.bytes(0, (int) plain.length());
      return "success";
    } catch (PackageException.WrongIdentity e) {
      return "no match";
    } catch (PackageException.Broken e) {
      return "header failure";
    } catch (PackageException.Tampered e) {
      return e.rule().startsWith("header") ? "HMAC failure" : "payload failure";
    } catch (PackageException e) {
      return fail(e);
    }
  }
}
