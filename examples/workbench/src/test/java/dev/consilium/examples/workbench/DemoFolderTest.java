package dev.consilium.examples.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where a demo writes, what it replaces, and what it never touches. */
class DemoFolderTest {

  static final ObjectMapper STRICT =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  @TempDir
  Path folder;

  @Test
  void printsOneJsonObjectForScriptsAndTheStoryForPeople() throws IOException {
    var run = Shell.consilium("demo", "--json", "--out", folder.resolve("demo"));

    assertThat(run.code()).isZero();
    JsonNode answer = STRICT.readTree(run.out());
    assertThat(answer.isObject()).isTrue();
    assertThat(answer.get("refused").booleanValue()).isFalse();
    assertThat(answer.get("out").textValue()).isEqualTo(folder.resolve("demo").toString());
    assertThat(answer.get("steps")).hasSize(10);
    assertThat(run.err()).contains("is CLOSED").contains("open report.pdf first.");
  }

  @Test
  void replacesWhatAnEarlierDemoLeft() throws IOException {
    var demo = folder.resolve("demo");
    Shell.consilium("demo", "--out", demo);
    Files.writeString(demo.resolve("story.txt"), "old");

    var second = Shell.consilium("demo", "--out", demo);

    assertThat(second.code()).isZero();
    assertThat(Files.readString(demo.resolve("story.txt"))).startsWith("1. import\n");
    assertThat(Shell.names(folder)).containsExactly("demo");
  }

  @Test
  void refusesToReplaceADemoInWhichSomebodyPutAFile() throws IOException {
    var demo = folder.resolve("demo");
    Shell.consilium("demo", "--out", demo);
    Files.writeString(demo.resolve("keys/notes.txt"), "mine");
    var before = Shell.hashes(demo);

    var second = Shell.consilium("demo", "--out", demo);

    assertThat(second.code()).isEqualTo(2);
    assertThat(second.err())
        .isEqualTo(demo + ": holds files that no demo wrote [folder-free]."
            + " Move them, or name a new folder with --out.\n");
    assertThat(Shell.hashes(demo)).isEqualTo(before);
    assertThat(Shell.names(folder)).containsExactly("demo");
  }

  @Test
  void refusesAFolderWithSomebodyElsesFilesAndLeavesItAlone() throws IOException {
    var mine = Files.createDirectory(folder.resolve("mine"));
    Files.writeString(mine.resolve("thesis.txt"), "ten years of work");

    var run = Shell.consilium("demo", "--out", mine);

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err())
        .isEqualTo(mine + ": not empty, and no earlier demo wrote it [folder-free]."
            + " Name a new folder with --out.\n");
    assertThat(Shell.names(mine)).containsExactly("thesis.txt");
    assertThat(Files.readString(mine.resolve("thesis.txt"))).isEqualTo("ten years of work");
    assertThat(Shell.names(folder)).containsExactly("mine");
  }

  @Test
  void writesIntoAnEmptyFolderAndBelowFoldersThatAreNotThereYet() throws IOException {
    var empty = Files.createDirectory(folder.resolve("empty"));
    var deep = folder.resolve("a/b/demo");

    assertThat(Shell.consilium("demo", "--out", empty).code()).isZero();
    assertThat(Shell.consilium("demo", "--out", deep).code()).isZero();

    assertThat(empty.resolve("report.pdf")).isNotEmptyFile();
    assertThat(deep.resolve("report.pdf")).isNotEmptyFile();
  }

  @Test
  void refusesAFileWhereAFolderShouldBe() throws IOException {
    var file = Files.writeString(folder.resolve("file"), "content");

    var named = Shell.consilium("demo", "--out", file);
    var below = Shell.consilium("demo", "--out", file.resolve("demo"));

    assertThat(named.code()).isEqualTo(2);
    assertThat(named.err())
        .isEqualTo(file + ": a file, not a folder [folder-expected]. Name a folder with --out.\n");
    assertThat(below.code()).isEqualTo(2);
    assertThat(below.err())
        .isEqualTo(
            file + ": a file, not a folder [folder-expected]. Name another place with --out.\n");
    assertThat(Files.readString(file)).isEqualTo("content");
  }

  @Test
  void keepsTheEarlierDemoWhenTheNextOneIsRefused() throws IOException {
    var demo = folder.resolve("demo");
    Shell.consilium("demo", "--out", demo);
    var before = Shell.hashes(demo);

    var refused = Shell.consilium("demo", "--out", demo, "--without", "consent");

    assertThat(refused.code()).isEqualTo(1);
    assertThat(Shell.hashes(demo)).isEqualTo(before);
  }

  @Test
  void refusesTheRootFolder() {
    var run = Shell.consilium("demo", "--out", folder.getRoot());

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.complaints()).hasSize(1);
    assertThat(run.err()).contains("[folder-free]");
  }
}
