package dev.consilium.fhir.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What the fuzzer once found, and own inputs of every form, through the fuzzer's own oracle. */
class CorpusTest {

  private static List<Path> corpus(Target target) throws IOException {
    try {
      var folder = Objects.requireNonNull(CorpusTest.class.getResource(target.folder()));
      try (var files = Files.list(Path.of(folder.toURI()))) {
        return files.sorted().toList();
      }
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  @TestFactory
  Stream<DynamicTest> everyInputKeepsTheLaws() throws IOException {
    var tests = Stream.<DynamicTest>builder();
    for (var target : Target.values()) {
      var files = corpus(target);
      assertThat(files).isNotEmpty();
      for (var file : files) {
        var bytes = Files.readAllBytes(file);
        tests.add(DynamicTest.dynamicTest(
            target.folder() + "/" + file.getFileName(),
            () -> assertThatCode(() -> target.input.accept(bytes)).doesNotThrowAnyException()));
      }
    }
    return tests.build();
  }

  @Test
  void everyTargetHasWords() throws IOException {
    for (var target : Target.values()) {
      assertThat(Words.dictionary(target).lines())
          .hasSizeGreaterThan(20)
          .allMatch(it -> it.startsWith("\"") && it.endsWith("\"") && it.length() > 2);
    }
    assertThat(Words.dictionary(Target.JSON)).contains("\"MedicationRequest\"", "\\x5Cu0000");
    assertThat(Words.dictionary(Target.DICOM)).contains("\"\\x10\\x00\\x10\\x00\"");
  }
}
