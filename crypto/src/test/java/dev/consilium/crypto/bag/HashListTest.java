package dev.consilium.crypto.bag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.consilium.crypto.Programs;
import dev.consilium.crypto.guard.PackageException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class HashListTest {

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void hashListsOfAnotherFormAreRefused() {
    var line = "0".repeat(64) + "  data/a\n";
    assertThat(HashList.read("m", new byte[0])).isEmpty();
    assertThat(HashList.read("m", bytes(line))).containsOnlyKeys("data/a");
    assertList(line.strip(), "its last line is cut");
    assertList(line + line, "line 2 repeats a name");
    assertList(line + "\n", "line 2 is of another form");
    for (var other : List.of(
        line.replace("  ", " *"),
        line.replace('0', 'A'),
        line.substring(1),
        line.replace("data", ".."),
        line.replace("data", "~"),
        line.replace("\n", "\r\n"))) {
      assertList(other, "line 1 is of another form");
    }
  }

  private static void assertList(String text, String found) {
    assertThatThrownBy(() -> HashList.read("m", bytes(text)))
        .isInstanceOf(PackageException.Broken.class)
        .hasMessage(
            "Package list m: " + found + " [list-form]. Ask the sender for the package again.");
  }

  @TestFactory
  Stream<DynamicTest> readsTheManifestsOfTheConformanceSuite() throws IOException {
    try (var files = Files.walk(Programs.data("bagit"))) {
      var manifests = files
          .filter(file -> file.getFileName().toString().equals("manifest-sha256.txt"))
          .toList();
      assertThat(manifests).isNotEmpty();
      return manifests.stream()
          .map(file -> DynamicTest.dynamicTest(file.toString(), () -> {
            var text = Files.readString(file);
            var ours = text.lines().allMatch(line -> line.matches("[0-9a-f]{64}  [A-Za-z0-9._/-]+"))
                && text.endsWith("\n")
                && !text.contains("..")
                && text.lines().map(line -> line.substring(64)).distinct().count()
                    == text.lines().count();
            if (ours) {
              assertThat(HashList.read("m", bytes(text)))
                  .hasSize((int) text.lines().count());
            } else {
              assertThatThrownBy(() -> HashList.read("m", bytes(text)))
                  .isInstanceOf(PackageException.Broken.class);
            }
          }));
    }
  }
}
