package dev.consilium.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Keeps the README's listing the code that runs. */
class ReadmeTest {

  private static final Path ROOT = Path.of("..", "..");
  private static final int LONGEST_LISTING = 40;

  @Test
  void showsTheCodeThatRuns() throws IOException {
    var source = Files.readString(
        Path.of("src/main/java/dev/consilium/examples/quickstart/FirstOpinion.java"));

    assertThat(source.replaceAll("(?m)^ +", "")).contains(listing().replaceAll("(?m)^ +", ""));
  }

  @Test
  void showsNoMoreThanFortyLines() throws IOException {
    assertThat(listing().lines()).hasSizeLessThanOrEqualTo(LONGEST_LISTING);
  }

  @Test
  void namesTheTestCommandThatContinuousIntegrationRuns() throws IOException {
    var readme = Files.readString(ROOT.resolve("README.md"));
    var script = Files.readString(ROOT.resolve(".ci").resolve("run"));

    assertThat(readme.lines().filter(it -> it.startsWith("mvn ")))
        .isNotEmpty()
        .allSatisfy(command -> assertThat(script.lines()).contains(command));
  }

  private static String listing() throws IOException {
    var readme = Files.readString(ROOT.resolve("README.md"));
    var block = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL).matcher(readme);
    assertThat(block.find()).as("the README has a java block").isTrue();
    return block.group(1);
  }
}
